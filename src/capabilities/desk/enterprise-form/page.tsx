// The form by which an enterprise is recorded or corrected.
import { Button, ButtonLink, Checkbox, ErrorSummary, Form, Notice } from '../../../web/controls.tsx';
import { Acts, Card, Stack, StaffPage } from '../../../web/layout.tsx';
import { DefinitionList } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Area } from '../../regions/index.ts';
import { explainRegistry, formFields, registryWords } from '../../registry/index.ts';
import type { FormField, Masked, TypedEnterprise } from '../../registry/index.ts';
import type { Similar } from '../../matching/index.ts';
import { Business, Ending, Owner, Papers, Place } from './parts.tsx';
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
