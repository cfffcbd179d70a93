// The door to the sentences of readiness, Indonesian and English.
import type { Lang } from '../../kernel/language.ts';
import { en } from './words/en.ts';
import { id } from './words/id.ts';
import type { Words } from './words/shape.ts';

export const words: Readonly<Record<Lang, Words>> = { id, en };
