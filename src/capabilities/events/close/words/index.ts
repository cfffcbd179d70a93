// Sentences of closing and of the report, in both languages.
import type { Lang } from '../../../../kernel/language.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import type { CloseWords } from './shape.ts';

export type { ChangeProblem } from './shape.ts';
export const words: Readonly<Record<Lang, CloseWords>> = { id, en };
