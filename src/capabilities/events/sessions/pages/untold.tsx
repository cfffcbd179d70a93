// Whom somebody must go to: owners without a number, what they are to hear, and that it was said.
import { Button, ButtonLink, Form, Notice } from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Acts, Section, StaffPage } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { day } from '../../../../kernel/day.ts';
import { titleCase } from '../../../../kernel/text.ts';
import type { Places } from '../../../regions/index.ts';
import { words as frame } from '../../words/frame.ts';
import { changesText } from '../rules/told.ts';
import type { Untold } from '../store/untold.ts';
import { words } from '../words/untold.ts';

type Props = {
  view: View;
  once: () => string;
  rows: readonly Untold[];
  places: Places;
  exports: boolean;
  problem?: string | undefined;
};

export const UntoldPage = ({ view, once, rows, places, exports, problem }: Props) => {
  const { lang } = view;
  const say = words[lang];
  return (
    <StaffPage
      view={view}
      title={say.title}
      lead={say.lead}
      kicker={<a href={link(view, '/events')}>{frame[lang].title}</a>}
    >
      {problem ? <Notice kind="warn">{problem}</Notice> : null}
      {rows.length === 0 ? (
        <EmptyState icon="circle-check" title={say.none} text={say.noneText} />
      ) : (
        <Section>
          <DataTable
            caption={say.title}
            quiet
            rows={rows}
            rowKey={(r) => r.id}
            empty=""
            columns={[
              { key: 'area', head: say.columns.area, cell: (r) => places.name(r.area) },
              {
                key: 'who',
                head: say.columns.who,
                cell: (r) => <a href={link(view, `/registry/${r.enterprise}`)}>{titleCase(r.name)}</a>,
              },
              {
                key: 'what',
                head: say.columns.what,
                cell: (r) => (
                  <>
                    <b>{r.event}</b> <span>{changesText(r.changes, lang)}</span>
                  </>
                ),
              },
              { key: 'since', head: say.columns.since, cell: (r) => formatDay(day(r.day), lang) },
              {
                key: 'said',
                head: say.columns.said,
                cell: (r) => (
                  <Form action={link(view, `/events/untold/${r.id}`)} once={once()}>
                    <Button kind="plain">{say.act}</Button>
                  </Form>
                ),
              },
            ]}
          />
          {exports ? (
            <Acts>
              <ButtonLink icon="download" href={link(view, '/events/untold/export')}>
                {say.download}
              </ButtonLink>
            </Acts>
          ) : null}
        </Section>
      )}
    </StaffPage>
  );
};
