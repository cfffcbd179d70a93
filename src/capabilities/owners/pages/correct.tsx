// Correcting one's data: what stands at once, and what an officer decides; and turnover in bands.
import { Button, Checkbox, ErrorSummary, Form, Radios, Select, TextInput } from '../../../web/controls.tsx';
import { Acts, Card, OwnerPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { bandOf, salesBands } from '../../evidence/index.ts';
import { registryWords } from '../../registry/index.ts';
import type { EnterpriseRow } from '../../registry/index.ts';
import type { AskedChange } from '../actions/rights.ts';
import { dataWords } from '../words/data.ts';
import { ownWords } from '../words/own.ts';

export type FieldErrors = readonly { readonly field: string; readonly message: string }[];

const errorOf = (errors: FieldErrors, field: string) => errors.find((e) => e.field === field)?.message;

export const CorrectPage = (props: {
  view: View;
  once: string;
  enterprise: EnterpriseRow;
  ownerName: string;
  kelurahan: readonly { readonly code: string; readonly name: string }[];
  typed: Readonly<Record<string, string>>;
  errors: FieldErrors;
}) => {
  const { view, enterprise: e, errors, typed } = props;
  const { lang } = view;
  const say = dataWords[lang];
  const { fields } = registryWords[lang];
  const path = `/usaha/data/${e.id}`;
  const asked = (field: keyof AskedChange, now: string) => ({
    name: field,
    label: say.asked[field],
    value: typed[field] ?? now,
    error: errorOf(errors, field),
    optional: lang,
    maxlength: 150,
  });
  return (
    <OwnerPage view={view} title={say.correctOf(e.name)} kicker={ownWords[lang].kicker}>
      <ErrorSummary lang={lang} errors={errors} />
      <Card title={say.directTitle}>
        <p>{say.directLead}</p>
        <Form action={link(view, `${path}/langsung`)} once={props.once}>
          <TextInput
            name="kind"
            label={fields.kind}
            value={typed['kind'] ?? e.kind ?? ''}
            error={errorOf(errors, 'kind')}
            optional={lang}
            maxlength={200}
          />
          <TextInput
            name="address"
            label={fields.address}
            hint={say.onlyYou}
            value={typed['address'] ?? e.address ?? ''}
            error={errorOf(errors, 'address')}
            optional={lang}
            autocomplete="street-address"
            maxlength={400}
          />
          <TextInput
            name="founded"
            label={fields.founded}
            value={typed['founded'] ?? (e.founded === null ? '' : String(e.founded))}
            error={errorOf(errors, 'founded')}
            optional={lang}
            inputmode="numeric"
            maxlength={10}
            narrow
          />
          <Acts>
            <Button kind="main" icon="check">
              {say.directSave}
            </Button>
          </Acts>
        </Form>
      </Card>
      <Card title={say.askTitle}>
        <p>{say.askLead}</p>
        <Form action={link(view, `${path}/ajukan`)} once={`${props.once}-2`}>
          <TextInput {...asked('name', e.name)} />
          <TextInput {...asked('owner', props.ownerName)} autocomplete="name" />
          <Select
            name="area"
            label={say.asked.area}
            options={props.kelurahan.map((k) => ({ value: k.code, label: k.name }))}
            value={typed['area'] ?? e.area.split('/')[0]}
            error={errorOf(errors, 'area')}
          />
          <TextInput {...asked('rt', e.rt ?? '')} inputmode="numeric" maxlength={6} narrow />
          <TextInput {...asked('nib', e.nib ?? '')} inputmode="numeric" maxlength={40} />
          <TextInput {...asked('phone', '')} hint={say.newPhone} type="tel" inputmode="tel" maxlength={40} />
          <Acts>
            <Button icon="arrow-right">{say.askSave}</Button>
          </Acts>
        </Form>
      </Card>
      <p>
        <a href={link(view, '/usaha/data')}>{say.back}</a>
      </p>
    </OwnerPage>
  );
};

/** The purpose stands before the question, and is read before it counts. */
export const SalesPage = (props: {
  view: View;
  once: string;
  id: string;
  name: string;
  band: string;
  errors: FieldErrors;
}) => {
  const { view, errors } = props;
  const { lang } = view;
  const { sales: say, back } = dataWords[lang];
  return (
    <OwnerPage view={view} title={say.title} kicker={props.name} lead={say.lead}>
      <ErrorSummary lang={lang} errors={errors} />
      <Card>
        <ul>
          {say.why.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Card>
      <Card>
        <Form action={link(view, `/usaha/omzet/${props.id}`)} once={props.once}>
          <Checkbox name="read" label={say.read} error={errorOf(errors, 'read')} mustTick />
          <Radios
            name="band"
            label={say.band}
            value={props.band}
            error={errorOf(errors, 'band')}
            options={salesBands.map(({ code, low, high }) => ({
              value: code,
              label: bandOf(low, high, lang),
              hint: say.month(bandOfMonth(low, high, lang)),
            }))}
          />
          <Acts>
            <Button kind="main" icon="check">
              {say.save}
            </Button>
          </Acts>
        </Form>
      </Card>
      <p>
        <a href={link(view, '/usaha/data')}>{back}</a>
      </p>
    </OwnerPage>
  );
};

/** Ends of a band by month, in whole million rupiah: people know their months better than their years. */
function bandOfMonth(low: bigint, high: bigint, lang: View['lang']): string {
  const million = 1_000_000n;
  const amount = (of: bigint): string => {
    const millions = Number(of / 12n) / Number(million);
    const [thousand, many] = lang === 'id' ? ['miliar', 'juta'] : ['billion', 'million'];
    const shown = (n: number) =>
      n.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 });
    return millions >= 1000 ? `Rp${shown(millions / 1000)} ${thousand}` : `Rp${shown(millions)} ${many}`;
  };
  const [upTo, to] = lang === 'id' ? ['sampai', 'sampai'] : ['up to', 'to'];
  return low === 0n ? `${upTo} ${amount(high)}` : `${amount(low)} ${to} ${amount(high)}`;
}
