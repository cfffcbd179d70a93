// Sentences about sessions and passes, in both languages.
import type { Lang } from '../../../kernel/language.ts';
import { en } from './words/en.ts';
import { id } from './words/id.ts';
import type { SessionWords } from './words/id.ts';

export type { SessionWords } from './words/id.ts';

export const words = { id, en } as const satisfies Record<Lang, SessionWords>;
