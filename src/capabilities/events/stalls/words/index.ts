// The door of the sentences about stalls.
import type { Lang } from '../../../../kernel/language.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import type { Words } from './shape.ts';

export type { StallRefusal } from './shape.ts';

export const words = { id, en } as const satisfies Record<Lang, Words>;

/** "09.00" (English "09:00") of "09:00:00". */
export const hourOf = (time: string, lang: Lang): string => {
  const hour = time.slice(0, 5);
  return lang === 'id' ? hour.replace(':', '.') : hour;
};
