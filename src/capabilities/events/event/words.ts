// Sentences about an event, Indonesian and English.
import type { Lang } from '../../../kernel/language.ts';
import { en } from './words/en.ts';
import { id } from './words/id.ts';
import type { Words } from './words/id.ts';

export const words: Readonly<Record<Lang, Words>> = { id, en };
