// What a policy says against itself, or against where people stand: refused before it can be adopted, or only said.
import { grades, kindFacts } from '../../../evidence/kinds.ts';
import type { Alternative, Condition, Policy, Rung, Track } from '../../policy/types.ts';

type At = { readonly track: Track; readonly rung: Rung };
type AtCondition = At & { readonly condition: Condition };

/** Why nobody can meet a condition. */
export type Unmeetable =
  | 'asked_of_nobody'
  | 'kept_once'
  | 'not_monthly'
  | 'more_than_months'
  | 'kind_unknown';

export type Contradiction =
  | (AtCondition & { readonly says: 'asked-twice'; readonly first: Condition })
  | (AtCondition & { readonly says: 'nobody-can'; readonly because: Unmeetable })
  | (At & { readonly says: 'rung-stood-on'; readonly standing: number; readonly moved: number });

export type Remark =
  | (At & { readonly says: 'easier'; readonly than: Rung })
  | (At & { readonly says: 'asks-nothing' });

/** How many stand on a rung today as their highest, and movements that end on it. By the rung's code. */
export type Occupied = ReadonlyMap<string, { readonly standing: number; readonly moved: number }>;

const overlap = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === undefined || b === undefined || a.some((it) => b.includes(it));
const covers = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a === undefined || (b !== undefined && b.every((it) => a.includes(it)));

const alternativeText = ({ kind, leastGrade, count, monthsRunning, freshMonths }: Alternative): string =>
  [kind, leastGrade, count ?? 1, monthsRunning ?? '', freshMonths ?? ''].join(':');
const proofText = (condition: Condition): string =>
  [...new Set(condition.anyOf.map(alternativeText))].sort().join(';');

/** Asks the same proof of some of the same enterprises. */
const asksTheSame = (a: Condition, b: Condition): boolean =>
  proofText(a) === proofText(b) && overlap(a.appliesTo, b.appliesTo);

/** A kind that is recorded once an enterprise cannot be asked twice, nor every month. */
function unmeetable(alternative: Alternative, isKind: (kind: string) => boolean): Unmeetable | null {
  const { kind, count = 1, monthsRunning, freshMonths } = alternative;
  if (!isKind(kind)) return 'kind_unknown';
  const { repeats } = kindFacts(kind);
  if (monthsRunning !== undefined && monthsRunning > 1 && repeats === undefined) return 'not_monthly';
  if (count > 1 && repeats === undefined) return 'kept_once';
  if (repeats === 'month' && freshMonths !== undefined && count > freshMonths) return 'more_than_months';
  return null;
}

/** Why nobody can meet it, whatever they bring; null when somebody can. */
export function whyNobody(
  condition: Condition,
  track: Pick<Track, 'appliesTo'>,
  isKind: (kind: string) => boolean,
): Unmeetable | null {
  if (condition.appliesTo?.length === 0 || !overlap(condition.appliesTo, track.appliesTo))
    return 'asked_of_nobody';
  const reasons = condition.anyOf.map((alternative) => unmeetable(alternative, isKind));
  return reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null;
}

/** Whatever meets `proof` meets `asked` as well. */
const follows = (asked: Alternative, proof: Alternative): boolean =>
  asked.kind === proof.kind &&
  grades.indexOf(asked.leastGrade) <= grades.indexOf(proof.leastGrade) &&
  (asked.count ?? 1) <= (proof.count ?? 1) &&
  (asked.monthsRunning ?? 1) <= (proof.monthsRunning ?? 1) &&
  (asked.freshMonths ?? Infinity) >= (proof.freshMonths ?? Infinity) &&
  (asked.monthsRunning === undefined || proof.monthsRunning !== undefined);

/** Whoever has met `earlier` has met `later`, at any time and of any sector that is asked it. */
const impliedBy = (later: Condition, earlier: Condition): boolean =>
  covers(earlier.appliesTo, later.appliesTo) &&
  (earlier.dueFrom === undefined || (later.dueFrom !== undefined && earlier.dueFrom <= later.dueFrom)) &&
  earlier.anyOf.every((proof) => later.anyOf.some((asked) => follows(asked, proof)));

const places = (track: Track) =>
  track.rungs.flatMap((rung, at) => rung.conditions.map((condition) => ({ track, rung, at, condition })));

/** The rung below that already asks all that this one asks; undefined when this one asks something of its own. */
function harderBelow(track: Track, at: number): Rung | undefined {
  const below = track.rungs.slice(0, at);
  const asked = track.rungs[at]?.conditions ?? [];
  if (asked.length === 0) return undefined;
  const earlier = below.flatMap((rung) => rung.conditions.map((condition) => ({ rung, condition })));
  const found = asked.map((later) => earlier.find(({ condition }) => impliedBy(later, condition)));
  return found.every((it) => it !== undefined) ? found[0]?.rung : undefined;
}

export const rungsOf = (policy: Policy): readonly At[] =>
  policy.tracks.flatMap((track) => track.rungs.map((rung) => ({ track, rung })));

/** Rungs of `before` that `after` no longer has although enterprises stand, or movements end, on them. */
export function orphaned(before: Policy, after: Policy, occupied: Occupied): readonly Contradiction[] {
  const kept = new Set(after.tracks.flatMap((t) => t.rungs.map((r) => `${t.code} ${r.code}`)));
  return rungsOf(before).flatMap(({ track, rung }): Contradiction[] => {
    const on = occupied.get(rung.code);
    if (!on || kept.has(`${track.code} ${rung.code}`)) return [];
    return [{ says: 'rung-stood-on', track, rung, ...on }];
  });
}

/** Contradictions within a policy: the same asked twice in a track, and what nobody can meet. */
export function contradictions(policy: Policy, isKind: (kind: string) => boolean): readonly Contradiction[] {
  return policy.tracks.flatMap((track) => {
    const all = places(track);
    return all.flatMap(({ rung, condition }, at): Contradiction[] => {
      const because = whyNobody(condition, track, isKind);
      const first = all.slice(0, at).find((earlier) => asksTheSame(earlier.condition, condition));
      return [
        ...(because ? [{ says: 'nobody-can', track, rung, condition, because } as const] : []),
        ...(first ? [{ says: 'asked-twice', track, rung, condition, first: first.condition } as const] : []),
      ];
    });
  });
}

/** What is allowed but may not be meant. */
export function remarksOn(policy: Policy): readonly Remark[] {
  return policy.tracks.flatMap((track) =>
    track.rungs.flatMap((rung, at): Remark[] => {
      if (at === 0) return [];
      if (rung.conditions.length === 0) return [{ says: 'asks-nothing', track, rung }];
      const than = harderBelow(track, at);
      return than ? [{ says: 'easier', track, rung, than }] : [];
    }),
  );
}
