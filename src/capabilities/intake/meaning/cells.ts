// How each meaning reads its cell into the row: kernel parsers decide, problems say what was not understood.
import { parseDay } from '../../../kernel/dayread.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { parseEmail } from '../../../kernel/email.ts';
import { parseCount } from '../../../kernel/number.ts';
import { parsePhones } from '../../../kernel/phone.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { parseRtRw } from '../../../kernel/rtrw.ts';
import { parseRupiah, perYear } from '../../../kernel/rupiah.ts';
import type { Cell } from '../../../platform/reading/batch.ts';
import { type At, type Draft, type Reader, complain } from './draft.ts';
import type { Field } from './field.ts';
import { readKind } from './kind.ts';
import {
  readBpomOrPirt,
  readHalal,
  readMark,
  readNib,
  readNik,
  readNpwp,
  readPapers,
  readFamilyCard,
} from './papers.ts';
import type { Amount } from './typed.ts';

const longestName = 200;
const longestText = 500;

export const readers: Readonly<Record<Exclude<Field, 'ignore'>, Reader>> = {
  name: (draft, cell, text, at) => {
    draft.name = text;
    if (text.length > longestName) complain(draft, 'name-too-long', at, cell);
  },
  owner: (draft, _, text) => {
    draft.owner = text.slice(0, longestName);
  },
  nik: readNik,
  kk: readFamilyCard,
  nib: readNib,
  npwp: readNpwp,
  pirt: readBpomOrPirt,
  halal: readHalal,
  mark: readMark,
  papers: readPapers,
  phone: (draft, cell, _, at) => {
    const read = parsePhones(cell);
    if (!isRefused(read)) {
      draft.phones.push(...read.phones);
      if (read.unread.length > 0) complain(draft, 'phone-partly', at, cell);
    } else
      complain(draft, read.refused === 'digits-lost' ? 'phone-digits-lost' : 'phone-unreadable', at, cell);
  },
  kecamatan: (draft, _, text) => {
    draft.kecamatanText = text;
  },
  kelurahan: (draft, _, text) => {
    draft.kelurahanText = text;
  },
  address: (draft, _, text) => {
    draft.address = text.slice(0, longestText);
    if (draft.rt === null && draft.rw === null && /r[tw]/i.test(text)) setRtRw(draft, parseRtRw(text));
  },
  rt: (draft, cell, text, at) => setOne(draft, 'rt', cell, text, at),
  rw: (draft, cell, text, at) => setOne(draft, 'rw', cell, text, at),
  rtrw: (draft, cell, text, at) => {
    const found = parseRtRw(text);
    if (found.rt === undefined && found.rw === undefined) complain(draft, 'rtrw-unreadable', at, cell);
    else setRtRw(draft, found);
  },
  kind: (draft, cell, text, at) => {
    const kind = readKind(text);
    draft.kind = kind.title.slice(0, longestText);
    draft.sectors = [...kind.sectors];
    if (kind.kbli !== undefined) draft.kbli ??= kind.kbli;
    if (kind.sectors.length > 0) return;
    draft.sectors = ['other'];
    complain(draft, 'kind-unknown', at, cell);
  },
  kbli: (draft, cell, text, at) => {
    const kind = readKind(text);
    if (kind.kbli === undefined) return complain(draft, 'kbli-unreadable', at, cell);
    draft.kbli = kind.kbli;
    const edition = saidEdition.exec(at.heading)?.[1];
    if (edition !== undefined) draft.kbliEdition = Number(edition);
    if (kind.title !== text && draft.kind === null) draft.kind = kind.title.slice(0, longestText);
    if (draft.sectors.length === 0) draft.sectors = [...kind.sectors];
  },
  founded: (draft, cell, text, at, today) => {
    draft.foundedYear = readYear(draft, cell, text, at, today);
  },
  surveyYear: (draft, cell, text, at, today) => {
    draft.surveyYear = readYear(draft, cell, text, at, today);
  },
  ownCapital: (draft, cell, text, at) => {
    draft.ownCapital = readAmount(draft, cell, text, at);
  },
  outsideCapital: (draft, cell, text, at) => {
    draft.outsideCapital = readAmount(draft, cell, text, at);
  },
  sales: (draft, cell, text, at) => {
    draft.sales = readAmount(draft, cell, text, at);
  },
  workers: (draft, cell, _, at) => {
    const count = parseCount(cell);
    if (!isRefused(count) && count <= 100_000) draft.workers = count;
    else complain(draft, 'count-unreadable', at, cell);
  },
  seenOn: (draft, cell, _, at, today) => {
    const day = parseDay(cell);
    if (!isRefused(day) && day <= today) draft.seenOn = day;
    else complain(draft, 'day-unreadable', at, cell);
  },
  email: (draft, cell, _, at) => {
    const email = parseEmail(cell);
    if (isRefused(email)) complain(draft, 'email-unreadable', at, cell);
    else draft.email = email;
  },
  sex: (draft, cell, text, at) => {
    if (/^(?:p|pr|perempuan|wanita|female|f|w)$/i.test(text)) draft.sex = 'female';
    else if (/^(?:l|lk|laki|laki[\s-]*laki|pria|male|m)$/i.test(text)) draft.sex = 'male';
    else complain(draft, 'sex-unreadable', at, cell);
  },
  lat: (draft, cell, text, at) => {
    if (noPoint.test(text)) return;
    const both = /^\(?(-?\d{1,2}[.,]\d+)\s*[,;\s]\s*(-?\d{2,3}[.,]\d+)\)?$/.exec(text);
    const lat = degrees(both?.[1] ?? text, 15);
    const lng = both ? longitude(both[2] ?? '') : null;
    if (lat === null || (both && lng === null)) return complain(draft, 'point-unreadable', at, cell);
    draft.lat = lat;
    if (lng !== null) draft.lng = lng;
  },
  lng: (draft, cell, text, at) => {
    if (noPoint.test(text)) return;
    const lng = longitude(text);
    if (lng === null) complain(draft, 'point-unreadable', at, cell);
    else draft.lng = lng;
  },
};

