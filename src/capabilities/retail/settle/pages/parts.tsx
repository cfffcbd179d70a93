// Pieces that pages of statements have in common: months in words, where a statement stands, its parts, its payments.
import { monthNames } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import type { Rupiah } from '../../../../kernel/rupiah.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { Badge } from '../../../../web/controls.tsx';
import { words } from '../words/shared.ts';

/** `Oktober 2026` */
export const monthName = (month: string, lang: Lang): string =>
  `${monthNames[lang][Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;

/** `5 %`, `2,5 %` */
export const rateName = (basisPoints: number, lang: Lang): string => {
  const text = String(basisPoints / 100);
  return `${lang === 'id' ? text.replace('.', ',') : text} %`;
};

export type Standing = {
  readonly due: Rupiah;
  readonly open: Rupiah;
  readonly paid: Rupiah;
  readonly dueOn: PlainDate;
  readonly reversed: boolean;
};

/** In one badge: paid, late, waiting. */
export const StandingBadge = (props: { lang: Lang; of: Standing; late: number }) => {
  const say = words[props.lang];
  const { due, open, paid, reversed } = props.of;
  if (reversed) return <Badge>{say.reversed}</Badge>;
  if (due < 0n) return <Badge kind="warn">{say.owes}</Badge>;
  if (open === 0n) return <Badge kind="good">{say.paidAll}</Badge>;
  if (props.late > 0) return <Badge kind="bad">{say.late(String(props.late))}</Badge>;
  return <Badge kind="info">{paid > 0n ? say.part : say.waiting}</Badge>;
};

type Parts = {
  readonly sold: Rupiah;
  readonly commission: Rupiah;
  readonly cuts: Rupiah;
  readonly fee: Rupiah;
  readonly takenByMaker: Rupiah;
  readonly due: Rupiah;
};

/** The parts of what was sold in the order in which they are taken, without those that are nothing. */
export function partsOf(of: Parts, lang: Lang): readonly { term: string; value: string }[] {
  const say = words[lang].parts;
  const taken = (['commission', 'cuts', 'fee', 'takenByMaker'] as const).filter((part) => of[part] !== 0n);
  return [
    { term: say.sold, value: formatRupiah(of.sold) },
    ...taken.map((part) => ({ term: say[part], value: formatRupiah(0n - of[part]) })),
    { term: say.due, value: formatRupiah(of.due) },
  ];
}
