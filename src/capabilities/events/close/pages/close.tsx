// The end of an event: who has no next step yet, what is proposed for each, and the act that closes it.
import { day } from '../../../../kernel/day.ts';
import { titleCase } from '../../../../kernel/text.ts';
import { Badge, Button, ButtonLink, Details, Form, Notice } from '../../../../web/controls.tsx';
import type { Tone } from '../../../../web/controls.tsx';
import { formatCount, formatDay, formatShortDay } from '../../../../web/format.ts';
import { Acts, Card, Stack } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { Places } from '../../../regions/index.ts';
import type { EventRow } from '../../event/store.ts';
import { EventFrame } from '../../pages/frame.tsx';
import type { EventTab } from '../../pages/frame.tsx';
import { markOf } from '../actions/accept.ts';
import type { Proposed } from '../actions/load.ts';
import { isEarly } from '../rules/early.ts';
import { words } from '../words/index.ts';

const tone: Readonly<Record<Proposed['proposal']['what'], Tone | 'plain'>> = {
  financing: 'info',
  digital: 'good',
  certification: 'warn',
  other: 'plain',
  none: 'plain',
};

/** Rows from which the button stands above the table too. */
const longList = 20;

type Props = {
  view: View;
  event: EventRow;
  tabs: readonly EventTab[];
  rows: readonly Proposed[];
  /** Bare over the whole city, those outside this scope too. */
  bare: number;
  /** Bare within the scope, those not shown too. */
  own: number;
  /** Coupons that nobody has settled. */
  doubts: number;
  names: ReadonlyMap<string, string>;
  places: Places;
  /** Ids left unticked in a form that was refused. */
  unticked: ReadonlySet<string>;
  once: string;
  refused?: string | undefined;
};

export const nameOf = (p: Pick<Proposed, 'group' | 'name'>, { lang }: Pick<View, 'lang'>): string =>
  p.group ?? (p.name === null ? words[lang].close.unnamed : titleCase(p.name));

const happened = (p: Proposed, { ends }: EventRow, { lang, today }: View): string => {
  const say = words[lang].close;
  const absent = p.state === 'offered' || p.state === 'waiting';
  return [
    absent ? (ends < today ? say.notCame : say.notYetCame) : '',
    p.newBuyers > 0 ? say.newBuyers(formatCount(p.newBuyers, lang)) : '',
    p.orders > 0 ? say.orders(formatCount(p.orders, lang)) : '',
  ]
    .filter(Boolean)
    .join(', ');
};

const Proposals = (props: Props) => {
  const { view, event, rows, names, places } = props;
  const { lang } = view;
  const say = words[lang].close;
  const here = `/events/${event.id}/close`;
  return (
    <Stack>
      <h2>{say.all(formatCount(props.own, lang))}</h2>
      {props.own > rows.length ? (
        <p class="note">{say.first(formatCount(rows.length, lang), formatCount(props.own, lang))}</p>
      ) : null}
      {rows.length > longList ? (
        <Acts>
          <button class="btn main" type="submit" form="accept">
            {say.accept}
          </button>
        </Acts>
      ) : null}
      <DataTable
        caption={say.step}
        quiet
        rows={rows}
        rowKey={(p) => p.id}
        empty=""
        columns={[
          {
            key: 'name',
            head: say.name,
            cell: (p) => (
              <span>
                {nameOf(p, view)}
                {p.area === null ? null : (
                  <>
                    <br />
                    <span class="note">{places.name(p.area)}</span>
                  </>
                )}
              </span>
            ),
          },
          {
            key: 'tick',
            head: say.tick,
            narrow: true,
            cell: (p) => (
              <input
                type="checkbox"
                name="who"
                form="accept"
                value={`${p.id}.${markOf(p.proposal)}`}
                checked={!props.unticked.has(p.id)}
                aria-label={say.tickOne(nameOf(p, view))}
              />
            ),
          },
          {
            key: 'step',
            head: say.step,
            room: 'wide',
            cell: ({ proposal }) => (
              <span>
                <Badge kind={tone[proposal.what]}>{words[lang].kinds[proposal.what]}</Badge>{' '}
                {proposal.what === 'none' ? proposal.reason : proposal.text}
              </span>
            ),
          },
          { key: 'why', head: say.why, cell: (p) => happened(p, event, view) || '–' },
          {
            key: 'due',
            head: say.due,
            narrow: true,
            cell: ({ proposal }) => (proposal.what === 'none' ? '–' : formatShortDay(proposal.due, lang)),
          },
          {
            key: 'responsible',
            head: say.responsible,
            cell: (p) =>
              p.proposal.what === 'none' ? '–' : ((p.responsible && names.get(p.responsible)) ?? say.you),
          },
          {
            key: 'change',
            head: say.change,
            act: true,
            narrow: true,
            cell: (p) => (
              <a href={link(view, `${here}/${p.id}`)} aria-label={say.changeOne(nameOf(p, view))}>
                {say.change}
              </a>
            ),
          },
        ]}
      />
      <Form id="accept" action={link(view, here)} once={props.once}>
        <Acts>
          <Button kind="main">{say.accept}</Button>
        </Acts>
      </Form>
      <Details summary={say.rule}>
        <p>{say.ruleText}</p>
      </Details>
    </Stack>
  );
};

