// An owner's activities: an offer with its answer, the place in line, what became of each, and the next steps.
import { day } from '../../../kernel/day.ts';
import { titleCase } from '../../../kernel/text.ts';
import { Badge, Button, ButtonLink, Details, Form, Notice, TextInput } from '../../../web/controls.tsx';
import type { Tone } from '../../../web/controls.tsx';
import { formatDay } from '../../../web/format.ts';
import { Acts, Card, OwnerPage, Stack } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { daysText, programmeWords } from '../../programme/index.ts';
import type { FollowUpShown, OwnPlace, ParticipationState } from '../../programme/index.ts';
import type { OwnChain } from '../actions/chain.ts';
import { placesWords } from '../words/places.ts';
import { Restricted } from './data.tsx';

const tone: Readonly<Record<ParticipationState, Tone | 'plain'>> = {
  offered: 'info',
  waiting: 'warn',
  taken: 'good',
  attended: 'good',
  completed: 'good',
  dropped: 'plain',
  refused: 'plain',
};

const here = '/usaha/kegiatan';
const when = (place: OwnPlace, view: View): string =>
  `${programmeWords[view.lang].kinds[place.kind]} · ${daysText(place.from, place.to, view)}`;

const toAnswer = ({ state, open }: OwnPlace): boolean => state === 'offered' && open;

