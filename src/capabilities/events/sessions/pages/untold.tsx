// Whom somebody must go to: owners without a number, what they are to hear, and that it was said.
import { Button, ButtonLink, Form, Notice } from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Acts, Cards, Section, StaffPage } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
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
          <Cards>
            {rows.map((r) => (
              <section class="card">
                <p class="kicker">
                  {places.name(r.area)} · {r.event}
                </p>
                <h2>
                  <a href={link(view, `/registry/${r.enterprise}`)}>{titleCase(r.name)}</a>
                </h2>
                <p>{changesText(r.changes, lang)}</p>
                <p class="note">{say.since(formatDay(day(r.day), lang))}</p>
                <Form action={link(view, `/events/untold/${r.id}`)} once={once()}>
                  <Acts>
                    <Button kind="plain">{say.act}</Button>
                  </Acts>
                </Form>
              </section>
            ))}
          </Cards>
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
