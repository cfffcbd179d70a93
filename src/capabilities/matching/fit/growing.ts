// A row of numbers of which nobody knows beforehand how long it gets: kept in pages, so that growing copies nothing.

const page = 1 << 15;

export type Growing = {
  readonly push: (value: number) => void;
  readonly size: () => number;
  /** All that was pushed, in order. Nothing may be pushed afterwards: the pages are let go. */
  readonly all: () => Float64Array<ArrayBuffer>;
};

export function growing(): Growing {
  let pages: Float64Array[] = [];
  let [last, at] = [new Float64Array(0), page];
  const size = () => Math.max(0, pages.length - 1) * page + (pages.length > 0 ? at : 0);
  return {
    push(value) {
      if (at === page) {
        pages.push((last = new Float64Array(page)));
        at = 0;
      }
      last[at++] = value;
    },
    size,
    all() {
      const whole = new Float64Array(size());
      for (const [i, each] of pages.entries())
        whole.set(i + 1 < pages.length ? each : each.subarray(0, at), i * page);
      pages = [];
      return whole;
    },
  };
}
