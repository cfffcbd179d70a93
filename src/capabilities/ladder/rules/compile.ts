// A policy turned once into flat numbers, so that a whole city can be replayed under it.
import { grades } from '../../evidence/kinds.ts';
import type { EvidenceKind } from '../../evidence/kinds.ts';
import type { Alternative, Condition, Policy } from '../policy/types.ts';
import { type DayNumber, toNumber } from './calendar.ts';
import { placed, placeOf } from './places.ts';

/** Conditions are bits, 31 to a word; a condition's word and bit follow its place in the policy. */
const wordBits = 31;

/** An alternative that needs more than one fact, or a fresh one. */
export type Counted = {
  readonly condition: number;
  readonly kind: number;
  readonly leastGrade: number;
  readonly need: number;
  readonly running: boolean;
  /** Months of freshness; 0 = without end. */
  readonly fresh: number;
};

type Ceilings = { readonly capital: Float64Array; readonly sales: Float64Array };

/** What a sector is not asked. */
export type SectorPlan = { readonly waived: Int32Array; readonly tracks: number };

export type CompiledPolicy = {
  readonly policy: Policy;
  /** Codes by number, as `nextTrack` and `nextCondition` of a position count them. */
  readonly trackCodes: readonly string[];
  readonly conditionCodes: readonly string[];
  readonly words: number;
  /** Place of every kind that this policy has not met: it counts for nothing. */
  readonly none: number;
  /** For each kind × grade, the conditions that one fact in force meets. */
  readonly single: Int32Array;
  readonly counted: readonly Counted[];
  readonly countedOfKind: readonly (readonly number[])[];
  readonly due: readonly { readonly from: DayNumber; readonly condition: number }[];
  /** For each rung of all tracks, its conditions. */
  readonly rungMasks: Int32Array;
  /** First rung of each track in `rungMasks`, and one more place for the end. */
  readonly firstRung: Int32Array;
  /** Tracks open to all, and for each kind the tracks that it opens. */
  readonly openToAll: number;
  readonly opens: Int32Array;
  /** 1 when the kind counts for anything at all. */
  readonly matters: Uint8Array;
  readonly size: readonly (Ceilings & { readonly from: DayNumber; readonly newForYears: number })[];
  readonly planOf: (sector: string) => SectorPlan;
};

export const wordOf = (condition: number): number => Math.trunc(condition / wordBits);
export const bitOf = (condition: number): number => 1 << (condition % wordBits);
export const conditionAt = (word: number, bit: number): number => word * wordBits + 31 - Math.clz32(bit);

const isCounted = (a: Alternative): boolean =>
  a.count !== undefined || a.monthsRunning !== undefined || a.freshMonths !== undefined;

const place = ({ kind }: Alternative): number => {
  const found = placeOf(kind);
  if (found === undefined) throw new Error('a condition of an unknown kind');
  return found;
};

const countedOf = (conditions: readonly Condition[]): Counted[] =>
  conditions.flatMap(({ anyOf }, condition) =>
    anyOf.filter(isCounted).map((a) => ({
      condition,
      kind: place(a),
      leastGrade: grades.indexOf(a.leastGrade),
      need: a.monthsRunning ?? a.count ?? 1,
      running: a.monthsRunning !== undefined,
      fresh: a.freshMonths ?? 0,
    })),
  );

const singlesOf = (conditions: readonly Condition[], words: number, kinds: number): Int32Array => {
  const single = new Int32Array((kinds + 1) * grades.length * words);
  for (const [condition, { anyOf }] of conditions.entries()) {
    for (const a of anyOf.filter((it) => !isCounted(it))) {
      for (let g = grades.indexOf(a.leastGrade); g < grades.length; g++) {
        single[(place(a) * grades.length + g) * words + wordOf(condition)]! |= bitOf(condition);
      }
    }
  }
  return single;
};

const opensOf = (policy: Policy, kinds: readonly EvidenceKind[]): Int32Array =>
  Int32Array.from([...kinds, null], (kind) =>
    policy.tracks.reduce(
      (bits, t, at) => (kind !== null && t.opensWith?.includes(kind) ? bits | (1 << at) : bits),
      0,
    ),
  );

const masksOf = (policy: Policy, words: number): Int32Array => {
  const rungs = policy.tracks.flatMap((t) => t.rungs);
  const masks = new Int32Array(rungs.length * words);
  let condition = 0;
  for (const [rung, { conditions }] of rungs.entries()) {
    for (const _ of conditions) {
      masks[rung * words + wordOf(condition)]! |= bitOf(condition);
      condition++;
    }
  }
  return masks;
};

const plansOf = (policy: Policy, conditions: readonly Condition[], words: number) => {
  const plans = new Map<string, SectorPlan>();
  const make = (sector: string): SectorPlan => {
    const waived = new Int32Array(words);
    for (const [at, { appliesTo }] of conditions.entries()) {
      if (appliesTo !== undefined && !appliesTo.includes(sector)) waived[wordOf(at)]! |= bitOf(at);
    }
    const tracks = policy.tracks.reduce(
      (bits, t, at) => (t.appliesTo === undefined || t.appliesTo.includes(sector) ? bits | (1 << at) : bits),
      0,
    );
    return { waived, tracks };
  };
  return (sector: string): SectorPlan => {
    let plan = plans.get(sector);
    if (plan === undefined) plans.set(sector, (plan = make(sector)));
    return plan;
  };
};

/** Takes a checked policy; one compilation serves any number of enterprises and days. */
export const compilePolicy = (policy: Policy): CompiledPolicy => {
  const conditions = policy.tracks.flatMap((t) => t.rungs.flatMap((r) => r.conditions));
  const words = Math.max(1, Math.ceil(conditions.length / wordBits));
  const counted = countedOf(conditions);
  for (const { opensWith = [] } of policy.tracks) opensWith.forEach(placeOf);
  conditions.forEach(({ anyOf }) => anyOf.forEach(place));
  const kinds = [...placed()];
  const opens = opensOf(policy, kinds);
  const firstRung = new Int32Array(policy.tracks.length + 1);
  for (const [at, track] of policy.tracks.entries()) firstRung[at + 1] = firstRung[at]! + track.rungs.length;
  const named = new Set<string>([
    'capital',
    'sales_year',
    ...conditions.flatMap((c) => c.anyOf.map((a) => a.kind)),
  ]);
  return {
    policy,
    trackCodes: policy.tracks.map((t) => t.code),
    conditionCodes: conditions.map((c) => c.code),
    words,
    single: singlesOf(conditions, words, kinds.length),
    counted,
    none: kinds.length,
    countedOfKind: [...kinds, null].map((_, kind) =>
      counted.flatMap((c, at) => (c.kind === kind ? [at] : [])),
    ),
    due: conditions.flatMap((c, condition) =>
      c.dueFrom === undefined ? [] : [{ from: toNumber(c.dueFrom), condition }],
    ),
    rungMasks: masksOf(policy, words),
    firstRung,
    openToAll: policy.tracks.reduce(
      (bits, t, at) => (t.opensWith === undefined ? bits | (1 << at) : bits),
      0,
    ),
    opens,
    matters: Uint8Array.from([...kinds, null], (kind, at) =>
      kind !== null && (named.has(kind) || opens[at] !== 0) ? 1 : 0,
    ),
    size: policy.size.map((s) => ({
      from: toNumber(s.from),
      newForYears: s.newForYears,
      capital: Float64Array.from(s.capital),
      sales: Float64Array.from(s.sales),
    })),
    planOf: plansOf(policy, conditions, words),
  };
};
