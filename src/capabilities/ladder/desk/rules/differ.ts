// In what one policy differs from another, part by part, as data that words.ts makes sentences of.
import type { Alternative, Condition, Label, Policy, Rung, SizeLimits, Track } from '../../policy/types.ts';

type Changed<T> = { readonly from: T; readonly to: T };
type OfTrack = { readonly track: Track };
type OfRung = OfTrack & { readonly rung: Rung };
type OfCondition = OfRung & { readonly condition: Condition };
type Sectors = readonly string[] | undefined;

/** Tracks, rungs and conditions as they are afterwards; of what was taken away, as they were. */
export type Difference =
  | (OfTrack & { readonly what: 'track-added' })
  | (OfTrack & { readonly what: 'track-removed' })
  | (OfTrack & { readonly what: 'track-named' } & Changed<Track>)
  | (OfTrack & { readonly what: 'track-moved'; readonly after: Track | null })
  | (OfTrack & { readonly what: 'track-sectors' } & Changed<Sectors>)
  | (OfTrack & { readonly what: 'track-opens' } & Changed<Track['opensWith']>)
  | (OfRung & { readonly what: 'rung-added'; readonly place: number })
  | (OfRung & { readonly what: 'rung-removed'; readonly place: number })
  | (OfRung & { readonly what: 'rung-named' } & Changed<Rung>)
  | (OfRung & { readonly what: 'rung-moved'; readonly place: number })
  | (OfCondition & { readonly what: 'condition-added' })
  | (OfCondition & { readonly what: 'condition-removed' })
  | (OfCondition & { readonly what: 'condition-moved'; readonly before: Rung })
  | (OfCondition & { readonly what: 'condition-order' })
  | (OfCondition & { readonly what: 'condition-named' } & Changed<Condition>)
  | (OfCondition & { readonly what: 'condition-proof' } & Changed<readonly Alternative[]>)
  | (OfCondition & { readonly what: 'condition-sectors' } & Changed<Sectors>)
  | (OfCondition & { readonly what: 'condition-due' } & Changed<Condition['dueFrom']>)
  | (OfCondition & { readonly what: 'condition-helper' } & Changed<Condition['helper']>)
  | (OfCondition & { readonly what: 'condition-source' } & Changed<Condition['source']>)
  | { readonly what: 'size-added'; readonly limits: SizeLimits }
  | { readonly what: 'size-removed'; readonly limits: SizeLimits }
  | ({ readonly what: 'size-changed' } & Changed<SizeLimits>);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(tidied(a)) === JSON.stringify(tidied(b));

/** A policy comes back from the database with its keys in another order. */
const tidied = (it: unknown): unknown => {
  if (Array.isArray(it)) return it.map(tidied);
  if (typeof it !== 'object' || it === null) return it;
  return Object.entries(it)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, tidied(value)]);
};

const named = (a: { label?: Label }, b: { label?: Label }): boolean => !same(a.label, b.label);
const asSet = (list: Sectors): Sectors => list && [...list].sort();

type Coded = { readonly code: string };
const codesOf = (list: readonly Coded[]): string[] => list.map((it) => it.code);

/** What stands elsewhere among those that stayed: the fewest that explain the new order would do, these are simply all. */
function outOfOrder<T extends Coded>(before: readonly T[], after: readonly T[]): readonly T[] {
  const [was, is] = [codesOf(before), codesOf(after)];
  const [oldOrder, kept] = [was.filter((c) => is.includes(c)), after.filter((it) => was.includes(it.code))];
  const left = [...oldOrder];
  return kept.filter((it) => {
    const next = left[0];
    left.splice(left.indexOf(it.code), 1);
    return next !== it.code;
  });
}

type Placed = { readonly rung: Rung; readonly condition: Condition };
const placedIn = (track: Track): readonly Placed[] =>
  track.rungs.flatMap((rung) => rung.conditions.map((condition) => ({ rung, condition })));

