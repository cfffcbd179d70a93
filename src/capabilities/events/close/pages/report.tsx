// The report of an event on a page: what came of it, for the agency and for who started it.
import { ButtonLink, Notice } from '../../../../web/controls.tsx';
import { Section, StaffPage, Stack } from '../../../../web/layout.tsx';
import { DefinitionList, Stat, StatRow } from '../../../../web/parts.tsx';
import { DataTable, Downloads } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { Places } from '../../../regions/index.ts';
import type { EventRow } from '../../event/store.ts';
import { daysOf, EventState } from '../../pages/frame.tsx';
import type { Report } from '../rules/report.ts';
import { words } from '../words/index.ts';
import { figuresOf, sectionsOf } from './sections.ts';

export const ReportPage = (props: { view: View; event: EventRow; report: Report; places: Places }) => {
  const { view, event, report, places } = props;
  const { lang } = view;
  const say = words[lang].report;
  const here = `/events/${event.id}/report`;
  return (
    <StaffPage
      view={view}
      title={say.title(event.name)}
      kicker={<a href={link(view, `/events/${event.id}`)}>{event.name}</a>}
      lead={
        <>
          {say.lead} <EventState view={view} state={event.state} />
        </>
      }
      act={
        <ButtonLink kind="main" icon="file-text" href={link(view, `${here}.pdf`)}>
          {say.pdf}
        </ButtonLink>
      }
    >
      <Stack>
        {event.state === 'closed' ? null : <Notice kind="warn">{say.provisional}</Notice>}
        {[0, 3].map((from) => (
          <StatRow>
            {figuresOf(report, lang)
              .slice(from, from + 3)
              .map(({ label, value, note }) => (
                <Stat label={label} value={value} note={note} />
              ))}
          </StatRow>
        ))}
        <DefinitionList
          items={[
            { term: say.initiator, value: event.initiator },
            { term: say.days, value: daysOf(event, view) },
            { term: say.place, value: event.place },
          ]}
        />
        {sectionsOf(report, { lang, places }).map(({ title, heads, rows, empty, note }) => (
          <Section title={title} lead={note || undefined}>
            <DataTable
              caption={title}
              quiet
              rows={rows}
              rowKey={(row) => row[0] ?? ''}
              empty={empty}
              columns={heads.map((head, at) => ({
                key: String(at),
                head,
                cell: (row: readonly string[]) => row[at] ?? '',
                numeric: at > 0,
              }))}
            />
          </Section>
        ))}
        <p class="note">{say.rule}</p>
        <Downloads lang={lang} xlsx={link(view, `${here}.xlsx`)} />
      </Stack>
    </StaffPage>
  );
};
