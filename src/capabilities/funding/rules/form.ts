// What is asked of a funding line, and of any amount that is typed.
import { parseDay } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { parseRupiah } from '../../../kernel/rupiah.ts';
import type { Rupiah } from '../../../kernel/rupiah.ts';
import { tidy } from '../../../kernel/text.ts';
import { sources } from '../kinds.ts';
import type { FundingSource } from '../kinds.ts';

export type Field =
  | 'name'
  | 'source'
  | 'year'
  | 'partner'
  | 'initiator'
  | 'initiatorUser'
  | 'amount'
  | 'day'
  | 'note';
export type TypedLine = Readonly<Record<Field, string>>;

export type CheckedLine = {
  readonly name: string;
  readonly source: FundingSource;
  readonly year: number;
  readonly partnerId: string | null;
  readonly initiator: string;
  readonly initiatorUser: string | null;
  readonly amount: Rupiah;
  readonly day: PlainDate;
  readonly note: string | null;
};

export type ProblemCode =
  | 'name-missing'
  | 'too-long'
  | 'source-missing'
  | 'year-wrong'
  | 'partner-unknown'
  | 'initiator-missing'
  | 'amount-wrong'
  | 'day-wrong'
  | 'day-future';
export type Problem = { readonly field: Field; readonly code: ProblemCode };
export type FormRefusal = Refusal<'form', { readonly problems: readonly Problem[] }>;

/** One amount as people type it ("1,5 jt"), above nought; null when it is a range, open, or none. */
export function readAmount(typed: string): Rupiah | null {
  const read = parseRupiah(typed);
  if (isRefused(read) || read.high !== read.low || read.per !== 'once') return null;
  return read.low > 0n ? read.low : null;
}

type Known = {
  readonly today: PlainDate;
  readonly partners: readonly string[];
  /** Sign-ins that may have asked for it, with their names. */
  readonly people: ReadonlyMap<string, string>;
};

/** Every problem at once. Whoever asked by sign-in is named by it when no words say who. */
export function checkLine(typed: TypedLine, { today, partners, people }: Known): CheckedLine | FormRefusal {
  const problems: Problem[] = [];
  const wrong = (field: Field, code: ProblemCode) => void problems.push({ field, code });
  const [name, said, note] = [tidy(typed.name), tidy(typed.initiator), tidy(typed.note)];
  const source = sources.find((s) => s === typed.source);
  const year = /^20\d\d$/.test(typed.year.trim()) ? Number(typed.year) : null;
  const initiatorUser = people.has(typed.initiatorUser) ? typed.initiatorUser : null;
  const initiator = said || (people.get(typed.initiatorUser) ?? '');
  const amount = readAmount(typed.amount);
  const day = parseDay(typed.day);
  if (name.length < 3) wrong('name', 'name-missing');
  if (name.length > 160) wrong('name', 'too-long');
  if (!source) wrong('source', 'source-missing');
  if (year === null) wrong('year', 'year-wrong');
  if (typed.partner !== '' && !partners.includes(typed.partner)) wrong('partner', 'partner-unknown');
  if (initiator.length < 2) wrong('initiator', 'initiator-missing');
  if (initiator.length > 160) wrong('initiator', 'too-long');
  if (amount === null) wrong('amount', 'amount-wrong');
  if (isRefused(day)) wrong('day', 'day-wrong');
  else if (day > today) wrong('day', 'day-future');
  if (note.length > 300) wrong('note', 'too-long');
  if (problems.length > 0 || !source || year === null || amount === null || isRefused(day))
    return refuse('form', { problems });
  return {
    name,
    source,
    year,
    partnerId: typed.partner || null,
    initiator,
    initiatorUser,
    amount,
    day,
    note: note || null,
  };
}
