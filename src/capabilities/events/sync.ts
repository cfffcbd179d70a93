// What phones may send to events, and the lists they take along.
import { registerAct } from '../../platform/sync/index.ts';
import type { ActKind, Feed, Json } from '../../platform/sync/index.ts';
import { checkin, countIn, scan } from './day/actions/gate.ts';
import { redeem } from './day/actions/redeem.ts';
import { sell, undo } from './day/actions/sell.ts';
import { checkinBody, redeemBody, saleBody, scanBody, turnoutBody, undoBody } from './day/acts.ts';
import { eventFeed, passFeed } from './day/store/feeds.ts';
import {
  checkinReasons,
  redeemReasons,
  saleReasons,
  scanReasons,
  turnoutReasons,
  undoReasons,
} from './day/words/reasons.ts';

// An undo waits for its sale, because both are about the enterprise.
const about = ({ enterprise }: { readonly enterprise: string }) => enterprise;

export const acts: readonly ActKind[] = [
  registerAct({
    kind: 'events:sale',
    version: 1,
    shares: true,
    schema: saleBody,
    may: 'events:sell',
    about,
    reasons: saleReasons,
    apply: sell,
  }),
  registerAct({
    kind: 'events:undo',
    version: 1,
    shares: true,
    schema: undoBody,
    may: 'events:sell',
    about,
    reasons: undoReasons,
    apply: undo,
  }),
  // Who is owed for coupons does not count them.
  registerAct({
    kind: 'events:redeem',
    version: 1,
    schema: redeemBody,
    may: 'events:gate',
    about,
    reasons: redeemReasons,
    apply: redeem,
  }),
  registerAct({
    kind: 'events:checkin',
    version: 1,
    schema: checkinBody,
    may: 'events:gate',
    about,
    reasons: checkinReasons,
    apply: checkin,
  }),
  registerAct({
    kind: 'events:scan',
    version: 1,
    schema: scanBody,
    may: 'events:gate',
    reasons: scanReasons,
    apply: scan,
  }),
  registerAct({
    kind: 'events:turnout',
    version: 1,
    shares: true,
    schema: turnoutBody,
    may: 'events:gate',
    reasons: turnoutReasons,
    apply: countIn,
  }),
];

const asJson = (rows: readonly object[]): readonly Json[] => rows as readonly Json[];

export const feeds: readonly Feed[] = [
  { name: 'events', may: 'events:sell', read: async (db, me) => asJson(await eventFeed(db, me)) },
  { name: 'passes', may: 'events:gate', read: async (db) => asJson(await passFeed(db)) },
];
