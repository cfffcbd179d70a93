// One event on its owner's phone: where each application stands with the one act that is due, or the form to apply.
import { day } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { titleCase } from '../../../../kernel/text.ts';
import { Button, ButtonLink, Details, Form, Notice, TextArea, TextInput } from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Acts, Card, OwnerPage, Stack } from '../../../../web/layout.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { productKindName } from '../../../catalogue/index.ts';
import { words as voices } from '../../day/words/own.ts';
import { showHours } from '../../event/rules/shift.ts';
import { daysOf } from '../../pages/frame.tsx';
import type { OwnPlace } from '../../stalls/door.ts';
import { words as sessions } from '../../sessions/words.ts';
import { words as frame } from '../../words/frame.ts';
import type { Standing } from '../rules/life.ts';
import { tillOf } from '../rules/till.ts';
import type { ActRow, ApplicationRow } from '../store/applications.ts';
import type { OwnEvent } from '../store/own.ts';
import { words } from '../words/own.ts';
import { ApplyForm } from './own-form.tsx';
import type { FormShown } from './own-form.tsx';
import { StandingBadge, standingIn, told } from './standing.tsx';

export type OwnApplication = {
  readonly row: ApplicationRow;
  readonly acts: readonly ActRow[];
  /** The last day to answer, of a place that is offered. */
  readonly until: PlainDate | null;
  /** Where it stands, shift by shift. */
  readonly places: readonly OwnPlace[];
};

type Props = {
  view: View;
  once: () => string;
  event: OwnEvent;
  mine: readonly OwnApplication[];
  form: FormShown | null;
  /** Why one cannot apply, where nothing else is said. */
  closed: string | null;
  problem?: string | undefined;
  /** What was typed into a form that was refused. */
  typed?: string | undefined;
};

const at = (view: View, event: OwnEvent, act: string): string =>
  link(view, `/usaha/acara/${event.id}/${act}`);

const Which = ({ row }: { row: ApplicationRow }) => <input type="hidden" name="application" value={row.id} />;

const Answers = ({ view, event, once, row }: Props & { row: ApplicationRow }) => {
  const say = words[view.lang];
  return (
    <Form action={at(view, event, 'answer')} once={once()}>
      <Which row={row} />
      <Acts>
        <Button kind="main" icon="check" name="answer" value="yes">
          {say.yes}
        </Button>
        <Button kind="plain" icon="x" name="answer" value="no">
          {say.no}
        </Button>
      </Acts>
    </Form>
  );
};

const Leave = ({ view, event, once, row }: Props & { row: ApplicationRow }) => {
  const say = words[view.lang];
  return (
    <Details summary={say.leave}>
      <Form action={at(view, event, 'withdraw')} once={once()}>
        <Which row={row} />
        <TextInput
          name="reason"
          id={`leave-${row.id}`}
          label={say.leaveWhy}
          hint={say.leaveHint}
          optional={view.lang}
          maxlength={500}
        />
        <Acts>
          <Button>{say.leaveAct}</Button>
        </Acts>
      </Form>
    </Details>
  );
};

const Appeal = ({ view, event, once, row, typed }: Props & { row: ApplicationRow }) => {
  const say = words[view.lang];
  return (
    <Details summary={say.again} open={typed !== undefined}>
      <Form action={at(view, event, 'appeal')} once={once()}>
        <Which row={row} />
        <TextArea
          name="reason"
          id={`appeal-${row.id}`}
          label={say.againWhy}
          hint={say.againHint}
          maxlength={500}
          rows={3}
          value={typed}
        />
        <Acts>
          <Button>{say.againAct}</Button>
        </Acts>
      </Form>
    </Details>
  );
};

/** The newest words of a decision, and what the owner answered. */
const Reasons = ({ view, one }: { view: View; one: OwnApplication }) => {
  const say = words[view.lang];
  const standing = standingIn(one.row);
  const refusal = one.acts.findLast((a) => a.state === 'refused');
  const appeal = one.acts.findLast((a) => a.state === 'appealed');
  const left =
    standing === 'left'
      ? one.row.placeReason
      : standing === 'withdrawn'
        ? (one.acts.at(-1)?.reason ?? null)
        : null;
  const decided = standing === 'refused' || standing === 'appealed' ? refusal : undefined;
  const items = [
    ...(decided?.reason ? [{ term: say.reason, value: decided.reason }] : []),
    ...(decided?.next ? [{ term: say.next, value: decided.next }] : []),
    ...(decided && appeal?.reason ? [{ term: say.appealSaid, value: appeal.reason }] : []),
    ...(left ? [{ term: say.reason, value: left }] : []),
  ];
  return (
    <>
      {items.map(({ term, value }) => (
        <p>
          <b>{term}</b>
          <br />
          {value}
        </p>
      ))}
    </>
  );
};

