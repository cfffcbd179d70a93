// Forms: one column, label above, hint under the label, error beside the field and summed up on top.
import type { Child } from 'hono/jsx';
import type { Lang } from '../kernel/language.ts';
import { photoScript } from './assets.ts';
import { Icon } from './icons.tsx';
import { words } from './words.ts';

/** A form that posts. `once` makes a second sending of the same form harmless. */
export const Form = (props: {
  action?: string | undefined;
  once: string;
  upload?: boolean;
  id?: string | undefined;
  children?: Child;
}) => (
  <form
    class="form"
    method="post"
    action={props.action}
    id={props.id}
    enctype={props.upload ? 'multipart/form-data' : undefined}
  >
    <input type="hidden" name="_once" value={props.once} />
    {props.children}
  </form>
);

export type FieldProps = {
  name: string;
  label: Child;
  hint?: Child;
  error?: string | undefined;
  /** The language in which to say "boleh kosong"; without it the field is needed. */
  optional?: Lang | undefined;
  id?: string | undefined;
};

const idOf = (field: FieldProps): string => field.id ?? field.name;

/** What an input says about itself so that its hint and its error are read with it. */
const told = (field: FieldProps) => ({
  id: idOf(field),
  name: field.name,
  required: field.optional === undefined ? true : undefined,
  'aria-invalid': field.error === undefined ? undefined : ('true' as const),
  'aria-describedby':
    [field.hint ? `${idOf(field)}-hint` : '', field.error === undefined ? '' : `${idOf(field)}-error`]
      .filter(Boolean)
      .join(' ') || undefined,
});

const Around = (props: { field: FieldProps }) => (
  <>{props.field.optional ? <small> ({words[props.field.optional].optional})</small> : null}</>
);

const HintAndError = (props: { field: FieldProps }) => (
  <>
    {props.field.hint ? (
      <p class="hint" id={`${idOf(props.field)}-hint`}>
        {props.field.hint}
      </p>
    ) : null}
    {props.field.error === undefined ? null : (
      <p class="error" id={`${idOf(props.field)}-error`}>
        <Icon name="circle-alert" size={16} />
        {props.field.error}
      </p>
    )}
  </>
);

/** Label, hint and error around an input of your own, which must carry the same id. */
export const Field = (props: FieldProps & { children?: Child }) => (
  <div class={props.error === undefined ? 'field' : 'field wrong'}>
    <label for={idOf(props)}>
      {props.label}
      <Around field={props} />
    </label>
    <HintAndError field={props} />
    {props.children}
  </div>
);

export type TextProps = FieldProps & {
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'password' | 'url';
  autocomplete?: string | undefined;
  maxlength?: number | undefined;
  placeholder?: string | undefined;
  inputmode?: 'numeric' | 'decimal' | 'tel' | 'text' | undefined;
  narrow?: boolean | undefined;
};

export const TextInput = (props: TextProps) => (
  <Field {...props}>
    <input
      {...told(props)}
      class={props.narrow ? 'narrow' : undefined}
      type={props.type ?? 'text'}
      value={props.value}
      autocomplete={props.autocomplete}
      maxlength={props.maxlength}
      placeholder={props.placeholder}
      inputmode={props.inputmode}
    />
  </Field>
);

/** Numbers as people type them ("1,5 jt"): a text with the number keys, never a spinner. */
export const NumberInput = (props: TextProps) => (
  <TextInput inputmode="decimal" narrow autocomplete="off" {...props} />
);

/** Days as people type them ("5/3/2026"): a text; what was understood is read back by the page. */
export const DateInput = (props: TextProps) => (
  <TextInput narrow autocomplete="off" maxlength={40} {...props} />
);

export const TextArea = (
  props: FieldProps & { value?: string | undefined; rows?: number; maxlength?: number },
) => (
  <Field {...props}>
    <textarea {...told(props)} rows={props.rows ?? 4} maxlength={props.maxlength}>
      {props.value}
    </textarea>
  </Field>
);

export type Option = { value: string; label: string; hint?: string | undefined };

