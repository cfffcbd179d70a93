// One sign-in as the administrator sees it, and the one-time password that is shown a single time.
import type { Child } from 'hono/jsx';

import { formatInstant } from '../../../kernel/day.ts';
import { maskPhone } from '../../../kernel/phone.ts';
import type { Phone } from '../../../kernel/phone.ts';
import {
  Button,
  ButtonLink,
  Details,
  ErrorSummary,
  Form,
  Notice,
  TextInput,
} from '../../../web/controls.tsx';
import { Acts, Card, Section, Stack, StaffPage } from '../../../web/layout.tsx';
import { DefinitionList } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { User } from '../store.ts';
import { roleLabels, words } from '../words.ts';
import type { FieldErrors } from './own.tsx';
import { States } from './people.tsx';
import type { Listed } from './people.tsx';

type Act = { readonly verb: string; readonly title: string; readonly text: string; readonly danger: boolean };

const actsFor = (user: Listed, lang: View['lang']): readonly Act[] => {
  const say = words[lang].manage;
  return [
    { verb: 'password', title: say.reset, text: say.resetText, danger: false },
    ...(user.secondFactor
      ? [{ verb: 'second-factor', title: say.second, text: say.secondText, danger: true }]
      : []),
    user.active
      ? { verb: 'deactivate', title: say.deactivate, text: say.deactivateText, danger: true }
      : { verb: 'activate', title: say.activate, text: say.activateText, danger: false },
  ];
};

export const PersonPage = (props: {
  view: View;
  once: string;
  user: Listed & { readonly phone: Phone | null };
  self: boolean;
  /** The act that was refused, to show open with its errors. */
  refused: string | null;
  errors: FieldErrors;
}) => {
  const { view, user, errors } = props;
  const { lang } = view;
  const say = words[lang];
  const at = (instant: Date) => formatInstant(instant, view.zone, lang);
  const here = `/accounts/users/${user.id}`;
  return (
    <StaffPage
      view={view}
      title={user.name}
      kicker={<a href={link(view, '/accounts')}>{say.people.title}</a>}
      lead={<States user={user} lang={lang} />}
      act={
        <ButtonLink icon="pencil" href={link(view, `${here}/edit`)}>
          {say.edit.open}
        </ButtonLink>
      }
    >
      <ErrorSummary lang={lang} errors={errors} />
      {user.lockedUntil ? (
        <Notice kind="warn" title={say.people.locked}>
          {say.manage.lockedText(at(user.lockedUntil))}
          <form method="post" action={link(view, `${here}/unlock`)}>
            <Button kind="plain" icon="lock">
              {say.manage.unlock}
            </Button>
          </form>
        </Notice>
      ) : null}
      <Card>
        <DefinitionList
          items={[
            { term: say.people.username, value: user.username },
            { term: say.people.role, value: roleLabels[user.role][lang] },
            { term: say.people.area, value: user.areaName },
            {
              term: say.signIn.password,
              value: user.oneTimeUntil
                ? say.manage.oneTimeUntil(at(user.oneTimeUntil))
                : say.manage.passwordOwn,
            },
            { term: say.me.second, value: user.secondFactor ? say.me.secondOn : say.me.secondOff },
            ...(user.phone ? [{ term: say.reach.masked, value: maskPhone(user.phone) }] : []),
            { term: say.people.lastSignIn, value: user.lastSignIn ? at(user.lastSignIn) : say.people.never },
            { term: say.manage.since, value: at(user.createdAt) },
          ]}
        />
      </Card>
      {props.self ? (
        <p class="note">
          {say.manage.yourself} <a href={link(view, '/accounts/me')}>{say.me.title}</a>
        </p>
      ) : (
        <Section title={say.manage.acts}>
          {actsFor(user, lang).map((act) => (
            <Details summary={act.title} open={props.refused === act.verb}>
              <Stack>
                <p>{act.text}</p>
                <Form action={link(view, `${here}/${act.verb}`)} once={`${props.once}-${act.verb}`}>
                  <TextInput
                    name="reason"
                    id={`reason-${act.verb}`}
                    label={say.manage.reason}
                    hint={say.manage.reasonHint}
                    autocomplete="off"
                    maxlength={300}
                    error={errors.find((error) => error.field === `reason-${act.verb}`)?.message}
                  />
                  <Acts>
                    <Button kind={act.danger ? 'danger' : 'plain'}>{act.title}</Button>
                  </Acts>
                </Form>
              </Stack>
            </Details>
          ))}
        </Section>
      )}
    </StaffPage>
  );
};

/** Shown in answer to the form that made it, and never again. */
export const OneTimePage = (props: {
  view: View;
  title: string;
  user: Pick<User, 'id' | 'username' | 'name'>;
  password: string;
  until: Date;
  address: string;
  another?: Child;
}) => {
  const { view, user } = props;
  const say = words[view.lang].oneTime;
  return (
    <StaffPage view={view} title={props.title} lead={say.lead}>
      <Card>
        <Stack>
          <DefinitionList
            items={[
              { term: say.where, value: props.address },
              { term: words[view.lang].signIn.username, value: <b class="figure">{user.username}</b> },
              { term: say.password, value: <b class="figure">{props.password}</b> },
            ]}
          />
          <p class="hint">{say.until(formatInstant(props.until, view.zone, view.lang))}</p>
        </Stack>
      </Card>
      <Acts>
        <ButtonLink href={link(view, `/accounts/users/${user.id}`)}>{say.done}</ButtonLink>
        {props.another}
      </Acts>
    </StaffPage>
  );
};
