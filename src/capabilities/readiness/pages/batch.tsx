// A batch: what it is, the order with what each place follows from, and the steps of every place; it prints as a list.
import { day } from '../../../kernel/day.ts';
import { Badge, Button, ButtonLink, Form, Notice } from '../../../web/controls.tsx';
import { formatCount, formatDay, formatShortDay } from '../../../web/format.ts';
import { Acts, Section, StaffPage } from '../../../web/layout.tsx';
import { DefinitionList, EmptyState } from '../../../web/parts.tsx';
import { DataTable, Pager } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { evidenceWords } from '../../evidence/index.ts';
import type { EvidenceKind } from '../../evidence/index.ts';
import { answerBy } from '../../programme/index.ts';
import { seatSteps } from '../rules/batch.ts';
import { turnDay } from '../rules/order.ts';
import type { BatchShown, SeatShown } from '../store/batches.ts';
import { words } from '../words.ts';

const tone = {
  offered: 'info',
  waiting: 'plain',
  taken: 'good',
  attended: 'good',
  completed: 'good',
  dropped: 'warn',
  refused: 'warn',
} as const;

export const paperName = (paper: string, lang: View['lang']): string =>
  evidenceWords[lang].kinds[paper as EvidenceKind] ?? paper;

export const BatchesPage = ({ view, batches }: { view: View; batches: readonly BatchShown[] }) => {
  const { lang } = view;
  const say = words[lang].batch;
  const n = (many: number) => formatCount(many, lang);
  return (
    <StaffPage
      view={view}
      title={say.title}
      kicker={<a href={link(view, '/readiness')}>{words[lang].title}</a>}
      lead={say.lead}
    >
      <DataTable
        caption={say.title}
        quiet
        rows={batches}
        rowKey={(b) => b.id}
        rowHref={(b) => link(view, `/readiness/batches/${b.id}`)}
        empty={<EmptyState icon="users" title={say.none} text={say.noneText} />}
        columns={[
          { key: 'name', head: say.fields.name, cell: (b) => b.name },
          { key: 'paper', head: say.paper, cell: (b) => paperName(b.paper, lang) },
          {
            key: 'days',
            head: say.days,
            cell: (b) => `${formatShortDay(day(b.starts), lang)} – ${formatShortDay(day(b.ends), lang)}`,
          },
          { key: 'taking', head: say.taking, numeric: true, cell: (b) => `${n(b.taking)} / ${n(b.quota)}` },
          { key: 'waiting', head: say.waiting, numeric: true, cell: (b) => n(b.waiting) },
          { key: 'done', head: say.done, numeric: true, cell: (b) => n(b.done) },
        ]}
      />
    </StaffPage>
  );
};

