// Rates as people type them: `5 %`, `5,0`, `2.5%`, `500 bp`; and as they are shown.
import type { BasisPoints } from '../../../../kernel/basispoints.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';

/** Percent unless `bp` is said; no more than two decimals, because a rate is whole basis points; at most 100 %. */
export function parseRate(typed: string): BasisPoints | Refusal<'not-a-rate', object> {
  const text = typed.trim().toLowerCase();
  const points = /^(\d{1,5}) ?(?:bp|bps|basis ?points?|basis ?poin)$/.exec(text);
  const percent = /^(\d{1,3})(?:[.,](\d{1,2}))? ?(?:%|persen|percent)?$/.exec(text);
  const rate = points
    ? Number(points[1])
    : percent
      ? Number(percent[1]) * 100 + Number((percent[2] ?? '').padEnd(2, '0'))
      : Number.NaN;
  return rate >= 0 && rate <= 10_000 ? (rate as BasisPoints) : refuse('not-a-rate');
}

/** `5 %`, `2,5 %` (English `5%`, `2.5%`): all decimals a rate has and no more. */
export function formatRate(rate: number, lang: Lang): string {
  const text = String(rate / 100);
  return lang === 'id' ? `${text.replace('.', ',')} %` : `${text}%`;
}
