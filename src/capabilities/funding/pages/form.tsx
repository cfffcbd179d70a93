// The form of a new funding line with its first promise.
import { Acts, Card, StaffPage } from '../../../web/layout.tsx';
import {
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  Form,
  Notice,
  NumberInput,
  Select,
  TextArea,
  TextInput,
} from '../../../web/controls.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { sources } from '../kinds.ts';
import type { Field, Problem, TypedLine } from '../rules.ts';
import { words } from '../words.ts';

export const LineForm = (props: {
  view: View;
  once: string;
  typed: TypedLine;
  partners: readonly { readonly id: string; readonly name: string }[];
  people: ReadonlyMap<string, string>;
  problems: readonly Problem[];
  lineKnown: boolean;
}) => {
  const { view, typed, problems } = props;
  const { lang } = view;
  const say = words[lang];
  const field = (name: Field) => {
    const code = problems.find((p) => p.field === name)?.code;
    return { name, label: say.fields[name], value: typed[name], error: code && say.problems[code] };
  };
  return (
    <StaffPage view={view} title={say.add} kicker={<a href={link(view, '/funding')}>{say.title}</a>}>
      <ErrorSummary
        lang={lang}
        errors={problems.map((p) => ({ field: p.field, message: say.problems[p.code] }))}
      />
      {props.lineKnown ? <Notice kind="bad">{say.lineKnown}</Notice> : null}
      <Card>
        <Form once={props.once} action={link(view, '/funding/new')}>
          <TextInput {...field('name')} hint={say.hints.name} maxlength={160} />
          <Select
            {...field('source')}
            empty="–"
            options={sources.map((value) => ({ value, label: say.sources[value] }))}
          />
          <TextInput {...field('year')} narrow inputmode="numeric" maxlength={4} />
          <Select
            {...field('partner')}
            hint={say.hints.partner}
            optional={lang}
            empty={say.nobodyNamed}
            options={props.partners.map((p) => ({ value: p.id, label: p.name }))}
          />
          <TextInput {...field('initiator')} hint={say.hints.initiator} optional={lang} maxlength={160} />
          <Select
            {...field('initiatorUser')}
            hint={say.hints.initiatorUser}
            optional={lang}
            empty={say.noUser}
            options={[...props.people].map(([value, label]) => ({ value, label }))}
          />
          <NumberInput {...field('amount')} label={say.promised} hint={say.hints.amount} maxlength={40} />
          <DateInput {...field('day')} />
          <TextArea {...field('note')} optional={lang} rows={2} maxlength={300} />
          <Acts>
            <Button kind="main">{say.save}</Button>
            <ButtonLink kind="quiet" href={link(view, '/funding')}>
              {say.cancel}
            </ButtonLink>
          </Acts>
        </Form>
      </Card>
    </StaffPage>
  );
};
