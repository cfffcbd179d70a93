// Joining two records that are one enterprise, in one transaction: identity, fields, trail.
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { freshId } from '../../../kernel/ids.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { joinRecords, leadTo, lockBorn, resolve } from '../../registry/index.ts';
import type { EnterpriseWithOwner } from '../../registry/index.ts';
import { blend, staying, takenOf } from '../rules/blend.ts';
import type { Chosen } from '../rules/blend.ts';
import { candidateOf, sameOwner } from '../store/candidates.ts';
import { insertJoin } from '../store/joins.ts';
import { decidePair, endsOf, findPair } from '../store/pairs.ts';
import type { Ends } from '../store/pairs.ts';

export type Joining = {
  readonly ends: Ends;
  readonly chosen: Chosen;
  readonly reason: string | null;
  /** Said by the person: both owners are one and the same. Without a word (null) the registry judges. */
  readonly oneOwner: boolean | null;
  readonly batch?: string;
};

export type JoinRefusal = Refusal<'unknown-pair' | 'already-joined' | 'withdrawn', object>;
export type Joined = { readonly id: string; readonly into: EnterpriseId; readonly from: EnterpriseId };

/** Both records of today, locked; refuses when one is not this person's to see, or the two are one already. */
async function bothOf(
  db: Db,
  { a, b }: Ends,
): Promise<readonly [EnterpriseWithOwner, EnterpriseWithOwner] | JoinRefusal> {
  const named = [a, b] as EnterpriseId[];
  await lockBorn(db, named);
  // Only now: whoever held the lock may have joined one of them.
  const [one, other] = [await resolve(db, named[0]!), await resolve(db, named[1]!)];
  if (one === other) return refuse('already-joined');
  const locked = await lockBorn(db, [one, other]);
  const [left, right] = [locked.get(one), locked.get(other)];
  if (!left || !right) return refuse('unknown-pair');
  // Whose owner withdrew consent is kept and counted, and not worked with.
  if (left.owner?.restrictedAt || right.owner?.restrictedAt) return refuse('unknown-pair');
  const statuses = new Set([left.enterprise.status, right.enterprise.status]);
  if (statuses.has('joined')) return refuse('already-joined');
  return statuses.has('withdrawn') ? refuse('withdrawn') : [left, right];
}

/**
 * The older record stays and takes each field from the better source, or from where the person chose; the other keeps its
 * children and leads there from now on. Refuses 'unknown-pair', 'already-joined' and 'withdrawn'.
 */
export async function joinPair(
  db: Db,
  { ends, chosen, reason, oneOwner, batch }: Joining,
  circumstances: Circumstances,
): Promise<Joined | JoinRefusal> {
  const both = await bothOf(db, ends);
  if (isRefused(both)) return both;
  const { into, from } = staying(await candidateOf(db, both[0]), await candidateOf(db, both[1]));
  const blended = blend(into, from, chosen);
  const { takes, fields, standing } = takenOf(into, from, blended);
  const [intoId, fromId] = [into.enterprise.id, from.enterprise.id] as [EnterpriseId, EnterpriseId];
  const persons = await personsOf(db, [into.enterprise.ownerId, from.enterprise.ownerId], {
    oneOwner,
    taken: takes.includes('owner'),
  });
  const { by, now, today } = circumstances;
  const id: string = freshId<'Join'>();
  const known = await findPair(db, endsOf(intoId, fromId));
  const made = await insertJoin(db, {
    id,
    fromId,
    intoId,
    ...persons,
    takes,
    probability: known?.probability ?? null,
    batch: batch ?? null,
    day: today,
    reason,
    recordedAt: now,
    recordedBy: by,
  });
  if (!made) return refuse('already-joined');
  if (persons) await leadTo(db, await resolve(db, persons.fromPerson), await resolve(db, persons.intoPerson));
  const rewriting = { id: intoId, fields, standing };
  await joinRecords(db, { from: from.record, into: rewriting, joinId: id, reason }, circumstances);
  for (const pair of [ends, endsOf(intoId, fromId)])
    await decidePair(db, pair, { state: 'joined', by, at: now, reason });
  const why = reason === null ? {} : { reason };
  const detail = { join: id, takes, ...(batch ? { batch } : {}) };
  await audit(
    db,
    { by, now },
    { act: 'matching:join', subject: intoId, ...why, detail: { ...detail, from: fromId } },
  );
  await audit(
    db,
    { by, now },
    { act: 'matching:join', subject: fromId, ...why, detail: { ...detail, into: intoId } },
  );
  return { id, into: intoId, from: fromId };
}

/** Which person stands for which, when the owners are one; the one whose record is taken stands for both. */
async function personsOf(
  db: Db,
  [into, from]: readonly [string | null, string | null],
  { oneOwner, taken }: { oneOwner: boolean | null; taken: boolean },
): Promise<{ fromPerson: string; intoPerson: string } | null> {
  if (into === null || from === null || into === from) return null;
  if ((await resolve(db, into)) === (await resolve(db, from))) return null;
  if (!(oneOwner ?? (await sameOwner(db, into, from)))) return null;
  return taken ? { fromPerson: into, intoPerson: from } : { fromPerson: from, intoPerson: into };
}