const End = ({ view, event, bare, once }: Props) => {
  const { lang } = view;
  const say = words[lang].close;
  const begun = event.state === 'running' && event.starts <= view.today;
  return (
    <Card title={say.close}>
      {begun ? (
        <p>{bare > 0 ? say.cannotYet(formatCount(bare, lang)) : say.closeText}</p>
      ) : (
        <p>
          {say.notBegun} <a href={link(view, `/events/${event.id}`)}>{say.begin}</a>
        </p>
      )}
      {begun ? (
        <Form action={link(view, `/events/${event.id}/close/state`)} once={once}>
          <Acts>
            <Button kind={bare > 0 ? 'plain' : 'main'}>{say.close}</Button>
          </Acts>
        </Form>
      ) : null}
    </Card>
  );
};

export const ClosePage = (props: Props) => {
  const { view, event, bare, own, doubts } = props;
  const { lang } = view;
  const say = words[lang].close;
  const over = event.state === 'closed' || event.state === 'cancelled';
  if (isEarly(event, view.today))
    return (
      <EventFrame view={view} event={event} tab="close" tabs={props.tabs}>
        <EmptyState
          icon="clock"
          title={say.early}
          text={say.earlyText(formatDay(day(event.starts), lang))}
          act={
            <Acts>
              <ButtonLink icon="calendar" href={link(view, `/events/${event.id}/edit`)}>
                {say.otherDay}
              </ButtonLink>
              <ButtonLink kind="quiet" icon="x" href={link(view, `/events/${event.id}#call-off`)}>
                {say.callOff}
              </ButtonLink>
            </Acts>
          }
        />
      </EventFrame>
    );
  const toReport = (
    <ButtonLink
      kind={event.state === 'closed' ? 'main' : 'quiet'}
      href={link(view, `/events/${event.id}/report`)}
    >
      {say.report}
    </ButtonLink>
  );
  return (
    <EventFrame view={view} event={event} tab="close" tabs={props.tabs} act={toReport}>
      <Stack>
        {over ? null : <p>{say.lead}</p>}
        {props.refused === undefined ? null : <Notice kind="bad">{props.refused}</Notice>}
        {event.state === 'closed' ? (
          <Notice kind="good" title={say.closed}>
            {say.closedText}{' '}
            <a href={link(view, `/programme/follow-ups?activity=${event.id}`)}>{say.steps}</a>
          </Notice>
        ) : null}
        {event.state === 'cancelled' ? <Notice kind="info">{say.cancelled}</Notice> : null}
        {!over && doubts > 0 ? (
          <Notice kind="warn">
            {say.doubts(formatCount(doubts, lang))}{' '}
            <a href={link(view, `/events/${event.id}/coupons`)}>{say.toCoupons}</a>
          </Notice>
        ) : null}
        {!over && bare === 0 ? (
          <Notice kind="good" title={say.none}>
            {say.noneText}
          </Notice>
        ) : null}
        {!over && bare > own ? (
          <Notice kind="info">{say.outside(formatCount(bare - own, lang))}</Notice>
        ) : null}
        {!over && own > 0 ? <Proposals {...props} /> : null}
        {over ? null : <End {...props} />}
      </Stack>
    </EventFrame>
  );
};
