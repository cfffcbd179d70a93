// The keys of this process: put here once at start, so that no action needs to be handed them.
import type { Keys } from './index.ts';

let held: Keys | null = null;

export const holdKeys = (keys: Keys): void => {
  held = keys;
};

/** Throws when the process has not been started properly. */
export function heldKeys(): Keys {
  if (!held) throw new Error('keys were not opened');
  return held;
}
