// The rota: asking for one, with the rule printed; and what one proposes, before anybody takes it over.
import {
  Badge,
  Button,
  ButtonLink,
  Details,
  Form,
  Notice,
  Poll,
  TextInput,
} from '../../../../web/controls.tsx';
import { formatCount, formatShare, formatShortDay } from '../../../../web/format.ts';
import { Acts, Section, Stack } from '../../../../web/layout.tsx';
import { Stat, StatRow } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { day as dayIn, dayOf } from '../../../../kernel/day.ts';
import { productKindName } from '../../../catalogue/index.ts';
import type { Accepted } from '../../apply/door.ts';
import type { EventRow } from '../../event/store.ts';
import { whole } from '../../day/restriction/rules/level.ts';
import { EventFrame } from '../../pages/frame.tsx';
import type { EventTab } from '../../pages/frame.tsx';
import type { Place } from '../rota/index.ts';
import type { Ground, Stale } from '../rules/facts.ts';
import { whyWithout } from '../rules/facts.ts';
import { allowedOn, restrictedDays, seatsIn } from '../rules/restricted.ts';
import { drawCommand } from '../rules/lots.ts';
import { percentOf } from '../rules/told.ts';
import type { Told } from '../rules/told.ts';
import type { RotaRow } from '../store/rotas.ts';
import { words } from '../words/index.ts';
import { Grid } from './grid.tsx';
import { placeText } from './shares.tsx';
import { ShiftChips, shiftName } from './parts.tsx';

type Frame = { readonly view: View; readonly event: EventRow; readonly tabs: readonly EventTab[] };

const tone = { asked: 'info', proposed: 'warn', taken: 'good', dropped: 'plain', failed: 'bad' } as const;

/** How places are given, and how anybody draws the lots again. */
const Rule = ({ view, seed }: { view: View; seed: string }) => {
  const say = words[view.lang].rota;
  return (
    <>
      <Section title={say.rule}>
        <ol class="rules">
          {say.rules.map((one) => (
            <li>{one}</li>
          ))}
        </ol>
      </Section>
      <Section title={say.repeat} lead={say.repeatText}>
        <pre class="command">
          <code>{drawCommand(seed, say.application.toUpperCase())}</code>
        </pre>
      </Section>
    </>
  );
};

/** How many a level of restriction lets in, day by day. */
const Restricted = ({ view, ground }: { view: View; ground: Ground }) => {
  const { lang } = view;
  const say = words[lang].rota;
  const days = restrictedDays(
    ground.shifts.filter((s) => !s.begun),
    ground.levels,
  );
  if (days.length === 0) return null;
  const n = (many: number) => formatCount(many, lang);
  return (
    <Notice kind="warn" title={say.restricted}>
      {days.map(({ day, share }) => (
        <>
          {say.restrictedOn(
            formatShortDay(dayIn(day), lang),
            formatShare(share, whole, lang),
            n(allowedOn(day, ground.stalls, ground.levels)),
            n(seatsIn(ground.stalls)),
          )}{' '}
        </>
      ))}
      {say.restrictedRule}
    </Notice>
  );
};

