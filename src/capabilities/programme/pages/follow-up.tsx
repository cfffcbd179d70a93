// One next step: what it is, how it ends, and handing it on; and the form of a new one.
import { day } from '../../../kernel/day.ts';
import { Acts, Card, Section, StaffPage } from '../../../web/layout.tsx';
import {
  Button,
  ButtonLink,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Notice,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '../../../web/controls.tsx';
import type { Option } from '../../../web/controls.tsx';
import { formatDay } from '../../../web/format.ts';
import { DefinitionList } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Places } from '../../regions/index.ts';
import { followUpKinds } from '../kinds.ts';
import type { FollowUpShown } from '../store/follow-ups.ts';
import { words } from '../words.ts';
import type { Problems } from './activity.tsx';
import { Due } from './parts.tsx';
import type { Names } from './parts.tsx';

type Props = {
  view: View;
  step: FollowUpShown;
  names: Names;
  places: Places;
  officers: readonly Option[];
  mayWork: boolean;
  once: () => string;
  typed: Readonly<Record<string, string>>;
  problems: Problems;
  refused?: string | undefined;
};

const errorIn = (problems: Problems) => (field: string) => problems.find((p) => p.field === field)?.message;

const Facts = ({ view, step, names, places }: Props) => {
  const { lang } = view;
  const say = words[lang].followUps;
  const name = (id: string | null) => names.get(id ?? '') ?? words[lang].page.system;
  const ended =
    step.state === 'open' || step.closedDay === null
      ? []
      : [
          {
            term: step.state === 'done' ? say.outcome : say.reason,
            value: step.outcome ?? step.reason ?? '–',
            note: say.closedBy(name(step.closedBy), formatDay(day(step.closedDay), lang)),
          },
        ];
  return (
    <Card>
      <DefinitionList
        items={[
          { term: say.state, value: <Due view={view} step={step} /> },
          { term: say.what, value: words[lang].followUpKinds[step.what] },
          ...(step.text ? [{ term: say.text, value: step.text }] : []),
          { term: say.responsible, value: name(step.responsible) },
          { term: say.area, value: step.area ? places.name(step.area) : '–' },
          ...(step.activityId
            ? [
                {
                  term: say.activity,
                  value: <a href={link(view, `/programme/${step.activityId}`)}>{step.activity}</a>,
                },
              ]
            : []),
          ...ended,
        ]}
      />
    </Card>
  );
};

const End = ({ view, step, once, typed, problems }: Props) => {
  const { lang } = view;
  const say = words[lang].followUps;
  const at = errorIn(problems);
  return (
    <Card title={say.end} id="close">
      <Form once={once()} action={link(view, `/programme/follow-ups/${step.id}`)}>
        <Radios
          name="end"
          label={say.end}
          value={typed['end']}
          error={at('end')}
          options={[
            { value: 'done', label: say.done, hint: say.doneHint },
            { value: 'dropped', label: say.dropped, hint: say.droppedHint },
          ]}
        />
        <TextArea
          name="outcome"
          label={say.outcome}
          hint={say.outcomeHint}
          optional={lang}
          rows={2}
          maxlength={500}
          value={typed['outcome']}
          error={at('outcome')}
        />
        <TextArea
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          optional={lang}
          rows={2}
          maxlength={500}
          value={typed['reason']}
          error={at('reason')}
        />
        <Acts>
          <Button kind="main">{say.close}</Button>
        </Acts>
      </Form>
    </Card>
  );
};

