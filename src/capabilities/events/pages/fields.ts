// What a field of a form shows again when the form was refused.

type Refused = {
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly problems?: readonly { readonly field: string; readonly message: string }[] | undefined;
};

export const errorOf = ({ problems = [] }: Refused, field: string): string | undefined =>
  problems.find((p) => p.field === field)?.message;

/** Its name, what was typed into it, and what is wrong with that. */
export const fieldOf = (form: Refused, name: string) => ({
  name,
  value: form.typed?.[name],
  error: errorOf(form, name),
});
