// The door of the sentences about sales reports.
import type { PlainDate } from '../../../../kernel/day.ts';
import { monthNames } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { formatCount } from '../../../../kernel/number.ts';
import type { LineRefusal } from '../rules/judge.ts';
import type { CorrectionRefusal } from '../rules/correct.ts';
import type { RefusedRow, RowRefusal } from '../rules/row.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import type { Words } from './id.ts';

type Complete = Words & {
  readonly reasons: Record<LineRefusal | RowRefusal, string>;
  readonly refused: Record<CorrectionRefusal['refused'], string>;
};

export const words = { id, en } as const satisfies Record<Lang, Complete>;
export type RefusedCode = keyof Words['refused'];

/** `Oktober 2026` */
export const monthName = (month: PlainDate, lang: Lang): string =>
  `${monthNames[lang][Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** Why a line was refused, with what is on the shelf where that is the reason. */
export const reasonOf = ({ refused, there }: Pick<RefusedRow, 'refused' | 'there'>, lang: Lang): string => {
  const reason = words[lang].reasons[refused];
  return there === undefined ? reason : `${reason} ${words[lang].there(formatCount(there, lang))}`;
};
