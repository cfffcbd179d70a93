// Re-deriving: the pure rule over many enterprises, writing only what changed.
import type { PlainDate } from '../../kernel/day.ts';
import type { Db } from '../../platform/db/index.ts';
import { today } from '../../platform/db/index.ts';
import type { Touched } from '../registry/index.ts';
import type { Policy } from './policy.ts';
import type { CompiledPolicy } from './rules.ts';
import { compilePolicy, positionOf, sizeClasses } from './rules.ts';
import type { Input, Kept } from './store.ts';
import { besideOthers, findPolicy, foldFacts, listPositions, savePositions } from './store.ts';

const dayText = (n: number): string | null => {
  const text = String(n);
  return n === 0 ? null : `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
};

/** The kept row of one enterprise on a day: the pure rule in the shape of the table. */
export function derive(policy: CompiledPolicy, input: Input, day: PlainDate): Kept {
  const subject = { sector: input.sector, ...(input.founded > 0 ? { foundedYear: input.founded } : {}) };
  const position = positionOf(policy, subject, input.facts, day);
  return {
    rungs: `{${position.rungs.join(',')}}`,
    size: sizeClasses[position.size] ?? 'unknown',
    nextTrack: policy.trackCodes[position.nextTrack] ?? null,
    nextCondition: policy.conditionCodes[position.nextCondition] ?? null,
    changesOn: dayText(position.changesOn),
  };
}

const differs = (a: Kept, b: Kept): boolean =>
  a.rungs !== b.rungs ||
  a.size !== b.size ||
  a.nextTrack !== b.nextTrack ||
  a.nextCondition !== b.nextCondition ||
  a.changesOn !== b.changesOn;

/** Each input with the row that is kept of it, derived as it is asked for. */
function* positions(policy: Policy, inputs: Iterable<Input>, day: PlainDate): Generator<Input & Kept> {
  const compiled = compilePolicy(policy);
  for (const input of inputs) yield { ...input, ...derive(compiled, input, day) };
}

/** Folds and derives what was touched, inside the transaction that touched it. */
export async function hearRegistry(db: Db, touched: Touched): Promise<void> {
  await besideOthers(db);
  const day = await today(db);
  const policy = await findPolicy(db, day);
  if (!policy) return;
  await savePositions(
    db,
    { version: policy.version, day },
    positions(policy, await foldFacts(db, touched), day),
  );
}

/** A position as it would be kept, and as it is kept or would be under the other policy. */
export type Change = Input & Kept & { readonly before: Kept };

/** Told now and then how many enterprises are done. */
export type Tell = (done: number) => Promise<void>;

const perPart = 20_000;

/**
 * Positions a policy would change on a day: the preview of a new policy and the posting are this one function. A preview
 * asks what is otherwise than under `against` on that same day, so that what time alone changes until then is left out.
 */
export async function changesUnder(
  db: Db,
  policy: Policy,
  day: PlainDate,
  { against, tell }: { readonly against?: Policy; readonly tell?: Tell | undefined } = {},
): Promise<{ readonly total: number; readonly changes: readonly Change[] }> {
  const compiled = compilePolicy(policy);
  const other = against && compilePolicy(against);
  const rows = await listPositions(db);
  const changes: Change[] = [];
  for (const [at, row] of rows.entries()) {
    if (tell && at % perPart === 0) await tell(at);
    const before = other ? derive(other, row, day) : row;
    const kept = derive(compiled, row, day);
    if (differs(before, kept)) changes.push({ ...row, ...kept, before });
  }
  return { total: rows.length, changes };
}

/** Re-derives the whole city under a policy; the number of enterprises, and of those that changed. */
export async function rederiveCity(
  db: Db,
  policy: Policy,
  day: PlainDate,
  tell?: Tell,
): Promise<{ total: number; changed: number }> {
  const { total, changes } = await changesUnder(db, policy, day);
  const how = { version: policy.version, day };
  const size = tell ? perPart : Math.max(changes.length, 1);
  for (let at = 0; at < changes.length; at += size) {
    await tell?.(total - changes.length + at);
    await savePositions(db, how, changes.slice(at, at + size));
  }
  return { total, changed: changes.length };
}

/** What the passing of days alone changed: only rows that are due. */
export async function rederiveDue(db: Db, day: PlainDate): Promise<{ changed: number }> {
  await besideOthers(db);
  const policy = await findPolicy(db, day);
  if (!policy) return { changed: 0 };
  const { saved } = await savePositions(
    db,
    { version: policy.version, day },
    positions(policy, await listPositions(db, day), day),
  );
  return { changed: saved };
}

/** Folds and derives every enterprise from the evidence itself: for a city filled in bulk, and to mend a doubt. */
export async function rebuildPositions(db: Db, day: PlainDate): Promise<void> {
  await besideOthers(db);
  const policy = await findPolicy(db, day);
  if (!policy) return;
  await savePositions(
    db,
    { version: policy.version, day },
    positions(policy, await foldFacts(db, 'all'), day),
  );
}
