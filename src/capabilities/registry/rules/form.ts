// What a person typed about an enterprise, checked field by field: the known enterprise, or what is wrong where.
import type { PlainDate } from '../../../kernel/day.ts';
import { parseDay } from '../../../kernel/day.ts';
import { parseEmail } from '../../../kernel/email.ts';
import type { Email } from '../../../kernel/email.ts';
import { parseNib } from '../../../kernel/nib.ts';
import type { Nib } from '../../../kernel/nib.ts';
import { parseNik } from '../../../kernel/nik.ts';
import type { Nik } from '../../../kernel/nik.ts';
import { parsePhone } from '../../../kernel/phone.ts';
import type { Phone } from '../../../kernel/phone.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { isNone, squeeze, tidy } from '../../../kernel/text.ts';
import type { KernelRefusal } from '../../../kernel/words.ts';
import { isSector } from '../sectors.ts';
import type { Sector } from '../sectors.ts';

/** The fields of the form in its order. */
export const formFields = [
  'name',
  'kind',
  'sector',
  'kbli',
  'owner',
  'sex',
  'nik',
  'phone',
  'email',
  'area',
  'rt',
  'rw',
  'address',
  'nib',
  'founded',
] as const;
export type FormField = (typeof formFields)[number];
export type TypedEnterprise = Readonly<Record<FormField, string>>;

export type FieldRefusal =
  | KernelRefusal
  | Refusal<'name-missing', object>
  | Refusal<'owner-missing', object>
  | Refusal<'text-long', { limit: number }>
  | Refusal<'sector-missing', object>
  | Refusal<'area-missing', object>
  | Refusal<'area-outside', object>
  | Refusal<'rt-wrong', object>
  | Refusal<'kbli-unknown', object>
  | Refusal<'year-wrong', { thisYear: number }>;

export type Problem = { readonly field: FormField; readonly refusal: FieldRefusal };
export type FormRefusal = Refusal<'form', { problems: readonly Problem[] }>;

/** A value to keep, a value to remove ('-' was typed), or nothing typed: what is recorded stays. */
export type Typed<T> = T | 'remove' | null;

export type CheckedOwner = {
  readonly name: string;
  readonly squeezed: string;
  readonly sex: 'f' | 'm' | null;
  readonly nik: Typed<Nik>;
  readonly phone: Typed<Phone>;
  readonly email: Typed<Email>;
};

export type CheckedEnterprise = {
  readonly name: string;
  readonly squeezed: string;
  readonly kind: string | null;
  readonly sector: Sector;
  readonly kbli: string | null;
  readonly owner: CheckedOwner | null;
  /** Kelurahan, or its RT when the RT is known. */
  readonly area: string;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly address: string | null;
  readonly nib: Nib | null;
  readonly founded: number | null;
};

/** What the form cannot know by itself. `knownKbli` is null when the classification has not been loaded. */
export type FormCircumstances = {
  readonly today: PlainDate;
  /** Whether a kelurahan or RT may be chosen by this person. */
  readonly covers: (area: string) => boolean;
  readonly isKelurahan: (area: string) => boolean;
  readonly isKbli: (code: string) => boolean;
  readonly ownerNeeded: boolean;
};

const limits = { name: 150, kind: 200, owner: 150, address: 400 } as const;

/** Reads the whole form; every problem is told at once. */
export function checkForm(
  typed: TypedEnterprise,
  around: FormCircumstances,
): CheckedEnterprise | FormRefusal {
  const problems: Problem[] = [];
  const wrong = (field: FormField, refusal: FieldRefusal) => void problems.push({ field, refusal });
  const text = (field: keyof typeof limits): string | null => {
    const value = tidy(typed[field]);
    if ([...value].length > limits[field]) wrong(field, refuse('text-long', { limit: limits[field] }));
    return isNone(value) ? null : value;
  };
  const read = <T>(field: FormField, parse: (cell: string) => T | KernelRefusal): Typed<T> => {
    if (tidy(typed[field]) === '') return null;
    if (isNone(typed[field])) return 'remove';
    const value = parse(typed[field]);
    if (!isRefused(value)) return value;
    wrong(field, value);
    return null;
  };
  const kept = <T>(value: Typed<T>): T | null => (value === 'remove' ? null : value);

  const name = text('name') ?? '';
  if (squeeze(name) === '') wrong('name', refuse('name-missing'));
  const kind = text('kind');
  const sector = isSector(typed.sector) ? typed.sector : 'other';
  if (sector !== typed.sector) wrong('sector', refuse('sector-missing'));
  const kbli = isNone(typed.kbli) ? null : tidy(typed.kbli).slice(0, 5);
  if (kbli !== null && !around.isKbli(kbli)) wrong('kbli', refuse('kbli-unknown'));

  const ownerName = text('owner');
  const nik = read('nik', parseNik);
  const phone = read('phone', parsePhone);
  const email = read('email', parseEmail);
  const hasSecrets = (nik ?? phone ?? email) !== null;
  if ((ownerName === null || squeeze(ownerName) === '') && (around.ownerNeeded || hasSecrets)) {
    wrong('owner', refuse('owner-missing'));
  }
  const sex: 'f' | 'm' | null = typed.sex === 'f' || typed.sex === 'm' ? typed.sex : null;

  const rt = neighbourhood(typed.rt);
  const rw = neighbourhood(typed.rw);
  if (rt === 'wrong') wrong('rt', refuse('rt-wrong'));
  if (rw === 'wrong') wrong('rw', refuse('rt-wrong'));
  const area = rt && rt !== 'wrong' ? `${typed.area}/RT${rt}` : typed.area;
  if (!around.isKelurahan(typed.area)) wrong('area', refuse('area-missing'));
  else if (!around.covers(area)) wrong('area', refuse('area-outside'));
  const address = text('address');
  const nib = read('nib', parseNib);
  const founded = yearOf(typed.founded, around.today, (refusal) => wrong('founded', refusal));

  if (problems.length > 0) return refuse('form', { problems });
  const owner =
    ownerName === null ? null : { name: ownerName, squeezed: squeeze(ownerName), sex, nik, phone, email };
  return {
    name,
    squeezed: squeeze(name),
    kind,
    sector,
    kbli,
    owner,
    area,
    rt: rt === 'wrong' ? null : rt,
    rw: rw === 'wrong' ? null : rw,
    address,
    nib: kept(nib),
    founded,
  };
}

/** `5`, `005`, `RT 5` give `005`. */
function neighbourhood(typed: string): string | null {
  if (isNone(typed)) return null;
  const digits = /^(?:r[tw])?[\s.]*0*(\d{1,3})$/i.exec(tidy(typed))?.[1];
  return digits === undefined || Number(digits) === 0 ? 'wrong' : digits.padStart(3, '0');
}

/** A year, or a whole day of which the year is kept. */
function yearOf(typed: string, today: PlainDate, wrong: (refusal: FieldRefusal) => void): number | null {
  if (isNone(typed)) return null;
  const thisYear = Number(today.slice(0, 4));
  const year = /^\d{4}$/.test(tidy(typed)) ? Number(tidy(typed)) : yearOfDay(typed);
  if (year !== null && year >= 1900 && year <= thisYear) return year;
  wrong(refuse('year-wrong', { thisYear }));
  return null;
}

function yearOfDay(typed: string): number | null {
  const day = parseDay(typed);
  return isRefused(day) ? null : Number(day.slice(0, 4));
}
