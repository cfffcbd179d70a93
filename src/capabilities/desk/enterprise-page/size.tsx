// The legal size class with the law that says so.
import type { PlainDate } from '../../../kernel/day.ts';
import { formatDay } from '../../../web/format.ts';
import { Card } from '../../../web/layout.tsx';
import type { View } from '../../../web/view.ts';
import { ladderWords } from '../../ladder/index.ts';
import type { Standing } from '../../ladder/index.ts';
import { sizeName } from '../ladder-names.ts';
import { words } from './words.ts';

type Props = {
  readonly view: View;
  readonly standing: Standing;
  readonly founded: number | null;
  readonly day: PlainDate;
};

const inWords = (rupiah: number, lang: 'id' | 'en'): string =>
  `Rp${String(rupiah / 1_000_000_000).replace('.', lang === 'id' ? ',' : '.')} ${lang === 'id' ? 'miliar' : 'billion'}`;

export const SizeCard = ({ view, standing, founded, day }: Props) => {
  const { lang } = view;
  const say = words[lang];
  const limits = standing.policy.size.findLast((l) => l.from <= day);
  if (!limits) return null;
  const { size } = standing.assessment;
  const isNew = founded !== null && Number(day.slice(0, 4)) < founded + limits.newForYears;
  const place = ['micro', 'small', 'medium'].indexOf(size);
  const ceiling = limits.sales[place];
  const why = isNew
    ? say.sizeNew
    : ceiling !== undefined
      ? say.sizeSales(inWords(ceiling, lang))
      : size === 'large'
        ? say.sizeAbove(inWords(limits.sales[2], lang))
        : say.sizeUnknown;
  return (
    <Card title={say.size}>
      <p>
        <b>{sizeName(size, lang)}</b>
      </p>
      <p class="note">{why}</p>
      <p class="note">{say.rule(limits.source.text, ladderWords[lang].sourceGrades[limits.source.grade])}</p>
      <p class="note">{say.sizeLaw(formatDay(limits.from, lang))}</p>
    </Card>
  );
};
