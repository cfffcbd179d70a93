// From what was typed to the body of an act, or what is wrong with which field. Pure: the phone's clock is an argument.
import { parseNib } from '../../../../../../kernel/nib.ts';
import { parseNik } from '../../../../../../kernel/nik.ts';
import { parsePhone } from '../../../../../../kernel/phone.ts';
import { isRefused } from '../../../../../../kernel/refusal.ts';
import { explainRefusal } from '../../../../../../kernel/words.ts';
import type { KernelRefusal } from '../../../../../../kernel/words.ts';
import type { Lang } from '../../../../../../kernel/language.ts';
import type { EnrolBody } from '../../../../acts.ts';
import type { Point } from '../../point.ts';
import type { Words } from '../../words/words.ts';

/** The form as it stands, half-written or whole; this is what a draft keeps. */
export type Typed = {
  readonly enterprise: string;
  readonly name: string;
  readonly kind: string;
  readonly sector: string;
  readonly owner: string;
  readonly phone: string;
  readonly area: string;
  readonly rt: string;
  readonly address: string;
  readonly point: Point | null;
  readonly hasNib: boolean;
  readonly nib: string;
  readonly help: boolean;
  readonly consent: boolean;
  readonly sex: string;
  readonly nik: string;
  readonly started: string;
  readonly workers: string;
  readonly sales: string;
  readonly note: string;
};

export type Wrongs = Partial<Record<keyof Typed, string>>;

type Help = { readonly wants: 'nib'; readonly enterprise: string; readonly note: null };
export type Ready = { readonly body: EnrolBody; readonly help: Help | null };

type With = { readonly lang: Lang; readonly say: Words; readonly year: number };

const orNull = (text: string) => text.trim() || null;

function number(text: string, from: number, to: number): number | null | 'wrong' {
  if (text.trim() === '') return null;
  const value = Number(text.trim());
  return Number.isInteger(value) && value >= from && value <= to ? value : 'wrong';
}

export function readTyped(typed: Typed, { lang, say, year }: With): Ready | { readonly wrongs: Wrongs } {
  const wrongs: { -readonly [Name in keyof Wrongs]: string } = {};
  const words = say.enrol;
  const read = <T extends string>(
    name: keyof Typed,
    text: string,
    parse: (text: string) => T | KernelRefusal,
  ): T | null => {
    if (text.trim() === '') return null;
    const value = parse(text);
    if (!isRefused(value)) return value;
    wrongs[name] = explainRefusal(value, lang);
    return null;
  };
  const count = (name: keyof Typed, text: string, from: number, to: number, wrong: string): number | null => {
    const value = number(text, from, to);
    if (value !== 'wrong') return value;
    wrongs[name] = wrong;
    return null;
  };
  if (typed.name.trim() === '') wrongs.name = words.missing.name;
  if (typed.area === '') wrongs.area = words.missing.area;
  const rt = count('rt', typed.rt, 1, 999, words.badRt);
  const nib = typed.hasNib ? read('nib', typed.nib || '-', parseNib) : null;
  const body: EnrolBody = {
    enterprise: typed.enterprise,
    name: typed.name.trim(),
    owner: orNull(typed.owner),
    phone: read('phone', typed.phone, parsePhone),
    nik: read('nik', typed.nik, parseNik),
    sex: typed.sex === 'f' || typed.sex === 'm' ? typed.sex : null,
    area: rt === null ? typed.area : `${typed.area}/RT${String(rt).padStart(3, '0')}`,
    address: orNull(typed.address),
    kind: orNull(typed.kind),
    sector: (orNull(typed.sector) as EnrolBody['sector']) ?? null,
    nib,
    started: count('started', typed.started, 1900, year, words.badYear(year)),
    workers: count('workers', typed.workers, 0, 10_000, words.badWorkers),
    salesBand: (orNull(typed.sales) as EnrolBody['salesBand']) ?? null,
    point: typed.point,
    consent: typed.consent,
    note: orNull(typed.note),
  };
  if (Object.keys(wrongs).length > 0) return { wrongs };
  const wantsHelp = !typed.hasNib && typed.help;
  return { body, help: wantsHelp ? { enterprise: typed.enterprise, wants: 'nib', note: null } : null };
}
