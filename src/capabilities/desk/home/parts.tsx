// Pieces that several homes share: next steps waited for, the number in one line, kecamatan, imports waiting.
import { Card, Section } from '../../../web/arrange.tsx';
import { BarChart } from '../../../web/charts.tsx';
import { ButtonLink } from '../../../web/controls.tsx';
import { formatCount, formatDay, formatInstant, formatShare } from '../../../web/format.ts';
import { EmptyState, Stat } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Figures, NextFigure } from '../../census/index.ts';
import type { Import } from '../../intake/index.ts';
import { conditionName, trackName } from '../../ladder/index.ts';
import { sentence } from '../ladder-names.ts';
import { byKecamatan } from './kecamatan.ts';
import { words } from './words.ts';

const shownSteps = 8;

/** Which next step how many have; `rungOf` is the filter of the list that holds them. */
export const NextSteps = (props: { view: View; next: readonly NextFigure[]; filter?: string }) => {
  const { lang } = props.view;
  const say = words[lang];
  if (props.next.length === 0) return null;
  return (
    <Section title={say.nextTitle} lead={say.nextLead}>
      <Card>
        <BarChart
          lang={lang}
          title={say.nextChart}
          unit={say.nextUnit}
          bars={props.next.slice(0, shownSteps).map((step) => ({
            label: sentence(
              conditionName({ code: step.condition, ...(step.label ? { label: step.label } : {}) }, lang),
            ),
            note: trackName({ code: step.track }, lang),
            value: step.count,
            href: link(props.view, `/registry?status=active&next=${step.condition}${props.filter ?? ''}`),
          }))}
        />
      </Card>
    </Section>
  );
};

export const NumberStat = ({ view, figures }: { view: View; figures: Figures }) => {
  const say = words[view.lang];
  return (
    <Stat
      label={say.number}
      value={formatCount(figures.count, view.lang)}
      note={say.numberNote(formatDay(figures.asOf, view.lang))}
      href={link(view, '/census')}
    />
  );
};

/** The list stands in the order of names, so records of one name are neighbours there. */
export const Duplicates = ({ view, figures }: { view: View; figures: Figures }) => {
  const say = words[view.lang];
  const some = figures.possibleDuplicates > 0;
  return (
    <Stat
      label={say.duplicates}
      value={formatCount(figures.possibleDuplicates, view.lang)}
      note={some ? say.duplicatesNote : undefined}
      href={some ? link(view, '/registry?status=active') : undefined}
    />
  );
};

export const Kecamatan = ({ view, figures }: { view: View; figures: Figures }) => {
  const { lang } = view;
  const say = words[lang];
  return (
    <Section title={say.byKecamatan}>
      <DataTable
        caption={say.byKecamatan}
        quiet
        rows={byKecamatan(figures.byKelurahan)}
        rowKey={(k) => k.name.replaceAll(' ', '-')}
        empty=""
        columns={[
          { key: 'name', head: say.kecamatan, cell: (k) => k.name || '–' },
          { key: 'count', head: say.active, cell: (k) => formatCount(k.count, lang), numeric: true },
          {
            key: 'share',
            head: say.share,
            cell: (k) => formatShare(k.seenWithinYear, k.count, lang),
            numeric: true,
          },
        ]}
      />
    </Section>
  );
};

export const Waiting = ({ view, waiting }: { view: View; waiting: readonly Import[] }) => {
  const { lang } = view;
  const say = words[lang];
  return (
    <Section title={say.waiting} lead={waiting.length > 0 ? say.waitingLead : undefined}>
      <DataTable
        caption={say.waiting}
        quiet
        rows={waiting}
        rowKey={(one) => one.id}
        rowHref={(one) => link(view, `/intake/${one.id}`)}
        empty={say.noWaiting}
        columns={[
          { key: 'file', head: say.file, cell: (one) => one.fileName },
          { key: 'new', head: say.rows, cell: (one) => formatCount(one.counts.new, lang), numeric: true },
          {
            key: 'matched',
            head: say.matched,
            cell: (one) => formatCount(one.counts.matched, lang),
            numeric: true,
          },
          { key: 'at', head: say.brought, cell: (one) => formatInstant(one.createdAt, view.zone, lang) },
        ]}
      />
    </Section>
  );
};

/** Stands in place of the figures before anything was published. */
export const NoNumber = ({ view, mayImport }: { view: View; mayImport: boolean }) => {
  const say = words[view.lang];
  const act = mayImport ? (
    <ButtonLink kind="main" icon="upload" href={link(view, '/intake/new')}>
      {say.newImport}
    </ButtonLink>
  ) : undefined;
  return <EmptyState icon="chart-column" title={say.noNumber} text={say.noNumberText} act={act} />;
};
