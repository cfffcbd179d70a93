// Signing in: name and password, then the code of the second factor.
import { Button, Details, Form, Notice, TextInput } from '../../../web/controls.tsx';
import { Acts, Card, PlainPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { words } from '../words.ts';

export type Problem = { readonly title: string; readonly text: string };

const Trouble = ({ problem }: { problem: Problem | null }) =>
  problem ? (
    <Notice kind="bad" title={problem.title}>
      {problem.text}
    </Notice>
  ) : null;

export const SignInPage = (props: {
  view: View;
  once: string;
  back: string;
  username: string;
  problem: Problem | null;
}) => {
  const { view } = props;
  const say = words[view.lang].signIn;
  return (
    <PlainPage view={view} title={say.title} lead={say.lead}>
      <Trouble problem={props.problem} />
      <Card>
        <Form action={link(view, '/accounts/sign-in')} once={props.once}>
          <input type="hidden" name="back" value={props.back} />
          <TextInput
            name="username"
            label={say.username}
            value={props.username}
            autocomplete="username"
            maxlength={60}
          />
          <TextInput
            name="password"
            label={say.password}
            type="password"
            autocomplete="current-password"
            maxlength={128}
          />
          <Acts>
            <Button kind="main" icon="key-round">
              {say.act}
            </Button>
          </Acts>
        </Form>
      </Card>
      <Details summary={say.forgot}>
        <p>{say.forgotHint}</p>
      </Details>
      <p>
        <a href={link(view, '/usaha/masuk')}>{say.owners}</a>
      </p>
      <p class="note">
        {say.outside} <a href={link(view, '/')}>{say.toFront}</a>.
      </p>
    </PlainPage>
  );
};

export const ChallengePage = (props: {
  view: View;
  once: string;
  back: string;
  backup: boolean;
  problem: Problem | null;
}) => {
  const { view, backup } = props;
  const say = words[view.lang].challenge;
  const other = new URLSearchParams({
    ...(props.back ? { back: props.back } : {}),
    ...(backup ? {} : { with: 'backup' }),
  });
  return (
    <PlainPage view={view} title={say.title} lead={backup ? say.backupLead : say.lead}>
      <Trouble problem={props.problem} />
      <Card>
        <Form action={link(view, '/accounts/challenge')} once={props.once}>
          <input type="hidden" name="back" value={props.back} />
          {backup ? <input type="hidden" name="with" value="backup" /> : null}
          <TextInput
            name="code"
            label={backup ? say.backup : say.code}
            autocomplete={backup ? 'off' : 'one-time-code'}
            inputmode={backup ? 'text' : 'numeric'}
            maxlength={40}
            narrow
          />
          <Acts>
            <Button kind="main" icon="arrow-right">
              {say.act}
            </Button>
          </Acts>
        </Form>
      </Card>
      <p>
        <a href={link(view, `/accounts/challenge?${other}`)}>{backup ? say.useApp : say.useBackup}</a>
      </p>
      <p class="note">{say.lost}</p>
    </PlainPage>
  );
};