export const AskPage = (
  props: Frame & {
    readonly ground: Ground;
    readonly drawn: string | null;
    readonly seed: string;
    readonly runs: readonly RotaRow[];
    readonly once: string;
    readonly refused?: string | undefined;
  },
) => {
  const { view, event, ground, drawn, runs } = props;
  const { lang } = view;
  const say = words[lang].rota;
  const n = (many: number) => formatCount(many, lang);
  const seats = ground.shifts
    .filter((s) => !s.begun)
    .reduce((sum, s) => sum + allowedOn(s.day, ground.stalls, ground.levels), 0);
  const here = `/events/${event.id}/stalls/rota`;
  return (
    <EventFrame view={view} event={event} tab="stalls" tabs={props.tabs}>
      <Section title={say.title} lead={say.lead(n(ground.accepted.length), n(seats))}>
        {props.refused ? <Notice kind="bad">{props.refused}</Notice> : null}
        <Restricted view={view} ground={ground} />
        <p>{say.askLead}</p>
        <Form once={props.once} action={link(view, here)}>
          {drawn === null ? (
            <TextInput
              name="seed"
              label={say.seed}
              hint={say.seedHint}
              value={props.seed}
              maxlength={80}
              autocomplete="off"
            />
          ) : (
            <p>
              <code>{say.seedDrawn(drawn)}</code>
            </p>
          )}
          <Button kind="main" icon="users">
            {say.ask}
          </Button>
        </Form>
      </Section>
      <Rule view={view} seed={drawn ?? props.seed} />
      {runs.length > 0 ? (
        <Section title={say.earlier}>
          <DataTable
            caption={say.earlier}
            quiet
            rows={runs}
            rowKey={(r) => r.id}
            rowHref={(r) => link(view, `${here}/${r.id}`)}
            empty=""
            columns={[
              {
                key: 'made',
                head: say.by,
                cell: (r) => formatShortDay(dayOf(r.recordedAt, view.zone), lang),
              },
              {
                key: 'state',
                head: say.proposal,
                cell: (r) => <Badge kind={tone[r.state]}>{say.states[r.state]}</Badge>,
              },
              {
                key: 'share',
                head: say.figures.share,
                numeric: true,
                cell: (r) =>
                  r.told && !('refused' in r.told) ? `${n(r.told.least)}–${n(r.told.most)}` : '–',
              },
            ]}
          />
        </Section>
      ) : null}
    </EventFrame>
  );
};

export type ProposalProps = Frame & {
  readonly row: RotaRow;
  readonly ground: Ground;
  readonly stale: Stale | null;
  readonly steps: { readonly free: Ground['standing']; readonly put: readonly Place[] };
  readonly shift: string | undefined;
  readonly once: () => string;
  readonly slow: boolean;
  readonly refused?: string | undefined;
};

type Made = Exclude<Told, { refused: unknown }>;
type Known = ProposalProps & {
  readonly told: Made;
  readonly places: readonly Place[];
  readonly who: ReadonlyMap<string, Accepted>;
};

const Figures = ({ view, told, places }: Known) => {
  const { lang } = view;
  const say = words[lang].rota.figures;
  const n = (many: number) => formatCount(many, lang);
  const gap = percentOf(told.gap);
  return (
    <StatRow>
      <Stat
        label={say.share}
        value={told.least === told.most ? n(told.most) : `${n(told.least)}–${n(told.most)}`}
      />
      <Stat label={say.without} value={n(told.without.length)} />
      <Stat
        label={say.filled}
        value={n(places.length)}
        note={formatShare(places.length, Math.max(told.seats, places.length), lang)}
      />
      <Stat
        label={say.gap}
        value={lang === 'id' ? `${gap.replace('.', ',')} %` : `${gap}%`}
        note={say.gapNote}
      />
      <Stat label={say.moved} value={n(told.moved)} note={say.movedNote} />
      <Stat label={say.alike} value={n(told.sharing)} />
      <Stat label={say.beside} value={n(told.beside)} />
      <Stat
        label={say.seconds}
        value={lang === 'id' ? String(told.seconds).replace('.', ',') : String(told.seconds)}
      />
    </StatRow>
  );
};

const Without = ({ view, told, who, ground }: Known) => {
  const { lang } = view;
  const say = words[lang].rota;
  const rows = told.without.flatMap((id) => who.get(id) ?? []);
  if (rows.length === 0) return null;
  return (
    <Section title={say.withoutTitle}>
      <DataTable
        caption={say.withoutTitle}
        quiet
        rows={rows}
        rowKey={(a) => a.application}
        empty=""
        columns={[
          { key: 'name', head: words[lang].shares.name, cell: (a) => a.name },
          { key: 'why', head: words[lang].hand.reason, cell: (a) => say.why[whyWithout(a, ground)] },
        ]}
      />
    </Section>
  );
};

