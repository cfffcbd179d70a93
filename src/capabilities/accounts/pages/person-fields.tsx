// The fields of a person that an administrator fills in: when a sign-in is made and when it is changed.
import { Radios, Select, TextInput } from '../../../web/controls.tsx';
import type { Option } from '../../../web/controls.tsx';
import type { Lang } from '../../../kernel/language.ts';
import type { Role } from '../rules/roles.ts';
import { roleHints, roleLabels, words } from '../words.ts';
import type { FieldErrors } from './own.tsx';

export const errorOf = (errors: FieldErrors, field: string): string | undefined =>
  errors.find((error) => error.field === field)?.message;

export const NameField = (props: { lang: Lang; value: string; errors: FieldErrors }) => (
  <TextInput
    name="name"
    label={words[props.lang].create.name}
    value={props.value}
    autocomplete="off"
    maxlength={120}
    error={errorOf(props.errors, 'name')}
  />
);

/** Role, area and, for an RT officer, the number of the RT beside the kelurahan. */
export const RightsFields = (props: {
  lang: Lang;
  typed: { readonly role: string; readonly area: string; readonly rt: string };
  roles: readonly Role[];
  areas: readonly Option[];
  errors: FieldErrors;
}) => {
  const { lang, typed, errors } = props;
  const say = words[lang].create;
  return (
    <>
      <Radios
        name="role"
        label={say.role}
        value={typed.role}
        error={errorOf(errors, 'role')}
        options={props.roles.map((role) => ({
          value: role,
          label: roleLabels[role][lang],
          hint: roleHints[role][lang],
        }))}
      />
      <Select
        name="area"
        label={say.area}
        hint={say.areaHint}
        empty={say.choose}
        value={typed.area}
        options={props.areas}
        error={errorOf(errors, 'area')}
      />
      <TextInput
        name="rt"
        label={say.rt}
        hint={say.rtHint}
        optional={lang}
        value={typed.rt}
        autocomplete="off"
        inputmode="numeric"
        maxlength={6}
        narrow
      />
    </>
  );
};
