// The movement matrix: who passed from which rung to which in a span, with and without supports before, and of how many.

/** One movement that counts, its rungs in the words of the policy asked. */
export type Moved = {
  readonly enterprise: string;
  readonly track: string;
  readonly from: number;
  readonly to: number;
  /** A support began in the 24 months before it. */
  readonly preceded: boolean;
};

export type Cell = {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly preceded: number;
};

export type TrackMatrix = {
  readonly track: string;
  readonly cells: readonly Cell[];
  readonly up: number;
  readonly down: number;
  readonly precededUp: number;
};

/** Each track with its cells, lowest rung first; tracks without a movement have no cell. */
export function matrixOf(tracks: readonly string[], moved: readonly Moved[]): readonly TrackMatrix[] {
  return tracks.map((track) => {
    const cells = new Map<string, { from: number; to: number; n: number; preceded: number }>();
    for (const m of moved) {
      if (m.track !== track || m.from === m.to) continue;
      const key = `${String(m.from)}:${String(m.to)}`;
      const cell = cells.get(key) ?? { from: m.from, to: m.to, n: 0, preceded: 0 };
      cell.n += 1;
      cell.preceded += Number(m.preceded);
      cells.set(key, cell);
    }
    const all = [...cells.values()].toSorted((a, b) => a.from - b.from || a.to - b.to);
    const sum = (some: readonly Cell[], of: 'n' | 'preceded') => some.reduce((s, c) => s + c[of], 0);
    const rising = all.filter((c) => c.to > c.from);
    return {
      track,
      cells: all,
      up: sum(rising, 'n'),
      down: sum(all, 'n') - sum(rising, 'n'),
      precededUp: sum(rising, 'preceded'),
    };
  });
}

/** Active enterprises at the end of the span, and those of them that had a support in the 24 months before it. */
export type Of = { readonly all: number; readonly supported: number };

export type Share = { readonly of: number; readonly up: number; readonly down: number };

export type Shares = { readonly all: Share; readonly supported: Share; readonly unsupported: Share };

/** Enterprises, each once: who moved up or down on any track, among all, the supported and the others. */
export function sharesOf(of: Of, moved: readonly Moved[]): Shares {
  const count = (some: readonly Moved[]) => new Set(some.map((m) => m.enterprise)).size;
  const up = moved.filter((m) => m.to > m.from);
  const down = moved.filter((m) => m.to < m.from);
  const precededUp = new Set(up.filter((m) => m.preceded).map((m) => m.enterprise));
  const precededDown = new Set(down.filter((m) => m.preceded).map((m) => m.enterprise));
  return {
    all: { of: of.all, up: count(up), down: count(down) },
    supported: { of: of.supported, up: precededUp.size, down: precededDown.size },
    unsupported: {
      of: of.all - of.supported,
      up: count(up.filter((m) => !precededUp.has(m.enterprise))),
      down: count(down.filter((m) => !precededDown.has(m.enterprise))),
    },
  };
}
