// The doors that phones knock on. None shows a page; every answer is JSON.
import { isRefused, refuse } from '../../kernel/refusal.ts';
import { within } from '../db/index.ts';
import { post } from '../http/index.ts';
import type { Route, Visit } from '../http/index.ts';
import type { ActKind, Feed } from './act.ts';
import { deviceOf, makeDevice } from './device.ts';
import type { Device, OfficerOf } from './device.ts';
import { readJson, sendJson, sendRefusal } from './json.ts';
import { kindsOf } from './kinds.ts';
import { count } from './metrics.ts';
import type { Receipts } from './protocol.ts';
import { receive } from './receive.ts';
import type { Kinds } from './receive.ts';
import { forgedReceipt, missingOf, receiptsOf } from './receipts.ts';
import { readActs, readDevice } from './sent.ts';
import { settle } from './settle.ts';

/** What the table of contents gives. */
export type Phones = {
  readonly acts: readonly ActKind[];
  readonly feeds: readonly Feed[];
  readonly officerOf: OfficerOf;
};

/** The routes of the protocol. Their guard is 'public' because a phone shows its token, not a session's cookie. */
export function syncRoutes({ acts, officerOf }: Phones): readonly Route[] {
  const kinds = kindsOf(acts);
  const known = (answer: (visit: Visit, device: Device) => Promise<Response>) => async (visit: Visit) => {
    const device = await deviceOf(visit.city, visit.request, officerOf, visit.now);
    return isRefused(device) ? sendRefusal(visit.request, device) : answer(visit, device);
  };
  return [
    post('/sync/devices', 'signed-in', (visit) => connect(visit, kinds)),
    post(
      '/sync/acts',
      'public',
      known((visit, device) => takeActs(visit, device, kinds)),
    ),
  ];
}

async function connect({ request, city, me, now }: Visit, kinds: Kinds): Promise<Response> {
  const json = await readJson(request);
  const asked = isRefused(json) ? json : readDevice(json.value);
  if (isRefused(asked)) return sendRefusal(request, asked);
  const works = me && [...kinds.values()].some(({ may }) => me.permissions.has(may));
  if (!works) return sendRefusal(request, refuse('no-work'));
  return sendJson(request, await makeDevice(city, asked, me, now));
}

async function takeActs(visit: Visit, device: Device, kinds: Kinds): Promise<Response> {
  const { request, city, now } = visit;
  const json = await readJson(request);
  const sent = isRefused(json) ? json : readActs(json.value);
  if (isRefused(sent)) return sendRefusal(request, sent);
  const { fresh, forged } = await within(city, device.me.scope, (db) =>
    receive(db, device, sent, kinds, now),
  );
  count('received', '', fresh);
  const { faults } = await settle(city, kinds, device.me, now);
  for (const fault of faults) visit.failed(fault);
  const answer = await within(city, device.me.scope, async (db): Promise<Receipts> => {
    const { receipts } = await receiptsOf(db, kinds, device, [...new Set(sent.map(({ id }) => id))]);
    const byId = new Map(receipts.map((receipt) => [receipt.id, receipt]));
    return {
      receipts: sent.map(({ id }, at) => (forged.has(at) ? undefined : byId.get(id)) ?? forgedReceipt(id)),
      missing: await missingOf(db, device),
    };
  });
  return sendJson(request, answer);
}
