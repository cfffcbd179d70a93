// One seat of one stall in one shift: who holds it and what a hand may do, or who could be put there.
import { Badge, Button, Checkbox, Form, Notice, Select, TextInput } from '../../../../web/controls.tsx';
import { Card, Cards, Section, Stack } from '../../../../web/layout.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { productKindName } from '../../../catalogue/index.ts';
import type { EventRow } from '../../event/store.ts';
import { EventFrame } from '../../pages/frame.tsx';
import type { EventTab } from '../../pages/frame.tsx';
import type { Standing } from '../door.ts';
import type { Ground } from '../rules/facts.ts';
import { sharesOf } from '../rules/shares.ts';
import type { StallRow } from '../store/plan.ts';
import type { ShiftShown } from '../store/shifts.ts';
import { hourOf, words } from '../words/index.ts';
import { nameIn, shiftName } from './parts.tsx';

export type SeatProps = {
  readonly view: View;
  readonly event: EventRow;
  readonly tabs: readonly EventTab[];
  readonly ground: Ground;
  readonly stall: StallRow;
  readonly shift: ShiftShown;
  readonly seat: number;
  readonly holder: Standing | undefined;
  readonly once: () => string;
  readonly refused?: string | undefined;
  readonly typed?: Readonly<Record<string, string>> | undefined;
};

type Option = { readonly value: string; readonly label: string };

/** Seats that are free in shifts in which the holder does not stand, and exchanges within this shift. */
function targets({ ground, holder, shift, view }: SeatProps): readonly Option[] {
  if (!holder) return [];
  const { lang } = view;
  const say = words[lang].hand;
  const taken = new Map<string, Standing>(
    ground.standing.map((p) => [`${p.stallId}.${p.shiftId}.${String(p.seat)}`, p] as const),
  );
  const own = new Set(
    ground.standing
      .filter((p) => p.enterpriseId === holder.enterpriseId && p.shiftId !== shift.id)
      .map((p) => p.shiftId),
  );
  const free: Option[] = [];
  const swaps: Option[] = [];
  for (const at of ground.shifts) {
    if (at.over || own.has(at.id)) continue;
    for (const stall of ground.stalls)
      for (let seat = 1; seat <= stall.seats; seat++) {
        const value = `${stall.id}.${at.id}.${String(seat)}`;
        const other = taken.get(value);
        const when = say.moveFree(
          shiftName(at, lang).split(', ')[0] ?? '',
          words[lang].shiftShort(String(at.no), hourOf(at.starts, lang), hourOf(at.ends, lang)),
          stall.code,
          String(seat),
        );
        if (!other) free.push({ value, label: when });
        else if (at.id === shift.id && other !== holder)
          swaps.push({ value, label: say.swap(stall.code, String(seat), nameIn(other, lang)) });
      }
  }
  return [...swaps, ...free];
}

const Agreed = ({ view, checked }: { view: View; checked: boolean }) => {
  const say = words[view.lang].hand;
  return <Checkbox name="agreed" label={say.agreed} hint={say.agreedHint} checked={checked} />;
};

const Put = (props: SeatProps & { action: string }) => {
  const { view, ground, shift, typed } = props;
  const { lang } = view;
  const say = words[lang].hand;
  const here = new Set(ground.standing.filter((p) => p.shiftId === shift.id).map((p) => p.enterpriseId));
  const options = sharesOf(ground)
    .filter(({ who }) => !here.has(who.enterpriseId))
    .map(({ who, places }) => ({
      value: who.application as string,
      label: `${who.name} (${String(places.length)}) · ${productKindName(who.group, lang)}`,
    }));
  if (options.length === 0) return <p>{say.nobody}</p>;
  return (
    <Form once={props.once()} action={props.action}>
      <Select
        name="application"
        label={say.who}
        hint={say.chooseHint}
        options={options}
        value={typed?.['application']}
        empty={say.choose}
      />
      <Agreed view={view} checked={typed?.['agreed'] === '1'} />
      <Button kind="main" name="act" value="put">
        {say.putAct}
      </Button>
    </Form>
  );
};

const Held = (props: SeatProps & { action: string; holder: Standing }) => {
  const { view, holder, typed } = props;
  const say = words[view.lang].hand;
  const place = <input type="hidden" name="place" value={holder.placeId} />;
  const options = targets(props);
  return (
    <Cards wide>
      <Card title={say.move}>
        <Form once={props.once()} action={props.action} id="move">
          {place}
          <Select
            name="to"
            label={say.moveTo}
            options={options}
            value={typed?.['to']}
            empty={say.choosePlace}
          />
          <TextInput
            name="reason"
            id="move-reason"
            label={say.reason}
            hint={say.reasonMove}
            optional={view.lang}
            value={typed?.['act'] === 'move' ? typed['reason'] : undefined}
            maxlength={300}
          />
          <Agreed view={view} checked={typed?.['agreed'] === '1'} />
          <Button kind="main" name="act" value="move">
            {say.moveAct}
          </Button>
        </Form>
      </Card>
      <Card title={say.free}>
        <Form once={props.once()} action={props.action} id="free">
          {place}
          <TextInput
            name="reason"
            id="free-reason"
            label={say.reason}
            hint={say.reasonHint}
            value={typed?.['act'] === 'free' ? typed['reason'] : undefined}
            maxlength={300}
          />
          <Button kind="danger" name="act" value="free">
            {say.freeAct}
          </Button>
        </Form>
      </Card>
      <Card title={holder.locked ? say.unlock : say.lock}>
        <Form once={props.once()} action={props.action} id="lock">
          {place}
          <p>{holder.locked ? say.lockedSays : say.openSays}</p>
          <Button icon="lock" name="act" value={holder.locked ? 'unlock' : 'lock'}>
            {holder.locked ? say.unlock : say.lock}
          </Button>
        </Form>
      </Card>
    </Cards>
  );
};

export const SeatPage = (props: SeatProps) => {
  const { view, event, stall, shift, seat, holder } = props;
  const { lang } = view;
  const say = words[lang];
  const action = link(view, `/events/${event.id}/stalls/at/${stall.id}/${shift.id}/${String(seat)}`);
  const lead = [
    say.zone(stall.zone),
    say.seat(String(seat)),
    stall.power ? say.power : '',
    stall.water ? say.water : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <EventFrame view={view} event={event} tab="stalls" tabs={props.tabs}>
      <p>
        <a href={link(view, `/events/${event.id}/stalls?shift=${shift.id}#denah`)}>{say.plan.back}</a>
      </p>
      <Section title={say.hand.title(stall.code, shiftName(shift, lang))} lead={lead}>
        {props.refused ? <Notice kind="bad">{props.refused}</Notice> : null}
        {holder ? (
          <Stack>
            <h3>
              {nameIn(holder, lang)} {holder.locked ? <Badge kind="info">{say.locked}</Badge> : null}
            </h3>
            {holder.group ? <p>{productKindName(holder.group, lang)}</p> : null}
            {shift.over ? (
              <p>{say.refused['shift-over']({ name: '', code: '', stall: '', part: '' })}</p>
            ) : (
              <Held {...props} holder={holder} action={action} />
            )}
          </Stack>
        ) : (
          <Stack>
            <p>{say.hand.empty}</p>
            {shift.over ? null : <Put {...props} action={action} />}
          </Stack>
        )}
      </Section>
    </EventFrame>
  );
};
