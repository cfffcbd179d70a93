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

export type Baseline = { readonly policy: Policy; readonly rungs: Readonly<Record<string, number>> };

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
