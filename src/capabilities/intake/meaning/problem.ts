// What is wrong with a cell, how bad that is, and how the cell may be shown without giving a person away.
import type { Cell } from '../../../platform/reading/batch.ts';
import type { Field } from './field.ts';
import { shownText } from './text.ts';

/**
 * Rejected is a row whose identity or place would be lost or wrong; everything else lands without the bad value.
 * No name: nothing to register. A NIK or NIB that cannot be read: the enterprise would be registered a second time
 * when the right number comes. A written area that is unknown or not the importer's: it would count elsewhere.
 */
export const severities = {
  'name-missing': 'rejects',
  'name-too-long': 'rejects',
  'nik-digits-lost': 'rejects',
  'nik-unreadable': 'rejects',
  'nik-length': 'rejects',
  'nik-date': 'rejects',
  'nib-digits-lost': 'rejects',
  'kelurahan-unknown': 'rejects',
  'kelurahan-ambiguous': 'rejects',
  'kecamatan-unknown': 'rejects',
  'outside-area': 'rejects',
  'nib-village-letter': 'warns',
  'nib-length': 'warns',
  'nib-unreadable': 'warns',
  'kk-unreadable': 'warns',
  'phone-digits-lost': 'warns',
  'phone-unreadable': 'warns',
  'phone-partly': 'warns',
  'area-respelt': 'warns',
  'area-contradicts': 'warns',
  'kind-unknown': 'warns',
  'kbli-unreadable': 'warns',
  'amount-unreadable': 'warns',
  'count-unreadable': 'warns',
  'year-unreadable': 'warns',
  'day-unreadable': 'warns',
  'npwp-unreadable': 'warns',
  'pirt-unreadable': 'warns',
  'halal-unreadable': 'warns',
  'halal-fatwa-number': 'warns',
  'email-unreadable': 'warns',
  'sex-unreadable': 'warns',
  'point-unreadable': 'warns',
  'rtrw-unreadable': 'warns',
} as const satisfies Record<string, 'rejects' | 'warns'>;

export type ProblemCode = keyof typeof severities;

export type Problem = {
  /** Place of the column from 0; null when no column has that meaning. */
  readonly column: number | null;
  readonly heading: string;
  readonly field: Field;
  /** The cell, with long numbers masked. */
  readonly shown: string;
  readonly code: ProblemCode;
  readonly severity: 'rejects' | 'warns';
  /** Names the person may have meant, or the one that was taken. */
  readonly suggestions: readonly string[];
};

const longest = 60;

/** NIK, family card, tax number and phones never leave in full; NIB and PIRT numbers are no secrets. */
export function shownCell(cell: Cell | undefined, field: Field): string {
  const text = shownText(cell);
  const cut = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  if (field === 'email') return cut.replace(/^(.).*(@.*)$/, '$1•••$2');
  const fewest = field === 'nib' || field === 'pirt' || field === 'halal' ? 16 : 7;
  return cut.replace(/\d[\d\s.-]{5,}\d/g, (run) => {
    const digits = run.replace(/\D/g, '');
    if (digits.length < (isAmount(field) ? 16 : fewest)) return run;
    return `${digits.slice(0, 4)}${'•'.repeat(Math.max(3, digits.length - 7))}${digits.slice(-3)}`;
  });
}

function isAmount(field: Field): boolean {
  return field === 'sales' || field === 'ownCapital' || field === 'outsideCapital';
}
