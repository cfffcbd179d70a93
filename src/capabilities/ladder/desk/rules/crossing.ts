// What it means to go up or down when the rungs themselves change: everybody keeps the rung they stood on, by its code.
import type { Policy, Track } from '../../policy/types.ts';

type Crossed = {
  readonly code: string;
  /** Place in the order of tracks before and after; -1 = the track is not there. */
  readonly before: number;
  readonly after: number;
  /** For each rung reached before (0 = none): where it lies afterwards. */
  readonly carried: readonly number[];
};

export type Crossing = readonly Crossed[];

/** Where whoever stood on each rung stands afterwards, nothing else having changed; of a rung taken away, on the one below. */
function carriedBy(before: Track | undefined, after: Track | undefined): number[] {
  const carried = [0];
  for (const { code } of before?.rungs ?? []) {
    const place = after?.rungs.findIndex((rung) => rung.code === code) ?? -1;
    carried.push(place === -1 ? carried.at(-1)! : place + 1);
  }
  return carried;
}

export function crossingOf(before: Policy, after: Policy): Crossing {
  const codes = [...new Set([...after.tracks, ...before.tracks].map((t) => t.code))];
  return codes.map((code) => {
    const [from, to] = [before, after].map(({ tracks }) => tracks.findIndex((t) => t.code === code));
    const gone = after.tracks[to!] === undefined;
    return {
      code,
      before: from!,
      after: to!,
      // Without the track nobody keeps a rung: who had one comes down.
      carried: gone
        ? (before.tracks[from!]?.rungs ?? []).reduce<number[]>((all, _, at) => [...all, at + 1], [0])
        : carriedBy(before.tracks[from!], after.tracks[to!]),
    };
  });
}

/** Codes of the tracks on which an enterprise goes up and down; rungs in either policy's order of tracks. */
export function waysOf(
  crossing: Crossing,
  before: readonly number[],
  after: readonly number[],
): { readonly up: readonly string[]; readonly down: readonly string[] } {
  const up: string[] = [];
  const down: string[] = [];
  for (const track of crossing) {
    const stood = track.carried[before[track.before] ?? 0] ?? 0;
    const stands = after[track.after] ?? 0;
    if (stands > stood) up.push(track.code);
    else if (stands < stood) down.push(track.code);
  }
  return { up, down };
}
