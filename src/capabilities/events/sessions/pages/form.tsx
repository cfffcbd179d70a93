// The form of a session: the same for a new one and for one that is corrected.
import {
  Button,
  DateInput,
  Form,
  NumberInput,
  Select,
  TextArea,
  TextInput,
} from '../../../../web/controls.tsx';
import { Acts, Stack } from '../../../../web/layout.tsx';
import type { View } from '../../../../web/view.ts';
import { sessionKinds } from '../../kinds.ts';
import { longest } from '../rules/form.ts';
import type { Field, TypedSession } from '../rules/form.ts';
import { words } from '../words.ts';

export type FormShown = {
  readonly typed: TypedSession;
  readonly errors: readonly { readonly field: Field; readonly message: string }[];
};

export const SessionForm = (props: {
  view: View;
  action: string;
  once: string;
  shown: FormShown;
  revision?: number;
  label: string;
}) => {
  const { view, shown } = props;
  const say = words[view.lang];
  const of = (field: Field) => ({
    name: field,
    label: say.fields[field],
    value: shown.typed[field],
    error: shown.errors.find((e) => e.field === field)?.message,
  });
  return (
    <Form action={props.action} once={props.once}>
      <Stack>
        {props.revision === undefined ? null : (
          <input type="hidden" name="revision" value={String(props.revision)} />
        )}
        <TextInput {...of('title')} maxlength={longest.title} />
        <Select
          {...of('kind')}
          empty=""
          options={sessionKinds.map((value) => ({ value, label: say.kinds[value] }))}
        />
        <TextInput {...of('room')} hint={say.hints.room} maxlength={longest.room} />
        <DateInput {...of('day')} hint={say.hints.day} />
        <TextInput {...of('hours')} hint={say.hints.hours} narrow maxlength={40} />
        <NumberInput {...of('capacity')} hint={say.hints.capacity} optional={view.lang} maxlength={12} />
        <TextArea {...of('speakers')} hint={say.hints.speakers} optional={view.lang} rows={3} />
        <TextArea {...of('about')} optional={view.lang} rows={3} maxlength={longest.about} />
        <Acts>
          <Button kind="main">{props.label}</Button>
        </Acts>
      </Stack>
    </Form>
  );
};
