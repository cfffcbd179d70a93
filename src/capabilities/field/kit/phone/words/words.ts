// Both languages of the kit; what is missing in one does not compile.
import { en } from './en.ts';
import { id } from './id.ts';

export const words = { id, en } as const;
export type Words = typeof id;
