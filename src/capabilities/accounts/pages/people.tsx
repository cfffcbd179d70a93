// All sign-ins of the city, and making a new one.
import { dayOf, formatDay } from '../../../kernel/day.ts';
import type { Lang } from '../../../kernel/language.ts';
import {
  Badge,
  Button,
  ButtonLink,
  ErrorSummary,
  Filters,
  Form,
  SearchBox,
  Select,
  TextInput,
} from '../../../web/controls.tsx';
import type { Option } from '../../../web/controls.tsx';
import { Acts, Stack, StaffPage } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable, Pager } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { roles } from '../rules/roles.ts';
import type { Role } from '../rules/roles.ts';
import type { User } from '../store.ts';
import { roleLabels, words } from '../words.ts';
import type { FieldErrors } from './own.tsx';
import { errorOf, NameField, RightsFields } from './person-fields.tsx';

/** A sign-in with what the list says beside it. */
export type Listed = User & { readonly areaName: string; readonly lockedUntil: Date | null };

/** The state of a sign-in in words: off, locked, waiting, or simply active. */
export const States = ({
  user,
  lang,
}: {
  user: Pick<Listed, 'active' | 'lockedUntil' | 'oneTimeUntil' | 'secondFactor'>;
  lang: Lang;
}) => {
  const say = words[lang].people;
  return (
    <span>
      {user.active ? <Badge kind="good">{say.active}</Badge> : <Badge kind="bad">{say.inactive}</Badge>}{' '}
      {user.lockedUntil ? <Badge kind="warn">{say.locked}</Badge> : null}{' '}
      {user.oneTimeUntil ? <Badge kind="info">{say.oneTime}</Badge> : null}{' '}
      {user.secondFactor ? <Badge>{say.second}</Badge> : null}
    </span>
  );
};

export type Wanted = {
  readonly text: string;
  readonly role: string;
  readonly state: string;
  readonly after: string;
};

export const PeoplePage = (props: {
  view: View;
  users: readonly Listed[];
  wanted: Wanted;
  next: string | null;
}) => {
  const { view, users, wanted } = props;
  const { lang } = view;
  const say = words[lang].people;
  const query = (after: string) =>
    new URLSearchParams({ q: wanted.text, role: wanted.role, state: wanted.state, after }).toString();
  return (
    <StaffPage
      view={view}
      title={say.title}
      lead={say.lead}
      act={
        <ButtonLink kind="main" icon="plus" href={link(view, '/accounts/new')}>
          {say.add}
        </ButtonLink>
      }
    >
      <Stack>
        <SearchBox
          action={link(view, '/accounts')}
          label={say.search}
          value={wanted.text}
          lang={lang}
          keep={[
            ['role', wanted.role],
            ['state', wanted.state],
          ]}
        />
        <Filters action={link(view, '/accounts')} lang={lang} keep={[['q', wanted.text]]}>
          <Select
            name="role"
            label={say.role}
            optional={lang}
            empty={say.allRoles}
            value={wanted.role}
            options={roles.map((role) => ({ value: role, label: roleLabels[role][lang] }))}
          />
          <Select
            name="state"
            label={say.stateLabel}
            optional={lang}
            empty={say.allStates}
            value={wanted.state}
            options={[
              { value: 'active', label: say.active },
              { value: 'inactive', label: say.inactive },
            ]}
          />
        </Filters>
        <DataTable
          caption={say.caption}
          quiet
          rows={users}
          rowKey={(user) => user.id}
          rowHref={(user) => link(view, `/accounts/users/${user.id}`)}
          empty={<EmptyState icon="users" title={say.empty} text={say.emptyText} />}
          columns={[
            { key: 'username', head: say.username, cell: (user) => user.username },
            { key: 'name', head: say.name, cell: (user) => user.name },
            { key: 'role', head: say.role, cell: (user) => roleLabels[user.role][lang] },
            { key: 'area', head: say.area, cell: (user) => user.areaName },
            { key: 'state', head: say.state, cell: (user) => <States user={user} lang={lang} /> },
            {
              key: 'lastSignIn',
              head: say.lastSignIn,
              cell: (user) =>
                user.lastSignIn ? formatDay(dayOf(user.lastSignIn, view.zone), lang) : say.never,
            },
          ]}
        />
        {props.next === null && wanted.after === '' ? null : (
          <Pager
            lang={lang}
            label={say.shown(users.length)}
            previous={wanted.after === '' ? undefined : link(view, `/accounts?${query('')}`)}
            next={props.next === null ? undefined : link(view, `/accounts?${query(props.next)}`)}
          />
        )}
      </Stack>
    </StaffPage>
  );
};

export type Typed = {
  readonly name: string;
  readonly username: string;
  readonly role: string;
  readonly area: string;
  readonly rt: string;
};

export const CreatePage = (props: {
  view: View;
  once: string;
  typed: Typed;
  areas: readonly Option[];
  errors: FieldErrors;
}) => {
  const { view, typed, errors } = props;
  const { lang } = view;
  const say = words[lang].create;
  const chosen: readonly Role[] = roles.filter((role) => role !== 'owner');
  return (
    <StaffPage view={view} title={say.title} lead={say.lead}>
      <ErrorSummary lang={lang} errors={errors} />
      <Form action={link(view, '/accounts/new')} once={props.once}>
        <NameField lang={lang} value={typed.name} errors={errors} />
        <TextInput
          name="username"
          label={say.username}
          hint={say.usernameHint}
          value={typed.username}
          autocomplete="off"
          maxlength={40}
          error={errorOf(errors, 'username')}
        />
        <RightsFields lang={lang} typed={typed} roles={chosen} areas={props.areas} errors={errors} />
        <Acts>
          <Button kind="main">{say.act}</Button>
          <ButtonLink kind="quiet" href={link(view, '/accounts')}>
            {words[lang].people.toList}
          </ButtonLink>
        </Acts>
      </Form>
    </StaffPage>
  );
};
