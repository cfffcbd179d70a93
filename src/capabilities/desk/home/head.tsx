// The home of the head of the agency: the number, the stairs, where legality stops, what changed this week.
import { daysBetween } from '../../../kernel/day.ts';
import { Card, Cards, Section } from '../../../web/arrange.tsx';
import { BarChart } from '../../../web/charts.tsx';
import { ButtonLink } from '../../../web/controls.tsx';
import { formatChange, formatCount, formatDay } from '../../../web/format.ts';
import { StaffPage } from '../../../web/layout.tsx';
import { Stairs, Stat, StatRow } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Figures, Publication } from '../../census/index.ts';
import { rungName } from '../../ladder/index.ts';
import { stepsOf } from '../front/steps.ts';
import { words as frontWords } from '../front/words.ts';
import { Duplicates, Kecamatan, NextSteps, NoNumber, NumberStat } from './parts.tsx';
import { First } from './first.tsx';
import type { Overdue } from './overdue.ts';
import { words } from './words.ts';

type Props = {
  view: View;
  name: string;
  overdue: Overdue;
  figures: Figures | null;
  before: Publication | null;
};

const proven = ({ grades }: Figures): number => grades.seen + grades.checked;

const Changes = ({ view, figures, before }: Props & { figures: Figures }) => {
  const { lang } = view;
  const say = words[lang];
  if (!before || before.day === figures.asOf) return <Section title={say.changes} lead={say.noChanges} />;
  const change = (of: (f: Figures) => number) => formatChange(of(figures) - of(before.figures), lang);
  const since = formatDay(before.day, lang);
  const recent = daysBetween(before.day, figures.asOf) <= 10;
  return (
    <Section title={recent ? say.changesWeek : say.changesSince(since)} lead={say.changesLead(since)}>
      <StatRow>
        <Stat label={say.active} value={change((f) => f.count)} />
        <Stat label={say.seen} value={change((f) => f.coverage.seenWithinYear)} />
        <Stat label={say.bestProof} value={change(proven)} />
        <Stat label={say.closed} value={change((f) => f.statuses.closed)} />
      </StatRow>
    </Section>
  );
};

const Legality = ({ view, figures }: { view: View; figures: Figures }) => {
  const { lang } = view;
  const say = words[lang];
  const rungs = (figures.rungs ?? []).filter((rung) => rung.track === 'legality');
  if (rungs.length === 0) return null;
  const lost = (at: number) => (rungs[at - 1]?.reached ?? 0) - (rungs[at]?.reached ?? 0);
  return (
    <Section title={say.funnel} lead={say.funnelLead}>
      <Card>
        <BarChart
          lang={lang}
          title={say.funnelChart}
          unit={say.funnelUnit}
          bars={rungs.map((rung, at) => ({
            label: rungName({ code: rung.rung, ...(rung.label ? { label: rung.label } : {}) }, lang),
            value: rung.reached,
            note: at > 0 ? say.stuck(lost(at)) : undefined,
            ...(at > 0 ? { href: link(view, `/registry?status=active&rung=legality.${at}`) } : {}),
          }))}
        />
      </Card>
    </Section>
  );
};

const Numbers = (props: Props & { figures: Figures }) => {
  const { view, figures } = props;
  const { lang } = view;
  const say = words[lang];
  const front = frontWords[lang];
  const n = (value: number) => formatCount(value, lang);
  return (
    <>
      <StatRow>
        <NumberStat view={view} figures={figures} />
        <Stat label={say.bestProof} value={n(proven(figures))} note={say.ofActive(figures.count)} />
        <Stat label={say.unseen} value={n(figures.notSeenForYear)} note={say.ofActive(figures.count)} />
        <Duplicates view={view} figures={figures} />
      </StatRow>
      <Section
        title={say.stairs}
        lead={front.stairsLead}
        act={<a href={link(view, '/census#jenjang')}>{front.allTracks}</a>}
      >
        <Stairs
          label={say.stairs}
          steps={stepsOf(figures.rungs ?? []).map(({ name, reached }) => ({
            ...front.steps[name],
            value: n(reached),
          }))}
        />
      </Section>
      <Changes {...props} figures={figures} />
      <Legality view={view} figures={figures} />
      <Cards wide>
        <NextSteps view={view} next={figures.next ?? []} />
        <Kecamatan view={view} figures={figures} />
      </Cards>
    </>
  );
};

export const headHome = (props: Props) => {
  const say = words[props.view.lang];
  return (
    <StaffPage
      view={props.view}
      title={say.welcome(props.name)}
      act={
        <ButtonLink kind="main" icon="chart-column" href={link(props.view, '/census')}>
          {say.seeNumber}
        </ButtonLink>
      }
    >
      <First view={props.view} overdue={props.overdue} />
      {props.figures ? (
        <Numbers {...props} figures={props.figures} />
      ) : (
        <NoNumber view={props.view} mayImport={false} />
      )}
    </StaffPage>
  );
};
