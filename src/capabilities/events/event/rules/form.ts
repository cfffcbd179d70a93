// What is asked of an event before it is recorded.
import { parseDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';
import { productKinds } from '../../../catalogue/index.ts';
import type { ProductKind } from '../../../catalogue/index.ts';
import { eventKinds } from '../../kinds.ts';
import type { EventKind } from '../../kinds.ts';
import { mayNameRts, readRts, rtCode } from './invited.ts';
import { readHours } from './shift.ts';
import type { Hours, HoursRefusal } from './shift.ts';
import { tidyLines } from './text.ts';

export const fields = [
  'name',
  'kind',
  'area',
  'place',
  'address',
  'point',
  'starts',
  'ends',
  'hours',
  'rts',
  'applyUntil',
  'answerDays',
  'shiftsEach',
  'places',
  'initiator',
  'initiatorUser',
  'line',
  'partner',
  'contact',
  'about',
] as const;
export type Field = (typeof fields)[number];
export type TypedEvent = Readonly<Record<Field, string>> & {
  readonly groups: readonly string[];
  readonly invited: readonly string[];
};

export type ProblemCode =
  | 'name-missing'
  | 'too-long'
  | 'about-long'
  | 'kind-missing'
  | 'area-outside'
  | 'place-missing'
  | 'point-wrong'
  | 'day-wrong'
  | 'day-past'
  | 'days-upside-down'
  | 'too-far'
  | 'rts-wrong'
  | 'rts-where'
  | 'apply-late'
  | 'number-wrong'
  | 'initiator-missing'
  | 'line-unknown'
  | 'partner-unknown'
  | HoursRefusal['refused'];
export type Problem = { readonly field: Field; readonly code: ProblemCode; readonly detail?: HoursRefusal };
export type FormRefusal = Refusal<'form', { readonly problems: readonly Problem[] }>;

export type CheckedEvent = {
  readonly name: string;
  readonly kind: EventKind;
  readonly area: string;
  readonly place: string;
  readonly address: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly starts: PlainDate;
  readonly ends: PlainDate;
  /** Of every day. */
  readonly hours: readonly Hours[];
  readonly groups: readonly ProductKind[];
  readonly invited: readonly string[];
  readonly applyUntil: PlainDate | null;
  readonly answerDays: number;
  readonly shiftsEach: number | null;
  readonly places: number | null;
  readonly initiator: string;
  readonly initiatorUser: string | null;
  readonly fundingLineId: string | null;
  readonly partnerId: string | null;
  readonly contact: string | null;
  readonly about: string;
};

export type Known = {
  readonly today: PlainDate;
  /** Whether an event may be held there by who asks. */
  readonly mayHold: (area: string) => boolean;
  readonly areas: ReadonlySet<string>;
  readonly lines: readonly string[];
  readonly partners: readonly string[];
  readonly people: ReadonlyMap<string, string>;
  /** Its first day as it was, when it is corrected: that one may lie in the past. */
  readonly began: string | null;
};

/** Letters of the public text; the poster shows what fits and says where the rest is. */
export const longestAbout = 10_000;
const longestDays = 31;
const short = { name: 160, place: 160, address: 300, contact: 160, initiator: 160 } as const;

const numberIn = (typed: string, most: number): number | null | 'wrong' => {
  const text = tidy(typed).replace(/[. ]/g, '');
  if (text === '') return null;
  const n = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return n >= 1 && n <= most ? n : 'wrong';
};

/** `-1,2654, 116.8312` as maps give it; Indonesia alone, so that swapped numbers are noticed. */
function pointIn(typed: string): readonly [number, number] | null | 'wrong' {
  const text = tidy(typed);
  if (text === '') return null;
  const read = /^(-?\d{1,2}[.,]\d{1,12})[,; ]+(\d{2,3}[.,]\d{1,12})$/.exec(text);
  const [lat, lng] = [1, 2].map((n) => Number(read?.[n]?.replace(',', '.')));
  const here =
    lat !== undefined && lng !== undefined && lat >= -11.5 && lat <= 6.5 && lng >= 94 && lng <= 142;
  return here ? [lat, lng] : 'wrong';
}

/** Every problem at once. An empty last day is the first. */
export function checkEvent(typed: TypedEvent, known: Known): CheckedEvent | FormRefusal {
  const problems: Problem[] = [];
  const wrong = (field: Field, code: ProblemCode, detail?: HoursRefusal) =>
    void problems.push({ field, code, ...(detail ? { detail } : {}) });
  const [name, place, address] = [tidy(typed.name), tidy(typed.place), tidy(typed.address)];
  const [contact, said] = [tidy(typed.contact), tidy(typed.initiator)];
  const kind = eventKinds.find((k) => k === typed.kind);
  const starts = parseDay(typed.starts);
  const ends = tidy(typed.ends) === '' ? starts : parseDay(typed.ends);
  const applyUntil = tidy(typed.applyUntil) === '' ? null : parseDay(typed.applyUntil);
  const hours = readHours(typed.hours);
  const point = pointIn(typed.point);
  const rts = readRts(typed.rts);
  const about = tidyLines(typed.about);
  const answerDays = numberIn(typed.answerDays, 30);
  const shiftsEach = numberIn(typed.shiftsEach, 60);
  const places = numberIn(typed.places, 100_000);
  const initiator = said || (known.people.get(typed.initiatorUser) ?? '');
  if (name.length < 3) wrong('name', 'name-missing');
  for (const [field, most] of Object.entries(short) as [keyof typeof short, number][])
    if (tidy(typed[field]).length > most) wrong(field, 'too-long');
  if (!kind) wrong('kind', 'kind-missing');
  const here = known.mayHold(typed.area);
  if (!here) wrong('area', 'area-outside');
  if (place.length < 3) wrong('place', 'place-missing');
  if (point === 'wrong') wrong('point', 'point-wrong');
  if (isRefused(starts)) wrong('starts', 'day-wrong');
  else if (starts < known.today && starts !== known.began) wrong('starts', 'day-past');
  if (isRefused(ends)) {
    if (tidy(typed.ends) !== '') wrong('ends', 'day-wrong');
  } else if (!isRefused(starts) && ends < starts) wrong('ends', 'days-upside-down');
  else if (!isRefused(starts) && Date.parse(ends) - Date.parse(starts) >= longestDays * 86_400_000)
    wrong('ends', 'too-far');
  if (isRefused(hours)) wrong('hours', hours.refused, hours);
  if (rts === null) wrong('rts', 'rts-wrong');
  else if (here && rts.length > 0 && !mayNameRts(typed.area)) wrong('rts', 'rts-where');
  if (isRefused(applyUntil)) wrong('applyUntil', 'day-wrong');
  else if (applyUntil !== null && !isRefused(starts) && applyUntil > starts)
    wrong('applyUntil', 'apply-late');
  if (answerDays === 'wrong') wrong('answerDays', 'number-wrong');
  if (shiftsEach === 'wrong') wrong('shiftsEach', 'number-wrong');
  if (places === 'wrong') wrong('places', 'number-wrong');
  if (initiator.length < 2) wrong('initiator', 'initiator-missing');
  if (typed.line !== '' && !known.lines.includes(typed.line)) wrong('line', 'line-unknown');
  if (typed.partner !== '' && !known.partners.includes(typed.partner)) wrong('partner', 'partner-unknown');
  if (about.length > longestAbout) wrong('about', 'about-long');
  const days = !isRefused(starts) && !isRefused(ends) && !isRefused(applyUntil) && !isRefused(hours);
  const numbers = answerDays !== 'wrong' && shiftsEach !== 'wrong' && places !== 'wrong' && point !== 'wrong';
  if (problems.length > 0 || !kind || !days || !numbers || rts === null) return refuse('form', { problems });
  return {
    name,
    kind,
    area: typed.area,
    place,
    address: address || null,
    lat: point?.[0] ?? null,
    lng: point?.[1] ?? null,
    starts,
    ends,
    hours,
    groups: productKinds.filter((g) => typed.groups.includes(g)),
    invited: [
      ...rts.map((rt) => rtCode(typed.area, rt)),
      ...new Set(typed.invited.filter((code) => known.areas.has(code) && code !== typed.area)),
    ],
    applyUntil,
    answerDays: answerDays ?? 2,
    shiftsEach,
    places,
    initiator,
    initiatorUser: known.people.has(typed.initiatorUser) ? typed.initiatorUser : null,
    fundingLineId: typed.line || null,
    partnerId: typed.partner || null,
    contact: contact || null,
    about,
  };
}
