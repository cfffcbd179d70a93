// Stalls of an event: figures, what to do next, the plan of one shift with who stands where, and what prints.
import { Badge, ButtonLink, Notice } from '../../../../web/controls.tsx';
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import { formatCount } from '../../../../web/format.ts';
import { Acts, Section, Stack } from '../../../../web/layout.tsx';
import { EmptyState, Stat, StatRow } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { productKindName } from '../../../catalogue/index.ts';
import type { EventRow } from '../../event/store.ts';
import { EventFrame } from '../../pages/frame.tsx';
import type { EventTab } from '../../pages/frame.tsx';
import type { Ground } from '../rules/facts.ts';
import type { StallRow } from '../store/plan.ts';
import type { RotaId } from '../kinds.ts';
import type { RunState } from '../rules/run.ts';
import { words } from '../words/index.ts';
import { Grid, Offers } from './grid.tsx';
import { nameIn, ShiftChips, shiftName } from './parts.tsx';

export type OverviewProps = {
  readonly view: View;
  readonly event: EventRow;
  readonly tabs: readonly EventTab[];
  readonly ground: Ground;
  /** Chosen over the whole city, and those of them without a place. */
  readonly accepted: number;
  readonly without: number;
  readonly least: number;
  readonly most: number;
  readonly shift: string | undefined;
  readonly rota: { readonly id: RotaId; readonly stands: RunState } | undefined;
  readonly mayManage: boolean;
};

const Seats = (props: OverviewProps & { stall: StallRow }) => {
  const { view, event, ground, stall, shift } = props;
  const say = words[view.lang];
  if (shift === undefined) return null;
  return (
    <ol class="seats">
      {Array.from({ length: stall.seats }, (_, n) => {
        const p = ground.standing.find(
          (one) => one.stallId === stall.id && one.shiftId === shift && one.seat === n + 1,
        );
        const inside = p ? (
          <>
            {nameIn(p, view.lang)}
            {p.group ? <small>{productKindName(p.group, view.lang)}</small> : null}
            {p.locked ? <Badge kind="info">{say.locked}</Badge> : null}
          </>
        ) : (
          <i>{say.free}</i>
        );
        const href = link(view, `/events/${event.id}/stalls/at/${stall.id}/${shift}/${String(n + 1)}`);
        return (
          <li>
            {props.mayManage ? (
              <a href={href}>
                <span class="unseen">
                  {stall.code} {say.seat(String(n + 1))}:{' '}
                </span>
                {inside}
              </a>
            ) : (
              <span>{inside}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
};

const Plan = (props: OverviewProps) => {
  const { view, event, ground } = props;
  const say = words[view.lang];
  const shift = ground.shifts.find((s) => s.id === props.shift);
  const caption = shift ? `${say.front}: ${shiftName(shift, view.lang)}` : say.front;
  return (
    <Section title={caption} id="denah">
      {ground.shifts.length > 0 ? (
        <ShiftChips
          view={view}
          path={`/events/${event.id}/stalls`}
          shifts={ground.shifts}
          current={props.shift}
        />
      ) : (
        <Notice kind="warn" title={say.noShifts}>
          {say.noShiftsText}
        </Notice>
      )}
      <Grid
        view={view}
        caption={caption}
        stalls={ground.stalls}
        cell={(stall) => (
          <>
            <p>
              <b>{stall.code}</b> <Offers view={view} stall={stall} />
              {stall.price > 0n ? <small>{say.perShift(formatRupiah(stall.price))}</small> : null}
              {stall.only ? <small>{productKindName(stall.only, view.lang)}</small> : null}
            </p>
            <Seats {...props} stall={stall} />
          </>
        )}
      />
    </Section>
  );
};

const Next = (props: OverviewProps & { free: number }) => {
  const { view, event, rota, free, without } = props;
  const say = words[view.lang];
  const n = (many: number) => formatCount(many, view.lang);
  if (rota && ['asked', 'proposed', 'broken'].includes(rota.stands))
    return (
      <Notice kind="info">
        {say.rota.states[rota.stands]}.{' '}
        <a href={link(view, `/events/${event.id}/stalls/rota/${rota.id}`)}>{say.look}</a>
      </Notice>
    );
  return props.ground.standing.length > 0 && free > 0 && without > 0 ? (
    <Notice kind="warn">{say.again(n(free), n(without))}</Notice>
  ) : null;
};

export const OverviewPage = (props: OverviewProps) => {
  const { view, event, ground, mayManage } = props;
  const say = words[view.lang];
  const n = (many: number) => formatCount(many, view.lang);
  const here = `/events/${event.id}/stalls`;
  const seats = ground.stalls.reduce((sum, s) => sum + s.seats, 0);
  const places = seats * ground.shifts.length;
  const free =
    seats * ground.shifts.filter((s) => !s.begun).length -
    ground.standing.filter((p) => ground.shifts.some((s) => s.id === p.shiftId && !s.begun)).length;
  const drawn = ground.stalls.length > 0;
  const canDeal = mayManage && drawn && ground.shifts.some((s) => !s.begun) && props.accepted > 0;
  return (
    <EventFrame
      view={view}
      event={event}
      tab="stalls"
      tabs={props.tabs}
      act={
        canDeal ? (
          <ButtonLink kind="main" icon="users" href={link(view, `${here}/rota`)}>
            {ground.standing.length > 0 ? say.dealAgain : say.deal}
          </ButtonLink>
        ) : undefined
      }
    >
      {!drawn ? (
        <EmptyState
          icon="store"
          title={say.none}
          text={say.noneText}
          act={
            mayManage ? (
              <ButtonLink kind="main" href={link(view, `${here}/plan`)}>
                {say.draw}
              </ButtonLink>
            ) : undefined
          }
        />
      ) : (
        <>
          <Stack>
            <p class="lead">
              {say.lead(n(ground.stalls.length), n(seats), n(ground.shifts.length), n(places))}
            </p>
            <Next {...props} free={free} />
            <StatRow>
              <Stat
                label={say.figures.taken}
                value={n(ground.standing.length)}
                note={say.figures.of(n(places))}
              />
              {mayManage ? (
                <>
                  <Stat
                    label={say.figures.accepted}
                    value={n(props.accepted)}
                    href={link(view, `${here}/who`)}
                  />
                  <Stat
                    label={say.figures.without}
                    value={n(props.without)}
                    href={link(view, `${here}/who`)}
                  />
                  <Stat
                    label={say.figures.share}
                    value={props.least === props.most ? n(props.most) : `${n(props.least)}–${n(props.most)}`}
                  />
                </>
              ) : null}
            </StatRow>
            <Acts>
              <ButtonLink icon="list" href={link(view, `${here}/who`)}>
                {say.who}
              </ButtonLink>
              {mayManage ? (
                <ButtonLink icon="pencil" href={link(view, `${here}/plan`)}>
                  {say.edit}
                </ButtonLink>
              ) : null}
              {ground.standing.length > 0
                ? (['roster', 'cards', 'badges'] as const).map((paper) => (
                    <ButtonLink icon="printer" href={link(view, `${here}/${paper}.pdf`)}>
                      {say[paper]}
                    </ButtonLink>
                  ))
                : null}
            </Acts>
          </Stack>
          <Plan {...props} />
        </>
      )}
    </EventFrame>
  );
};
