// The form by which an enterprise is recorded or corrected.
import {
  Button,
  ButtonLink,
  Checkbox,
  ErrorSummary,
  Field,
  Form,
  Notice,
  Radios,
  Select,
  TextArea,
  TextInput,
} from '../../../web/controls.tsx';
import { Acts, Card, Stack, StaffPage } from '../../../web/layout.tsx';
import { DefinitionList } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Area } from '../../regions/index.ts';
import {
  explainRegistry,
  formFields,
  registryWords,
  sectorName,
  sectors,
  shortKbli,
  sources,
} from '../../registry/index.ts';
import type { FormField, Masked, TypedEnterprise } from '../../registry/index.ts';
import type { Similar } from '../../matching/index.ts';
import { SimilarCard } from './similar.tsx';
import { words } from './words.ts';

export type FormRefused = { readonly refused: string } & Readonly<Record<string, unknown>>;

export type FormPageProps = {
  readonly view: View;
  readonly once: string;
  readonly typed: TypedEnterprise & {
    readonly source: string;
    readonly seen: string;
    readonly reason: string;
    readonly anyway: string;
  };
  readonly kelurahan: readonly Area[];
  readonly kecamatanOf: (area: Area) => string;
  readonly refusal?: FormRefused | undefined;
  /** What is recorded now, to be compared when somebody else was quicker. */
  readonly recorded?: TypedEnterprise | undefined;
  /** Set when an enterprise is corrected. */
  readonly editing?: { readonly id: string; readonly name: string; readonly revision: number } | undefined;
  readonly masked?: Masked | undefined;
};

type Problem = { readonly field: FormField; readonly refusal: { readonly refused: string } };

/** Refusals of the whole form stand beside the field they are about. */
const fieldOf: Readonly<Record<string, string>> = {
  'nik-other-name': 'nik',
  'nik-elsewhere': 'nik',
  'reason-short': 'reason',
};

function errorsOf({ refusal, view }: FormPageProps): { field: string; message: string }[] {
  if (!refusal) return [];
  if (refusal.refused === 'form') {
    return (refusal['problems'] as readonly Problem[]).map((p) => ({
      field: p.field,
      message: explainRegistry(p.refusal, view.lang),
    }));
  }
  const field =
    refusal.refused === 'already-here'
      ? refusal['by'] === 'nib'
        ? 'nib'
        : 'name'
      : fieldOf[refusal.refused];
  return field ? [{ field, message: explainRegistry(refusal, view.lang) }] : [];
}

export const EnterpriseFormPage = (props: FormPageProps) => {
  const { view, editing, refusal } = props;
  const say = words[view.lang];
  const errors = errorsOf(props);
  const home = link(view, editing ? `/registry/${editing.id}` : '/registry');
  return (
    <StaffPage
      view={view}
      title={editing ? say.editTitle : say.newTitle}
      kicker={<a href={home}>{editing ? editing.name : say.list}</a>}
      lead={editing ? undefined : say.newLead}
    >
      <ErrorSummary lang={view.lang} errors={errors} />
      {refusal && errors.length === 0 && refusal.refused !== 'similar' ? (
        <Notice kind="warn">{explainRegistry(refusal, view.lang)}</Notice>
      ) : null}
      <Newer {...props} />
      <Form action={editing ? `${home}/edit` : link(view, '/registry/new')} once={props.once}>
        {editing ? <input type="hidden" name="revision" value={String(editing.revision)} /> : null}
        <Overrule {...props} />
        {props.typed.anyway && refusal?.refused !== 'similar' ? (
          <input type="hidden" name="anyway" value="1" />
        ) : null}
        <Business {...props} errors={errors} />
        <Owner {...props} errors={errors} />
        <Place {...props} errors={errors} />
        <Papers {...props} errors={errors} />
        <Ending {...props} errors={errors} />
        <Acts>
          <Button kind="main" icon="check">
            {say.save}
          </Button>
          <ButtonLink href={home} kind="quiet">
            {say.cancel}
          </ButtonLink>
        </Acts>
      </Form>
    </StaffPage>
  );
};

/** Where the newer record differs from what this person typed. */
const Newer = ({ view, refusal, recorded, typed }: FormPageProps) => {
  if (refusal?.refused !== 'changed-meanwhile' || !recorded) return null;
  const { fields } = registryWords[view.lang];
  const items = formFields
    .filter((field) => recorded[field] !== '' && recorded[field] !== typed[field])
    .map((field) => ({ term: fields[field], value: recorded[field] }));
  return items.length === 0 ? null : (
    <Card title={words[view.lang].newer}>
      <DefinitionList items={items} />
    </Card>
  );
};

/** What a person may answer to a refusal that only a person can settle. */
const Overrule = ({ view, refusal }: FormPageProps) => {
  const say = words[view.lang];
  if (refusal?.refused === 'nik-other-name')
    return <Checkbox name="sameOwner" label={say.sameOwner(String(refusal['name']))} />;
  if (refusal?.refused === 'similar')
    return <SimilarCard view={view} similar={refusal['similar'] as readonly Similar[]} />;
  if (refusal?.refused !== 'already-here') return null;
  return (
    <Card>
      <Stack>
        <p>
          <a href={link(view, `/registry/${String(refusal['id'])}`)}>{say.openTwin}</a>
        </p>
        {refusal['by'] === 'name' ? <Checkbox name="anyway" label={say.anyway} /> : null}
      </Stack>
    </Card>
  );
};

type Part = FormPageProps & { readonly errors: readonly { field: string; message: string }[] };

/** Name, label, value and error of a field, the same for every kind of input. */
const about = ({ view, typed, errors }: Part, name: FormField) => ({
  name,
  label: registryWords[view.lang].fields[name],
  value: typed[name],
  error: errors.find((e) => e.field === name)?.message,
});

const Business = (part: Part) => {
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

const Owner = (part: Part) => {
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

const Place = (part: Part) => {
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

const Papers = (part: Part) => {
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

const Ending = ({ view, typed, editing, errors }: Part) => {
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
