// Where an enterprise stands on every track, why, and its one next step: the derivation written to be read.
import type { PlainDate } from '../../../kernel/day.ts';
import { kindFacts } from '../../evidence/kinds.ts';
import type { Condition, Label, Policy, Source, Track } from '../policy/types.ts';
import type { Helper } from '../policy/types.ts';
import type { SizeClass } from '../size.ts';
import { changeDays } from './ahead.ts';
import { type DayNumber, toDay, toNumber } from './calendar.ts';
import { hold, type Proof, shortfall } from './condition.ts';
import type { Fact, Subject } from './facts.ts';
import { sizeFromFacts } from './figures.ts';

/** Why a condition is not met: nothing there, a paper not yet shown to an officer, too few, or run out. */
export type Lack = 'nothing' | 'grade' | 'too_few' | 'expired';

/** Numbers in `by` are places in the list of facts given. */
export type ConditionState =
  | { state: 'met'; by: readonly number[]; until: PlainDate | null }
  | { state: 'not_needed'; because: 'sector' | 'not_due' | 'waived'; by: readonly number[] }
  | { state: 'expired'; because: 'expired'; by: readonly number[] }
  | { state: 'not_met'; because: Exclude<Lack, 'expired'>; by: readonly number[] };

export type ConditionStanding = ConditionState & {
  code: string;
  helper: Helper;
  label?: Label;
  source?: Source;
  dueFrom?: PlainDate;
};

export type RungStanding = {
  code: string;
  label?: Label;
  /** This rung and all below it are met. */
  reached: boolean;
  conditions: readonly ConditionStanding[];
};

export type TrackStanding = {
  code: string;
  label?: Label;
  /** The sector walks this track at all. */
  applies: boolean;
  /** The track may offer the next step (see `opensWith`). */
  open: boolean;
  /** 0 (none) to the number of rungs: the highest rung that is met together with all below it. */
  rung: number;
  rungs: readonly RungStanding[];
};

export type NextStep = {
  track: string;
  /** The city's own name of the condition, when its policy gives one. */
  label?: Label;
  /** The rung it leads to, counted from 1. */
  rung: number;
  condition: string;
  because: Lack;
  helper: Helper;
  /** Conditions still unmet in that rung, this one included. */
  remaining: number;
};

export type Assessment = {
  tracks: readonly TrackStanding[];
  next: NextStep | null;
  size: SizeClass;
  /** First later day on which a rung, the next step or the size changes by time alone; null when none does. */
  changesOn: PlainDate | null;
};

const asked = (sectors: readonly string[] | undefined, sector: string): boolean =>
  sectors === undefined || sectors.includes(sector);

const stateOf = (
  condition: Condition,
  sector: string,
  facts: readonly Fact[],
  day: DayNumber,
): ConditionState => {
  if (!asked(condition.appliesTo, sector)) return { state: 'not_needed', because: 'sector', by: [] };
  let waived: Proof | undefined;
  for (const alternative of condition.anyOf) {
    const proof = hold(alternative, facts, day);
    if (proof === undefined) continue;
    if (kindFacts(alternative.kind).waives === undefined) {
      return { state: 'met', by: proof.by, until: proof.until === 0 ? null : toDay(proof.until) };
    }
    waived ??= proof;
  }
  if (waived !== undefined) return { state: 'not_needed', because: 'waived', by: waived.by };
  if (condition.dueFrom !== undefined && day < toNumber(condition.dueFrom)) {
    return { state: 'not_needed', because: 'not_due', by: [] };
  }
  const lack = shortfall(condition.anyOf, facts, day);
  return lack.because === 'expired'
    ? { state: 'expired', because: 'expired', by: lack.by }
    : { state: 'not_met', because: lack.because, by: lack.by };
};

const labelled = (it: { label?: Label }) => (it.label === undefined ? {} : { label: it.label });

/** Where one condition stands on a day, whoever asks it: a rung of a track, or a door of another room. */
export const standingOfCondition = (
  condition: Condition,
  sector: string,
  facts: readonly Fact[],
  day: DayNumber,
): ConditionStanding => ({
  code: condition.code,
  helper: condition.helper,
  ...labelled(condition),
  ...(condition.source === undefined ? {} : { source: condition.source }),
  ...(condition.dueFrom === undefined ? {} : { dueFrom: condition.dueFrom }),
  ...stateOf(condition, sector, facts, day),
});

type Unmet = ConditionStanding & { because: Lack };

/** Conditions that keep a rung out of reach. */
export const unmetOf = (rung: RungStanding): readonly Unmet[] =>
  rung.conditions.filter((c): c is Unmet => c.state === 'expired' || c.state === 'not_met');

const trackOn = (track: Track, sector: string, facts: readonly Fact[], day: DayNumber): TrackStanding => {
  const applies = asked(track.appliesTo, sector);
  let reached = applies;
  const rungs = track.rungs.map((rung) => {
    const conditions = rung.conditions.map((c) => standingOfCondition(c, sector, facts, day));
    const standing = { code: rung.code, ...labelled(rung), reached, conditions };
    reached &&= unmetOf(standing).length === 0;
    return { ...standing, reached };
  });
  const begun = (fact: Fact) => track.opensWith?.includes(fact.kind) === true && toNumber(fact.from) <= day;
  return {
    code: track.code,
    ...labelled(track),
    applies,
    open: applies && (track.opensWith === undefined || facts.some(begun)),
    rung: rungs.filter((rung) => rung.reached).length,
    rungs,
  };
};

/**
 * The one next step: of the open tracks not yet completed, the one whose next rung lacks the fewest conditions (the
 * earlier in the policy where two are equal), and in it the first condition unmet.
 */
const nextStep = (tracks: readonly TrackStanding[]): NextStep | null => {
  let best: NextStep | null = null;
  for (const track of tracks) {
    const rung = track.rungs[track.rung];
    if (!track.open || rung === undefined) continue;
    const unmet = unmetOf(rung);
    const first = unmet[0]!;
    if (best !== null && best.remaining <= unmet.length) continue;
    const { code: condition, because, helper } = first;
    best = {
      track: track.code,
      rung: track.rung + 1,
      condition,
      ...labelled(first),
      because,
      helper,
      remaining: unmet.length,
    };
  }
  return best;
};

type Standing = Omit<Assessment, 'changesOn'>;

const standingOn = (policy: Policy, subject: Subject, facts: readonly Fact[], day: DayNumber): Standing => {
  const tracks = policy.tracks.map((track) => trackOn(track, subject.sector, facts, day));
  return { tracks, next: nextStep(tracks), size: sizeFromFacts(policy, subject, facts, toDay(day)) };
};

/** What must stay equal for a position to count as unchanged. */
const positionText = ({ tracks, next, size }: Standing): string =>
  `${tracks.map((t) => t.rung).join(',')};${next?.track}/${next?.condition};${size}`;

/**
 * Where the enterprise stands on a day. Uses nothing that begins after the day, except that `changesOn` looks ahead
 * over the facts already known. Order of the facts does not matter but for the places in `by`.
 */
export const assess = (
  policy: Policy,
  subject: Subject,
  facts: readonly Fact[],
  day: PlainDate,
): Assessment => {
  const today = toNumber(day);
  const standing = standingOn(policy, subject, facts, today);
  const now = positionText(standing);
  const changes = changeDays(policy, subject, facts, today).find(
    (later) => positionText(standingOn(policy, subject, facts, later)) !== now,
  );
  return { ...standing, changesOn: changes === undefined ? null : toDay(changes) };
};
