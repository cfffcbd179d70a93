// What the programme is called on screen, in both languages.
import type { Lang } from '../../kernel/language.ts';
import { en } from './words/en.ts';
import { id } from './words/id.ts';
import type { ProgrammeWords } from './words/shape.ts';

export const words = { id, en } as const satisfies Record<Lang, ProgrammeWords>;
