// One change to a draft at a time: parts put in, put anew, moved among their neighbours, taken away.
import { words } from '../../../../kernel/text.ts';
import type { Condition, Label, Policy, Rung, SizeLimits, Track } from '../../policy/types.ts';

export type PartKind = 'track' | 'rung' | 'condition';
export type Step = 'up' | 'down';

/** More cannot be told apart in an address of the registry's list. */
export const mostRungs = 9;

const onTracks = (policy: Policy, change: (tracks: readonly Track[]) => readonly Track[]): Policy => ({
  ...policy,
  tracks: change(policy.tracks),
});

const onRungs = (policy: Policy, change: (rungs: readonly Rung[], track: Track) => readonly Rung[]): Policy =>
  onTracks(policy, (tracks) => tracks.map((track) => ({ ...track, rungs: change(track.rungs, track) })));

const onConditions = (
  policy: Policy,
  change: (conditions: readonly Condition[], rung: Rung) => readonly Condition[],
): Policy =>
  onRungs(policy, (rungs) => rungs.map((rung) => ({ ...rung, conditions: change(rung.conditions, rung) })));

type Coded = { readonly code: string };

const put = <T extends Coded>(list: readonly T[], it: T): readonly T[] =>
  list.some((one) => one.code === it.code)
    ? list.map((one) => (one.code === it.code ? it : one))
    : [...list, it];

const stepped = <T extends Coded>(list: readonly T[], code: string, step: Step): readonly T[] => {
  const at = list.findIndex((one) => one.code === code);
  const to = step === 'up' ? at - 1 : at + 1;
  const [one, other] = [list[at], list[to]];
  if (one === undefined || other === undefined) return list;
  return list.map((it, place) => (place === at ? other : place === to ? one : it));
};

const without = <T extends Coded>(list: readonly T[], code: string): readonly T[] =>
  list.filter((one) => one.code !== code);

export const putTrack = (policy: Policy, track: Track): Policy =>
  onTracks(policy, (tracks) => put(tracks, track));

/** A new rung goes on top of its track. */
export const putRung = (policy: Policy, track: string, rung: Rung): Policy =>
  onRungs(policy, (rungs, of) => (of.code === track ? put(rungs, rung) : rungs));

/** A condition that stood in another rung is moved there, to the end. */
export const putCondition = (policy: Policy, rung: string, condition: Condition): Policy =>
  onConditions(policy, (conditions, of) =>
    of.code === rung ? put(conditions, condition) : without(conditions, condition.code),
  );

/** Limits are kept by the day from which they hold; `was` is the day they held from before they were edited. */
export const putSize = (policy: Policy, was: string | null, limits: SizeLimits): Policy => ({
  ...policy,
  size: [...policy.size.filter((s) => s.from !== was), limits].sort((a, b) => (a.from < b.from ? -1 : 1)),
});

export const removeSize = (policy: Policy, from: string): Policy => ({
  ...policy,
  size: policy.size.filter((s) => s.from !== from),
});

/** Changes places with the neighbour; at the end of the row nothing happens. */
export function move(policy: Policy, part: PartKind, code: string, step: Step): Policy {
  if (part === 'track') return onTracks(policy, (tracks) => stepped(tracks, code, step));
  if (part === 'rung') return onRungs(policy, (rungs) => stepped(rungs, code, step));
  return onConditions(policy, (conditions) => stepped(conditions, code, step));
}

export function remove(policy: Policy, part: PartKind, code: string): Policy {
  if (part === 'track') return onTracks(policy, (tracks) => without(tracks, code));
  if (part === 'rung') return onRungs(policy, (rungs) => without(rungs, code));
  return onConditions(policy, (conditions) => without(conditions, code));
}

export const findTrack = (policy: Policy, code: string): Track | undefined =>
  policy.tracks.find((track) => track.code === code);

export function findRung(policy: Policy, code: string): { track: Track; rung: Rung } | undefined {
  for (const track of policy.tracks) {
    const rung = track.rungs.find((r) => r.code === code);
    if (rung) return { track, rung };
  }
  return undefined;
}

export function findCondition(
  policy: Policy,
  code: string,
): { track: Track; rung: Rung; condition: Condition } | undefined {
  for (const track of policy.tracks)
    for (const rung of track.rungs) {
      const condition = rung.conditions.find((c) => c.code === code);
      if (condition) return { track, rung, condition };
    }
  return undefined;
}

/** Every code that a policy uses, whatever for. */
export const codesIn = (policy: Policy): readonly string[] =>
  policy.tracks.flatMap((t) => [
    t.code,
    ...t.rungs.flatMap((r) => [r.code, ...r.conditions.map((c) => c.code)]),
  ]);

/** A code from a name, letters only; `taken` are all ever used, so that an old figure never means a new part. */
export function codeFor({ id }: Label, taken: ReadonlySet<string>): string {
  const letters = words(id).map((word) => word.replaceAll(/[^a-z]/g, ''));
  const stem = letters.filter(Boolean).join('_').slice(0, 34).replace(/_+$/, '') || 'bagian';
  for (let n = 0; ; n++) {
    const code = n === 0 ? stem : `${stem}_${letterOf(n)}`;
    if (!taken.has(code)) return code;
  }
}

/** b, c, .. z, then two letters. */
const letterOf = (n: number): string =>
  n < 26
    ? String.fromCharCode(97 + n)
    : `${letterOf(Math.trunc(n / 26))}${String.fromCharCode(97 + (n % 26))}`;
