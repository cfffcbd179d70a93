// Pieces that the pages about money share.
import { Badge } from '../../../web/controls.tsx';
import { formatShare } from '../../../web/format.ts';
import { Stat } from '../../../web/parts.tsx';
import { formatRupiah } from '../../../kernel/rupiah.ts';
import type { View } from '../../../web/view.ts';
import { isBehind, shareOfYear, shortRupiah } from '../rules.ts';
import type { ListedLine } from '../store.ts';
import { words } from '../words.ts';

/** One amount in few letters, with the whole rupiah under it. */
export const Money = (props: { view: View; label: string; amount: bigint; note?: string }) => (
  <Stat
    label={props.label}
    value={shortRupiah(props.amount, props.view.lang)}
    note={[formatRupiah(props.amount), props.note].filter(Boolean).join(' · ')}
  />
);

/** A share of two amounts as a person reads it; amounts are far below what a number holds exactly. */
export const shareText = (part: bigint, whole: bigint, { lang }: Pick<View, 'lang'>): string =>
  whole <= 0n ? '–' : formatShare(Number(part), Number(whole), lang);

/** Realised of promised, and a word where the line is behind the year or above the promise. */
export const Realised = ({ view, line }: { view: View; line: ListedLine }) => {
  const say = words[view.lang];
  return (
    <span>
      {formatRupiah(line.realised)} <small>({shareText(line.realised, line.promised, view)})</small>{' '}
      {line.left < 0n ? (
        <Badge kind="bad">{say.over}</Badge>
      ) : isBehind(line, shareOfYear(line.year, view.today)) ? (
        <Badge kind="warn">{say.behind}</Badge>
      ) : null}
    </span>
  );
};
