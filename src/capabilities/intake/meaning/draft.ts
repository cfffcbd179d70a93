// A row while its cells are being read: the typed values so far, and what was found wrong.
import type { PlainDate } from '../../../kernel/day.ts';
import type { Cell } from '../../../platform/reading/batch.ts';
import type { Column } from './columns.ts';
import type { Field } from './field.ts';
import { type Problem, type ProblemCode, severities, shownCell } from './problem.ts';
import type { TypedRow } from './typed.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

export type Draft = Mutable<TypedRow> & {
  kecamatanText: string;
  kelurahanText: string;
  problems: Problem[];
};

export function newDraft(city: string): Draft {
  return {
    name: '',
    owner: null,
    sex: null,
    nik: null,
    kk: null,
    phones: [],
    email: null,
    area: city,
    place: null,
    address: null,
    rt: null,
    rw: null,
    lat: null,
    lng: null,
    kind: null,
    sectors: [],
    kbli: null,
    foundedYear: null,
    ownCapital: null,
    outsideCapital: null,
    sales: null,
    workers: null,
    nib: null,
    npwp: null,
    papers: [],
    surveyYear: null,
    seenOn: null,
    notes: [],
    kecamatanText: '',
    kelurahanText: '',
    problems: [],
  };
}

export type At = Pick<Column, 'column' | 'heading' | 'field' | 'per' | 'unit'>;

/** `text` is the tidied cell and never empty; `cell` is what stands in the file, numbers as numbers. */
export type Reader = (draft: Draft, cell: string | number, text: string, at: At, today: PlainDate) => void;

export function complain(
  draft: Draft,
  code: ProblemCode,
  at: At,
  cell: Cell | undefined,
  suggestions: readonly string[] = [],
): void {
  const { column, heading, field } = at;
  draft.problems.push({
    column,
    heading,
    field,
    shown: shownCell(cell, field),
    code,
    severity: severities[code],
    suggestions,
  });
}

/** The same for a meaning that no column has. */
export function complainOfRow(draft: Draft, code: ProblemCode, field: Field): void {
  draft.problems.push({
    column: null,
    heading: '',
    field,
    shown: '',
    code,
    severity: severities[code],
    suggestions: [],
  });
}
