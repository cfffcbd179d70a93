// Changing a person's name, role or area.
import { Button, ButtonLink, ErrorSummary, Form, Notice, TextInput } from '../../../web/controls.tsx';
import type { Option } from '../../../web/controls.tsx';
import { Acts, StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Held } from '../rules/person.ts';
import { roles } from '../rules/roles.ts';
import type { Role } from '../rules/roles.ts';
import { words } from '../words.ts';
import type { FieldErrors } from './own.tsx';
import { errorOf, NameField, RightsFields } from './person-fields.tsx';

export type TypedEdit = {
  readonly name: string;
  readonly role: string;
  readonly area: string;
  readonly rt: string;
  readonly reason: string;
};

export const EditPage = (props: {
  view: View;
  once: string;
  user: Held & { readonly id: string };
  /** One's own role and area are not to be changed: only the name stands in the form. */
  self: boolean;
  typed: TypedEdit;
  areas: readonly Option[];
  errors: FieldErrors;
}) => {
  const { view, user, typed, errors } = props;
  const { lang } = view;
  const say = words[lang];
  const here = `/accounts/users/${user.id}`;
  const fixed = props.self || user.role === 'owner';
  const chosen: readonly Role[] = roles.filter((role) => role !== 'owner');
  return (
    <StaffPage
      view={view}
      title={say.edit.title(user.name)}
      kicker={<a href={link(view, here)}>{user.name}</a>}
      lead={fixed ? undefined : say.edit.lead}
    >
      <ErrorSummary lang={lang} errors={errors} />
      {fixed ? <Notice kind="info">{props.self ? say.edit.self : say.edit.owner}</Notice> : null}
      <Form action={link(view, `${here}/edit`)} once={props.once}>
        {(['name', 'role', 'area'] as const).map((field) => (
          <input type="hidden" name={`seen_${field}`} value={user[field]} />
        ))}
        <NameField lang={lang} value={typed.name} errors={errors} />
        {fixed ? null : (
          <RightsFields lang={lang} typed={typed} roles={chosen} areas={props.areas} errors={errors} />
        )}
        <TextInput
          name="reason"
          label={say.manage.reason}
          hint={say.manage.reasonHint}
          value={typed.reason}
          autocomplete="off"
          maxlength={300}
          error={errorOf(errors, 'reason')}
        />
        <Acts>
          <Button kind="main">{say.edit.act}</Button>
          <ButtonLink kind="quiet" href={link(view, here)}>
            {say.edit.back}
          </ButtonLink>
        </Acts>
      </Form>
    </StaffPage>
  );
};
