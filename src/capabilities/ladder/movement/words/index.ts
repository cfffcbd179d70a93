// Sentences about movements, in both languages.
import type { Lang } from '../../../../kernel/language.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import type { MovementWords } from './shape.ts';

export const words: Readonly<Record<Lang, MovementWords>> = { id, en };
