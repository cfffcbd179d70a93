// The rung that counts on each track: the last movement's, else the baseline's, in the words of the policy asked.
import type { Policy } from '../../policy.ts';

export type Passed = {
  readonly track: string;
  readonly toRung: number;
  readonly policyVersion: number;
};

/** A rung of one policy in another: the highest rung of both that lies at or below it. */
export function rungIn(now: Policy, then: Policy, track: string, rung: number): number {
  const known = now.tracks.find((t) => t.code === track)?.rungs.map((r) => r.code) ?? [];
  const climbed = then.tracks.find((t) => t.code === track)?.rungs.slice(0, rung) ?? [];
  return climbed.reduce((highest, { code }) => Math.max(highest, known.indexOf(code) + 1), 0);
}

/** As they came to count; two of one day in the order of their ids. */
export const inOrderOfCounting = <M extends { readonly countedOn: string | null; readonly id: string }>(
  rows: readonly M[],
): readonly M[] =>
  rows.toSorted((a, b) => (`${a.countedOn ?? ''}${a.id}` < `${b.countedOn ?? ''}${b.id}` ? -1 : 1));

export type Baseline = { readonly policy: Policy; readonly rungs: Readonly<Record<string, number>> };

/** The policy under which what counts on a track was reached, and the rung in it. */
export function countedUnder(
  track: string,
  baseline: Baseline,
  passed: readonly Passed[],
  policies: ReadonlyMap<number, Policy>,
): { readonly policy: Policy; readonly rung: number } {
  const last = passed.findLast((m) => m.track === track);
  const policy = last && policies.get(last.policyVersion);
  return policy
    ? { policy, rung: last.toRung }
    : { policy: baseline.policy, rung: baseline.rungs[track] ?? 0 };
}

/** Rungs by track; `passed` are the movements that count, oldest first. */
export function countedRungs(
  policy: Policy,
  baseline: Baseline,
  passed: readonly Passed[],
  policies: ReadonlyMap<number, Policy>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    policy.tracks.map(({ code }) => {
      const last = passed.findLast((m) => m.track === code);
      return [
        code,
        last
          ? rungIn(policy, policies.get(last.policyVersion) ?? policy, code, last.toRung)
          : rungIn(policy, baseline.policy, code, baseline.rungs[code] ?? 0),
      ];
    }),
  );
}
