// The meanings a column of a spreadsheet may have.

export const fields = [
  'name',
  'owner',
  'nik',
  'kk',
  'phone',
  'kecamatan',
  'kelurahan',
  'address',
  'rt',
  'rw',
  'rtrw',
  'kind',
  'kbli',
  'founded',
  'ownCapital',
  'outsideCapital',
  'sales',
  'workers',
  'nib',
  'npwp',
  'pirt',
  'halal',
  'mark',
  'papers',
  'surveyYear',
  'seenOn',
  'email',
  'sex',
  'lat',
  'lng',
  'ignore',
] as const;

export type Field = (typeof fields)[number];

export function isField(text: string): text is Field {
  return (fields as readonly string[]).includes(text);
}
