// Everything that is put off, as one list to give new days to.
import { Button, ButtonLink, Form, Notice } from '../../../../../web/controls.tsx';
import { formatCount } from '../../../../../web/format.ts';
import { Acts, Section, StaffPage } from '../../../../../web/layout.tsx';
import { EmptyState } from '../../../../../web/parts.tsx';
import { DataTable } from '../../../../../web/tables.tsx';
import { link } from '../../../../../web/view.ts';
import type { View } from '../../../../../web/view.ts';
import { showHours } from '../../../event/rules/shift.ts';
import { whenOf } from '../../../sessions/rules/told.ts';
import { words as visits } from '../../../sessions/words/untold.ts';
import type { TypedRow } from '../actions/redate.ts';
import type { Waiting } from '../store.ts';
import { words } from '../words.ts';

/** The table is wider than a form; its fields belong to the form below it. */
const formId = 'redate';

const Cell = (props: { name: string; label: string; value: string; error?: string | undefined }) => (
  <>
    <input
      id={props.name}
      name={props.name}
      form={formId}
      class="narrow"
      type="text"
      value={props.value}
      aria-label={props.label}
      autocomplete="off"
      maxlength={40}
      aria-invalid={props.error ? ('true' as const) : undefined}
      aria-describedby={props.error ? `${props.name}-error` : undefined}
    />
    {props.error ? (
      <p class="error" id={`${props.name}-error`}>
        {props.error}
      </p>
    ) : null}
  </>
);

export const PostponedPage = (props: {
  view: View;
  once: string;
  rows: readonly Waiting[];
  untold: number;
  typed: ReadonlyMap<string, TypedRow>;
  errors: ReadonlyMap<string, string>;
  problem?: string | undefined;
}) => {
  const { view, rows, typed, errors } = props;
  const { lang } = view;
  const say = words[lang];
  const named = (r: Waiting): string =>
    r.kind === 'shift' ? say.shift : `${say.session}: ${r.title ?? ''}, ${r.room ?? ''}`;
  const whole = (r: Waiting): string => `${named(r)}, ${r.name}, ${whenOf(r, lang)}`;
  return (
    <StaffPage
      view={view}
      title={say.postponed.title}
      lead={say.postponed.lead}
      kicker={<a href={link(view, '/events/restriction')}>{say.title}</a>}
    >
      {props.untold > 0 ? (
        <Acts>
          <ButtonLink href={link(view, '/events/untold')}>
            {visits[lang].link(formatCount(props.untold, lang))}
          </ButtonLink>
        </Acts>
      ) : null}
      {props.problem ? <Notice kind="bad">{props.problem}</Notice> : null}
      {rows.length === 0 ? (
        <EmptyState icon="circle-check" title={say.postponed.empty} text={say.postponed.emptyText} />
      ) : (
        <>
          <Section>
            <DataTable
              caption={say.postponed.title}
              quiet
              rows={rows}
              rowKey={(r) => r.id}
              rowMarked={(r) => errors.has(r.id)}
              empty=""
              columns={[
                { key: 'event', head: say.columns.event, cell: (r) => r.name },
                { key: 'what', head: say.columns.what, cell: named },
                { key: 'was', head: say.columns.was, cell: (r) => whenOf(r, lang) },
                {
                  key: 'taken',
                  head: say.columns.taken,
                  cell: (r) => formatCount(r.taken, lang),
                  numeric: true,
                },
                {
                  key: 'day',
                  head: say.columns.newDay,
                  cell: (r) => (
                    <Cell
                      name={`day-${r.id}`}
                      label={say.postponed.dayOf(whole(r))}
                      value={typed.get(r.id)?.day ?? ''}
                      error={errors.get(r.id)}
                    />
                  ),
                },
                {
                  key: 'hours',
                  head: say.columns.hours,
                  cell: (r) => (
                    <Cell
                      name={`hours-${r.id}`}
                      label={say.postponed.hoursOf(whole(r))}
                      value={typed.get(r.id)?.hours ?? showHours(r)}
                    />
                  ),
                },
              ]}
            />
          </Section>
          <Form id={formId} action={link(view, '/events/postponed')} once={props.once}>
            <Acts>
              <Button kind="main">{say.postponed.save}</Button>
            </Acts>
          </Form>
        </>
      )}
    </StaffPage>
  );
};