/** Zeros stand where nobody measured. */
const noPoint = /^[0\s.,;-]+$/;

/** Indonesia lies between 95 and 141 degrees east. */
function longitude(text: string): number | null {
  const degree = degrees(text, 180);
  return degree !== null && degree >= 90 && degree <= 145 ? degree : null;
}

/** `Kode KBLI 2020`: the heading says which edition the codes are of. */
const saidEdition = /kbli\D{0,12}(2009|2015|2017|2020|2025)(?!\d)/i;

/** Indonesia lies between 15 degrees south and north, so a larger latitude is a slip. */
function degrees(text: string, most: number): number | null {
  if (!/^-?\d{1,3}(?:[.,]\d{1,20})?$/.test(text)) return null;
  const number = Number(text.replace(',', '.'));
  return Math.abs(number) <= most ? number : null;
}

function setRtRw(draft: Draft, found: { readonly rt?: string; readonly rw?: string }): void {
  if (found.rt !== undefined) draft.rt = found.rt;
  if (found.rw !== undefined) draft.rw = found.rw;
}

/** A column of its own may hold `5`, `RT 05`, or both numbers after all. */
function setOne(draft: Draft, which: 'rt' | 'rw', cell: Cell, text: string, at: At): void {
  if (/^0+$/.test(text)) return;
  const found = parseRtRw(/^\d{1,3}$/.test(text) ? `${which} ${text}` : text);
  if (found[which] === undefined) complain(draft, 'rtrw-unreadable', at, cell);
  else setRtRw(draft, found);
}

/** `2015`, `Maret 2015`, a day; nothing after today. */
function readYear(draft: Draft, cell: Cell, text: string, at: At, today: PlainDate): number | null {
  const year = Number(/(?<!\d)(?:19|20)\d\d(?!\d)/.exec(text)?.[0] ?? Number.NaN);
  if (year <= Number(today.slice(0, 4))) return year;
  if (!/^0+$/.test(text)) complain(draft, 'year-unreadable', at, cell);
  return null;
}

/** Period and unit come from the cell, else from the heading; sales per month become a year's, a sum stays a sum. */
function readAmount(draft: Draft, cell: string | number, text: string, at: At): Amount | null {
  const plain = typeof cell === 'number' || /^(?:rp\.?\s*)?\d+(?:[.,]\d+)?$/i.test(text);
  const read = parseRupiah(at.unit !== undefined && plain && text !== '0' ? `${text} ${at.unit}` : cell);
  if (isRefused(read)) {
    complain(draft, 'amount-unreadable', at, cell);
    return null;
  }
  const per = read.per === 'once' && at.field === 'sales' ? (at.per ?? 'year') : read.per;
  return at.field === 'sales' ? perYear({ ...read, per }) : { low: read.low, high: read.high };
}
