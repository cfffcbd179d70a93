// Where they are: the tile map, how far the city is covered, and the table by kelurahan.
import { Card, Cards, Section } from '../../../web/arrange.tsx';
import { BarChart } from '../../../web/charts.tsx';
import { Tabs } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { Stat, StatRow } from '../../../web/parts.tsx';
import type { View } from '../../../web/view.ts';
import type { AreaFigure, Figures } from '../figures.ts';
import { words } from '../words.ts';
import { censusMap } from './map.tsx';
import type { Shown } from './map.tsx';

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

/** A table a kecamatan: compact on a phone and on paper, with bars to compare by eye. */
export const AreaTable = ({ view, figures }: { view: View; figures: Figures }) => {
  const { lang } = view;
  const say = words[lang];
  const kecamatan = [...Map.groupBy(figures.byKelurahan, (area) => area.kecamatan)].toSorted(([a], [b]) =>
    a.localeCompare(b),
  );
  return (
    <Section id="kelurahan" title={say.table}>
      <Cards wide>
        {kecamatan.map(([name, areas]) => (
          <Card>
            <BarChart
              lang={lang}
              title={`${name || say.elsewhere}: ${formatCount(
                areas.reduce((sum, area) => sum + area.count, 0),
                lang,
              )}`}
              unit={say.enterprises}
              bars={areas.toSorted(inOrder).map((area) => ({
                label: area.known ? area.name : say.unknown,
                value: area.count,
                note: area.count > 0 ? say.seenNote(area.seenWithinYear, area.count) : undefined,
              }))}
            />
          </Card>
        ))}
      </Cards>
    </Section>
  );
};

const inOrder = (a: AreaFigure, b: AreaFigure): number =>
  Number(b.known) - Number(a.known) || a.name.localeCompare(b.name);
