// Undoing a join: each record gets back exactly its own children, and the one that stayed what it had taken.
import { refuse, isRefused } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import {
  bornIdsOf,
  changed,
  findBorn,
  joinable,
  leadAnew,
  listChanges,
  listStandings,
  lockBorn,
  readReason,
  resolve,
  rewrite,
  standAlone,
} from '../../registry/index.ts';
import type { JoinedFields, StandingRow } from '../../registry/index.ts';
import { foldLinks } from '../rules/identity.ts';
import { putBack } from '../rules/statements.ts';
import type { Joins, KnownJoin } from '../rules/statements.ts';
import { findJoin, joinsOf, markUndone, openLinks, openOfBatch, openPersonLinks } from '../store/joins.ts';
import type { JoinRow } from '../store/joins.ts';
import { decidePair, endsOf } from '../store/pairs.ts';

export type UndoRefusal = Refusal<'unknown-join' | 'already-undone' | 'reason-short', object>;
export type Undone = { readonly id: string; readonly from: EnterpriseId; readonly into: EnterpriseId };

/** Refuses 'unknown-join' also when one of the two records is not this person's to see. */
export async function undoJoin(
  db: Db,
  { id, reason }: { id: string; reason: string },
  circumstances: Circumstances,
): Promise<Undone | UndoRefusal> {
  const why = readReason(reason);
  if (isRefused(why)) return why;
  const row = await findJoin(db, id);
  if (!row) return refuse('unknown-join');
  const [from, into] = [row.fromId, row.intoId] as [EnterpriseId, EnterpriseId];
  if ((await lockBorn(db, [from, into])).size < 2) return refuse('unknown-join');
  const { by, now } = circumstances;
  const today = await resolve(db, into);
  const ids = await bornIdsOf(db, today);
  await lockBorn(db, ids);
  const joins = await joinsOf(db, ids);
  if (!(await markUndone(db, id, { at: now, by, reason: why }))) return refuse('already-undone');

  await leadAnew(db, today, foldLinks(await openLinks(db, ids)));
  await separatePersons(db, row);
  const writing = { joinId: id, reason: why };
  const undone = new Set([id, ...[...joins].flatMap(([key, known]) => (known.undone ? [key] : []))]);
  const above = upward(joins, into);
  await putFieldsBack(db, { joins, undo: id, above, undone, writing }, circumstances);
  const stood = stoodBefore(await listStandings(db, from), undone);
  await standAlone(
    db,
    { id: from, status: stood?.status ?? 'active', seenDay: stood?.seenDay ?? null },
    writing,
    circumstances,
  );

  await decidePair(db, endsOf(from, into), { state: 'different', by, at: now, reason: why });
  await audit(
    db,
    { by, now },
    { act: 'matching:undo', subject: into, reason: why, detail: { join: id, from } },
  );
  await audit(
    db,
    { by, now },
    { act: 'matching:undo', subject: from, reason: why, detail: { join: id, into } },
  );
  await changed.tell(db, {
    enterprises: [...new Set([from, await resolve(db, from), await resolve(db, into)])],
  });
  return { id, from, into };
}

/** All joins that a threshold made together and nobody has undone yet. */
export async function undoBatch(
  db: Db,
  { batch, reason }: { batch: string; reason: string },
  circumstances: Circumstances,
): Promise<{ undone: number } | UndoRefusal> {
  let undone = 0;
  for (const id of await openOfBatch(db, batch)) {
    const done = await undoJoin(db, { id, reason }, circumstances);
    if (isRefused(done)) return done;
    undone++;
  }
  return undone === 0 ? refuse('already-undone') : { undone };
}

/** The record and all above it along open joins. */
function upward(joins: Joins, from: EnterpriseId): readonly EnterpriseId[] {
  const open = [...joins.values()].filter((j: KnownJoin) => !j.undone);
  const line: EnterpriseId[] = [];
  for (let at: EnterpriseId | undefined = from; at !== undefined;) {
    line.push(at);
    at = open.find((j) => j.from === at)?.into as EnterpriseId | undefined;
  }
  return line;
}

/** The newest standing that no undone join said. */
const stoodBefore = (
  standings: readonly StandingRow[],
  undone: ReadonlySet<string>,
): StandingRow | undefined => standings.findLast((s) => s.joinId === null || !undone.has(s.joinId));

type FieldsBack = {
  readonly joins: Joins;
  readonly undo: string;
  readonly above: readonly EnterpriseId[];
  readonly undone: ReadonlySet<string>;
  readonly writing: { readonly joinId: string; readonly reason: string };
};

async function putFieldsBack(
  db: Db,
  { joins, undo, above, undone, writing }: FieldsBack,
  circumstances: Circumstances,
): Promise<void> {
  const known = await lockBorn(db, above);
  const concerned = new Set([...above, ...[...joins.values()].map((j) => j.from as EnterpriseId)]);
  const statements = (await listChanges(db, ...concerned)).map((c) => ({
    id: c.id,
    record: c.enterpriseId,
    before: c.before,
    after: c.after,
    join: c.joinId,
  }));
  const holds = above.flatMap((record) => {
    const found = known.get(record)?.enterprise;
    return found
      ? [{ record, holds: Object.fromEntries(joinable.map((field) => [field, found[field]])) }]
      : [];
  });
  const back = new Map(putBack({ statements, joins, undo, above: holds }).map((b) => [b.record, b.after]));
  for (const record of above) {
    const found = (await findBorn(db, record))?.enterprise;
    if (!found) continue;
    const standings = await listStandings(db, record);
    const [last, before] = [standings.at(-1), stoodBefore(standings, undone)];
    // A word on where it stands that came later than the join's is not touched.
    const wasJoins = last?.joinId !== null && last?.joinId !== undefined && undone.has(last.joinId);
    const standing =
      found.status !== 'joined' &&
      wasJoins &&
      before &&
      (before.status !== found.status || before.seenDay !== found.seenDay)
        ? { status: before.status, seenDay: before.seenDay }
        : null;
    const fields = (back.get(record) ?? {}) as JoinedFields;
    if (Object.keys(fields).length === 0 && !standing && record !== above[0]) continue;
    await rewrite(db, { id: record, fields, standing }, writing, circumstances);
  }
}

async function separatePersons(db: Db, { fromPerson, intoPerson }: JoinRow): Promise<void> {
  if (fromPerson === null || intoPerson === null) return;
  const today = await resolve(db, intoPerson);
  const ids = await bornIdsOf(db, today);
  await leadAnew(db, today, foldLinks(await openPersonLinks(db, ids)));
}
