// Sentences of placements, in both languages.
import { en } from './en.ts';
import { id } from './id.ts';
import type { Words } from './shape.ts';

export { states } from './shape.ts';
export type { RefusalCode, State, Words } from './shape.ts';

export const words = { id, en } as const satisfies Record<'id' | 'en', Words>;