const HandOn = ({ view, step, officers, once, typed, problems }: Props) => {
  const { lang } = view;
  const say = words[lang].followUps;
  const at = errorIn(problems);
  const wrong = ['due', 'responsible', 'handReason'].some((field) => at(field) !== undefined);
  return (
    <Section>
      <Details summary={say.hand} open={wrong}>
        <p>{say.handLead}</p>
        <Form once={once()} action={link(view, `/programme/follow-ups/${step.id}/hand-on`)}>
          <Select
            name="responsible"
            label={say.responsible}
            value={typed['responsible'] ?? step.responsible}
            error={at('responsible')}
            options={officers}
          />
          <DateInput
            name="due"
            label={say.due}
            hint={say.dueHint}
            value={typed['due'] ?? step.due}
            error={at('due')}
          />
          <TextInput
            name="handReason"
            label={say.handReason}
            value={typed['handReason']}
            error={at('handReason')}
            maxlength={500}
          />
          <Acts>
            <Button>{say.handSave}</Button>
          </Acts>
        </Form>
      </Details>
    </Section>
  );
};

export const FollowUpPage = (props: Props) => {
  const { view, step, problems, mayWork } = props;
  const { lang } = view;
  const say = words[lang];
  const name = step.group ?? step.name ?? say.people.unnamed;
  const open = step.state === 'open' && mayWork;
  return (
    <StaffPage
      view={view}
      title={step.enterpriseId ? name : `${name} (${say.people.group})`}
      kicker={<a href={link(view, '/programme/follow-ups')}>{say.followUps.title}</a>}
      act={
        step.enterpriseId ? (
          <ButtonLink icon="store" href={link(view, `/registry/${step.enterpriseId}`)}>
            {say.followUps.enterprise}
          </ButtonLink>
        ) : undefined
      }
    >
      <ErrorSummary lang={lang} errors={problems} />
      {props.refused ? <Notice kind="bad">{props.refused}</Notice> : null}
      <Facts {...props} />
      {open ? (
        <Section>
          <End {...props} />
        </Section>
      ) : null}
      {open ? <HandOn {...props} /> : null}
    </StaffPage>
  );
};

/** What, by whom, by when: the same fields for one enterprise and for many participants. */
export const StepFields = (props: {
  view: View;
  officers: readonly Option[];
  typed: Readonly<Record<string, string>>;
  problems: Problems;
}) => {
  const { view, typed, problems } = props;
  const { lang } = view;
  const say = words[lang].followUps;
  const at = errorIn(problems);
  return (
    <>
      <Select
        name="what"
        label={say.what}
        value={typed['what']}
        error={at('what')}
        empty="–"
        options={followUpKinds.map((value) => ({ value, label: words[lang].followUpKinds[value] }))}
      />
      <TextInput
        name="text"
        label={say.text}
        hint={say.textHint}
        value={typed['text']}
        error={at('text')}
        maxlength={500}
      />
      <DateInput name="due" label={say.due} hint={say.dueHint} value={typed['due']} error={at('due')} />
      <Select
        name="responsible"
        label={say.responsible}
        hint={say.responsibleHint}
        optional={lang}
        value={typed['responsible']}
        error={at('responsible')}
        empty={say.ofArea}
        options={props.officers}
      />
    </>
  );
};

export const NewFollowUpPage = (props: {
  view: View;
  enterprise: { readonly id: string; readonly name: string };
  officers: readonly Option[];
  once: string;
  typed: Readonly<Record<string, string>>;
  problems: Problems;
}) => {
  const { view, enterprise, problems } = props;
  const { lang } = view;
  const say = words[lang].followUps;
  return (
    <StaffPage
      view={view}
      title={say.new}
      kicker={<a href={link(view, `/registry/${enterprise.id}`)}>{enterprise.name}</a>}
      lead={say.newLead}
    >
      <ErrorSummary lang={lang} errors={problems} />
      <Card>
        <Form once={props.once} action={link(view, '/programme/follow-ups/new')}>
          <input type="hidden" name="enterprise" value={enterprise.id} />
          <StepFields {...props} />
          <Acts>
            <Button kind="main">{say.save}</Button>
            <ButtonLink kind="quiet" href={link(view, `/registry/${enterprise.id}`)}>
              {words[lang].form.cancel}
            </ButtonLink>
          </Acts>
        </Form>
      </Card>
    </StaffPage>
  );
};