/** Those who held a place and stand elsewhere, or nowhere, if it is taken over. */
const Moves = ({ view, steps, who, ground }: Known) => {
  const { lang } = view;
  const say = words[lang].rota;
  if (steps.free.length === 0) return null;
  const applicationOf = new Map(
    [...who.values()].map((a) => [a.enterpriseId as string, a.application as string]),
  );
  const stallOf = new Map(ground.stalls.map((s) => [s.id as string, s.code]));
  const shiftOf = new Map(ground.shifts.map((s) => [s.id as string, s]));
  const now = (enterprise: string): string =>
    steps.put
      .filter((p) => p.exhibitor === applicationOf.get(enterprise))
      .map((p) => {
        const shift = shiftOf.get(p.shift);
        return shift ? `${shiftName(shift, lang)} ${stallOf.get(p.stall) ?? ''}` : '';
      })
      .join(' · ') || '–';
  return (
    <Section title={say.moves}>
      <DataTable
        caption={say.moves}
        quiet
        rows={steps.free}
        rowKey={(p) => p.placeId}
        empty=""
        columns={[
          { key: 'name', head: words[lang].shares.name, cell: (p) => p.name ?? words[lang].unnamed },
          { key: 'from', head: say.from, cell: (p) => placeText(p, lang) },
          { key: 'to', head: say.to, cell: (p) => now(p.enterpriseId) },
        ]}
      />
    </Section>
  );
};

const Plan = ({ view, event, row, ground, places, who, shift }: Known) => {
  const { lang } = view;
  const say = words[lang];
  const shown = ground.shifts.find((s) => s.id === shift);
  if (!shown) return null;
  const caption = `${say.front}: ${shiftName(shown, lang)}`;
  return (
    <Section title={caption} id="denah">
      <ShiftChips
        view={view}
        path={`/events/${event.id}/stalls/rota/${row.id}`}
        shifts={ground.shifts}
        current={shift}
      />
      <Grid
        view={view}
        caption={caption}
        stalls={ground.stalls}
        cell={(stall) => (
          <>
            <p>
              <b>{stall.code}</b>
            </p>
            <ol class="seats">
              {Array.from({ length: stall.seats }, (_, n) => {
                const p = places.find(
                  (one) => one.shift === shift && one.stall === stall.id && one.seat === n + 1,
                );
                const one = p && who.get(p.exhibitor);
                return (
                  <li>
                    {p ? (one?.name ?? say.unnamed) : <i>{say.free}</i>}
                    {one ? <small>{productKindName(one.group, lang)}</small> : null}
                  </li>
                );
              })}
            </ol>
          </>
        )}
      />
    </Section>
  );
};

const Lots = ({ view, told, who, row }: Known) => {
  const { lang } = view;
  const say = words[lang].rota;
  return (
    <Section title={say.lots} lead={say.lotsLead}>
      <Details summary={`${say.lots} (${say.people(formatCount(told.order.length, lang))})`}>
        <DataTable
          caption={`${say.lots}: ${row.seed}`}
          rows={told.order.map((lot, n) => ({ ...lot, n: n + 1 }))}
          rowKey={(l) => l.id}
          empty=""
          columns={[
            { key: 'n', head: say.order, narrow: true, numeric: true, cell: (l) => formatCount(l.n, lang) },
            { key: 'name', head: words[lang].shares.name, cell: (l) => who.get(l.id)?.name ?? '–' },
            {
              key: 'favour',
              head: say.rule,
              cell: (l) =>
                [l.first ? say.first : '', l.neverServed ? say.neverServed : ''].filter(Boolean).join(', ') ||
                '–',
            },
            { key: 'lot', head: say.lot, narrow: true, cell: (l) => <code>{l.lot}</code> },
            { key: 'id', head: say.application, narrow: true, cell: (l) => <code>{l.id}</code> },
          ]}
        />
      </Details>
    </Section>
  );
};

