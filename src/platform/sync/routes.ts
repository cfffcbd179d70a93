// The doors that phones knock on. None shows a page; every answer is JSON.
import { isRefused, refuse } from '../../kernel/refusal.ts';
import { within } from '../db/index.ts';
import type { Db } from '../db/index.ts';
import { get, patch, post } from '../http/index.ts';
import type { Route, Visit } from '../http/index.ts';
import type { ActKind, Feed } from './act.ts';
import { changesSince } from './changes.ts';
import { settleSomewhere } from './behind.ts';
import { deviceOf, leaveDevice, makeDevice } from './device.ts';
import type { Device, OfficerOf } from './device.ts';
import { readJson, sendJson, sendRefusal } from './json.ts';
import { kindsOf } from './kinds.ts';
import { tryLockPerson } from './lock.ts';
import { limiter, phoneRate, strangerRate } from './limits.ts';
import type { Limiter } from './limits.ts';
import { count } from './metrics.ts';
import type { Receipts } from './protocol.ts';
import { receive } from './receive.ts';
import type { Kinds } from './receive.ts';
import { forgedReceipt, missingOf, receiptsOf } from './receipts.ts';
import { readActs, readDevice, readUploads } from './sent.ts';
import type { Waits } from './settle.ts';
import { inLine } from './turns.ts';
import { announce, arriving, findUpload, putPiece } from './uploads.ts';

/** What the table of contents gives. */
export type Phones = {
  readonly acts: readonly ActKind[];
  readonly feeds: readonly Feed[];
  readonly officerOf: OfficerOf;
};

/**
 * Milliseconds of a call spent on applying. What is left waits for a later call or the job: while a phone still has
 * something to send, its line shall not stand idle. So a photo never waits for another call that applies.
 */
export type Patience = { readonly acts: number; readonly piece: number; readonly changes: number };
const usual: Patience = { acts: 500, piece: 100, changes: 2_000 };

/** The routes of the protocol. A phone shows its token; the session's cookie is needed only to make it a device. */
export function syncRoutes(phones: Phones, patience: Patience = usual): readonly Route[] {
  const desk: Desk = { ...phones, kinds: kindsOf(phones.acts), limit: limiter(), patience };
  const known = (answer: Answer) => (visit: Visit) => recognised(visit, desk, answer);
  return [
    post('/sync/devices', 'signed-in', (visit) => connect(visit, desk)),
    post('/sync/devices/end', 'phone', (visit) => leave(visit, desk)),
    post('/sync/acts', 'phone', known(takeActs)),
    get('/sync/changes', 'phone', known(giveChanges)),
    post('/sync/uploads', 'phone', known(takeAnnouncement)),
    get('/sync/uploads/:id', 'phone', known(showUpload)),
    patch('/sync/uploads/:id', 'phone', known(takePiece)),
  ];
}

type Desk = Phones & { readonly kinds: Kinds; readonly limit: Limiter; readonly patience: Patience };
type Answer = (visit: Visit, device: Device, desk: Desk) => Promise<Response>;

const tooMany = (request: Request, seconds: number): Response =>
  sendRefusal(request, refuse('too-many-calls', { seconds }), { 'retry-after': String(seconds) });

async function recognised(visit: Visit, desk: Desk, answer: Answer): Promise<Response> {
  const { city, request, now, address } = visit;
  const device = await deviceOf(city, request, desk.officerOf, now);
  const wait = isRefused(device)
    ? desk.limit(`address ${address}`, strangerRate, now)
    : desk.limit(`device ${device.id}`, phoneRate, now);
  if (wait > 0) return tooMany(request, wait);
  return isRefused(device) ? sendRefusal(request, device) : answer(visit, device, desk);
}

async function connect({ request, city, me, now }: Visit, { kinds, limit }: Desk): Promise<Response> {
  const wait = limit(`person ${me?.userId}`, strangerRate, now);
  if (wait > 0) return tooMany(request, wait);
  const json = await readJson(request);
  const asked = isRefused(json) ? json : readDevice(json.value);
  if (isRefused(asked)) return sendRefusal(request, asked);
  const works = me && [...kinds.values()].some(({ may }) => me.permissions.has(may));
  if (!works) return sendRefusal(request, refuse('no-work'));
  return sendJson(request, await makeDevice(city, asked, me, now));
}

async function leave({ request, city, address, now }: Visit, { limit }: Desk): Promise<Response> {
  const wait = limit(`address ${address}`, strangerRate, now);
  if (wait > 0) return tooMany(request, wait);
  const left = await leaveDevice(city, request, now);
  return isRefused(left) ? sendRefusal(request, left) : sendJson(request, left);
}