/** Stall, day and hours; and what is sold beside it by whoever shares the stall. */
const Places = ({ view, places }: { view: View; places: readonly OwnPlace[] }) => {
  const { lang } = view;
  const say = words[lang];
  if (places.length === 0) return null;
  return (
    <>
      <p>
        <b>{say.places}</b>
      </p>
      <ul>
        {places.map((p) => (
          <li>
            {formatDay(day(p.day), lang)}, {showHours(p)}: <b>{say.stall(p.stallCode)}</b>
            {p.shares.length > 0 ? (
              <>
                <br />
                <small>{say.shares(p.shares.map((g) => productKindName(g, lang)).join(', '))}</small>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
};

const leaves: ReadonlySet<Standing> = new Set(['in', 'appealed', 'waiting', 'taken']);

const Mine = (props: Props & { one: OwnApplication }) => {
  const { view, event, one, mine } = props;
  const say = words[view.lang];
  const { row } = one;
  const standing = standingIn(row);
  const open = event.state === 'approved' || event.state === 'running';
  const appealed = one.acts.some((a) => a.state === 'appealed');
  return (
    <Card {...(mine.length > 1 ? { title: titleCase(row.name) } : {})}>
      <Stack>
        <p>
          <StandingBadge view={view} standing={standing} />{' '}
          {row.way === 'officer' ? <small>{say.by}</small> : null}
        </p>
        <p>{told(row, one.until, view, event)}</p>
        <Places view={view} places={one.places} />
        {row.place === null ? null : (
          <Details summary={say.number}>
            <p class="note">
              {say.numberWhy} <code>{row.id}</code>
            </p>
          </Details>
        )}
        <Reasons view={view} one={one} />
        {open && standing === 'offered' && one.until ? <Answers {...props} row={row} /> : null}
        {open && standing === 'refused' && !appealed ? <Appeal {...props} row={row} /> : null}
        {standing === 'refused' && appealed ? <p class="note">{say.final}</p> : null}
        {open && leaves.has(standing) ? <Leave {...props} row={row} /> : null}
      </Stack>
    </Card>
  );
};

const held: ReadonlySet<string> = new Set(['taken', 'attended', 'completed']);

/** Whether there is a stall at which visitors leave something and sales are tapped. */
const stands = ({ mine }: Props): boolean =>
  mine.some(({ row }) => row.place !== null && held.has(row.place));

/** Where sales are tapped: on the day, and the day before to take it along. */
const Till = (props: Props) => {
  const { view, event } = props;
  const say = words[view.lang].till;
  const till = stands(props) ? tillOf(event, view.today) : null;
  return till === null ? null : (
    <Card title={say.title}>
      <p>{say[till]}</p>
      <Acts>
        <ButtonLink kind="main" icon="coins" href={link(view, '/lapangan')}>
          {say.act}
        </ButtonLink>
      </Acts>
    </Card>
  );
};

export const OwnEventPage = (props: Props) => {
  const { view, event, form, closed } = props;
  const say = words[view.lang];
  return (
    <OwnerPage
      view={view}
      title={event.name}
      kicker={<a href={link(view, '/usaha/acara')}>{say.title}</a>}
      lead={`${frame[view.lang].kinds[event.kind]} · ${daysOf(event, view)} · ${event.place}`}
    >
      {props.problem ? <Notice kind="bad">{props.problem}</Notice> : null}
      <Stack>
        <Till {...props} />
        {props.mine.map((one) => (
          <Mine {...props} one={one} />
        ))}
        <Acts>
          <ButtonLink href={link(view, `/usaha/acara/${event.id}/jadwal`)}>
            {sessions[view.lang].own.title}
          </ButtonLink>
        </Acts>
        {form ? <ApplyForm view={view} event={event} shown={form} once={props.once()} /> : null}
        {!form && props.mine.length === 0 && closed ? <Notice kind="info">{closed}</Notice> : null}
      </Stack>
      {stands(props) ? (
        <Acts>
          <ButtonLink icon="inbox" href={at(view, event, 'suara')}>
            {voices[view.lang].title}
          </ButtonLink>
        </Acts>
      ) : null}
    </OwnerPage>
  );
};