function betweenConditions(track: Track, { rung, condition }: Placed, old: Placed): Difference[] {
  const of = { track, rung, condition };
  const was = old.condition;
  return [
    ...(old.rung.code === rung.code ? [] : [{ what: 'condition-moved', ...of, before: old.rung } as const]),
    ...(named(was, condition) ? [{ what: 'condition-named', ...of, from: was, to: condition } as const] : []),
    ...(same(was.anyOf, condition.anyOf)
      ? []
      : [{ what: 'condition-proof', ...of, from: was.anyOf, to: condition.anyOf } as const]),
    ...(same(asSet(was.appliesTo), asSet(condition.appliesTo))
      ? []
      : [{ what: 'condition-sectors', ...of, from: was.appliesTo, to: condition.appliesTo } as const]),
    ...(was.dueFrom === condition.dueFrom
      ? []
      : [{ what: 'condition-due', ...of, from: was.dueFrom, to: condition.dueFrom } as const]),
    ...(was.helper === condition.helper
      ? []
      : [{ what: 'condition-helper', ...of, from: was.helper, to: condition.helper } as const]),
    ...(same(was.source, condition.source)
      ? []
      : [{ what: 'condition-source', ...of, from: was.source, to: condition.source } as const]),
  ];
}

function betweenTracks(old: Track, track: Track): Difference[] {
  const was = placedIn(old);
  const is = placedIn(track);
  const moved = outOfOrder(old.rungs, track.rungs);
  return [
    ...(named(old, track) ? [{ what: 'track-named', track, from: old, to: track } as const] : []),
    ...(same(asSet(old.appliesTo), asSet(track.appliesTo))
      ? []
      : [{ what: 'track-sectors', track, from: old.appliesTo, to: track.appliesTo } as const]),
    ...(same(asSet(old.opensWith), asSet(track.opensWith))
      ? []
      : [{ what: 'track-opens', track, from: old.opensWith, to: track.opensWith } as const]),
    ...old.rungs.flatMap((rung, at): Difference[] =>
      codesOf(track.rungs).includes(rung.code)
        ? []
        : [{ what: 'rung-removed', track: old, rung, place: at + 1 }],
    ),
    ...track.rungs.flatMap((rung, at): Difference[] => {
      const before = old.rungs.find((r) => r.code === rung.code);
      if (!before) return [{ what: 'rung-added', track, rung, place: at + 1 }];
      return [
        ...(named(before, rung)
          ? [{ what: 'rung-named', track, rung, from: before, to: rung } as const]
          : []),
        ...(moved.includes(rung) ? [{ what: 'rung-moved', track, rung, place: at + 1 } as const] : []),
      ];
    }),
    ...was.flatMap(({ rung, condition }): Difference[] =>
      is.some((p) => p.condition.code === condition.code)
        ? []
        : [{ what: 'condition-removed', track: old, rung, condition }],
    ),
    ...is.flatMap((placed): Difference[] => {
      const before = was.find((p) => p.condition.code === placed.condition.code);
      return before
        ? betweenConditions(track, placed, before)
        : [{ what: 'condition-added', track, ...placed }];
    }),
    ...track.rungs.flatMap((rung): Difference[] => {
      const before = old.rungs.find((r) => r.code === rung.code);
      return outOfOrder(before?.conditions ?? [], rung.conditions).map((condition) => ({
        what: 'condition-order',
        track,
        rung,
        condition,
      }));
    }),
  ];
}

function betweenSizes(before: Policy, after: Policy): Difference[] {
  return [
    ...before.size.flatMap((limits): Difference[] =>
      after.size.some((s) => s.from === limits.from) ? [] : [{ what: 'size-removed', limits }],
    ),
    ...after.size.flatMap((limits): Difference[] => {
      const was = before.size.find((s) => s.from === limits.from);
      if (!was) return [{ what: 'size-added', limits }];
      return same(was, limits) ? [] : [{ what: 'size-changed', from: was, to: limits }];
    }),
  ];
}

/** Nothing when both ask the same of everybody in the same words; version and day of beginning are no difference. */
export function differencesOf(before: Policy, after: Policy): readonly Difference[] {
  const moved = outOfOrder(before.tracks, after.tracks);
  return [
    ...before.tracks.flatMap((track): Difference[] =>
      codesOf(after.tracks).includes(track.code) ? [] : [{ what: 'track-removed', track }],
    ),
    ...after.tracks.flatMap((track, at): Difference[] => {
      const old = before.tracks.find((t) => t.code === track.code);
      if (!old) return [{ what: 'track-added', track }];
      return [
        ...(moved.includes(track)
          ? [{ what: 'track-moved', track, after: after.tracks[at - 1] ?? null } as const]
          : []),
        ...betweenTracks(old, track),
      ];
    }),
    ...betweenSizes(before, after),
  ];
}
