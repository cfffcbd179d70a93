// What a proposal says of itself in figures.
import { formatCount, formatShare } from '../../../../../web/format.ts';
import { Stat, StatRow } from '../../../../../web/parts.tsx';
import { percentOf } from '../../rules/told.ts';
import { words } from '../../words/index.ts';
import type { Known } from './known.ts';

export const Figures = ({ view, told, places }: Known) => {
  const { lang } = view;
  const say = words[lang].rota.figures;
  const n = (many: number) => formatCount(many, lang);
  const gap = percentOf(told.gap);
  return (
    <StatRow>
      <Stat
        label={say.share}
        value={told.least === told.most ? n(told.most) : `${n(told.least)}–${n(told.most)}`}
      />
      <Stat label={say.without} value={n(told.without.length)} />
      <Stat
        label={say.filled}
        value={n(places.length)}
        note={formatShare(places.length, Math.max(told.seats, places.length), lang)}
      />
      <Stat
        label={say.gap}
        value={lang === 'id' ? `${gap.replace('.', ',')} %` : `${gap}%`}
        note={say.gapNote}
      />
      <Stat label={say.moved} value={n(told.moved)} note={say.movedNote} />
      <Stat label={say.alike} value={n(told.sharing)} />
      <Stat label={say.beside} value={n(told.beside)} />
      <Stat
        label={say.seconds}
        value={lang === 'id' ? String(told.seconds).replace('.', ',') : String(told.seconds)}
      />
    </StatRow>
  );
};
