// The first page of an event for those who work on it: where it stands, the one next act, who starts and pays, what it needs.
import { day } from '../../../../kernel/day.ts';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import {
  Button,
  ButtonLink,
  Details,
  ErrorSummary,
  Form,
  Notice,
  TextInput,
} from '../../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../../web/format.ts';
import { Acts, Card, Columns, Stack } from '../../../../web/layout.tsx';
import { DefinitionList, Stat, StatRow } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { productKindName } from '../../../catalogue/index.ts';
import type { Places } from '../../../regions/index.ts';
import { EventFrame } from '../../pages/frame.tsx';
import type { EventTab } from '../../pages/frame.tsx';
import type { BudgetRow, RtHead, TaskRow } from '../plan-store.ts';
import { whenText } from '../rules/forward.ts';
import { invitedOf, invitedText } from '../rules/invited.ts';
import type { EventRow, ShiftRow } from '../store.ts';
import { words } from '../words.ts';
import { Ready } from './ready.tsx';
import { BudgetPart, InvitePart, ShiftPart, TaskPart } from './plan/index.ts';

export type Again = {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly { readonly field: string; readonly message: string }[];
  readonly refused?: string | undefined;
};

export type OverviewProps = Again & {
  view: View;
  once: () => string;
  event: EventRow;
  tabs: readonly EventTab[];
  shifts: readonly ShiftRow[];
  tasks: readonly TaskRow[];
  budget: readonly BudgetRow[];
  heads: readonly RtHead[];
  places: Places;
  payer: { readonly id: string; readonly name: string; readonly source: string } | null;
  host: string | null;
  /** Null for who does not read money. */
  money: { readonly setAside: bigint; readonly realised: bigint } | null;
  counts: {
    readonly taking: number;
    readonly waiting: number;
    readonly applied: number;
    readonly open: number;
  };
  /** Ready to send on, and its page's address. */
  text: string;
  poster: { readonly whole: boolean; readonly shown: boolean };
  hasCopies: boolean;
  may: {
    readonly manage: boolean;
    readonly edit: boolean;
    readonly copy: boolean;
    readonly funding: boolean;
    readonly report: boolean;
  };
};

const Move = ({ view, once, event, to, label }: OverviewProps & { to: string; label: string }) => (
  <Form once={once()} action={link(view, `/events/${event.id}/state`)}>
    <input type="hidden" name="to" value={to} />
    <Button kind="main">{label}</Button>
  </Form>
);

/** The one next act, in words. */
const Next = (props: OverviewProps) => {
  const { view, event, may, counts, tabs } = props;
  const { lang, today } = view;
  const say = words[lang].page.next;
  const { state } = event;
  const announce = may.manage && !event.published && (state === 'approved' || state === 'running');
  if (state === 'proposed')
    return may.manage ? (
      <Notice kind="warn" title={say.proposed}>
        <p>{say.approveText}</p>
        <Move {...props} to="approved" label={say.approve} />
      </Notice>
    ) : (
      <Notice kind="info" title={say.proposed}>
        {may.edit ? say.proposedMine : null}
      </Notice>
    );
  if (announce)
    return (
      <Notice kind="warn" title={say.announceText}>
        <Move {...props} to="announce" label={say.announce} />
      </Notice>
    );
  const at = (rest: string) => link(view, `/events/${event.id}/${rest}`);
  if (state === 'approved')
    return (
      <Notice kind="info" title={say.beginText(formatDay(day(event.starts), lang))}>
        {may.manage && event.starts <= today ? (
          <Move {...props} to="running" label={say.begin} />
        ) : may.manage && counts.open > 0 ? (
          <ButtonLink kind="main" icon="users" href={at('applications')}>
            {say.decide(formatCount(counts.open, lang))}
          </ButtonLink>
        ) : may.manage && counts.taking > 0 ? (
          <ButtonLink kind="main" icon="store" href={at('stalls')}>
            {say.place}
          </ButtonLink>
        ) : null}
      </Notice>
    );
  if (state === 'running' && event.ends >= today && tabs.includes('day'))
    return (
      <Notice kind="good" title={say.running}>
        <ButtonLink kind="main" icon="chart-column" href={at('day')}>
          {say.board}
        </ButtonLink>
      </Notice>
    );
  if (state === 'running' && event.ends < today)
    return (
      <Notice kind="warn" title={say.over}>
        {may.manage ? (
          <ButtonLink kind="main" href={link(view, `/events/${event.id}/close`)}>
            {say.close}
          </ButtonLink>
        ) : null}
      </Notice>
    );
  if (state === 'closed')
    return (
      <Notice kind="info" title={say.closed}>
        {may.report ? <a href={link(view, `/events/${event.id}/report`)}>{say.report}</a> : null}
      </Notice>
    );
  return <Notice kind={state === 'running' ? 'good' : 'bad'} title={say[state]} />;
};

