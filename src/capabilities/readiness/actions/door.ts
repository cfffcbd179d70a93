// Recording a door, writing what it shall ask as a draft, and adopting that from a day.
import type { PlainDate } from '../../../kernel/day.ts';
import { freshId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { squeeze } from '../../../kernel/text.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { readReason } from '../../registry/index.ts';
import type { DoorId } from '../kinds.ts';
import type { DoorBody, DoorCondition } from '../rules/body.ts';
import { differenceOf, emptyBody } from '../rules/body.ts';
import type { CheckedDoor } from '../rules/door.ts';
import {
  deleteDraft,
  findDraft,
  insertDoor,
  insertVersion,
  listVersions,
  lockDoor,
  saveDraft,
} from '../store/doors.ts';
import { learnAsks } from './refresh.ts';

export type DoorRefusal = Refusal<
  'unknown-door' | 'door-known' | 'changed-since' | 'code-known' | 'too-many-conditions',
  object
>;

export async function recordDoor(
  db: Db,
  checked: CheckedDoor,
  around: Circumstances,
): Promise<{ readonly id: DoorId } | DoorRefusal> {
  const id = freshId<'Door'>();
  const row = { ...checked, id, squeezed: squeeze(checked.name) };
  if (!(await insertDoor(db, { ...row, recordedAt: around.now, recordedBy: around.by })))
    return refuse('door-known');
  await audit(db, around, { act: 'readiness:door', subject: id, detail: { kind: checked.kind } });
  return { id };
}

/** What a door says itself: its draft, else its newest version, else nothing. A revision of 0 has no draft yet. */
export async function draftOf(db: Db, id: DoorId): Promise<{ body: DoorBody; revision: number }> {
  const draft = await findDraft(db, id);
  if (draft) return { body: draft.body, revision: draft.revision };
  const [newest] = await listVersions(db, id);
  return { body: newest?.body ?? emptyBody, revision: 0 };
}

/** So many fit into the numbers that say who lacks what. */
const mostConditions = 30;

async function write(
  db: Db,
  { id, revision, body }: { id: DoorId; revision: number; body: DoorBody },
  around: Circumstances,
): Promise<{ readonly id: DoorId } | DoorRefusal> {
  if (body.conditions.length > mostConditions) return refuse('too-many-conditions');
  const row = { doorId: id, body, revision: revision + 1, recordedAt: around.now, recordedBy: around.by };
  return (await saveDraft(db, row)) ? { id } : refuse('changed-since');
}

/** A condition into the draft, in the place of the one of the same code. Made on an older revision it is refused. */
export async function putCondition(
  db: Db,
  {
    id,
    revision,
    condition,
    fresh,
  }: { id: DoorId; revision: number; condition: DoorCondition; fresh: boolean },
  around: Circumstances,
): Promise<{ readonly id: DoorId } | DoorRefusal> {
  if (!(await lockDoor(db, id))) return refuse('unknown-door');
  const { body, revision: known } = await draftOf(db, id);
  if (known !== revision) return refuse('changed-since');
  const there = body.conditions.some((c) => c.code === condition.code);
  if (fresh && there) return refuse('code-known');
  const conditions = there
    ? body.conditions.map((c) => (c.code === condition.code ? condition : c))
    : [...body.conditions, condition];
  const drops = (body.drops ?? []).filter((code) => code !== condition.code);
  return write(db, { id, revision, body: { ...body, conditions, drops } }, around);
}

/** A condition out of the draft: the door's own goes, its chain's is no longer asked here. */
export async function dropCondition(
  db: Db,
  { id, revision, code, inherited }: { id: DoorId; revision: number; code: string; inherited: boolean },
  around: Circumstances,
): Promise<{ readonly id: DoorId } | DoorRefusal> {
  if (!(await lockDoor(db, id))) return refuse('unknown-door');
  const { body, revision: known } = await draftOf(db, id);
  if (known !== revision) return refuse('changed-since');
  const conditions = body.conditions.filter((c) => c.code !== code);
  const drops = inherited ? [...new Set([...(body.drops ?? []), code])] : (body.drops ?? []);
  return write(db, { id, revision, body: { ...body, conditions, drops } }, around);
}

export async function dropDraft(db: Db, id: DoorId, around: Circumstances): Promise<{ readonly id: DoorId }> {
  await deleteDraft(db, id);
  await audit(db, around, { act: 'readiness:draft-dropped', subject: id });
  return { id };
}

export type AdoptRefusal =
  | DoorRefusal
  | Refusal<'day-past' | 'nothing-changed' | 'reason-short' | 'too-many-asks', object>;

/** The draft rules from that day on, today or later; what was true before stays as it was. */
export async function adoptDraft(
  db: Db,
  { id, revision, startsOn, reason }: { id: DoorId; revision: number; startsOn: PlainDate; reason: string },
  around: Circumstances,
): Promise<{ readonly id: DoorId } | AdoptRefusal> {
  if (!(await lockDoor(db, id))) return refuse('unknown-door');
  const draft = await findDraft(db, id);
  if (!draft || draft.revision !== revision) return refuse('changed-since');
  if (startsOn < around.today) return refuse('day-past');
  const why = readReason(reason);
  if (isRefused(why)) return refuse('reason-short');
  const [newest] = await listVersions(db, id);
  const { added, dropped, changed } = differenceOf(newest?.body ?? emptyBody, draft.body);
  const sameDrops = JSON.stringify(newest?.body.drops ?? []) === JSON.stringify(draft.body.drops ?? []);
  if (newest && sameDrops && added.length + dropped.length + changed.length === 0)
    return refuse('nothing-changed');
  await insertVersion(db, {
    doorId: id,
    startsOn,
    body: draft.body,
    reason: why,
    recordedAt: around.now,
    recordedBy: around.by,
  });
  await deleteDraft(db, id);
  if (!(await learnAsks(db))) return refuse('too-many-asks');
  const detail = { startsOn, added: added.length, dropped: dropped.length, changed: changed.length };
  await audit(db, around, { act: 'readiness:adopted', subject: id, reason: why, detail });
  return { id };
}
