// The form of an activity: proposed, made, or corrected.
import { Acts, Card, StaffPage } from '../../../web/layout.tsx';
import {
  Button,
  ButtonLink,
  Checkbox,
  DateInput,
  ErrorSummary,
  Form,
  Notice,
  Select,
  TextInput,
} from '../../../web/controls.tsx';
import type { Option } from '../../../web/controls.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { activityKinds } from '../kinds.ts';
import type { Field, Problem, TypedActivity } from '../rules/activity-form.ts';
import { words } from '../words.ts';

export type FormChoices = {
  readonly areas: readonly Option[];
  readonly programmes: readonly Option[];
  readonly lines: readonly Option[];
  /** Empty for who asks on their own behalf. */
  readonly people: readonly Option[];
};

type Props = {
  view: View;
  once: string;
  typed: TypedActivity;
  choices: FormChoices;
  problems: readonly Problem[];
  refused?: string | undefined;
  mayManage: boolean;
  /** Asks under their own name. */
  ownName: string | null;
  known?: { readonly id: string; readonly name: string; readonly revision: number } | undefined;
};

const Initiator = ({ view, ownName, choices, field }: Props & { field: (name: Field) => FieldOf }) => {
  const { lang } = view;
  const say = words[lang].form;
  if (ownName !== null)
    return (
      <p class="note">
        {say.fields.initiator}: <b>{ownName}</b>
      </p>
    );
  return (
    <>
      <TextInput {...field('initiator')} hint={say.hints.initiator} optional={lang} maxlength={160} />
      {choices.people.length > 0 ? (
        <Select
          {...field('initiatorUser')}
          hint={say.hints.initiatorUser}
          optional={lang}
          empty={say.noUser}
          options={choices.people}
        />
      ) : null}
    </>
  );
};

type FieldOf = { name: Field; label: string; value: string; error: string | undefined };

export const ActivityForm = (props: Props) => {
  const { view, typed, choices, problems, known, mayManage } = props;
  const { lang } = view;
  const say = words[lang].form;
  const field = (name: Field): FieldOf => {
    const code = problems.find((p) => p.field === name)?.code;
    return { name, label: say.fields[name], value: typed[name], error: code && say.problems[code] };
  };
  const back = known ? `/programme/${known.id}` : '/programme';
  return (
    <StaffPage
      view={view}
      title={known ? say.edit : mayManage ? say.title : say.propose}
      kicker={<a href={link(view, back)}>{known?.name ?? words[lang].activities.title}</a>}
    >
      <ErrorSummary
        lang={lang}
        errors={problems.map((p) => ({ field: p.field, message: say.problems[p.code] }))}
      />
      {props.refused ? <Notice kind="bad">{props.refused}</Notice> : null}
      <Card>
        <Form once={props.once} action={link(view, known ? `${back}/edit` : '/programme/new')}>
          {known ? <input type="hidden" name="revision" value={String(known.revision)} /> : null}
          <TextInput {...field('name')} hint={say.hints.name} maxlength={160} />
          <Select
            {...field('kind')}
            empty="–"
            options={activityKinds.map((value) => ({ value, label: words[lang].kinds[value] }))}
          />
          <Select {...field('area')} hint={say.hints.area} empty="–" options={choices.areas} />
          <DateInput {...field('starts')} hint={words[lang].followUps.dueHint} />
          <DateInput {...field('ends')} hint={say.hints.ends} optional={lang} />
          <TextInput
            {...field('places')}
            hint={say.hints.places}
            optional={lang}
            narrow
            inputmode="numeric"
            maxlength={8}
          />
          <TextInput
            {...field('answerDays')}
            hint={say.hints.answerDays}
            optional={lang}
            narrow
            inputmode="numeric"
            maxlength={2}
          />
          <Initiator {...props} field={field} />
          {choices.lines.length > 0 ? (
            <Select
              {...field('line')}
              hint={say.hints.line}
              optional={lang}
              empty={say.noLine}
              options={choices.lines}
            />
          ) : null}
          {choices.programmes.length > 0 ? (
            <Select
              {...field('programme')}
              optional={lang}
              empty={say.noProgramme}
              options={choices.programmes}
            />
          ) : null}
          {mayManage && !known ? (
            <Checkbox name="approved" label={say.approved} hint={say.approvedHint} checked />
          ) : null}
          <Acts>
            <Button kind="main">{say.save}</Button>
            <ButtonLink kind="quiet" href={link(view, back)}>
              {say.cancel}
            </ButtonLink>
          </Acts>
        </Form>
      </Card>
    </StaffPage>
  );
};
