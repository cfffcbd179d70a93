// Applying on the phone: what one sells, and the rest only for who needs it.
import { titleCase } from '../../../../kernel/text.ts';
import {
  Button,
  Checkbox,
  Details,
  ErrorSummary,
  Form,
  NumberInput,
  Radios,
  Select,
  TextInput,
} from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Acts, Card, Stack } from '../../../../web/layout.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { productKindName } from '../../../catalogue/index.ts';
import type { ShiftRow } from '../../event/store.ts';
import { groupsOf, lastDay, mostWhat } from '../rules/ask.ts';
import type { Problem, TypedApplication } from '../rules/ask.ts';
import type { OwnEnterprise, OwnEvent } from '../store/own.ts';
import { words } from '../words/own.ts';
import { words as shared } from '../words/shared.ts';
import { shiftText } from './standing.tsx';

export type FormShown = {
  /** Those that could apply. */
  readonly enterprises: readonly OwnEnterprise[];
  readonly shifts: readonly ShiftRow[];
  readonly typed: TypedApplication & { readonly enterprise: string };
  readonly problems: readonly Problem[];
};

const fieldOf: Readonly<Record<Problem, string>> = {
  'group-missing': 'group',
  'group-wrong': 'group',
  'what-missing': 'what',
  'what-long': 'what',
  'most-wrong': 'most',
  'no-shift-left': 'wish-0',
};

const Times = ({ view, shown, errorOf }: { view: View; shown: FormShown; errorOf: ErrorOf }) => {
  const say = words[view.lang].form;
  const wishes = (['any', 'prefers', 'cannot'] as const).map((value) => ({
    value,
    label: say.wishes[value],
  }));
  const open = shown.problems.some((p) => p === 'most-wrong' || p === 'no-shift-left');
  return (
    <Details summary={say.times} open={open}>
      <Stack>
        <p class="note">{say.timesHint}</p>
        {shown.shifts.length > 1 ? (
          <NumberInput
            name="most"
            label={say.most}
            hint={say.mostHint(shown.shifts.length)}
            optional={view.lang}
            maxlength={4}
            inputmode="numeric"
            value={shown.typed.most}
            error={errorOf('most')}
          />
        ) : null}
        {shown.shifts.map((shift, at) => (
          <Radios
            name={`wish-${shift.id}`}
            id={`wish-${String(at)}`}
            label={shiftText(shift, view)}
            options={wishes}
            value={shown.typed.wishes.get(shift.id) ?? 'any'}
            error={at === 0 ? errorOf('wish-0') : undefined}
          />
        ))}
      </Stack>
    </Details>
  );
};

type ErrorOf = (field: string) => string | undefined;

export const ApplyForm = ({
  view,
  event,
  shown,
  once,
}: {
  view: View;
  event: OwnEvent;
  shown: FormShown;
  once: string;
}) => {
  const { lang } = view;
  const say = words[lang];
  const { typed, enterprises } = shown;
  const errors = shown.problems.map((p) => ({ field: fieldOf[p], message: shared[lang].problems[p] }));
  const errorOf: ErrorOf = (field) => errors.find((e) => e.field === field)?.message;
  const [only] = enterprises;
  return (
    <Card title={say.form.title} id="daftar">
      <p>{say.until(formatDay(lastDay(event), lang))}</p>
      <ErrorSummary lang={lang} errors={errors} />
      <Form action={link(view, `/usaha/acara/${event.id}`)} once={once}>
        {enterprises.length === 1 && only ? (
          <input type="hidden" name="enterprise" value={only.id} />
        ) : (
          <Radios
            name="enterprise"
            label={say.form.enterprise}
            options={enterprises.map((e) => ({ value: e.id, label: titleCase(e.name) }))}
            value={typed.enterprise}
          />
        )}
        <Select
          name="group"
          label={say.form.group}
          empty={say.form.choose}
          options={groupsOf(event).map((value) => ({ value, label: productKindName(value, lang) }))}
          value={typed.group}
          error={errorOf('group')}
        />
        <TextInput
          name="what"
          label={say.form.what}
          hint={say.form.whatHint}
          value={typed.what}
          maxlength={mostWhat}
          autocomplete="off"
          error={errorOf('what')}
        />
        <fieldset class="field">
          <legend>{say.form.needs}</legend>
          <Checkbox name="power" label={say.form.power} checked={typed.power} />
          <Checkbox name="water" label={say.form.water} checked={typed.water} />
        </fieldset>
        <Times view={view} shown={shown} errorOf={errorOf} />
        <Acts>
          <Button kind="main" icon="check">
            {say.form.send}
          </Button>
        </Acts>
      </Form>
    </Card>
  );
};
