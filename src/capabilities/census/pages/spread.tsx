// Where they are: the tile map, how far the city is covered, and the table by kelurahan.
import { Section } from '../../../web/arrange.tsx';
import { Tabs } from '../../../web/controls.tsx';
import { formatCount, formatShare } from '../../../web/format.ts';
import { Stat, StatRow } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import type { View } from '../../../web/view.ts';
import type { AreaFigure, Figures } from '../figures.ts';
import { words } from '../words.ts';
import { censusMap } from './map.tsx';
import type { Shown } from './map.tsx';

export const areaLabel = (area: AreaFigure, view: View): string =>
  area.known ? area.name : words[view.lang].unknownIn(area.name);

type Where = {
  view: View;
  figures: Figures;
  shown: Shown;
  hrefTo: (change: Record<string, string | null>) => string;
};

/** The map with its two faces; links keep the day that is looked at. */
export const Spread = ({ view, figures, shown, hrefTo }: Where) => {
  const say = words[view.lang];
  return (
    <div class="stack" id="peta">
      <Tabs
        lang={view.lang}
        label={say.map}
        tabs={[
          { href: `${hrefTo({ map: null })}#peta`, label: say.mapActive, current: shown === 'active' },
          { href: `${hrefTo({ map: 'seen' })}#peta`, label: say.mapSeen, current: shown === 'seen' },
        ]}
      />
      {censusMap(figures.byKelurahan, { lang: view.lang, shown })}
    </div>
  );
};

export const Coverage = ({ view, figures }: { view: View; figures: Figures }) => {
  const { lang } = view;
  const say = words[lang];
  const { seenWithinYear, placed, kelurahan, kelurahanCounted } = figures.coverage;
  const n = (value: number) => formatCount(value, lang);
  return (
    <Section title={say.coverage}>
      <StatRow>
        <Stat
          label={say.seenWithinYear}
          value={n(seenWithinYear)}
          note={say.ofCount(seenWithinYear, figures.count)}
        />
        <Stat label={say.placed} value={n(placed)} note={say.ofCount(placed, figures.count)} />
        <Stat label={say.kelurahanCovered} value={n(kelurahanCounted)} note={say.ofKelurahan(kelurahan)} />
      </StatRow>
    </Section>
  );
};

export const AreaTable = ({ view, figures }: { view: View; figures: Figures }) => {
  const { lang } = view;
  const say = words[lang];
  const rows = figures.byKelurahan.toSorted(
    (a, b) =>
      a.kecamatan.localeCompare(b.kecamatan) ||
      Number(b.known) - Number(a.known) ||
      a.name.localeCompare(b.name),
  );
  return (
    <Section id="kelurahan" title={say.table}>
      <DataTable
        caption={say.table}
        quiet
        rows={rows}
        rowKey={(area) => area.code}
        empty={say.emptyTable}
        columns={[
          { key: 'name', head: say.kelurahan, cell: (area) => areaLabel(area, view) },
          { key: 'kecamatan', head: say.kecamatan, cell: (area) => area.kecamatan },
          { key: 'count', head: say.count, cell: (area) => formatCount(area.count, lang), numeric: true },
          {
            key: 'seen',
            head: say.seenWithinYear,
            cell: (area) =>
              `${formatCount(area.seenWithinYear, lang)} (${formatShare(area.seenWithinYear, area.count, lang)})`,
            numeric: true,
          },
        ]}
      />
    </Section>
  );
};
