// One row of a spreadsheet as typed values, and the string by which equal rows are known to be equal.
import type { PlainDate } from '../../../kernel/day.ts';
import type { Email } from '../../../kernel/email.ts';
import type { Nib } from '../../../kernel/nib.ts';
import type { Nik } from '../../../kernel/nik.ts';
import type { Npwp } from '../../../kernel/npwp.ts';
import type { Phone } from '../../../kernel/phone.ts';
import type { Rupiah } from '../../../kernel/rupiah.ts';
import type { Field } from './field.ts';
import type { Sector } from './kind.ts';

/** `high` null = open above. Sales are a year's. */
export type Amount = { readonly low: Rupiah; readonly high: Rupiah | null };

export type PaperKind = 'nib' | 'npwp' | 'pirt' | 'bpom' | 'halal' | 'mark' | 'licence';

/** A paper the sheet says exists; `number` null when only its existence is stated or its number is unreadable. */
export type StatedPaper = { readonly kind: PaperKind; readonly number: string | null };

export type TypedRow = {
  readonly name: string;
  readonly owner: string | null;
  readonly sex: 'male' | 'female' | null;
  readonly nik: Nik | null;
  /** 16 digits of the family card. */
  readonly kk: string | null;
  readonly phones: readonly Phone[];
  readonly email: Email | null;
  /** Kemendagri code: kelurahan, kecamatan when nothing finer is written, or the city. */
  readonly area: string;
  /** A known place within the area, such as Wonorejo. */
  readonly place: string | null;
  readonly address: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  /** The kind of business as written, and the sectors understood, the first one first. */
  readonly kind: string | null;
  readonly sectors: readonly Sector[];
  readonly kbli: string | null;
  /** Where the heading of the codes names it. */
  readonly kbliEdition?: number;
  readonly foundedYear: number | null;
  readonly ownCapital: Amount | null;
  readonly outsideCapital: Amount | null;
  readonly sales: Amount | null;
  readonly workers: number | null;
  readonly nib: Nib | null;
  readonly npwp: Npwp | null;
  readonly papers: readonly StatedPaper[];
  readonly surveyYear: number | null;
  readonly seenOn: PlainDate | null;
  /** Cells worth keeping that are not what their column asks for. */
  readonly notes: readonly { readonly field: Field; readonly text: string }[];
};

/** Equal for equal content, whatever the order of the columns: the input of the row's digest. */
export function canonical(row: TypedRow): string {
  return JSON.stringify([
    row.name,
    row.owner,
    row.sex,
    row.nik,
    row.kk,
    row.phones,
    row.email,
    row.area,
    row.place,
    row.address,
    row.rt,
    row.rw,
    row.lat,
    row.lng,
    row.kind,
    row.sectors,
    row.kbli,
    row.foundedYear,
    amountKey(row.ownCapital),
    amountKey(row.outsideCapital),
    amountKey(row.sales),
    row.workers,
    row.nib,
    row.npwp,
    row.papers.map(({ kind, number }) => `${kind} ${number ?? ''}`).sort(),
    row.surveyYear,
    row.seenOn,
    row.notes.map(({ field, text }) => `${field} ${text}`).sort(),
    ...(row.kbliEdition === undefined ? [] : [row.kbliEdition]),
  ]);
}

function amountKey(amount: Amount | null): string | null {
  return amount === null ? null : `${amount.low}-${amount.high ?? ''}`;
}
