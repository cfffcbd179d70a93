// What matching is told of a record: the fields it may compare, any of which may be missing.

/** The fields that are compared, in the order in which they are explained. */
export const fields = [
  'name',
  'owner',
  'address',
  'area',
  'phone',
  'nib',
  'nik',
  'email',
  'birth',
  'kind',
] as const;

export type Field = (typeof fields)[number];

/**
 * Text as it was written. A list keeps the parts that a file holds in columns of their own (given name and surname);
 * they are compared one by one, and also crosswise. `nik` is a keyed hash, never the number; so is `email` where it is
 * sealed. Missing, empty or "-" is no evidence for or against anything.
 */
export type MatchRecord = { readonly [F in Field]?: string | readonly string[] | undefined };
