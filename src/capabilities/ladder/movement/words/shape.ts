// Both languages say the same sentences.
import type { id } from './id.ts';

type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Shape<T[K]>;
};

export type MovementWords = Shape<typeof id>;
