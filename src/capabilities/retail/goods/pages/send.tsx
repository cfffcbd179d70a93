// A new delivery to one outlet: a row for each batch of each product.
import {
  Button,
  ButtonLink,
  DateInput,
  ErrorSummary,
  Form,
  Notice,
  NumberInput,
  TextInput,
} from '../../../../web/controls.tsx';
import { Acts, Card, Stack } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { MitraFrame } from '../../../partners/index.ts';
import type { Problem, TypedRow } from '../rules/forms.ts';
import type { Place } from '../store/places.ts';
import { words } from '../words/index.ts';
import { makerOf } from './parts.tsx';
import type { Around } from './parts.tsx';

export type SendTyped = { readonly rows: readonly TypedRow[]; readonly day: string; readonly note: string };
export type SendForm = {
  readonly outlet: { readonly id: string; readonly name: string };
  /** What may be sent there. */
  readonly places: readonly Place[];
  readonly typed: SendTyped;
  readonly problems: readonly Problem[];
  readonly problem?: string | undefined;
};
type Outlets = readonly { readonly id: string; readonly name: string }[];

/** The form itself, for a koperasi at a desk and a maker on a phone. */
export const SendFields = (props: SendForm & { view: View; once: () => string; action: string }) => {
  const { view, typed } = props;
  const say = words[view.lang];
  const wrong = new Map(props.problems.map((p) => [p.field, say.problems[p.code]]));
  return (
    <Form once={props.once()} action={props.action}>
      <ErrorSummary
        lang={view.lang}
        title={say.errorsTitle}
        errors={[...wrong].map(([field, message]) => ({ field, message }))}
      />
      {props.problem === undefined ? null : <Notice kind="bad">{props.problem}</Notice>}
      <input type="hidden" name="outlet" value={props.outlet.id} />
      <Stack>
        {typed.rows.map((row, n) => {
          const place = props.places.find((p) => p.id === row.place);
          return place ? (
            <Card title={place.product}>
              <p class="note">{makerOf(view, place.maker)}</p>
              <input type="hidden" name={`place.${n}`} value={row.place} />
              <NumberInput
                name={`quantity.${n}`}
                label={say.quantity}
                value={row.quantity}
                optional={view.lang}
                error={wrong.get(`quantity.${n}`)}
              />
              <TextInput
                name={`batch.${n}`}
                label={say.batch}
                value={row.batch}
                maxlength={60}
                narrow
                autocomplete="off"
                optional={view.lang}
                error={wrong.get(`batch.${n}`)}
              />
              <DateInput
                name={`expires.${n}`}
                label={say.expires}
                value={row.expires}
                optional={view.lang}
                error={wrong.get(`expires.${n}`)}
              />
              <Acts>
                <Button kind="quiet" icon="plus" name="another" value={row.place}>
                  {say.another}
                </Button>
              </Acts>
            </Card>
          ) : null;
        })}
      </Stack>
      <DateInput
        name="day"
        label={say.sendDay}
        hint={say.dayHint}
        value={typed.day}
        optional={view.lang}
        error={wrong.get('day')}
      />
      <TextInput
        name="note"
        label={say.remark}
        value={typed.note}
        maxlength={400}
        optional={view.lang}
        error={wrong.get('note')}
      />
      <Acts>
        <Button kind="main" icon="package" name="act" value="send">
          {say.sendSave}
        </Button>
      </Acts>
    </Form>
  );
};

export const SendPage = (props: Around & { form: SendForm | null; outlets: Outlets }) => {
  const { view, partner, form, outlets } = props;
  const say = words[view.lang];
  const path = link(view, `/mitra/${partner.id}/goods/send`);
  return (
    <MitraFrame
      view={view}
      partner={partner}
      at="goods"
      title={form ? say.sendTo(form.outlet.name) : say.sendTitle}
      lead={form ? say.sendLead : say.sendWhere}
    >
      {outlets.length === 0 ? <EmptyState icon="package" title={say.sendTitle} text={say.sendNone} /> : null}
      {form ? (
        <SendFields view={view} once={props.once} action={path} {...form} />
      ) : (
        <Acts>
          {outlets.map(({ id, name }) => (
            <ButtonLink href={`${path}?outlet=${id}`}>{say.sendTo(name)}</ButtonLink>
          ))}
        </Acts>
      )}
    </MitraFrame>
  );
};
