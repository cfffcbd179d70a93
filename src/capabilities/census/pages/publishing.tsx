// What those who may publish do on the page: say the number now, and record what others have said.
import { Acts, Card, Cards, Stack } from '../../../web/arrange.tsx';
import { Button } from '../../../web/controls.tsx';
import { DateInput, ErrorSummary, Form, NumberInput, TextArea, TextInput } from '../../../web/forms.tsx';
import type { View } from '../../../web/view.ts';
import { link } from '../../../web/view.ts';
import type { OutsideField } from '../outside.ts';
import { words } from '../words.ts';
import type { OutsideForm } from './shape.ts';

const empty: OutsideForm = {
  input: { day: '', count: '', source: '', url: '', note: '' },
  problems: [],
  known: false,
};

export const OutsideErrors = ({ view, form }: { view: View; form: OutsideForm }) => {
  const say = words[view.lang];
  const errors = form.problems.map(({ field, code }) => ({ field, message: say.problems[code] }));
  return (
    <ErrorSummary lang={view.lang} errors={form.known ? [{ field: 'count', message: say.known }] : errors} />
  );
};

const OutsideFields = ({ view, form = empty }: { view: View; form: OutsideForm | undefined }) => {
  const say = words[view.lang];
  const errorOf = (field: OutsideField) => {
    const found = form.problems.find((p) => p.field === field);
    return found && say.problems[found.code];
  };
  const of = (field: OutsideField) => ({ name: field, value: form.input[field], error: errorOf(field) });
  return (
    <Form once={crypto.randomUUID()} action={link(view, '/census/outside')}>
      <NumberInput {...of('count')} label={say.outsideCount} />
      <DateInput {...of('day')} label={say.date} hint={say.dayHint} />
      <TextInput {...of('source')} label={say.source} hint={say.sourceHint} maxlength={200} />
      <TextInput {...of('url')} label={say.url} hint={say.urlHint} optional={view.lang} maxlength={500} />
      <TextArea {...of('note')} label={say.note} optional={view.lang} rows={2} maxlength={1000} />
      <Acts>
        <Button icon="check">{say.save}</Button>
      </Acts>
    </Form>
  );
};

export const Publishing = ({ view, form }: { view: View; form?: OutsideForm | undefined }) => {
  const say = words[view.lang];
  return (
    <Cards wide>
      <Card title={say.recordOutside} id="catat">
        <Stack>
          <p class="note">{say.recordOutsideLead}</p>
          <OutsideFields view={view} form={form} />
        </Stack>
      </Card>
      <Card title={say.publish}>
        <Stack>
          <p class="note">{say.publishLead}</p>
          <Form once={crypto.randomUUID()} action={link(view, '/census/publish')}>
            <Acts>
              <Button icon="landmark">{say.publish}</Button>
            </Acts>
          </Form>
        </Stack>
      </Card>
    </Cards>
  );
};
