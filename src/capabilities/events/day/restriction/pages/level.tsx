// The city's level of restriction: what holds now, setting another with its effect first, what open events may hold.
import { day } from '../../../../../kernel/day.ts';
import { titleCase } from '../../../../../kernel/text.ts';
import {
  Button,
  ButtonLink,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Notice,
  NumberInput,
  Preview,
  TextInput,
} from '../../../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../../../web/format.ts';
import { Acts, Section, StaffPage, Stack } from '../../../../../web/layout.tsx';
import { DataTable } from '../../../../../web/tables.tsx';
import { link } from '../../../../../web/view.ts';
import type { View } from '../../../../../web/view.ts';
import { words as frame } from '../../../words/frame.ts';
import { whenOf } from '../../../sessions/rules/told.ts';
import { words as visits } from '../../../sessions/words/untold.ts';
import type { Preview as Shown } from '../actions/level.ts';
import { fields, levelOn, whole } from '../rules/level.ts';
import type { Field, Level, TypedLevel } from '../rules/level.ts';
import { words } from '../words.ts';

type Props = {
  view: View;
  once: string;
  levels: readonly Level[];
  /** As things stand. */
  current: Shown;
  /** How many wait for another day. */
  waiting: number;
  /** How many owners without a number are yet to hear, within the scope. */
  untold: number;
  typed: TypedLevel;
  errors: readonly { readonly field: Field; readonly message: string }[];
  preview: Shown | null;
  changed?: boolean;
};

/** `33,33 %` */
export const shareText = (share: number, { lang }: Pick<View, 'lang'>): string => {
  const n = String(share / 100);
  return lang === 'id' ? `${n.replace('.', ',')} %` : `${n}%`;
};

const LevelForm = ({ view, once, typed, errors }: Props) => {
  const say = words[view.lang];
  const of = (field: Field) => ({
    name: field,
    label: say.fields[field],
    hint: say.hints[field],
    value: typed[field],
    error: errors.find((e) => e.field === field)?.message,
  });
  return (
    <Form action={link(view, '/events/restriction')} once={once}>
      <Stack>
        <NumberInput {...of('level')} maxlength={2} />
        <NumberInput {...of('share')} maxlength={8} />
        <DateInput {...of('fromDay')} />
        <TextInput {...of('source')} maxlength={300} />
        <Acts>
          <Button kind="main">{say.see}</Button>
        </Acts>
      </Stack>
    </Form>
  );
};

/** One by one, and by which rule. */
const Who = ({ view, preview }: { view: View; preview: Shown }) => {
  const { lang } = view;
  const say = words[lang];
  const { thinned } = preview.effect;
  if (thinned.length === 0) return null;
  const rows = thinned.flatMap(({ shift, moves, off }) => [
    ...moves.map(({ holder, to, seat }) => ({ holder, shift, to: say.toShift(whenOf(to, lang), seat.code) })),
    ...off.map((holder) => ({ holder, shift, to: say.putOff })),
  ]);
  return (
    <>
      <Details summary={say.ruleTitle} open>
        <p>{say.rule}</p>
      </Details>
      <DataTable
        caption={say.who}
        rows={rows}
        rowKey={(r) => r.holder.place}
        empty=""
        columns={[
          {
            key: 'name',
            head: say.name,
            cell: (r) => (r.holder.name === null ? say.unnamed : titleCase(r.holder.name)),
          },
          { key: 'was', head: say.columns.was, cell: (r) => whenOf(r.shift, lang) },
          { key: 'to', head: say.to, cell: (r) => r.to },
        ]}
      />
    </>
  );
};

const Effects = ({ view, preview }: { view: View; preview: Shown }) => {
  const say = words[view.lang];
  const n = (value: number) => formatCount(value, view.lang);
  const { shifts, thinned, sessions, moved } = preview.effect;
  const names = new Map(preview.planned.events.map((e) => [e.id, e.name]));
  const places = thinned.reduce((sum, t) => sum + t.moves.length, 0);
  const off = thinned.reduce((sum, t) => sum + t.off.length, 0);
  const down = moved.reduce((sum, m) => sum + m.down.length, 0);
  const up = moved.reduce((sum, m) => sum + m.up.length, 0);
  const sums = [
    shifts.length > 0 ? say.shiftsOff(n(shifts.length)) : '',
    places > 0 ? say.movedPlaces(n(places)) : '',
    off > 0 ? say.offPlaces(n(off)) : '',
    sessions.length > 0 ? say.sessionsOff(n(sessions.length)) : '',
    down > 0 ? say.down(n(down)) : '',
    up > 0 ? say.up(n(up)) : '',
  ].filter(Boolean);
  const rows = [
    ...shifts.map((s) => ({ ...s, what: say.shift, change: say.putOff })),
    ...thinned.map(({ shift, stay, moves, off: later }) => ({
      ...shift,
      what: say.shift,
      change: say.thinned(n(stay.length), n(moves.length), n(later.length)),
    })),
    ...sessions.map((s) => ({ ...s, what: `${say.session}: ${s.title}`, change: say.putOff })),
    ...moved.map(({ session, up: seats, down: wait }) => ({
      ...session,
      what: `${say.session}: ${session.title}`,
      change: wait.length > 0 ? say.toWaiting(n(wait.length)) : say.toSeats(n(seats.length)),
    })),
  ];
  return (
    <Stack>
      <ul>{sums.length === 0 ? <li>{say.nothing}</li> : sums.map((text) => <li>{text}</li>)}</ul>
      <DataTable
        caption={say.preview}
        quiet
        rows={rows}
        rowKey={(r) => r.id}
        empty=""
        columns={[
          { key: 'event', head: say.columns.event, cell: (r) => names.get(r.event) ?? '' },
          { key: 'what', head: say.columns.touched, cell: (r) => r.what },
          { key: 'was', head: say.columns.was, cell: (r) => whenOf(r, view.lang) },
          { key: 'change', head: say.columns.change, cell: (r) => r.change },
        ]}
      />
      <Who view={view} preview={preview} />
    </Stack>
  );
};

