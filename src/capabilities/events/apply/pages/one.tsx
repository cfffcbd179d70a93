// One application at the desk: who and what, points by keys, the facts, what happened, and the acts that are open.
import type { PlainDate } from '../../../../kernel/day.ts';
import { dayOf } from '../../../../kernel/day.ts';
import { titleCase } from '../../../../kernel/text.ts';
import { Button, Details, Form, Notice, TextInput } from '../../../../web/controls.tsx';
import type { Tone } from '../../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../../web/format.ts';
import { Acts, Card, Columns, Section, Stack } from '../../../../web/layout.tsx';
import { DefinitionList, Timeline } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { productKindName } from '../../../catalogue/index.ts';
import type { Places } from '../../../regions/index.ts';
import type { EventRow, ShiftRow } from '../../event/store.ts';
import { criteria } from '../../kinds.ts';
import type { ApplicationState, Criterion } from '../../kinds.ts';
import { EventFrame } from '../../pages/frame.tsx';
import type { EventTab } from '../../pages/frame.tsx';
import { mostShifts } from '../rules/ask.ts';
import type { FrozenFacts } from '../rules/facts.ts';
import { mostPoints } from '../rules/order.ts';
import type { ActRow, ApplicationRow } from '../store/applications.ts';
import { words } from '../words/curate/index.ts';
import { words as own } from '../words/own.ts';
import { words as shared } from '../words/shared.ts';
import { Facts } from './facts.tsx';
import { shiftText, StandingBadge, standingIn } from './standing.tsx';

type Props = {
  view: View;
  event: EventRow;
  tabs: readonly EventTab[];
  once: () => string;
  row: ApplicationRow;
  acts: readonly ActRow[];
  names: ReadonlyMap<string, string>;
  facts: FrozenFacts;
  /** What whoever looks gave. */
  mine: Readonly<Partial<Record<Criterion, number>>>;
  shifts: readonly ShiftRow[];
  places: Places;
  until: PlainDate | null;
  before: string | null;
  after: string | null;
  mayCurate: boolean;
  /** Whoever looks decided it before: the appeal is for somebody else. */
  samePerson: boolean;
  problem?: string | undefined;
};

const at = ({ view, event, row }: Pick<Props, 'view' | 'event' | 'row'>, rest = ''): string =>
  link(view, `/events/${event.id}/applications/${row.id}${rest}`);

const marks = Array.from({ length: mostPoints + 1 }, (_, points) => points);

/** The first that whoever looks gave nothing to yet takes the keys 0 to 4. */
const Points = (props: Props) => {
  const { view, mine } = props;
  const say = words[view.lang];
  const current = criteria.find((c) => mine[c] === undefined);
  return (
    <Card title={say.one.points}>
      <p class="note">{say.one.pointsLead}</p>
      <Form action={at(props, '/score')} once={props.once()}>
        {criteria.map((c) => (
          <fieldset class="field">
            <legend>{say.criteria[c]}</legend>
            <p class="hint">{say.hints[c]}</p>
            <div class="chips">
              {marks.map((points) => (
                <button
                  class="chip"
                  name="give"
                  value={`${c}:${String(points)}`}
                  aria-label={say.one.give(String(points), say.criteria[c])}
                  aria-current={mine[c] === points ? 'true' : undefined}
                  data-key={c === current ? String(points) : undefined}
                >
                  {points}
                </button>
              ))}
            </div>
          </fieldset>
        ))}
      </Form>
    </Card>
  );
};

const Decide = (props: Props) => {
  const { view, event, row } = props;
  const say = words[view.lang].one;
  if (props.samePerson) return <Notice kind="info">{say.samePerson}</Notice>;
  return (
    <Acts>
      <a
        class="btn main"
        data-key="a"
        href={link(view, `/events/${event.id}/applications/accept?pick=${row.id}`)}
      >
        {say.accept} <kbd>A</kbd>
      </a>
      <a class="btn plain" data-key="r" href={at(props, '/refuse')}>
        {say.turnDown} <kbd>R</kbd>
      </a>
    </Acts>
  );
};

const Neighbours = ({ view, event, before, after }: Props) => {
  const say = words[view.lang].one;
  const to = (id: string) => link(view, `/events/${event.id}/applications/${id}`);
  return (
    <Acts>
      {before ? (
        <a class="btn quiet" data-key="k" href={to(before)}>
          {say.previous} <kbd>K</kbd>
        </a>
      ) : null}
      {after ? (
        <a class="btn quiet" data-key="j" href={to(after)}>
          {say.next} <kbd>J</kbd>
        </a>
      ) : null}
    </Acts>
  );
};

