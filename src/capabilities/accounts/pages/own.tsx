// One's own sign-in: who I am here, where I am signed in, my password.
import { formatInstant } from '../../../kernel/day.ts';
import type { Lang } from '../../../kernel/language.ts';
import type { Phone } from '../../../kernel/phone.ts';
import type { LivingDevice } from '../../../platform/sync/index.ts';
import { Badge, Button, ButtonLink, ErrorSummary, Form, TextInput } from '../../../web/controls.tsx';
import { Acts, Card, Cards, PlainPage, Section, Stack, StaffPage } from '../../../web/layout.tsx';
import { DefinitionList } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { deviceOf } from '../rules/device.ts';
import { passwordLength } from '../rules/password.ts';
import type { Session, User } from '../store.ts';
import { roleLabels, words } from '../words.ts';
import { ReachCard } from './reach.tsx';

const deviceName = (userAgent: string, lang: Lang): string => {
  const { browser, system } = deviceOf(userAgent);
  if (browser && system) return `${browser} ${words[lang].me.on} ${system}`;
  return browser ?? system ?? words[lang].me.unknownDevice;
};

export const MePage = (props: {
  view: View;
  once: string;
  user: User;
  area: string;
  sessions: readonly Session[];
  phones: readonly LivingDevice[];
  here: string;
  /** Null for those who are told nothing by phone. */
  reach: { readonly phone: Phone | null; readonly typed?: string; readonly error?: string } | null;
}) => {
  const { view, user } = props;
  const { lang } = view;
  const say = words[lang].me;
  const at = (instant: Date) => formatInstant(instant, view.zone, lang);
  return (
    <StaffPage view={view} title={say.title}>
      <ErrorSummary
        lang={lang}
        errors={props.reach?.error ? [{ field: 'number', message: props.reach.error }] : []}
      />
      <Cards>
        <Card title={say.account}>
          <DefinitionList
            items={[
              { term: say.name, value: user.name },
              { term: say.username, value: user.username },
              { term: say.role, value: roleLabels[user.role][lang] },
              { term: say.area, value: props.area },
            ]}
          />
          <Acts>
            <ButtonLink href={link(view, '/accounts/password')} icon="key-round">
              {say.change}
            </ButtonLink>
          </Acts>
        </Card>
        <Card title={say.second}>
          <Stack>
            <Badge kind={user.secondFactor ? 'good' : 'warn'}>
              {user.secondFactor ? say.secondOn : say.secondOff}
            </Badge>
            <p>{words[lang].second.lead}</p>
          </Stack>
          <Acts>
            <ButtonLink href={link(view, '/accounts/second-factor')} icon="shield">
              {user.secondFactor ? say.secondManage : say.secondStart}
            </ButtonLink>
          </Acts>
        </Card>
        {props.reach ? <ReachCard view={view} once={props.once} {...props.reach} /> : null}
      </Cards>
      <Section
        title={say.sessions}
        lead={say.sessionsLead}
        act={
          props.sessions.length > 1 ? (
            <form method="post" action={link(view, '/accounts/me/sessions')}>
              <input type="hidden" name="_once" value={props.once} />
              <Button name="session" value="others" icon="log-out">
                {say.endOthers}
              </Button>
            </form>
          ) : null
        }
      >
        <DataTable
          caption={say.sessions}
          quiet
          columns={[
            { key: 'device', head: say.device, cell: (row) => deviceName(row.device, lang) },
            { key: 'lastUse', head: say.lastUse, cell: (row) => at(row.lastUse) },
            { key: 'begun', head: say.begun, cell: (row) => at(row.begun) },
            {
              key: 'act',
              head: say.act,
              narrow: true,
              cell: (row) =>
                row.id === props.here ? (
                  <Badge kind="good">{say.here}</Badge>
                ) : (
                  <form method="post" action={link(view, '/accounts/me/sessions')}>
                    <input type="hidden" name="_once" value={`${props.once}-${row.id.slice(0, 8)}`} />
                    <button
                      class="btn quiet"
                      name="session"
                      value={row.id}
                      aria-label={say.endOf(deviceName(row.device, lang))}
                    >
                      {say.end}
                    </button>
                  </form>
                ),
            },
          ]}
          rows={props.sessions}
          rowKey={(row) => row.id.slice(0, 8)}
          empty={null}
        />
      </Section>
      {props.phones.length > 0 ? <Phones view={view} once={props.once} phones={props.phones} /> : null}
    </StaffPage>
  );
};

const Phones = ({ view, once, phones }: { view: View; once: string; phones: readonly LivingDevice[] }) => {
  const say = words[view.lang].me;
  const at = (instant: Date) => formatInstant(instant, view.zone, view.lang);
  return (
    <Section title={say.phones} lead={say.phonesLead}>
      <DataTable
        caption={say.phones}
        quiet
        columns={[
          { key: 'phone', head: say.phone, cell: (row) => row.name },
          { key: 'lastSync', head: say.lastSync, cell: (row) => at(row.lastSync) },
          { key: 'until', head: say.until, cell: (row) => at(row.until) },
          {
            key: 'act',
            head: say.act,
            narrow: true,
            cell: (row) => (
              <form method="post" action={link(view, '/accounts/me/phones')}>
                <input type="hidden" name="_once" value={`${once}-${row.id.slice(-8)}`} />
                <button class="btn quiet" name="phone" value={row.id} aria-label={say.cutOf(row.name)}>
                  {say.cut}
                </button>
              </form>
            ),
          },
        ]}
        rows={phones}
        rowKey={(row) => row.id.slice(-8)}
        empty={null}
      />
    </Section>
  );
};

export type FieldErrors = readonly { readonly field: string; readonly message: string }[];

export const PasswordPage = (props: { view: View; once: string; user: User; errors: FieldErrors }) => {
  const { view, user, errors } = props;
  const say = words[view.lang].password;
  const first = user.oneTimeUntil !== null;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <PlainPage
      view={view}
      title={first ? say.firstTitle : say.title}
      lead={first ? say.firstLead : say.others}
    >
      <ErrorSummary lang={view.lang} errors={errors} />
      <Card>
        <Form action={link(view, '/accounts/password')} once={props.once}>
          <input type="hidden" name="username" value={user.username} autocomplete="username" />
          <TextInput
            name="old"
            label={first ? say.oldFirst : say.old}
            type="password"
            autocomplete="current-password"
            maxlength={passwordLength.most}
            error={errorOf('old')}
          />
          <TextInput
            name="fresh"
            label={say.fresh}
            hint={say.freshHint}
            type="password"
            autocomplete="new-password"
            maxlength={passwordLength.most}
            error={errorOf('fresh')}
          />
          <TextInput
            name="again"
            label={say.again}
            type="password"
            autocomplete="new-password"
            maxlength={passwordLength.most}
            error={errorOf('again')}
          />
          <Acts>
            <Button kind="main">{say.act}</Button>
            {first ? null : (
              <ButtonLink href={link(view, '/accounts/me')} kind="quiet">
                {words[view.lang].me.title}
              </ButtonLink>
            )}
          </Acts>
        </Form>
      </Card>
    </PlainPage>
  );
};
