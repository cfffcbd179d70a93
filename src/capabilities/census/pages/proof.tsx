// Why the number may be believed: the bridge from its sources, what stands beside it, and how well it is proven.
import { Card, Cards, Section, Stack } from '../../../web/arrange.tsx';
import { BarChart, Bridge } from '../../../web/charts.tsx';
import { formatCount, formatDay } from '../../../web/format.ts';
import { Stat, StatRow } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { rungName, trackName } from '../../ladder/index.ts';
import type { BridgeLine, Figures } from '../figures.ts';
import { words } from '../words.ts';

type Part = { view: View; figures: Figures };

const lineLabel = (line: BridgeLine, view: View): string =>
  line.code === 'import' ? (line.source ?? '') : words[view.lang].bridgeSteps[line.code];

const lineNote = (line: BridgeLine, view: View): string | undefined => {
  const say = words[view.lang];
  if (line.code === 'import') return say.bridgeSteps.import;
  return line.code === 'imports-other' ? say.otherFiles(line.of ?? 0) : say.bridgeNotes[line.code];
};

const Sources = ({ view, figures }: Part) => {
  const { lang } = view;
  const say = words[lang];
  const n = (value: number) => formatCount(value, lang);
  if (figures.sources.length === 0) return null;
  return (
    <DataTable
      caption={say.bridge}
      quiet
      rows={figures.sources}
      rowKey={(source) => source.importId}
      empty=""
      columns={[
        { key: 'name', head: say.source, cell: (s) => s.name },
        { key: 'day', head: say.day, cell: (s) => formatDay(s.day, lang), narrow: true },
        { key: 'rows', head: say.bridgeSteps.import, cell: (s) => n(s.rows), numeric: true },
        { key: 'rejected', head: say.bridgeSteps.rejected, cell: (s) => n(s.rejected), numeric: true },
        { key: 'infile', head: say.bridgeSteps['in-file'], cell: (s) => n(s.inFile), numeric: true },
        { key: 'matched', head: say.bridgeSteps.matched, cell: (s) => n(s.matched), numeric: true },
        { key: 'added', head: say.added, cell: (s) => n(s.added), numeric: true },
      ]}
    />
  );
};

export const BridgeToNumber = ({ view, figures }: Part) => {
  const say = words[view.lang];
  const steps = figures.bridge.map((line) => ({
    label: lineLabel(line, view),
    change: line.n,
    note: lineNote(line, view),
  }));
  return (
    <Section id="jembatan" title={say.bridge} lead={say.bridgeLead}>
      <Stack>
        <Card>
          <Bridge
            lang={view.lang}
            title={say.bridgeChart}
            steps={steps}
            total={{ label: say.active, note: formatDay(figures.asOf, view.lang) }}
          />
        </Card>
        <Sources view={view} figures={figures} />
      </Stack>
    </Section>
  );
};

export const Beside = ({ view, figures }: Part) => {
  const say = words[view.lang];
  const n = (value: number) => formatCount(value, view.lang);
  return (
    <Section title={say.beside}>
      <StatRow>
        <Stat label={say.notSeen} value={n(figures.notSeenForYear)} note={say.notSeenNote} />
        <Stat
          label={say.duplicates}
          value={n(figures.possibleDuplicates)}
          note={say.duplicatesNote}
          href={view.nav.find(({ href }) => href === link(view, '/matching'))?.href}
        />
        <Stat label={say.withoutNib} value={n(figures.withoutNib)} note={say.withoutNibNote} />
      </StatRow>
    </Section>
  );
};

export const Grades = ({ view, figures }: Part) => {
  const say = words[view.lang];
  const { grades, statuses } = figures;
  const shown = (['active', 'dormant', 'closed', 'moved', 'withdrawn', 'joined'] as const).filter(
    (s) => statuses[s] > 0,
  );
  return (
    <Cards wide>
      <Card>
        <BarChart
          lang={view.lang}
          title={say.grades}
          unit={say.enterprises}
          bars={[
            { label: say.gradeChecked, value: grades.checked },
            { label: say.gradeSeen, value: grades.seen },
            { label: say.gradeStated, value: grades.stated },
          ]}
        />
        <p class="note">{say.gradesLead}</p>
      </Card>
      <Card>
        <BarChart
          lang={view.lang}
          title={say.statuses}
          unit={say.enterprises}
          bars={shown.map((status) => ({ label: say.statusNames[status], value: statuses[status] }))}
        />
      </Card>
    </Cards>
  );
};

/** Every rung of the tracks that somebody walks; figures of a past day counted anew have none. */
export const Rungs = ({ view, figures }: Part) => {
  const { lang } = view;
  const say = words[lang];
  if (!figures.rungs) return null;
  const tracks = [...Map.groupBy(figures.rungs, (rung) => rung.track)].map(([code, rungs]) => ({
    name: trackName({ code, ...labelOf(rungs[0]?.trackLabel) }, lang),
    rungs,
    walked: rungs.some((rung) => rung.reached > 0),
  }));
  const idle = tracks.filter((track) => !track.walked).map((track) => track.name);
  return (
    <Section id="jenjang" title={say.rungs} lead={say.rungsLead}>
      <Cards wide>
        {tracks
          .filter((track) => track.walked)
          .map((track) => (
            <Card>
              <BarChart
                lang={lang}
                title={track.name}
                unit={say.enterprises}
                bars={track.rungs.map((rung) => ({
                  label: rungName({ code: rung.rung, ...labelOf(rung.label) }, lang),
                  value: rung.reached,
                }))}
              />
            </Card>
          ))}
      </Cards>
      {idle.length > 0 ? <p class="note">{say.rungsNobody(idle.join(', '))}</p> : null}
    </Section>
  );
};

const labelOf = <T,>(label: T | undefined) => (label === undefined ? {} : { label });