async function takeActs(visit: Visit, device: Device, { kinds, patience }: Desk): Promise<Response> {
  const { request, city, now } = visit;
  const json = await readJson(request);
  const sent = isRefused(json) ? json : await inLine(async () => readActs(json.value));
  if (isRefused(sent)) return sendRefusal(request, sent);
  const take = (db: Db) => receive(db, device, sent, kinds, now);
  const { scope, userId } = device.me;
  // While another call of this person is at work it waits beside the line, which would stand still for everybody.
  const taken =
    (await inLine(() =>
      within(city, scope, async (db) => ((await tryLockPerson(db, userId)) ? take(db) : null)),
    )) ?? (await within(city, scope, take));
  count('received', '', taken.fresh);
  count('refused', '', taken.refused + taken.forged.size);
  await settleAll(visit, device, kinds, { most: patience.acts, wait: true });
  const answer = await inLine(() =>
    within(city, device.me.scope, async (db): Promise<Receipts> => {
      const { receipts } = await receiptsOf(db, kinds, device, [...new Set(sent.map(({ id }) => id))]);
      const byId = new Map(receipts.map((receipt) => [receipt.id, receipt]));
      const receiptAt = (id: string, at: number) => (taken.forged.has(at) ? undefined : byId.get(id));
      return {
        receipts: sent.map(({ id }, at) => receiptAt(id, at) ?? forgedReceipt(id)),
        missing: await missingOf(db, device),
      };
    }),
  );
  return sendJson(request, answer);
}

async function settleAll(visit: Visit, device: Device, kinds: Kinds, waits: Waits): Promise<void> {
  const { city, now } = visit;
  const { faults, became } = await settleSomewhere(city, kinds, device.me, { now, waits });
  for (const [state, kind] of became) count(state, kind);
  for (const fault of faults) visit.failed(fault);
}

async function giveChanges(visit: Visit, device: Device, desk: Desk): Promise<Response> {
  const since = visit.query.get('since') ?? '';
  await settleAll(visit, device, desk.kinds, { most: desk.patience.changes, wait: true });
  const changes = await inLine(() =>
    within(visit.city, device.me.scope, (db) => changesSince(db, desk, device, since, visit.now)),
  );
  return sendJson(visit.request, changes);
}

async function takeAnnouncement({ request, city, now }: Visit, device: Device): Promise<Response> {
  const json = await readJson(request);
  const asked = isRefused(json) ? json : readUploads(json.value);
  if (isRefused(asked)) return sendRefusal(request, asked);
  const uploads = await within(city, device.me.scope, (db) => announce(db, device, asked, now));
  return isRefused(uploads) ? sendRefusal(request, uploads) : sendJson(request, { uploads });
}

const offsetOf = (offset: number) => ({ 'upload-offset': String(offset) });

async function showUpload({ request, city, param }: Visit, device: Device): Promise<Response> {
  const found = await within(city, device.me.scope, (db) => findUpload(db, device, param('id')));
  if (isRefused(found)) return sendRefusal(request, found);
  return sendJson(request, found, 200, offsetOf(found.offset));
}

async function takePiece(visit: Visit, device: Device, { kinds, patience }: Desk): Promise<Response> {
  const { request, city, param } = visit;
  const found = await within(city, device.me.scope, (db) => findUpload(db, device, param('id')));
  if (isRefused(found)) return sendRefusal(request, found);
  if (found.state !== 'open') return sendJson(request, found, 200, offsetOf(found.offset));
  const { id } = found;
  const offset = Number(request.headers.get('upload-offset') ?? Number.NaN);
  const again = () =>
    sendRefusal(request, refuse('offset', { offset: found.offset }), offsetOf(found.offset));
  if (offset !== found.offset) return again();
  const bytes = await arriving(request, found.bytes - offset);
  if (!bytes) return sendRefusal(request, refuse('too-large', { offset }), offsetOf(offset));
  const put = await within(city, device.me.scope, (db) => putPiece(db, device, { id, offset, bytes }));
  if (isRefused(put)) {
    return sendRefusal(request, put, 'offset' in put ? offsetOf(put.offset) : {});
  }
  if (put.misfit) return sendRefusal(request, refuse('digest-differs', { offset: 0 }), offsetOf(0));
  if (put.state.state !== 'open')
    await settleAll(visit, device, kinds, { most: patience.piece, wait: false });
  return sendJson(request, put.state, 200, offsetOf(put.state.offset));
}