const Confirm = (props: Props & { preview: Shown }) => {
  const { view, preview, typed } = props;
  const say = words[view.lang];
  const hidden = fields.map((f) => <input type="hidden" name={f} value={typed[f]} />);
  return (
    <Preview
      lang={view.lang}
      title={say.preview}
      act={
        <Form action={link(view, '/events/restriction')} once={props.once}>
          {hidden}
          <input type="hidden" name="seen" value={preview.seen} />
          <Acts>
            <Button kind="main">{say.confirm}</Button>
            <Button kind="quiet" name="back" value="1">
              {say.change}
            </Button>
          </Acts>
        </Form>
      }
    >
      <p>
        {say.now(typed.level, `${typed.share.replace('%', '').trim()} %`, typed.fromDay)} {typed.source}
      </p>
      <Effects view={view} preview={preview} />
    </Preview>
  );
};

const Now = ({ view, levels, waiting, untold }: Props) => {
  const { lang, today } = view;
  const say = words[lang];
  const held = levelOn(today, levels);
  const next = levels.filter((l) => l.fromDay > today && levelOn(l.fromDay, levels) === l);
  const from = (l: Level) => formatDay(day(l.fromDay), lang);
  const text =
    held === null
      ? say.none
      : held.share === whole
        ? say.lifted(from(held))
        : say.now(String(held.level), shareText(held.share, view), from(held));
  return (
    <Notice kind={held && held.share < whole ? 'warn' : 'info'} title={text}>
      {held ? (
        <p>
          {say.source}: {held.source}
        </p>
      ) : null}
      {next.map((l) => (
        <p>{say.next(String(l.level), shareText(l.share, view), from(l))}</p>
      ))}
      {untold > 0 ? (
        <ButtonLink kind="plain" href={link(view, '/events/untold')}>
          {visits[lang].link(formatCount(untold, lang))}
        </ButtonLink>
      ) : null}
      {waiting > 0 ? (
        <ButtonLink kind="plain" href={link(view, '/events/postponed')}>
          {say.postponed.link} ({formatCount(waiting, lang)})
        </ButtonLink>
      ) : null}
    </Notice>
  );
};

const Allowed = ({ view, preview }: { view: View; preview: Shown }) => {
  const say = words[view.lang];
  const names = new Map(preview.planned.events.map((e) => [e.id, e.name]));
  const n = (value: number) => formatCount(value, view.lang);
  return (
    <Section title={say.allowed} lead={say.allowedLead}>
      <DataTable
        caption={say.allowed}
        quiet
        rows={preview.effect.allowed}
        rowKey={(r) => `${r.event}-${r.day}`}
        rowHref={(r) => link(view, `/events/${r.event}`)}
        rowMarked={(r) => r.share < whole}
        empty={say.noEvents}
        columns={[
          { key: 'event', head: say.columns.event, cell: (r) => names.get(r.event) ?? '' },
          { key: 'day', head: say.columns.day, cell: (r) => formatDay(day(r.day), view.lang) },
          { key: 'share', head: say.columns.share, cell: (r) => shareText(r.share, view), numeric: true },
          { key: 'places', head: say.columns.places, cell: (r) => n(r.places), numeric: true },
          { key: 'allowed', head: say.columns.allowed, cell: (r) => n(r.allowed), numeric: true },
        ]}
      />
    </Section>
  );
};

export const RestrictionPage = (props: Props) => {
  const { view, levels, preview } = props;
  const { lang } = view;
  const say = words[lang];
  return (
    <StaffPage
      view={view}
      title={say.title}
      lead={say.lead}
      kicker={<a href={link(view, '/events')}>{frame[lang].title}</a>}
    >
      <ErrorSummary lang={lang} errors={props.errors} />
      {props.changed ? <Notice kind="warn">{say.changedSince}</Notice> : null}
      {preview ? (
        <Confirm {...props} preview={preview} />
      ) : (
        <>
          <Now {...props} />
          <Section title={say.set}>
            <LevelForm {...props} />
          </Section>
        </>
      )}
      <Allowed view={view} preview={preview ?? props.current} />
      {levels.length > 0 && !preview ? (
        <Section title={say.history}>
          <DataTable
            caption={say.history}
            quiet
            rows={levels.toReversed()}
            rowKey={(l) => `${l.fromDay}-${String(levels.indexOf(l))}`}
            empty=""
            columns={[
              { key: 'from', head: say.columns.from, cell: (l) => formatDay(day(l.fromDay), lang) },
              { key: 'level', head: say.columns.level, cell: (l) => String(l.level), numeric: true },
              { key: 'share', head: say.columns.share, cell: (l) => shareText(l.share, view), numeric: true },
              { key: 'source', head: say.source, cell: (l) => l.source },
            ]}
          />
        </Section>
      ) : null}
    </StaffPage>
  );
};
