// Both languages of the screens of an event; what is missing in one does not compile.
import { en } from './words/en.ts';
import { id } from './words/id.ts';

export const words = { id, en } as const;
export type Words = typeof id;