const OwnerAnswer = (props: Props) => {
  const { view, row } = props;
  const say = words[view.lang].one;
  return (
    <Details summary={say.owner}>
      {row.place === 'offered' ? (
        <Form action={at(props, '/answer')} once={props.once()}>
          <Acts>
            <Button icon="check" name="answer" value="yes">
              {say.yes}
            </Button>
          </Acts>
        </Form>
      ) : null}
      <Form action={at(props, '/answer')} once={props.once()}>
        <TextInput
          name="reason"
          label={say.leaveWhy}
          optional={view.lang}
          maxlength={500}
          autocomplete="off"
        />
        <Acts>
          <Button name="answer" value="leave">
            {say.leave}
          </Button>
        </Acts>
      </Form>
    </Details>
  );
};

const kindOf: Readonly<Record<ApplicationState, Tone>> = {
  in: 'info',
  accepted: 'good',
  waiting: 'warn',
  refused: 'bad',
  withdrawn: 'warn',
  appealed: 'info',
};

const History = ({ view, acts, names }: Props) => {
  const say = words[view.lang].one;
  return (
    <Section title={say.history}>
      <Timeline
        lang={view.lang}
        items={acts.map((act) => ({
          day: dayOf(act.recordedAt, view.zone),
          kind: kindOf[act.state],
          title: `${shared[view.lang].acts[act.state]}, ${say.by(names.get(act.recordedBy) ?? say.someone)}`,
          detail: [act.reason, act.next].filter(Boolean).join(' → ') || undefined,
        }))}
      />
    </Section>
  );
};

const wishesText = ({ view, row, shifts }: Props): string => {
  const say = own[view.lang];
  const named = (ids: readonly string[], label: string) => {
    const of = shifts.filter((s) => ids.includes(s.id));
    const text = of.map((s) => shiftText(s, view));
    return text.length > 0 ? [`${label}: ${text.join('; ')}`] : [];
  };
  return [...named(row.prefers, say.form.wishes.prefers), ...named(row.cannot, say.form.wishes.cannot)].join(
    '. ',
  );
};

const Asked = (props: Props) => {
  const { view, row } = props;
  const { lang } = view;
  const say = words[lang];
  const needs = [row.power ? say.one.power : '', row.water ? say.one.water : ''].filter(Boolean).join(', ');
  const wishes = wishesText(props);
  const standing = standingIn(row);
  return (
    <Card title={titleCase(row.name)}>
      <Stack>
        <p>
          <StandingBadge view={view} standing={standing} />{' '}
          <a href={link(view, `/registry/${row.enterpriseId}`)}>{say.one.enterprise}</a>
        </p>
        {standing === 'offered' && props.until ? <p>{say.one.until(formatDay(props.until, lang))}</p> : null}
        {standing === 'waiting' && row.ahead !== null ? (
          <p>{say.one.ahead(formatCount(row.ahead, lang))}</p>
        ) : null}
        <DefinitionList
          items={[
            { term: say.list.group, value: productKindName(row.group, lang) },
            { term: say.list.what, value: row.what },
            { term: say.list.area, value: props.places.name(row.area) },
            { term: say.one.needs, value: needs || say.one.nothing },
            {
              term: say.one.most,
              value: row.most === mostShifts ? say.one.asMany : formatCount(row.most, lang),
            },
            ...(wishes ? [{ term: say.one.wishes, value: wishes }] : []),
          ]}
        />
      </Stack>
    </Card>
  );
};

const leaving: ReadonlySet<string> = new Set(['in', 'appealed', 'offered', 'taken', 'waiting']);

export const OnePage = (props: Props) => {
  const { view, event, row, mayCurate, acts } = props;
  const say = words[view.lang].one;
  const open = event.state === 'approved' || event.state === 'running';
  const undecided = row.state === 'in' || row.state === 'appealed';
  const appeal = row.state === 'appealed' ? acts.findLast((a) => a.state === 'appealed') : undefined;
  return (
    <EventFrame view={view} event={event} tab="applications" tabs={props.tabs}>
      {props.problem ? <Notice kind="bad">{props.problem}</Notice> : null}
      {appeal ? (
        <Notice kind="warn" title={`${say.appeal}:`}>
          {appeal.reason}
        </Notice>
      ) : null}
      <Columns>
        <Stack>
          <Asked {...props} />
          {mayCurate && undecided && open ? <Decide {...props} /> : null}
          {mayCurate && undecided && open ? <Points {...props} /> : null}
          <Neighbours {...props} />
        </Stack>
        <Stack>
          {mayCurate ? (
            <Facts view={view} facts={props.facts} kept={!undecided && row.facts !== null} />
          ) : null}
          {open && leaving.has(standingIn(row)) ? <OwnerAnswer {...props} /> : null}
          <History {...props} />
        </Stack>
      </Columns>
    </EventFrame>
  );
};
