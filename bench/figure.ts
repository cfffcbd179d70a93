// One measured figure beside what it is compared with, and the two ways many measurements become one.

export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** As in '<= 2.0', in the unit of the value. */
  readonly goal: string;
  readonly ok: boolean;
  /** Measured in the same run on the same machine. */
  readonly beside: { readonly name: string; readonly value: number };
};

type Measured = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: readonly ['<=' | '>=' | '=', number];
  readonly beside: readonly [name: string, value: number];
};

const round = (value: number): number =>
  Math.abs(value) < 10 ? Math.round(value * 1000) / 1000 : Math.round(value * 10) / 10;

const meets = {
  '<=': (a: number, b: number) => a <= b,
  '>=': (a: number, b: number) => a >= b,
  '=': (a: number, b: number) => a === b,
};

export function figure({ name, value, unit, goal: [sign, bound], beside }: Measured): Figure {
  return {
    name,
    value: round(value),
    unit,
    goal: `${sign} ${bound}`,
    ok: meets[sign](value, bound),
    beside: { name: beside[0], value: round(beside[1]) },
  };
}

/** The value below which `share` of the measurements lie; throws for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
}

export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}

/** Milliseconds of one piece of work, and what it returned. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const begun = performance.now();
  const value = await work();
  return { ms: performance.now() - begun, value };
}