const Answers = ({ view, place, once }: { view: View; place: OwnPlace; once: string }) => {
  const say = placesWords[view.lang];
  const key = `${once}-${place.participationId}`;
  return (
    <Form action={link(view, `${here}/${place.participationId}`)} once={key}>
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

const Leave = ({ view, place, once }: { view: View; place: OwnPlace; once: string }) => {
  const say = placesWords[view.lang];
  return (
    <Details summary={say.leave}>
      <Form action={link(view, `${here}/${place.participationId}`)} once={`${once}-${place.participationId}`}>
        <TextInput
          name="reason"
          id={`reason-${place.participationId}`}
          label={say.leaveWhy}
          hint={say.leaveHint}
          optional={view.lang}
          maxlength={300}
        />
        <Acts>
          <Button kind="plain" name="answer" value="leave">
            {say.leaveAct}
          </Button>
        </Acts>
      </Form>
    </Details>
  );
};

/** What stands beside the state, as a neighbour would say it. */
function told(place: OwnPlace, { lang }: View): string | null {
  const say = placesWords[lang];
  switch (place.state) {
    case 'offered':
      return place.open && place.answerBy ? say.answerBy(formatDay(place.answerBy, lang)) : say.offeredLate;
    case 'waiting':
      return place.ahead === null || !place.open ? null : say.waits(place.ahead + 1);
    case 'taken':
      return place.open ? say.taken : null;
    case 'dropped':
    case 'refused':
      return place.reason ? say.reason(place.reason) : null;
    default:
      return null;
  }
}

type Named = { readonly view: View; readonly once: string; readonly name: string | null };

const Place = ({ view, once, name, place }: Named & { place: OwnPlace }) => {
  const say = placesWords[view.lang];
  const text = told(place, view);
  const leaves = place.open && (place.state === 'waiting' || place.state === 'taken');
  return (
    <Card title={place.activity}>
      <Stack>
        <p>
          <Badge kind={tone[place.state]}>{say.states[place.state]}</Badge>{' '}
          <small>
            {when(place, view)}
            {name ? ` · ${say.forName(titleCase(name))}` : ''}
          </small>
        </p>
        {text ? <p>{text}</p> : null}
        {place.open && place.state === 'dropped' ? <p class="note">{say.changed}</p> : null}
        {toAnswer(place) ? <Answers view={view} place={place} once={once} /> : null}
        {leaves ? <Leave view={view} place={place} once={once} /> : null}
      </Stack>
    </Card>
  );
};

/** On the owner's first page: offers that wait for their answer. */
export const PlacesToAnswer = ({ view, once, chain }: { view: View; once: string; chain: OwnChain }) => {
  const say = placesWords[view.lang];
  return (
    <>
      {chain.places.filter(toAnswer).map((place) => (
        <Card title={say.offered}>
          <Stack>
            <p>
              <b>{place.activity}</b>
              <br />
              <small>{when(place, view)}</small>
            </p>
            <p>{told(place, view)}</p>
            <Answers view={view} place={place} once={once} />
          </Stack>
        </Card>
      ))}
    </>
  );
};

const Step = ({ view, step, names }: { view: View; step: FollowUpShown; names: OwnChain['names'] }) => {
  const { lang } = view;
  const say = placesWords[lang];
  const due = formatDay(day(step.due), lang);
  const end =
    step.state === 'done' ? say.done(step.outcome ?? '') : step.reason ? say.droppedStep(step.reason) : '';
  return (
    <li>
      <b>{programmeWords[lang].followUpKinds[step.what]}</b>
      {step.text ? `: ${step.text}` : ''}
      <br />
      {step.state === 'open' ? (
        <small>
          {say.stepHelps(names.get(step.responsible) ?? say.officer)} ·{' '}
          {step.due < view.today ? say.stepLate(due) : say.stepDue(due)}
        </small>
      ) : (
        <small>{end}</small>
      )}
    </li>
  );
};

/** Next steps with who helps and when, and the way to all activities. */
export const ComingSteps = ({ view, chain }: { view: View; chain: OwnChain }) => {
  const say = placesWords[view.lang];
  const open = chain.steps.filter((s) => s.state === 'open');
  const anything = chain.places.length + chain.steps.length > 0;
  if (!anything) return null;
  return (
    <Card title={open.length > 0 ? say.steps : say.title}>
      {open.length > 0 ? (
        <ul class="stack">
          {open.map((step) => (
            <Step view={view} step={step} names={chain.names} />
          ))}
        </ul>
      ) : (
        <p>{say.lead}</p>
      )}
      <Acts>
        <ButtonLink href={link(view, here)} icon="calendar">
          {say.all}
        </ButtonLink>
      </Acts>
    </Card>
  );
};

export const PlacesPage = (props: {
  view: View;
  once: string;
  restricted: boolean;
  chain: OwnChain;
  /** Names of the enterprises, where there are several. */
  names: ReadonlyMap<string, string>;
  problem?: string | undefined;
}) => {
  const { view, once, chain, names } = props;
  const say = placesWords[view.lang];
  const several = names.size > 1;
  const open = chain.steps.filter((s) => s.state === 'open');
  const past = chain.steps.filter((s) => s.state !== 'open' && (s.outcome || s.reason));
  return (
    <OwnerPage view={view} title={say.title} lead={say.lead}>
      {props.problem ? <Notice kind="warn">{props.problem}</Notice> : null}
      {props.restricted ? <Restricted view={view} /> : null}
      {!props.restricted && chain.places.length + chain.steps.length === 0 ? (
        <EmptyState icon="calendar" title={say.none} text={say.noneText} />
      ) : null}
      {open.length > 0 ? (
        <Card title={say.steps}>
          <ul class="stack">
            {open.map((step) => (
              <Step view={view} step={step} names={chain.names} />
            ))}
          </ul>
        </Card>
      ) : null}
      {chain.places
        .toSorted((a, b) => Number(toAnswer(b)) - Number(toAnswer(a)))
        .map((place) => (
          <Place
            view={view}
            once={once}
            name={several ? (names.get(place.enterpriseId) ?? null) : null}
            place={place}
          />
        ))}
      {past.length > 0 ? (
        <Card title={say.past}>
          <ul class="stack">
            {past.map((step) => (
              <Step view={view} step={step} names={chain.names} />
            ))}
          </ul>
        </Card>
      ) : null}
    </OwnerPage>
  );
};
