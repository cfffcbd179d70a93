// Before a decision: who would be offered a place and who would wait; and the words of a refusal with the next step.
import { titleCase } from '../../../../kernel/text.ts';
import {
  Badge,
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  Form,
  Select,
  TextArea,
} from '../../../../web/controls.tsx';
import { formatCount } from '../../../../web/format.ts';
import { Acts, Card, Stack } from '../../../../web/layout.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { longestReason } from '../../../registry/index.ts';
import type { EventRow } from '../../event/store.ts';
import { EventFrame } from '../../pages/frame.tsx';
import type { EventTab } from '../../pages/frame.tsx';
import { steps, whys } from '../kinds.ts';
import { isScored } from '../rules/order.ts';
import type { RefusalProblem, TypedRefusal } from '../rules/refusal-form.ts';
import { words } from '../words/curate/index.ts';
import { pointsText } from './list.tsx';
import type { ListRow } from './list.tsx';

type Around = { view: View; event: EventRow; tabs: readonly EventTab[]; once: string };

export const AcceptPage = (
  props: Around & {
    /** In their order. */
    rows: readonly ListRow[];
    /** How many of the first are offered a place. */
    offers: number;
  },
) => {
  const { view, event, rows, offers } = props;
  const { lang } = view;
  const say = words[lang].accept;
  const list = words[lang].list;
  const n = (value: number) => formatCount(value, lang);
  const back = link(view, `/events/${event.id}/applications`);
  return (
    <EventFrame view={view} event={event} tab="applications" tabs={props.tabs}>
      <Stack>
        <h2>{say.title}</h2>
        <p>{say.lead}</p>
        <DataTable
          caption={say.title}
          quiet
          rows={rows.map((row, at) => ({ ...row, at }))}
          rowKey={(r) => r.id}
          rowHref={(r) => `${back}/${r.id}`}
          empty={say.none}
          columns={[
            { key: 'name', head: list.name, cell: (r) => titleCase(r.name) },
            { key: 'rank', head: list.rank, cell: (r) => n(r.rank), numeric: true, narrow: true },
            {
              key: 'points',
              head: list.points,
              numeric: true,
              narrow: true,
              cell: (r) => (r.curators === 0 ? '–' : pointsText(r.total, lang)),
            },
            {
              key: 'outcome',
              head: say.outcome,
              cell: (r) => (
                <span>
                  <Badge kind={r.at < offers ? 'good' : 'warn'}>
                    {r.at < offers ? say.offered : say.waits}
                  </Badge>{' '}
                  {isScored(r.points) ? null : <Badge kind="warn">{say.unscored}</Badge>}
                </span>
              ),
            },
          ]}
        />
        <Form action={`${back}/accept`} once={props.once}>
          {rows.map((r) => (
            <input type="hidden" name="pick" value={r.id} />
          ))}
          <Acts>
            {rows.length > 0 ? (
              <button class="btn main" data-key="a">
                {say.act} <kbd>A</kbd>
              </button>
            ) : null}
            <ButtonLink kind="quiet" href={back}>
              {say.back}
            </ButtonLink>
          </Acts>
        </Form>
      </Stack>
    </EventFrame>
  );
};

const fieldOf: Readonly<Record<RefusalProblem, string>> = {
  'why-missing': 'why',
  'reason-short': 'reason',
  'next-short': 'next',
  'due-wrong': 'due',
  'due-past': 'due',
};

export const RefusePage = (
  props: Around & {
    application: { readonly id: string; readonly name: string };
    typed: TypedRefusal;
    problems: readonly RefusalProblem[];
  },
) => {
  const { view, event, application, typed } = props;
  const { lang } = view;
  const say = words[lang].refuse;
  const here = link(view, `/events/${event.id}/applications/${application.id}`);
  const errors = props.problems.map((p) => ({ field: fieldOf[p], message: say.problems[p] }));
  const errorOf = (field: string) => errors.find((e) => e.field === field)?.message;
  return (
    <EventFrame view={view} event={event} tab="applications" tabs={props.tabs}>
      <Card title={`${say.title}: ${titleCase(application.name)}`}>
        <p>{say.lead}</p>
        <ErrorSummary lang={lang} errors={errors} />
        <Form action={`${here}/refuse`} once={props.once}>
          <Select
            name="why"
            label={say.why}
            empty={say.whyChoose}
            options={whys.map((value) => ({ value, label: words[lang].whys[value] }))}
            value={typed.why}
            error={errorOf('why')}
          />
          <TextArea
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            optional={lang}
            rows={3}
            maxlength={longestReason}
            value={typed.reason}
            error={errorOf('reason')}
          />
          <TextArea
            name="next"
            label={say.next}
            hint={say.nextHint}
            optional={lang}
            rows={2}
            maxlength={longestReason}
            value={typed.next}
            error={errorOf('next')}
          />
          <Select
            name="what"
            label={say.what}
            empty="–"
            optional={lang}
            options={steps.map((value) => ({ value, label: words[lang].steps[value] }))}
            value={typed.what}
          />
          <DateInput name="due" label={say.due} value={typed.due} error={errorOf('due')} />
          <Acts>
            <Button kind="main" icon="check">
              {say.act}
            </Button>
            <ButtonLink kind="quiet" href={here}>
              {words[lang].accept.back}
            </ButtonLink>
          </Acts>
        </Form>
      </Card>
    </EventFrame>
  );
};
