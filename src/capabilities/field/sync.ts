// What phones may send to this room, and the lists they take along.
import { registerAct } from '../../platform/sync/index.ts';
import type { ActKind, Feed, Json } from '../../platform/sync/index.ts';
import { enrolBody, helpBody, verifyBody } from './acts.ts';
import { enrol } from './actions/enrol.ts';
import { askHelp, verify } from './actions/verify.ts';
import { areaFeed, kindFeed, taskFeed } from './store/feeds.ts';
import { aboutReasons, enrolReasons } from './words/reasons.ts';

const about = ({ enterprise }: { readonly enterprise: string }) => enterprise;

export const acts: readonly ActKind[] = [
  registerAct({
    kind: 'field:enrol',
    version: 1,
    schema: enrolBody,
    may: 'field:work',
    about,
    reasons: enrolReasons,
    apply: enrol,
  }),
  registerAct({
    kind: 'field:verify',
    version: 1,
    schema: verifyBody,
    may: 'field:work',
    about,
    reasons: aboutReasons,
    apply: verify,
  }),
  registerAct({
    kind: 'field:help',
    version: 1,
    schema: helpBody,
    may: 'field:work',
    about,
    reasons: aboutReasons,
    apply: askHelp,
  }),
];

const asJson = (rows: readonly object[]): readonly Json[] => rows as readonly Json[];

export const feeds: readonly Feed[] = [
  { name: 'tasks', may: 'field:work', read: async (db, me) => asJson(await taskFeed(db, me.userId)) },
  { name: 'areas', may: 'field:work', read: async (db) => asJson(await areaFeed(db)) },
  { name: 'kinds', may: 'field:work', read: async () => asJson(kindFeed()) },
];
