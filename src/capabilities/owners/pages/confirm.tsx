// Showing again who one is, and setting one's own PIN.
import { Button, ButtonLink, ErrorSummary, Form, TextInput } from '../../../web/controls.tsx';
import { Acts, Card, OwnerPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { codeRules } from '../rules/code.ts';
import { confirmWords } from '../words/confirm.ts';
import type { Sensitive } from '../words/confirm.ts';
import { ownWords } from '../words/own.ts';
import { NewPin, errorAt, secret } from './new-pin.tsx';
import type { Wrong } from './new-pin.tsx';

const Back = ({ view }: { view: View }) => (
  <p>
    <a href={link(view, '/usaha/hak')}>{confirmWords[view.lang].back}</a>
  </p>
);

/** `sent`: a code is on its way to the number on record. */
export const ConfirmPage = (props: {
  view: View;
  once: string;
  what: Sensitive;
  how: 'pin' | 'code' | 'letter';
  sent: boolean;
  wrong: Wrong;
  kept: readonly (readonly [string, string])[];
}) => {
  const { view, what, how, sent, wrong } = props;
  const kept = props.kept.map(([name, value]) => <input type="hidden" name={name} value={value} />);
  const say = confirmWords[view.lang];
  const action = link(view, `/usaha/hak/pastikan/${what}`);
  const kind = what === 'pin' || what === 'nomor' ? 'main' : 'danger';
  return (
    <OwnerPage view={view} title={say.title} kicker={ownWords[view.lang].kicker} lead={say.leads[what]}>
      <ErrorSummary lang={view.lang} errors={wrong ? [wrong] : []} />
      <Card>
        {how === 'letter' ? <p>{say.noWay}</p> : null}
        {how === 'pin' ? (
          <Form action={action} once={props.once}>
            {kept}
            <TextInput
              name="pin"
              label={say.pin}
              {...secret}
              autocomplete="current-password"
              error={errorAt(wrong, 'pin')}
            />
            <Acts>
              <Button kind={kind}>{say.acts[what]}</Button>
            </Acts>
          </Form>
        ) : null}
        {how === 'code' && sent ? (
          <Form action={action} once={props.once}>
            {kept}
            <p>{say.sent(codeRules.minutes)}</p>
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
              <Button kind={kind}>{say.acts[what]}</Button>
            </Acts>
          </Form>
        ) : null}
        {how === 'code' && !sent ? (
          <Form action={action} once={props.once}>
            {kept}
            <p>{say.codeWhat}</p>
            <Acts>
              <Button kind="main" icon="phone" name="ask" value="1">
                {say.ask}
              </Button>
            </Acts>
          </Form>
        ) : null}
      </Card>
      <Back view={view} />
    </OwnerPage>
  );
};

export const OwnPinPage = (props: { view: View; once: string; change: boolean; wrong: Wrong }) => {
  const { view, change, wrong } = props;
  const say = confirmWords[view.lang].own;
  return (
    <OwnerPage
      view={view}
      title={change ? say.change : say.set}
      kicker={ownWords[view.lang].kicker}
      lead={say.lead}
    >
      <ErrorSummary lang={view.lang} errors={wrong ? [wrong] : []} />
      <Card>
        <Form action={link(view, '/usaha/pin')} once={props.once}>
          {change ? (
            <TextInput
              name="former"
              label={say.former}
              {...secret}
              autocomplete="current-password"
              error={errorAt(wrong, 'former')}
            />
          ) : null}
          <NewPin lang={view.lang} wrong={wrong} />
          <Acts>
            <Button kind="main" icon="key-round">
              {say.save}
            </Button>
          </Acts>
        </Form>
      </Card>
      <Back view={view} />
    </OwnerPage>
  );
};

/** On the page of rights: whether both are asked, and the way to it. */
export const PinCard = ({ view, hasPin }: { view: View; hasPin: boolean }) => {
  const say = confirmWords[view.lang].own;
  return (
    <Card title={say.title} id="pin">
      <p>{hasPin ? say.on : say.off}</p>
      <Acts>
        <ButtonLink href={link(view, '/usaha/pin')} icon="key-round">
          {hasPin ? say.change : say.set}
        </ButtonLink>
      </Acts>
    </Card>
  );
};
