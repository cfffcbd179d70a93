// A lot that anybody can draw again: SHA-256 over a public seed and a name.
import { createHash } from 'node:crypto';

/** 12 hex digits of `printf '%s' 'SEED:ID' | sha256sum`; the smaller comes first. */
export const lotOf = (seed: string, id: string): string =>
  createHash('sha256').update(`${seed}:${id}`).digest('hex').slice(0, 12);
