// The form of an event: proposed, made, or corrected.
import type { Child } from 'hono/jsx';

import {
  Button,
  ButtonLink,
  Checkbox,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Notice,
  Select,
  TextArea,
  TextInput,
} from '../../../../web/controls.tsx';
import type { Option } from '../../../../web/controls.tsx';
import { Acts, Card, Cards, Stack, StaffPage } from '../../../../web/layout.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { productKindName, productKinds } from '../../../catalogue/index.ts';
import { eventKinds } from '../../kinds.ts';
import { words as frame } from '../../words/frame.ts';
import type { Field, Problem, TypedEvent } from '../rules/form.ts';
import { words } from '../words.ts';
import { problemText } from './problems.ts';

export type FormChoices = {
  readonly areas: readonly Option[];
  /** Kecamatan and kelurahan that can be invited, each kecamatan before its kelurahan. */
  readonly invitable: readonly Option[];
  readonly lines: readonly Option[];
  readonly partners: readonly Option[];
  readonly people: readonly Option[];
};

export type FormProps = {
  view: View;
  once: string;
  typed: TypedEvent;
  choices: FormChoices;
  problems: readonly Problem[];
  refused?: string | undefined;
  mayManage: boolean;
  /** The council and partners ask under their own name. */
  ownName: string | null;
  known?: { readonly id: string; readonly name: string; readonly revision: number } | undefined;
  /** Where it posts to and where one goes back; by itself a new proposal. */
  at?: { readonly action: string; readonly back: string } | undefined;
  /** A copy is called otherwise, and says above the fields what it takes along. */
  title?: string;
  above?: Child;
};

type FieldOf = { name: Field; label: string; value: string; error: string | undefined };
type Part = FormProps & { field: (name: Field) => FieldOf };

const Ticks = ({
  name,
  options,
  chosen,
}: {
  name: string;
  options: readonly Option[];
  chosen: readonly string[];
}) => (
  <Cards>
    {options.map((option) => (
      <Checkbox
        name={name}
        id={`${name}-${option.value}`}
        value={option.value}
        label={option.label}
        checked={chosen.includes(option.value)}
      />
    ))}
  </Cards>
);

const Who = ({ view, field, choices, ownName }: Part) => {
  const { lang } = view;
  const say = words[lang].form;
  return (
    <Card title={say.who}>
      <Stack>
        {ownName === null ? (
          <>
            <TextInput {...field('initiator')} hint={say.hints.initiator} maxlength={160} />
            {choices.people.length > 0 ? (
              <Select
                {...field('initiatorUser')}
                optional={lang}
                empty={say.noUser}
                options={choices.people}
              />
            ) : null}
          </>
        ) : (
          <p>{say.asYou(ownName)}</p>
        )}
        {choices.lines.length > 0 ? (
          <Select {...field('line')} optional={lang} empty={say.noLine} options={choices.lines} />
        ) : null}
        {choices.partners.length > 0 ? (
          <Select {...field('partner')} optional={lang} empty={say.noPartner} options={choices.partners} />
        ) : null}
      </Stack>
    </Card>
  );
};

const When = ({ view, field, known }: Part) => {
  const { lang } = view;
  const say = words[lang].form;
  return (
    <Card title={say.when}>
      <Stack>
        <DateInput {...field('starts')} hint={say.hints.day} />
        <DateInput {...field('ends')} hint={say.hints.ends} optional={lang} />
        {known ? null : (
          <TextInput {...field('hours')} hint={say.hints.hours} optional={lang} maxlength={200} />
        )}
      </Stack>
    </Card>
  );
};

const Where = ({ view, field, choices }: Part) => {
  const { lang } = view;
  const say = words[lang].form;
  return (
    <Card title={say.where}>
      <Stack>
        <Select {...field('area')} hint={say.hints.area} empty="–" options={choices.areas} />
        <TextInput {...field('place')} hint={say.hints.place} maxlength={160} />
        <TextInput {...field('address')} optional={lang} maxlength={300} />
        <TextInput {...field('point')} hint={say.hints.point} optional={lang} maxlength={60} />
      </Stack>
    </Card>
  );
};

const Whom = ({ view, field, typed, choices }: Part) => {
  const { lang } = view;
  const say = words[lang].form;
  const number = { optional: lang, narrow: true, inputmode: 'numeric' } as const;
  const groups = productKinds.map((value) => ({ value, label: productKindName(value, lang) }));
  return (
    <Card title={say.whom}>
      <Stack>
        <TextInput {...field('rts')} hint={say.hints.rts} optional={lang} maxlength={200} />
        <Details summary={say.invited} open={typed.invited.length > 0}>
          <p class="hint">{say.hints.invited}</p>
          <Ticks name="invited" options={choices.invitable} chosen={typed.invited} />
        </Details>
        <fieldset class="field">
          <legend>{say.groups}</legend>
          <p class="hint">{say.hints.groups}</p>
          <Ticks name="groups" options={groups} chosen={typed.groups} />
        </fieldset>
        <DateInput {...field('applyUntil')} hint={say.hints.applyUntil} optional={lang} />
        <TextInput {...field('places')} hint={say.hints.places} {...number} maxlength={8} />
        <TextInput {...field('answerDays')} hint={say.hints.answerDays} {...number} maxlength={2} />
        <TextInput {...field('shiftsEach')} hint={say.hints.shiftsEach} {...number} maxlength={2} />
      </Stack>
    </Card>
  );
};

export const EventForm = (props: FormProps) => {
  const { view, typed, problems, known, mayManage } = props;
  const { lang } = view;
  const say = words[lang].form;
  const field = (name: Field): FieldOf => {
    const problem = problems.find((p) => p.field === name);
    return {
      name,
      label: say.fields[name],
      value: typed[name],
      error: problem && problemText(problem, lang),
    };
  };
  const part = { ...props, field };
  const back = props.at?.back ?? (known ? `/events/${known.id}` : '/events');
  return (
    <StaffPage
      view={view}
      title={props.title ?? (known ? say.edit : mayManage ? say.make : say.propose)}
      kicker={<a href={link(view, back)}>{known?.name ?? frame[lang].title}</a>}
      lead={known ? undefined : say.lead}
    >
      <ErrorSummary
        lang={lang}
        errors={problems.map((p) => ({ field: p.field, message: problemText(p, lang) }))}
      />
      {props.refused ? <Notice kind="bad">{props.refused}</Notice> : null}
      {props.above}
      <Form
        once={props.once}
        action={link(view, props.at?.action ?? (known ? `${back}/edit` : '/events/new'))}
      >
        {known ? <input type="hidden" name="revision" value={String(known.revision)} /> : null}
        <Card>
          <Stack>
            <TextInput {...field('name')} hint={say.hints.name} maxlength={160} />
            <Select
              {...field('kind')}
              empty="–"
              options={eventKinds.map((value) => ({ value, label: frame[lang].kinds[value] }))}
            />
          </Stack>
        </Card>
        <Who {...part} />
        <When {...part} />
        <Where {...part} />
        <Whom {...part} />
        <Card title={say.public}>
          <Stack>
            <TextArea {...field('about')} hint={say.hints.about} optional={lang} rows={8} />
            <TextInput {...field('contact')} hint={say.hints.contact} optional={lang} maxlength={160} />
          </Stack>
        </Card>
        <Acts>
          <Button kind="main">{known || mayManage ? say.save : say.send}</Button>
          <ButtonLink kind="quiet" href={link(view, back)}>
            {say.cancel}
          </ButtonLink>
        </Acts>
      </Form>
    </StaffPage>
  );
};
