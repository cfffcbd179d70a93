// The home of council and of people of partners: the published number and its spread by kecamatan, nothing about single enterprises.
import type { Child } from 'hono/jsx';

import { Columns, Section, Stack } from '../../../web/arrange.tsx';
import { ButtonLink } from '../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../web/format.ts';
import { StaffPage } from '../../../web/layout.tsx';
import { BigNumber, Stat, StatRow } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { censusMap, censusWords } from '../../census/index.ts';
import type { Figures } from '../../census/index.ts';
import { Kecamatan, NoNumber } from './parts.tsx';
import { First, nothingWaits } from './first.tsx';
import type { Overdue } from './overdue.ts';
import { words } from './words.ts';

const Numbers = ({ view, figures }: { view: View; figures: Figures }) => {
  const { lang } = view;
  const say = words[lang];
  const census = censusWords[lang];
  const n = (value: number) => formatCount(value, lang);
  return (
    <>
      <Columns>
        <Stack>
          <BigNumber value={n(figures.count)}>
            <b>{census.active}</b> {census.asOf(formatDay(figures.asOf, lang))}.{' '}
            {census.seenShare(figures.coverage.seenWithinYear, figures.count)}
          </BigNumber>
          <StatRow>
            <Stat
              label={say.bestProof}
              value={n(figures.grades.seen + figures.grades.checked)}
              note={say.ofActive(figures.count)}
            />
            <Stat label={say.unseen} value={n(figures.notSeenForYear)} note={say.ofActive(figures.count)} />
            <Stat label={say.withoutNib} value={n(figures.withoutNib)} note={say.withoutNibNote} />
          </StatRow>
        </Stack>
        {censusMap(figures.byKelurahan, { lang, shown: 'active' })}
      </Columns>
      <Kecamatan view={view} figures={figures} />
    </>
  );
};

export const readerHome = (props: {
  view: View;
  name: string;
  overdue: Overdue;
  figures: Figures | null;
  lead: string;
  /** What stands before all else. */
  above?: Child;
}) => {
  const { view, figures } = props;
  const say = words[view.lang];
  return (
    <StaffPage
      view={view}
      title={say.welcome(props.name)}
      lead={props.lead}
      act={
        <ButtonLink kind={props.above ? 'plain' : 'main'} icon="chart-column" href={link(view, '/census')}>
          {say.seeNumber}
        </ButtonLink>
      }
    >
      {props.above}
      {props.above && nothingWaits(props.overdue) ? null : <First view={view} overdue={props.overdue} />}
      <Section>
        {figures ? <Numbers view={view} figures={figures} /> : <NoNumber view={view} mayImport={false} />}
      </Section>
    </StaffPage>
  );
};