export const Select = (
  props: FieldProps & { options: readonly Option[]; value?: string | undefined; empty?: string | undefined },
) => (
  <Field {...props}>
    <span class="select">
      <select {...told(props)}>
        {props.empty === undefined ? null : <option value="">{props.empty}</option>}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  </Field>
);

/** One of a few, all visible. The first radio carries the field's id, so that the summary leads to it. */
export const Radios = (props: FieldProps & { options: readonly Option[]; value?: string | undefined }) => {
  const { id, 'aria-describedby': describedBy, name, required } = told(props);
  return (
    <fieldset class={props.error === undefined ? 'field' : 'field wrong'} aria-describedby={describedBy}>
      <legend>
        {props.label}
        <Around field={props} />
      </legend>
      <HintAndError field={props} />
      {props.options.map((option, at) => (
        <label class="choice">
          <input
            type="radio"
            id={at === 0 ? id : `${id}-${at}`}
            name={name}
            value={option.value}
            checked={option.value === props.value}
            required={required}
          />
          <span>
            {option.label}
            {option.hint ? <small>{option.hint}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
};

/** Yes or no; never needed unless `mustTick`. */
export const Checkbox = (
  props: Omit<FieldProps, 'optional'> & { value?: string; checked?: boolean | undefined; mustTick?: boolean },
) => (
  <div class={props.error === undefined ? 'field' : 'field wrong'}>
    <label class="choice">
      <input
        {...told(props)}
        type="checkbox"
        value={props.value ?? '1'}
        checked={props.checked}
        required={props.mustTick}
      />
      <span>{props.label}</span>
    </label>
    <HintAndError field={props} />
  </div>
);

/** A large area to drop a file on; it is the browser's own input, so it needs no script. */
export const FileInput = (
  props: FieldProps & {
    accept?: string | undefined;
    multiple?: boolean;
    /** A phone opens its camera. */
    capture?: boolean;
    /** Photos are made small before they are sent. */
    small?: boolean;
    lang: Lang;
  },
) => (
  <Field {...props}>
    <span class="drop">
      <Icon name={props.capture ? 'camera' : 'upload'} size={32} />
      <span aria-hidden="true">{words[props.lang][props.capture ? 'takePhoto' : 'pickFile']}</span>
      <input
        {...told(props)}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        capture={props.capture ? 'environment' : undefined}
        data-small={props.small ? '' : undefined}
      />
    </span>
    {props.small ? <script src={photoScript.path} defer></script> : null}
  </Field>
);

/** Searches by address (GET), keeping the filters named in `keep`. */
export const SearchBox = (props: {
  action: string;
  label: string;
  value?: string | undefined;
  lang: Lang;
  name?: string;
  keep?: readonly (readonly [string, string])[] | undefined;
}) => (
  <form class="search" role="search" method="get" action={props.action}>
    {(props.keep ?? []).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Icon name="search" />
    <input
      type="search"
      name={props.name ?? 'q'}
      value={props.value}
      aria-label={props.label}
      placeholder={props.label}
      autocomplete="off"
      maxlength={200}
    />
    <button class="btn plain" type="submit">
      {words[props.lang].search}
    </button>
  </form>
);

/** Fields that narrow a list, by address (GET). Sends itself where scripts run; the button is there for everyone. */
export const Filters = (props: {
  action: string;
  lang: Lang;
  keep?: readonly (readonly [string, string])[] | undefined;
  children?: Child;
}) => (
  <form class="filters" method="get" action={props.action} data-auto>
    {(props.keep ?? []).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {props.children}
    <button class="btn plain" type="submit">
      {words[props.lang].apply}
    </button>
  </form>
);

/** Stands on top of a refused form, takes the focus, and leads to each field. Empty list, nothing shown. */
export const ErrorSummary = (props: {
  lang: Lang;
  errors: readonly { field: string; message: string }[];
  title?: string | undefined;
}) =>
  props.errors.length === 0 ? null : (
    <div class="notice bad" role="alert" tabindex={-1} autofocus id="errors">
      <Icon name="circle-alert" />
      <div>
        <b>{props.title ?? words[props.lang].errorsTitle}</b>
        <p>{words[props.lang].errorsHint}</p>
        <ul>
          {props.errors.map((error) => (
            <li>
              <a href={`#${error.field}`}>{error.message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
