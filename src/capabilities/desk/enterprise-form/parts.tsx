// The cards of the form: the business, its owner, the place, the papers, and who says so.
import { Checkbox, Field, Radios, Select, TextArea, TextInput } from '../../../web/controls.tsx';
import { Card, Stack } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import { registryWords, sectorName, sectors, shortKbli, sources } from '../../registry/index.ts';
import type { FormField } from '../../registry/index.ts';
import type { FormPageProps } from './page.tsx';
import { words } from './words.ts';

type Part = FormPageProps & { readonly errors: readonly { field: string; message: string }[] };

/** Name, label, value and error of a field, the same for every kind of input. */
const about = ({ view, typed, errors }: Part, name: FormField) => ({
  name,
  label: registryWords[view.lang].fields[name],
  value: typed[name],
  error: errors.find((e) => e.field === name)?.message,
});

export const Business = (part: Part) => {
  const { lang } = part.view;
  const say = words[lang];
  return (
    <Card title={say.business}>
      <Stack>
        <TextInput {...about(part, 'name')} hint={say.nameHint} maxlength={150} autocomplete="off" />
        <TextInput
          {...about(part, 'kind')}
          hint={say.kindHint}
          maxlength={200}
          optional={lang}
          autocomplete="off"
        />
        <Select
          {...about(part, 'sector')}
          empty={say.choose}
          options={sectors.map((value) => ({ value, label: sectorName(value, lang) }))}
        />
        <KbliInput {...part} />
        <TextInput
          {...about(part, 'founded')}
          hint={say.foundedHint}
          optional={lang}
          narrow
          inputmode="numeric"
          maxlength={20}
        />
      </Stack>
    </Card>
  );
};

/** The short list is offered while typing; any code of the edition may be written. */
const KbliInput = (part: Part) => {
  const { value, ...field } = about(part, 'kbli');
  const say = words[part.view.lang];
  const described = field.error === undefined ? 'kbli-hint' : 'kbli-hint kbli-error';
  return (
    <Field {...field} hint={say.kbliHint} optional={part.view.lang}>
      <input
        id="kbli"
        name="kbli"
        class="narrow"
        list="kbli-list"
        value={value}
        maxlength={60}
        autocomplete="off"
        aria-describedby={described}
        aria-invalid={field.error === undefined ? undefined : 'true'}
      />
      <datalist id="kbli-list">
        {shortKbli.map(({ code, title }) => (
          <option value={`${code} ${title}`} />
        ))}
      </datalist>
    </Field>
  );
};

export const Owner = (part: Part) => {
  const { view, masked } = part;
  const { lang } = view;
  const say = words[lang];
  const own = registryWords[lang];
  const { value: sex, ...sexField } = about(part, 'sex');
  return (
    <Card title={say.person}>
      <Stack>
        <TextInput {...about(part, 'owner')} hint={say.ownerHint} maxlength={150} autocomplete="off" />
        <TextInput
          {...about(part, 'nik')}
          hint={masked?.nik ? say.recorded(masked.nik) : say.nikHint}
          optional={lang}
          inputmode="numeric"
          narrow
          autocomplete="off"
          maxlength={40}
        />
        <TextInput
          {...about(part, 'phone')}
          hint={masked?.phone ? say.recorded(masked.phone) : say.phoneHint}
          optional={lang}
          inputmode="tel"
          narrow
          autocomplete="off"
          maxlength={40}
        />
        {part.editing && masked?.phone ? (
          <p class="note">
            <a href={link(view, `/owners/sessions/${part.editing.id}`)}>{say.lostPhone}</a>
          </p>
        ) : null}
        <TextInput
          {...about(part, 'email')}
          hint={masked?.email ? say.recorded(masked.email) : say.emailHint}
          optional={lang}
          type="email"
          autocomplete="off"
          maxlength={254}
        />
        <Radios
          {...sexField}
          value={sex}
          optional={lang}
          options={(['f', 'm'] as const).map((value) => ({ value, label: own.sexes[value] }))}
        />
      </Stack>
    </Card>
  );
};

export const Place = (part: Part) => {
  const { view, kelurahan, kecamatanOf } = part;
  const { lang } = view;
  const say = words[lang];
  return (
    <Card title={say.place}>
      <Stack>
        <Select
          {...about(part, 'area')}
          empty={kelurahan.length === 1 ? undefined : say.choose}
          options={kelurahan.map((a) => ({ value: a.code, label: `${a.name}, ${kecamatanOf(a)}` }))}
        />
        <TextInput
          {...about(part, 'rt')}
          hint={say.rtHint}
          optional={lang}
          narrow
          inputmode="numeric"
          maxlength={8}
        />
        <TextInput
          {...about(part, 'rw')}
          hint={say.rtHint}
          optional={lang}
          narrow
          inputmode="numeric"
          maxlength={8}
        />
        <TextInput
          {...about(part, 'address')}
          hint={say.addressHint}
          optional={lang}
          maxlength={400}
          autocomplete="off"
        />
      </Stack>
    </Card>
  );
};

export const Papers = (part: Part) => {
  const { lang } = part.view;
  const say = words[lang];
  return (
    <Card title={say.paper}>
      <Stack>
        <TextInput
          {...about(part, 'nib')}
          hint={say.nibHint}
          optional={lang}
          narrow
          inputmode="numeric"
          maxlength={40}
          autocomplete="off"
        />
      </Stack>
    </Card>
  );
};

export const Ending = ({ view, typed, editing, errors }: Part) => {
  const say = words[view.lang];
  const told = registryWords[view.lang].sources;
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return (
    <Card>
      <Stack>
        <Radios
          name="source"
          label={say.source}
          value={typed.source}
          options={sources.map((value) => ({ value, label: capital(told[value]) }))}
        />
        {editing ? (
          <TextArea
            name="reason"
            label={say.reason}
            hint={say.reasonHint}
            rows={2}
            maxlength={500}
            value={typed.reason}
            error={errors.find((e) => e.field === 'reason')?.message}
          />
        ) : (
          <Checkbox name="seen" label={say.seenToday} checked={typed.seen !== ''} />
        )}
      </Stack>
    </Card>
  );
};