type Props = {
  readonly view: View;
  readonly batch: BatchShown;
  readonly seats: readonly SeatShown[];
  /** The place after which the next page begins; null on the last. */
  readonly next: number | null;
  readonly late: boolean;
  /** Place in the line of those who wait, over the whole city. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly door: string | null;
  readonly line: string | null;
  readonly mayWork: boolean;
  readonly once: () => string;
  readonly problem?: string | undefined;
};

const State = ({ seat, ...props }: Props & { seat: SeatShown }) => {
  const { view, batch } = props;
  const { lang } = view;
  const say = words[lang].batch;
  const until = (of: SeatShown): string => {
    const last = answerBy({ day: day(of.day), answerDays: batch.answerDays, ends: day(batch.ends) });
    return last ? say.until(formatShortDay(last, lang)) : '';
  };
  const rank = props.ranks.get(seat.participationId);
  const round = { starts: day(batch.starts), nextRound: day(batch.nextRound), quota: batch.quota };
  const note =
    seat.state === 'offered'
      ? until(seat)
      : seat.state === 'waiting' && rank !== undefined
        ? say.expect(formatShortDay(turnDay(round, rank), lang))
        : seat.state === 'dropped' || seat.state === 'refused'
          ? (seat.reason ?? '')
          : '';
  const label =
    seat.stage !== null && (seat.state === 'taken' || seat.state === 'attended')
      ? say.stages[seat.stage]
      : say.states[seat.state];
  return (
    <span>
      <Badge kind={tone[seat.state]}>{label}</Badge> <small>{note}</small>
    </span>
  );
};

const Steps = ({ seat, view, batch, once }: Props & { seat: SeatShown }) => {
  const { lang } = view;
  const say = words[lang].batch;
  const here = `/readiness/batches/${batch.id}`;
  const steps = seatSteps(seat.state, seat.stage);
  const name = seat.name ?? say.unnamed;
  if (steps.length === 0) return <>–</>;
  return (
    <Acts>
      {steps.map((step) =>
        step === 'certificate' || step === 'drop' ? (
          <ButtonLink kind="quiet" href={link(view, `${here}/${step}/${seat.enterpriseId}`)}>
            <span aria-label={`${say.steps[step]}: ${name}`}>{say.steps[step]}</span>
          </ButtonLink>
        ) : (
          <Form once={once()} action={link(view, `${here}/step`)}>
            <input type="hidden" name="enterprise" value={seat.enterpriseId} />
            <Button name="step" value={step}>
              <span aria-label={`${say.steps[step]}: ${name}`}>{say.steps[step]}</span>
            </Button>
          </Form>
        ),
      )}
    </Acts>
  );
};

export const BatchPage = (props: Props) => {
  const { view, batch, seats } = props;
  const { lang } = view;
  const say = words[lang].batch;
  const n = (many: number) => formatCount(many, lang);
  return (
    <StaffPage
      view={view}
      title={batch.name}
      kicker={<a href={link(view, '/readiness/batches')}>{say.title}</a>}
      lead={`${paperName(batch.paper, lang)} · ${formatDay(day(batch.starts), lang)} – ${formatDay(day(batch.ends), lang)}`}
    >
      {props.problem ? <Notice kind="bad">{props.problem}</Notice> : null}
      <DefinitionList
        items={[
          {
            term: say.quota,
            value: `${n(batch.taking)} / ${n(batch.quota)}`,
            note: batch.answerDays === null ? undefined : say.answerIn(n(batch.answerDays)),
          },
          { term: say.waiting, value: n(batch.waiting) },
          { term: say.done, value: n(batch.done) },
          { term: say.forDoor, value: props.door ?? '–' },
          { term: say.money, value: props.line ?? say.noLine },
          {
            term: say.activity,
            value: <a href={link(view, `/programme/${batch.activityId}`)}>{batch.name}</a>,
          },
        ]}
      />
      {props.late && props.mayWork ? (
        <Form once={props.once()} action={link(view, `/readiness/batches/${batch.id}/late`)}>
          <Button icon="clock">{say.late}</Button>
        </Form>
      ) : null}
      <Section
        title={say.order}
        lead={say.explained(n(batch.quota), n(batch.lacking), batch.seed)}
        act={
          <ButtonLink icon="printer" href={link(view, `/readiness/batches/${batch.id}?print=1`)}>
            {say.print}
          </ButtonLink>
        }
      >
        {batch.waiting > 0 ? <p>{say.rest(n(batch.waiting))}</p> : null}
        <DataTable
          caption={say.order}
          quiet
          rows={seats}
          rowKey={(s) => s.participationId}
          empty={say.none}
          columns={[
            { key: 'place', head: say.place, numeric: true, narrow: true, cell: (s) => n(s.place) },
            {
              key: 'who',
              head: say.who,
              cell: (s) => (
                <span>
                  <a href={link(view, `/registry/${s.enterpriseId}`)}>{s.name ?? say.unnamed}</a>
                  {s.product ? <small> {s.product}</small> : null}
                </span>
              ),
            },
            { key: 'lacks', head: say.lacks, numeric: true, narrow: true, cell: (s) => n(s.unmet) },
            {
              key: 'served',
              head: say.served,
              cell: (s) => (s.servedOn ? formatShortDay(day(s.servedOn), lang) : say.never),
            },
            { key: 'lot', head: say.lot, narrow: true, cell: (s) => <code>{s.lot}</code> },
            { key: 'state', head: say.state, cell: (s) => <State {...props} seat={s} /> },
            ...(props.mayWork
              ? [
                  {
                    key: 'act',
                    head: say.act,
                    act: true,
                    cell: (s: SeatShown) => <Steps {...props} seat={s} />,
                  },
                ]
              : []),
          ]}
        />
        {props.next === null && seats[0]?.place === 1 ? null : (
          <Pager
            lang={lang}
            label={say.shownOf(n(seats[0]?.place ?? 0), n(seats.at(-1)?.place ?? 0))}
            next={
              props.next === null
                ? undefined
                : link(view, `/readiness/batches/${batch.id}?after=${String(props.next)}`)
            }
          />
        )}
      </Section>
    </StaffPage>
  );
};
