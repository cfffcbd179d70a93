// Coming in by phone: the number, the code, who one is, the PIN.
import { Button, ButtonLink, Details, ErrorSummary, Form, TextInput } from '../../../web/controls.tsx';
import { Acts, Card, PlainPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { proofDigits } from '../rules/proof.ts';
import { doorWords } from '../words/door.ts';
import { NewPin, errorAt, secret } from './new-pin.tsx';
import type { Wrong } from './new-pin.tsx';

type Props = { readonly view: View; readonly once: string; readonly wrong: Wrong };

const summary = (wrong: Wrong) => (wrong ? [wrong] : []);

export const PhonePage = ({ view, once, wrong, typed }: Props & { readonly typed: string }) => {
  const say = doorWords[view.lang];
  return (
    <PlainPage view={view} title={say.title} lead={say.lead}>
      <ErrorSummary lang={view.lang} errors={summary(wrong)} />
      <Card>
        <Form action={link(view, '/usaha/masuk')} once={once}>
          <TextInput
            name="phone"
            label={say.phone}
            hint={say.phoneHint}
            type="tel"
            inputmode="tel"
            autocomplete="tel"
            maxlength={40}
            value={typed}
            error={errorAt(wrong, 'phone')}
          />
          <Acts>
            <Button kind="main" icon="phone">
              {say.ask}
            </Button>
          </Acts>
        </Form>
      </Card>
      <Details summary={say.letterAsk}>
        <p>{say.noPhone}</p>
        <Acts>
          <ButtonLink href={link(view, '/usaha/surat')} icon="file-text">
            {say.letterGo}
          </ButtonLink>
        </Acts>
      </Details>
      <p class="note">
        {say.staffAsk} <a href={link(view, '/accounts/sign-in')}>{say.staffGo}</a>
      </p>
    </PlainPage>
  );
};

export const CodePage = ({ view, once, wrong }: Props) => {
  const say = doorWords[view.lang];
  return (
    <PlainPage view={view} title={say.codeTitle} lead={say.codeLead}>
      <ErrorSummary lang={view.lang} errors={summary(wrong)} />
      <Card>
        <Form action={link(view, '/usaha/kode')} once={once}>
          <TextInput
            name="code"
            label={say.code}
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={12}
            narrow
            error={errorAt(wrong, 'code')}
          />
          <Acts>
            <Button kind="main" icon="arrow-right">
              {say.enter}
            </Button>
          </Acts>
        </Form>
      </Card>
      <p>
        <a href={link(view, '/usaha/masuk')}>{say.again}</a>
      </p>
    </PlainPage>
  );
};

/** A name of the choice; `more` tells two of one label apart. */
export type Named = { readonly label: string; readonly more: string | null };

export const WhoPage = ({ view, people }: { readonly view: View; readonly people: readonly Named[] }) => {
  const say = doorWords[view.lang];
  return (
    <PlainPage
      view={view}
      title={people.length > 0 ? say.whoTitle : say.whoNone}
      lead={people.length > 0 ? say.whoLead : undefined}
    >
      <ul class="choices">
        {people.map(({ label, more }, at) => (
          <li>
            <a class="card" href={link(view, `/usaha/siapa/${at + 1}`)}>
              <b>{label}</b>
              {more ? <small>{more}</small> : null}
            </a>
          </li>
        ))}
        <li>
          <a class="card" href={link(view, '/usaha/daftar')}>
            <b>{people.length > 0 ? say.whoNew : say.whoNewHint}</b>
            {people.length > 0 ? <small>{say.whoNewHint}</small> : null}
          </a>
        </li>
      </ul>
    </PlainPage>
  );
};

const Forgotten = ({ view }: { view: View }) => {
  const say = doorWords[view.lang];
  return (
    <>
      <Details summary={say.forgot}>
        <p>{say.forgotText}</p>
      </Details>
      <p>
        <a href={link(view, '/usaha/siapa')}>{say.back}</a>
      </p>
    </>
  );
};

export const PinPage = (props: Props & { readonly name: string; readonly path: string }) => {
  const { view, wrong } = props;
  const say = doorWords[view.lang];
  return (
    <PlainPage view={view} title={say.pinTitle(props.name)} lead={say.pinLead}>
      <ErrorSummary lang={view.lang} errors={summary(wrong)} />
      <Card>
        <Form action={link(view, props.path)} once={props.once}>
          <TextInput
            name="pin"
            label={say.pin}
            {...secret}
            autocomplete="current-password"
            error={errorAt(wrong, 'pin')}
          />
          <Acts>
            <Button kind="main" icon="key-round">
              {say.enter}
            </Button>
          </Acts>
        </Form>
      </Card>
      <Forgotten view={view} />
    </PlainPage>
  );
};

/** `by` empty asks for no proof: the letter is one. */
export const FirstPinPage = (
  props: Props & {
    readonly title: string;
    readonly lead: string;
    readonly note?: string;
    readonly path: string;
    readonly by: readonly ('nik' | 'nib')[];
  },
) => {
  const { view, wrong, by } = props;
  const say = doorWords[view.lang];
  return (
    <PlainPage view={view} title={props.title} lead={props.lead}>
      <ErrorSummary lang={view.lang} errors={summary(wrong)} />
      <Card>
        <Form action={link(view, props.path)} once={props.once}>
          {by.length > 0 ? (
            <TextInput
              name="proof"
              label={capital(say.proof(by))}
              inputmode="numeric"
              autocomplete="off"
              maxlength={proofDigits.nik + 8}
              narrow
              error={errorAt(wrong, 'proof')}
            />
          ) : null}
          <NewPin lang={view.lang} wrong={wrong} />
          <Acts>
            <Button kind="main" icon="key-round">
              {say.enter}
            </Button>
          </Acts>
        </Form>
      </Card>
      {props.note ? <p class="note">{props.note}</p> : <Forgotten view={view} />}
    </PlainPage>
  );
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const NeedsLetterPage = ({ view, name }: { readonly view: View; readonly name: string }) => {
  const say = doorWords[view.lang];
  return (
    <PlainPage view={view} title={say.letterTitle} lead={say.letterLead(name)}>
      <p>
        <a href={link(view, '/usaha/siapa')}>{say.back}</a>
      </p>
    </PlainPage>
  );
};
