// Sentences of the policy desk's pages.
import { en } from './words/en.ts';
import { id } from './words/id.ts';

export const words = { id, en } as const;
