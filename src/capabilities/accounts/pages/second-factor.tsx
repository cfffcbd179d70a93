// The second factor: three steps to turn it on, its backup codes, and turning it off.
import { raw } from 'hono/html';

import { Badge, Button, ButtonLink, ErrorSummary, Form, Notice, TextInput } from '../../../web/controls.tsx';
import { Acts, Card, PlainPage, Stack } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { inFours } from '../rules/codes.ts';
import { needsSecondFactor } from '../rules/roles.ts';
import type { User } from '../store.ts';
import { words } from '../words.ts';
import type { FieldErrors } from './own.tsx';

type Props = { view: View; once: string; user: User; errors: FieldErrors };

const path = '/accounts/second-factor';

const PasswordField = ({ view, errors, id }: Pick<Props, 'view' | 'errors'> & { id: string }) => (
  <TextInput
    name="password"
    id={id}
    label={words[view.lang].second.password}
    type="password"
    autocomplete="current-password"
    maxlength={128}
    error={errors.find((error) => error.field === id)?.message}
  />
);

/** Step 1: get the app, and say again that it is you. */
export const StartPage = ({ view, once, user, errors }: Props) => {
  const say = words[view.lang].second;
  const must = needsSecondFactor(user.role);
  return (
    <PlainPage view={view} title={say.title} lead={say.lead}>
      <ErrorSummary lang={view.lang} errors={errors} />
      {must ? <Notice kind="info">{say.must}</Notice> : null}
      <Card>
        <p class="kicker">{say.step(1)}</p>
        <h2>{say.startTitle}</h2>
        <Stack>
          <p>{say.start1}</p>
          <p>{say.start2}</p>
          <Form action={link(view, path)} once={once}>
            <input type="hidden" name="username" value={user.username} autocomplete="username" />
            <PasswordField view={view} errors={errors} id="password" />
            <Acts>
              <Button kind="main" name="do" value="begin" icon="shield">
                {say.startAct}
              </Button>
              {must ? null : (
                <ButtonLink href={link(view, '/accounts/me')} kind="quiet">
                  {words[view.lang].me.title}
                </ButtonLink>
              )}
            </Acts>
          </Form>
        </Stack>
      </Card>
    </PlainPage>
  );
};

/** Step 2: the secret as a picture and in groups of four, and the first code as proof. `qr` is an svg of ours. */
export const ScanPage = ({ view, once, errors, qr, secret }: Props & { qr: string; secret: string }) => {
  const say = words[view.lang].second;
  return (
    <PlainPage view={view} title={say.title}>
      <ErrorSummary lang={view.lang} errors={errors} />
      <Card>
        <p class="kicker">{say.step(2)}</p>
        <h2>{say.scanTitle}</h2>
        <Stack>
          <div role="img" aria-label={say.scanAlt}>
            {raw(qr)}
          </div>
          <p class="hint">{say.scanHint}</p>
          <p>
            <b class="figure">{inFours(secret)}</b>
          </p>
          <Form action={link(view, path)} once={once}>
            <TextInput
              name="code"
              label={say.code}
              autocomplete="one-time-code"
              inputmode="numeric"
              maxlength={10}
              narrow
              error={errors.find((error) => error.field === 'code')?.message}
            />
            <Acts>
              <Button kind="main" name="do" value="confirm" icon="check">
                {say.confirmAct}
              </Button>
            </Acts>
          </Form>
          <form method="post" action={link(view, path)}>
            <button class="link" name="do" value="again">
              {say.again}
            </button>
          </form>
        </Stack>
      </Card>
    </PlainPage>
  );
};

/** Step 3, shown this once: the backup codes, to print. */
export const CodesPage = (props: { view: View; user: User; codes: readonly string[]; renewed: boolean }) => {
  const { view, user } = props;
  const say = words[view.lang].second;
  return (
    <PlainPage view={view} title={say.doneTitle} lead={props.renewed ? say.renewedLead : say.doneLead}>
      <Card title={say.codesFor(user.username)}>
        <Stack>
          {props.renewed ? null : <p class="kicker">{say.step(3)}</p>}
          <ol class="stats">
            {props.codes.map((code) => (
              <li class="figure">
                <b>{code}</b>
              </li>
            ))}
          </ol>
          <p class="hint">{say.doneHint}</p>
          <Acts>
            <ButtonLink kind="main" icon="check" href={link(view, '/accounts/me')}>
              {say.doneAct}
            </ButtonLink>
          </Acts>
        </Stack>
      </Card>
    </PlainPage>
  );
};

/** While it is on: new backup codes, or off. */
export const OnPage = ({ view, once, user, errors }: Props) => {
  const say = words[view.lang].second;
  return (
    <PlainPage view={view} title={say.title} lead={say.onText}>
      <ErrorSummary lang={view.lang} errors={errors} />
      <p>
        <Badge kind="good">{say.onTitle}</Badge>
      </p>
      <Card title={say.renewTitle}>
        <Stack>
          <p>{say.renewText}</p>
          <Form action={link(view, path)} once={once} id="renew">
            <PasswordField view={view} errors={errors} id="renew-password" />
            <Acts>
              <Button kind="plain" name="do" value="renew" icon="key-round">
                {say.renewAct}
              </Button>
            </Acts>
          </Form>
        </Stack>
      </Card>
      <Card title={say.offTitle}>
        {needsSecondFactor(user.role) ? (
          <p>{say.cannotOff}</p>
        ) : (
          <Stack>
            <p>{say.offText}</p>
            <Form action={link(view, path)} once={once} id="off">
              <PasswordField view={view} errors={errors} id="off-password" />
              <Acts>
                <Button kind="danger" name="do" value="off">
                  {say.offAct}
                </Button>
              </Acts>
            </Form>
          </Stack>
        )}
      </Card>
      <p>
        <a href={link(view, '/accounts/me')}>{words[view.lang].me.title}</a>
      </p>
    </PlainPage>
  );
};