const Who = ({ view, event, payer, host, money, budget, may }: OverviewProps) => {
  const { lang } = view;
  const say = words[lang].page;
  const planned = budget.reduce((sum, b) => sum + b.amount, 0n);
  return (
    <Card title={say.who}>
      <DefinitionList
        items={[
          { term: say.initiator, value: event.initiator },
          {
            term: say.payer,
            value: payer ? (
              may.funding ? (
                <a href={link(view, `/funding/${payer.id}`)}>{payer.name}</a>
              ) : (
                payer.name
              )
            ) : (
              say.noPayer
            ),
            note: payer?.source,
          },
          ...(host ? [{ term: say.host, value: host }] : []),
        ]}
      />
      {money || planned > 0n ? (
        <StatRow>
          {money ? <Stat label={say.setAside} value={formatRupiah(money.setAside)} /> : null}
          {money ? <Stat label={say.realised} value={formatRupiah(money.realised)} /> : null}
          <Stat label={say.planned} value={formatRupiah(planned)} />
        </StatRow>
      ) : null}
    </Card>
  );
};

const Facts = ({ view, event, shifts, places, counts }: OverviewProps) => {
  const { lang } = view;
  const say = words[lang].page;
  const n = (value: number) => formatCount(value, lang);
  const invited = invitedText(event.invited.map((code) => invitedOf(code, (area) => places.name(area))));
  return (
    <Card title={say.facts}>
      <DefinitionList
        items={[
          { term: say.days, value: whenText(event, shifts, lang) },
          { term: say.where, value: event.place, note: event.address ?? undefined },
          { term: say.area, value: places.name(event.area) },
          {
            term: say.groups,
            value: event.groups.map((g) => productKindName(g, lang)).join(', ') || say.allGroups,
          },
          { term: say.invited, value: invited || say.everybody(places.name(event.area)) },
          {
            term: say.applyUntil,
            value: event.applyUntil ? formatDay(day(event.applyUntil), lang) : say.untilFirst,
          },
          {
            term: say.places,
            value:
              event.places === null
                ? say.takingAny(n(counts.taking))
                : say.taking(n(counts.taking), n(event.places)),
            note: counts.waiting > 0 ? say.waiting(n(counts.waiting)) : undefined,
          },
          {
            term: say.applied,
            value: n(counts.applied),
            note: counts.open > 0 ? say.open(n(counts.open)) : undefined,
          },
        ]}
      />
    </Card>
  );
};

const Public = ({ view, event, text, poster }: OverviewProps) => {
  const { lang } = view;
  const say = words[lang].page;
  const at = (rest: string) => link(view, `/acara/${event.slug}${rest}`);
  if (!event.published)
    return (
      <Card title={say.links}>
        <p>{say.notPublic}</p>
      </Card>
    );
  return (
    <Card title={say.links}>
      <Stack>
        <Acts>
          <ButtonLink icon="eye" href={at('')}>
            {say.publicPage}
          </ButtonLink>
          <ButtonLink icon="printer" href={at('/poster.pdf')}>
            {say.poster}
          </ButtonLink>
          <ButtonLink icon="calendar" href={at('.ics')}>
            {say.calendar}
          </ButtonLink>
        </Acts>
        {poster.whole ? null : <p class="note">{say.posterCut}</p>}
        {poster.shown ? null : <p class="note">{say.notShown}</p>}
        <Ready view={view} id="forward" text={text} />
      </Stack>
    </Card>
  );
};

const CallOff = ({ view, once, event, typed, problems }: OverviewProps) => {
  const say = words[view.lang].page;
  return (
    <div id="call-off">
      <Details summary={say.callOff} open={problems.some((p) => p.field === 'why')}>
        <Form once={once()} action={link(view, `/events/${event.id}/state`)}>
          <input type="hidden" name="to" value="cancelled" />
          <TextInput
            name="why"
            label={say.callOffWhy}
            hint={say.callOffHint}
            value={typed['why']}
            error={problems.find((p) => p.field === 'why')?.message}
            maxlength={300}
          />
          <Acts>
            <Button kind="danger">{say.callOff}</Button>
          </Acts>
        </Form>
      </Details>
    </div>
  );
};

export const OverviewPage = (props: OverviewProps) => {
  const { view, event, tabs, may, problems } = props;
  const { lang } = view;
  const say = words[lang].page;
  const over = event.state === 'closed' || event.state === 'cancelled';
  return (
    <EventFrame
      view={view}
      event={event}
      tab="overview"
      tabs={tabs}
      act={
        <Acts>
          {may.edit && !over ? (
            <ButtonLink icon="pencil" href={link(view, `/events/${event.id}/edit`)}>
              {say.edit}
            </ButtonLink>
          ) : null}
          {may.copy ? (
            <ButtonLink icon="copy" href={link(view, `/events/${event.id}/copy`)}>
              {say.copy}
            </ButtonLink>
          ) : null}
          {props.hasCopies ? (
            <ButtonLink icon="scale" href={link(view, `/events/${event.id}/compare`)}>
              {say.compare}
            </ButtonLink>
          ) : null}
        </Acts>
      }
    >
      <ErrorSummary lang={lang} errors={problems} />
      {props.refused ? <Notice kind="bad">{props.refused}</Notice> : null}
      <Next {...props} />
      <Columns>
        <Facts {...props} />
        <Stack>
          <Who {...props} />
          <Public {...props} />
        </Stack>
      </Columns>
      <ShiftPart {...props} over={over} />
      {event.published || props.heads.length > 0 ? <InvitePart {...props} /> : null}
      <TaskPart {...props} over={over} />
      <BudgetPart {...props} over={over} />
      {may.manage && !over ? <CallOff {...props} /> : null}
    </EventFrame>
  );
};
