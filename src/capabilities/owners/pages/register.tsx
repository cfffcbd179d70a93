// Registering oneself, what resembles it, and saying that one of those is mine.
import { titleCase } from '../../../kernel/text.ts';
import {
  Button,
  Checkbox,
  Details,
  ErrorSummary,
  Form,
  Notice,
  Select,
  TextInput,
} from '../../../web/controls.tsx';
import { Acts, Card, PlainPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { sectorName, sectors } from '../../registry/index.ts';
import { personLabel } from '../rules/label.ts';
import type { Similar } from '../store/similar.ts';
import { registerWords } from '../words/register.ts';
import type { FieldErrors } from './correct.tsx';

export const registerFields = ['owner', 'name', 'kind', 'sector', 'area', 'rt', 'address', 'nib'] as const;
export type TypedRegistration = Readonly<Record<(typeof registerFields)[number] | 'consent', string>>;

type Place = { readonly code: string; readonly name: string };
type Props = {
  readonly view: View;
  readonly once: string;
  /** Where the forms go: '/usaha/daftar' before a sign-in, '/usaha/baru' after. */
  readonly path: string;
  readonly typed: TypedRegistration;
  readonly errors: FieldErrors;
};

export const RegisterPage = (
  props: Props & { readonly kelurahan: readonly Place[]; readonly asksName: boolean },
) => {
  const { view, typed, errors } = props;
  const { lang } = view;
  const say = registerWords[lang];
  const about = (field: (typeof registerFields)[number], label: string) => ({
    name: field,
    label,
    value: typed[field],
    error: errors.find((e) => e.field === field)?.message,
  });
  return (
    <PlainPage view={view} title={say.title} lead={say.lead}>
      <ErrorSummary lang={lang} errors={errors} />
      <Card>
        <Form action={link(view, props.path)} once={props.once}>
          {props.asksName ? (
            <TextInput {...about('owner', say.owner)} autocomplete="name" maxlength={150} />
          ) : null}
          <TextInput {...about('name', say.name)} hint={say.nameHint} maxlength={150} />
          <TextInput {...about('kind', say.kind)} hint={say.kindHint} maxlength={200} />
          <Select
            {...about('sector', say.sector)}
            empty={say.pick}
            options={sectors.map((sector) => ({ value: sector, label: sectorName(sector, lang) }))}
          />
          <Select
            {...about('area', say.area)}
            empty={say.pick}
            options={props.kelurahan.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <TextInput {...about('rt', say.rt)} optional={lang} inputmode="numeric" maxlength={6} narrow />
          <TextInput
            {...about('address', say.address)}
            hint={say.addressHint}
            optional={lang}
            autocomplete="street-address"
            maxlength={400}
          />
          <TextInput
            {...about('nib', say.nib)}
            hint={say.nibHint}
            optional={lang}
            inputmode="numeric"
            maxlength={40}
          />
          <Checkbox
            name="consent"
            label={say.consent}
            hint={say.consentHint}
            checked={typed.consent !== ''}
            error={errors.find((e) => e.field === 'consent')?.message}
            mustTick
          />
          <Acts>
            <Button kind="main" icon="check">
              {say.save}
            </Button>
          </Acts>
        </Form>
      </Card>
    </PlainPage>
  );
};

/** Names and kelurahan of what is here; its owner as on a shared phone. */
export const SimilarPage = (
  props: Props & {
    readonly candidates: readonly Similar[];
    readonly placeName: (area: string) => string;
    /** The NIB is the same: it cannot be another. */
    readonly certain: boolean;
  },
) => {
  const { view, typed, candidates } = props;
  const say = registerWords[view.lang];
  return (
    <PlainPage view={view} title={say.similar} lead={say.similarLead}>
      {props.certain ? <Notice kind="warn">{say.certain}</Notice> : null}
      {candidates.map(({ id, name, owner, area }) => (
        <Card title={titleCase(name)}>
          <p>
            {props.placeName(area)}
            {owner ? ` · ${say.ownerIs(personLabel(titleCase(owner)))}` : ''}
          </p>
          <form method="post" action={link(view, `${props.path}/milik/${id}`)}>
            <input type="hidden" name="owner" value={typed.owner} />
            <Acts>
              <Button kind="main">{say.mineOf(titleCase(name))}</Button>
            </Acts>
          </form>
        </Card>
      ))}
      {props.certain ? null : (
        <form method="post" action={link(view, props.path)}>
          <input type="hidden" name="_once" value={props.once} />
          <input type="hidden" name="anyway" value="1" />
          {[...registerFields, 'consent' as const].map((field) => (
            <input type="hidden" name={field} value={typed[field]} />
          ))}
          <Acts>
            <Button>{say.other}</Button>
          </Acts>
        </form>
      )}
    </PlainPage>
  );
};

export const ClaimPage = (props: {
  view: View;
  once: string;
  path: string;
  id: string;
  name: string;
  owner: string;
  error: string | null;
}) => {
  const { view } = props;
  const say = registerWords[view.lang];
  const action = link(view, `${props.path}/milik/${props.id}`);
  return (
    <PlainPage view={view} title={say.claimTitle(titleCase(props.name))} lead={say.claimLead}>
      <ErrorSummary lang={view.lang} errors={props.error ? [{ field: 'proof', message: props.error }] : []} />
      <Card>
        <Form action={action} once={props.once}>
          <input type="hidden" name="owner" value={props.owner} />
          <input type="hidden" name="step" value="proof" />
          <TextInput
            name="proof"
            label={say.proof}
            hint={say.proofHint}
            inputmode="numeric"
            autocomplete="off"
            maxlength={20}
            narrow
            error={props.error ?? undefined}
          />
          <Acts>
            <Button kind="main" icon="key-round">
              {say.claimSave}
            </Button>
          </Acts>
        </Form>
      </Card>
      <Details summary={say.noProof}>
        <p>{say.noProofText}</p>
        <Form action={action} once={`${props.once}-ask`}>
          <input type="hidden" name="owner" value={props.owner} />
          <input type="hidden" name="step" value="ask" />
          <Acts>
            <Button icon="hand-helping">{say.askOfficer}</Button>
          </Acts>
        </Form>
      </Details>
    </PlainPage>
  );
};
