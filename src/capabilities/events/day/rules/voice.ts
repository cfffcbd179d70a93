// What a visitor may leave at a stall, and at whom it is read.
import { parsePhone } from '../../../../kernel/phone.ts';
import type { Phone } from '../../../../kernel/phone.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { addDays } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { tidy } from '../../../../kernel/text.ts';
import { voiceKinds } from '../../kinds.ts';
import type { VoiceKind } from '../../kinds.ts';

/** Orders and ratings are taken on the days and for so many after the last one. */
export const openDays = 7;
/** Names and numbers are kept so many days after the last one. */
export const keptDays = 90;

export type Slot = {
  readonly placeId: string;
  readonly day: string;
  readonly starts: string;
  readonly ends: string;
};

export type StallDay<Of extends Slot> =
  | { readonly is: 'before'; readonly next: Of | null }
  | { readonly is: 'open'; readonly day: string; readonly holders: readonly Of[] }
  | { readonly is: 'over' };

/**
 * Who may be spoken to at a stall: those of today; on a day without anybody, and some days after the event, those of the last
 * day on which somebody stood there. `holders` in the order of their days.
 */
export function stallDay<Of extends Slot>(
  holders: readonly Of[],
  { today, ends, state }: { readonly today: PlainDate; readonly ends: PlainDate; readonly state: string },
): StallDay<Of> {
  if (state === 'cancelled' || today > addDays(ends, openDays)) return { is: 'over' };
  const day = holders.findLast((h) => h.day <= today)?.day;
  if (day !== undefined) return { is: 'open', day, holders: holders.filter((h) => h.day === day) };
  return today > ends ? { is: 'over' } : { is: 'before', next: holders[0] ?? null };
}

export type TypedVoice = Readonly<Record<'place' | 'kind' | 'stars' | 'said' | 'name' | 'phone', string>>;
export type VoiceField = keyof TypedVoice;
export type VoiceProblem =
  | 'place-missing'
  | 'kind-missing'
  | 'stars-missing'
  | 'said-missing'
  | 'said-long'
  | 'name-missing'
  | 'phone-wrong';
export type VoiceRefusal = Refusal<
  'form',
  { readonly problems: readonly { readonly field: VoiceField; readonly code: VoiceProblem }[] }
>;

export type Contact = { readonly name: string; readonly phone: Phone };

export type CheckedVoice = {
  readonly placeId: string;
  readonly kind: VoiceKind;
  readonly stars: number | null;
  readonly said: string | null;
  /** Of an order or a question: whom to answer. A rating is nobody's. */
  readonly contact: Contact | null;
};

type Standing = { readonly starts: string; readonly ends: string; readonly name: string | null };

/**
 * Who stands there at this hour first, then the others of the day; who stands the whole day is named once.
 * `clock` is `08:00`, null on a day that is not today.
 */
export function byHour<H extends Standing>(
  holders: readonly H[],
  clock: string | null,
): { readonly now: readonly H[]; readonly later: readonly H[] } {
  const now = holders.filter((h) => clock !== null && h.starts <= clock && clock < h.ends);
  const named = new Set<string>();
  for (const { name } of now) if (name !== null) named.add(name);
  const later: H[] = [];
  for (const holder of holders) {
    if (now.includes(holder) || (holder.name !== null && named.has(holder.name))) continue;
    if (holder.name !== null) named.add(holder.name);
    later.push(holder);
  }
  return { now, later };
}

export const longestVoice = 500;

/** Lines stay lines; what cannot be seen goes. */
const linesOf = (typed: string): string =>
  typed
    .split(/\r\n?|\n/)
    .map(tidy)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** Every problem at once. `places` are those that may be spoken to. Refuses 'place-gone' when the one chosen is not among them. */
export function checkVoice(
  typed: TypedVoice,
  places: readonly string[],
): CheckedVoice | VoiceRefusal | Refusal<'place-gone', object> {
  if (typed.place !== '' && !places.includes(typed.place)) return refuse('place-gone');
  const problems: { field: VoiceField; code: VoiceProblem }[] = [];
  const wrong = (field: VoiceField, code: VoiceProblem) => void problems.push({ field, code });
  const placeId = typed.place === '' ? undefined : typed.place;
  const kind = voiceKinds.find((k) => k === typed.kind);
  const said = linesOf(typed.said);
  const stars = /^[1-5]$/.test(typed.stars) ? Number(typed.stars) : null;
  const name = tidy(typed.name);
  const phone = parsePhone(typed.phone);
  const answered = kind === 'order' || kind === 'question';
  if (placeId === undefined) wrong('place', 'place-missing');
  if (!kind) wrong('kind', 'kind-missing');
  if (kind === 'rating' && stars === null) wrong('stars', 'stars-missing');
  if (answered && said.length < 3) wrong('said', 'said-missing');
  if (said.length > longestVoice) wrong('said', 'said-long');
  if (answered && (name.length < 2 || name.length > 80)) wrong('name', 'name-missing');
  if (answered && isRefused(phone)) wrong('phone', 'phone-wrong');
  if (problems.length > 0 || placeId === undefined || !kind) return refuse('form', { problems });
  return {
    placeId,
    kind,
    stars: kind === 'rating' ? stars : null,
    said: said === '' ? null : said,
    contact: answered && !isRefused(phone) ? { name, phone } : null,
  };
}
