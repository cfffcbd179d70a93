// What a record says after joins were made and undone: the newest statement that no undone join made.

/** One change of a record, in the order of `id`: what its fields were and became. `join` made it, or a person did. */
export type Statement = {
  readonly id: number;
  readonly record: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly join: string | null;
};

export type KnownJoin = { readonly from: string; readonly into: string; readonly undone: boolean };
export type Joins = ReadonlyMap<string, KnownJoin>;

const says = (values: Readonly<Record<string, unknown>>, field: string): boolean =>
  Object.hasOwn(values, field);

/** What is put back by an undoing bears the id of the undone join too, and so is passed over with it. */
const stands = (one: Statement, joins: Joins): boolean =>
  one.join === null || joins.get(one.join)?.undone === false;

/**
 * The value of a field, as `{ value }`; null when nothing was ever said of it. What a join took from another record is
 * what that record said then, without what has been undone since.
 */
export function saidOf(
  statements: readonly Statement[],
  joins: Joins,
  record: string,
  field: string,
  until = Number.POSITIVE_INFINITY,
): { readonly value: unknown } | null {
  const own = statements.filter((s) => s.record === record && s.id < until && says(s.after, field));
  const newest = own.findLast((s) => stands(s, joins));
  if (newest) {
    const taken = newest.join === null ? undefined : joins.get(newest.join);
    const source = taken && saidOf(statements, joins, taken.from, field, newest.id);
    return source ?? { value: newest.after[field] };
  }
  const [first] = own;
  return first ? { value: first.before[field] ?? null } : null;
}

export type Back = {
  readonly record: string;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
};

type Undoing = {
  readonly statements: readonly Statement[];
  /** The join to be undone still open. */
  readonly joins: Joins;
  readonly undo: string;
  /** Records from the one it was joined into upward along open joins, with what they hold. */
  readonly above: readonly { readonly record: string; readonly holds: Readonly<Record<string, unknown>> }[];
};

const same = (a: unknown, b: unknown): boolean => (a ?? null) === (b ?? null);

/**
 * Fields to put back when a join is undone. A field that somebody has changed since, by whatever way, keeps its value.
 */
export function putBack({ statements, joins, undo, above }: Undoing): readonly Back[] {
  const join = joins.get(undo);
  if (!join) return [];
  const undone: Joins = new Map([...joins, [undo, { ...join, undone: true }]]);
  const taken = statements.filter((s) => s.join === undo).flatMap((s) => Object.keys(s.after));
  return above.flatMap(({ record, holds }) => {
    const back: Back = { record, before: {}, after: {} };
    for (const field of new Set(taken)) {
      const [now, then] = [joins, undone].map((known) => saidOf(statements, known, record, field));
      if (!now || !then || same(now.value, then.value) || !same(holds[field], now.value)) continue;
      back.before[field] = now.value ?? null;
      back.after[field] = then.value ?? null;
    }
    return Object.keys(back.after).length > 0 ? [back] : [];
  });
}