const Decide = (props: Known) => {
  const { view, event, row, stale, steps } = props;
  const { lang } = view;
  const say = words[lang];
  const n = (many: number) => formatCount(many, lang);
  const here = `/events/${event.id}/stalls/rota`;
  if (row.state !== 'proposed') return null;
  if (stale)
    return (
      <>
        <Notice kind="warn">
          {say.refused.stale({ name: '', code: '', stall: '', part: say.stale[stale] })}
        </Notice>
        <ButtonLink kind="main" href={link(view, here)}>
          {say.dealAgain}
        </ButtonLink>
      </>
    );
  return (
    <>
      <p>
        {steps.put.length + steps.free.length === 0
          ? say.rota.same
          : say.rota.changes(n(steps.put.length), n(steps.free.length))}
      </p>
      <Acts>
        <Form once={props.once()} action={link(view, `${here}/${row.id}/take`)}>
          <Button kind="main" icon="check">
            {say.rota.take}
          </Button>
        </Form>
        <Form once={props.once()} action={link(view, `${here}/${row.id}/drop`)}>
          <Button kind="quiet">{say.rota.drop}</Button>
        </Form>
      </Acts>
    </>
  );
};

const Waiting = ({ view, event, row, slow, once }: ProposalProps) => {
  const say = words[view.lang].rota;
  return (
    <>
      <Poll id="rota" href={link(view, `/events/${event.id}/stalls/rota/${row.id}`)}>
        <p>{say.making}</p>
        <progress aria-label={say.making} />
        <p>
          <a href={link(view, `/events/${event.id}/stalls/rota/${row.id}`)}>{words[view.lang].look}</a>
        </p>
      </Poll>
      {slow ? (
        <Form once={once()} action={link(view, `/events/${event.id}/stalls/rota`)}>
          <p>{say.slow}</p>
          <Button>{say.ask}</Button>
        </Form>
      ) : null}
    </>
  );
};

const Failed = ({
  view,
  event,
  ground,
  told,
}: ProposalProps & { told: Extract<Told, { refused: unknown }> }) => {
  const { lang } = view;
  const say = words[lang];
  const { refused } = told;
  const [name, shift] =
    refused.refused === 'locked-clash'
      ? [
          ground.accepted.find((a) => a.application === refused.exhibitor)?.name ?? say.unnamed,
          ground.shifts.find((s) => s.id === refused.shift),
        ]
      : ['', undefined];
  return (
    <>
      <Notice kind="bad" title={say.rota.failed}>
        {say.rota.failedWhy[refused.refused](name, shift ? shiftName(shift, lang) : '')}
      </Notice>
      <ButtonLink kind="main" href={link(view, `/events/${event.id}/stalls/rota`)}>
        {say.dealAgain}
      </ButtonLink>
    </>
  );
};

const Body = (props: ProposalProps) => {
  const { row, ground } = props;
  const { told, places } = row;
  if (!told || !places) return null;
  if ('refused' in told) return <Failed {...props} told={told} />;
  const known: Known = {
    ...props,
    told,
    places,
    who: new Map(ground.accepted.map((a) => [a.application as string, a])),
  };
  return (
    <>
      <p>
        <Badge kind={tone[row.state]}>{words[props.view.lang].rota.states[row.state]}</Badge>
      </p>
      <Figures {...known} />
      <Stack>
        <Decide {...known} />
      </Stack>
      <Without {...known} />
      <Moves {...known} />
      <Plan {...known} />
      <Lots {...known} />
    </>
  );
};

export const ProposalPage = (props: ProposalProps) => {
  const { view, event, row } = props;
  const say = words[view.lang].rota;
  return (
    <EventFrame view={view} event={event} tab="stalls" tabs={props.tabs}>
      <Section title={say.proposal} lead={say.seedDrawn(row.seed)}>
        {props.refused ? <Notice kind="bad">{props.refused}</Notice> : null}
        {row.state === 'proposed' ? <Restricted view={view} ground={props.ground} /> : null}
        {row.state === 'asked' ? (
          <Waiting {...props} />
        ) : (
          <div id="rota">
            <Body {...props} />
          </div>
        )}
      </Section>
      <Rule view={view} seed={row.seed} />
    </EventFrame>
  );
};
