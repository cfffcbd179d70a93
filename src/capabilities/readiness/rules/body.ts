// What a door asks: conditions as dated data, a branch's on top of its chain's, and what differs between two versions.
import type { ProductKind } from '../../catalogue/kinds.ts';
import type { Condition } from '../../ladder/index.ts';

/** A condition of the ladder's shape, with what it takes to meet it and of which products it is asked. */
export type DoorCondition = Condition & {
  /** Groups of products it is asked of; without it, all. */
  readonly productKinds?: readonly ProductKind[];
  /** Days from beginning to paper in hand, as known; the agency's estimate. */
  readonly days: number;
  /** Whole rupiah that the owner pays, as known. */
  readonly rupiah: number;
};

export type DoorBody = {
  /** Groups of products that the door takes; null = it does not ask what is made. A branch without one follows its chain. */
  readonly takes?: readonly ProductKind[] | null;
  readonly conditions: readonly DoorCondition[];
  /** Codes of the chain's conditions that a branch does not ask. */
  readonly drops?: readonly string[];
};

export const emptyBody: DoorBody = { conditions: [] };

/**
 * What a branch asks: the chain's conditions without those it drops, its own in place of those of the same code, and its
 * own new ones behind them. Without a chain, what the door says itself.
 */
export function inForceAt(own: DoorBody, chain: DoorBody | null): DoorBody {
  if (chain === null) return { takes: own.takes ?? null, conditions: own.conditions };
  const ours = new Map(own.conditions.map((c) => [c.code, c]));
  const kept = chain.conditions.filter((c) => !own.drops?.includes(c.code)).map((c) => ours.get(c.code) ?? c);
  const inherited = new Set(chain.conditions.map((c) => c.code));
  return {
    takes: own.takes === undefined ? (chain.takes ?? null) : own.takes,
    conditions: [...kept, ...own.conditions.filter((c) => !inherited.has(c.code))],
  };
}

export type Difference = {
  readonly added: readonly DoorCondition[];
  readonly dropped: readonly DoorCondition[];
  readonly changed: readonly { readonly from: DoorCondition; readonly to: DoorCondition }[];
};

/** What a change of conditions amounts to, by their codes. */
export function differenceOf(before: DoorBody, after: DoorBody): Difference {
  const [old, fresh] = [before, after].map((b) => new Map(b.conditions.map((c) => [c.code, c]))) as [
    Map<string, DoorCondition>,
    Map<string, DoorCondition>,
  ];
  return {
    added: after.conditions.filter((c) => !old.has(c.code)),
    dropped: before.conditions.filter((c) => !fresh.has(c.code)),
    changed: after.conditions.flatMap((to) => {
      const from = old.get(to.code);
      return from && !sameCondition(from, to) ? [{ from, to }] : [];
    }),
  };
}

const keyed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(keyed)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, v]) => [k, keyed(v)]),
        )
      : value;

/** The database keeps JSON in an order of its own. */
const sameCondition = (a: DoorCondition, b: DoorCondition): boolean =>
  JSON.stringify(keyed(a)) === JSON.stringify(keyed(b));
