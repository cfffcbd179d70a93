// One activity: who asked, who pays, who takes part, what was decided, and the next decision.
import { day } from '../../../kernel/day.ts';
import { Acts, Card, Section, StaffPage } from '../../../web/layout.tsx';
import { Button, ButtonLink, ErrorSummary, Form, Notice, TextArea } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { DefinitionList, Timeline } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Places } from '../../regions/index.ts';
import type { ActivityState, ParticipationState } from '../kinds.ts';
import { asksWhy, nextStates } from '../rules/activity.ts';
import type { ActivityAct, ActivityRow, StateCount } from '../store/activities.ts';
import type { Participant } from '../store/participations.ts';
import { words } from '../words.ts';
import { Money } from './money.tsx';
import type { MoneyProps } from './money.tsx';
import { Participants } from './participants.tsx';
import { daysText, StateBadge } from './parts.tsx';
import type { Names } from './parts.tsx';

export type Problems = readonly { readonly field: string; readonly message: string }[];

export type ActivityProps = {
  view: View;
  activity: ActivityRow;
  /** Another page decides about it. */
  led: string | null;
  programme: string | null;
  acts: readonly ActivityAct[];
  counts: readonly StateCount[];
  /** Null for those who see no enterprises. */
  people: {
    readonly state: ParticipationState | null;
    readonly rows: readonly Participant[];
    readonly next: string | null;
    readonly seen: readonly { readonly state: ParticipationState; readonly n: number }[];
  } | null;
  names: Names;
  places: Places;
  /** Null for those who may not read the funding. */
  money: MoneyProps['money'] | null;
  payer: { readonly id: string; readonly name: string; readonly source: string } | null;
  may: {
    readonly manage: boolean;
    readonly work: boolean;
    readonly readFunding: boolean;
    readonly editFunding: boolean;
  };
  bare: number;
  once: () => string;
  typed: Readonly<Record<string, string>>;
  problems: Problems;
  refused?: string | undefined;
};

const Facts = ({ view, activity, programme, places, payer, counts, may }: ActivityProps) => {
  const { lang } = view;
  const say = words[lang];
  const count = (states: readonly string[]) =>
    counts.filter((c) => states.includes(c.state)).reduce((sum, c) => sum + c.n, 0);
  const taking = formatCount(count(['offered', 'taken', 'attended', 'completed']), lang);
  const waiting = count(['waiting']);
  const notes = [
    ...(waiting > 0 ? [say.activities.waiting(formatCount(waiting, lang))] : []),
    ...(activity.answerDays === null
      ? []
      : [say.activities.answerIn(formatCount(activity.answerDays, lang))]),
  ];
  return (
    <Card>
      <DefinitionList
        items={[
          {
            term: say.activities.state,
            value: (
              <>
                <StateBadge view={view} state={activity.state} /> {say.kinds[activity.kind]}
              </>
            ),
          },
          { term: say.activities.days, value: daysText(activity.starts, activity.ends, view) },
          { term: say.activities.area, value: places.name(activity.area) },
          { term: say.activities.initiator, value: activity.initiator },
          {
            term: say.page.paidBy,
            value: payer ? (
              <>
                {may.readFunding ? <a href={link(view, `/funding/${payer.id}`)}>{payer.name}</a> : payer.name}{' '}
                <small>{payer.source}</small>
              </>
            ) : (
              say.page.notPaid
            ),
          },
          {
            term: say.activities.places,
            value:
              activity.places === null
                ? `${taking} (${say.page.openAsMany})`
                : say.activities.taking(taking, formatCount(activity.places, lang)),
            note: notes.length > 0 ? notes.join(', ') : undefined,
          },
          ...(programme ? [{ term: say.activities.programme, value: programme }] : []),
        ]}
      />
    </Card>
  );
};

const Decide = ({ view, activity, led, once, typed, problems, bare }: ActivityProps) => {
  const { lang } = view;
  const say = words[lang].page;
  const next = nextStates(activity.state);
  if (next.length === 0) return null;
  if (led !== null && activity.state !== 'closed')
    return (
      <Card title={say.moveTitle} id="decide">
        <p>{say.led}</p>
        <Acts>
          <ButtonLink kind="main" href={link(view, led)}>
            {say.toLed}
          </ButtonLink>
        </Acts>
      </Card>
    );
  const error = problems.find((p) => p.field === 'why')?.message;
  const label = (to: ActivityState) => (activity.state === 'closed' ? say.reopen : say.moves[to]);
  return (
    <Card title={say.moveTitle} id="decide">
      {next.includes('closed') && bare > 0 ? (
        <Notice kind="warn" title={say.bare(formatCount(bare, lang))}>
          {say.bareText} <a href={link(view, `/programme/${activity.id}/follow-ups`)}>{say.toFollowUps}</a>
        </Notice>
      ) : null}
      <Form once={once()} action={link(view, `/programme/${activity.id}/state`)}>
        {next.some((to) => asksWhy(activity.state, to)) ? (
          <TextArea
            name="why"
            label={say.why}
            hint={say.whyHint}
            optional={lang}
            rows={2}
            maxlength={500}
            value={typed['why']}
            error={error}
          />
        ) : null}
        <Acts>
          {next.map((to, at) => (
            <Button
              kind={to === 'cancelled' ? 'danger' : at === 0 && bare === 0 ? 'main' : 'plain'}
              name="to"
              value={to}
            >
              {label(to)}
            </Button>
          ))}
        </Acts>
      </Form>
    </Card>
  );
};

const History = ({ view, acts, names }: ActivityProps) => {
  const { lang } = view;
  const say = words[lang];
  return (
    <Section title={say.page.history}>
      <Timeline
        lang={lang}
        items={acts.toReversed().map((act) => ({
          day: day(act.day),
          title: say.states[act.state],
          kind: act.state === 'cancelled' ? 'bad' : act.state === 'closed' ? 'good' : 'info',
          detail: (
            <>
              {act.reason ? `${act.reason} · ` : ''}
              {say.page.by(names.get(act.recordedBy) ?? say.page.system)}
            </>
          ),
        }))}
      />
    </Section>
  );
};

export const ActivityPage = (props: ActivityProps) => {
  const { view, activity, led, may, money } = props;
  const { lang } = view;
  const say = words[lang];
  return (
    <StaffPage
      view={view}
      title={activity.name}
      kicker={<a href={link(view, '/programme')}>{say.activities.title}</a>}
      act={
        may.manage ? (
          <ButtonLink icon="pencil" href={link(view, `${led ?? `/programme/${activity.id}`}/edit`)}>
            {say.page.edit}
          </ButtonLink>
        ) : undefined
      }
    >
      <ErrorSummary lang={lang} errors={props.problems} />
      {props.refused ? <Notice kind="bad">{props.refused}</Notice> : null}
      <Facts {...props} />
      {may.manage ? (
        <Section>
          <Decide {...props} />
        </Section>
      ) : null}
      {props.people ? <Participants {...props} people={props.people} /> : null}
      {money ? (
        <Money
          view={view}
          activity={activity}
          money={money}
          mayEdit={may.editFunding}
          once={props.once()}
          typed={props.typed}
          problems={props.problems}
        />
      ) : null}
      <History {...props} />
    </StaffPage>
  );
};
