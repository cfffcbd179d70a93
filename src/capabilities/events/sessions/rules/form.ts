// Reading the form of a session: every problem at once, each with its field.
import { parseDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { parseCount } from '../../../../kernel/number.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { squeeze, tidy } from '../../../../kernel/text.ts';
import { readHours } from '../../event/rules/shift.ts';
import { sessionKinds } from '../../kinds.ts';
import type { SessionKind } from '../../kinds.ts';

export const fields = ['title', 'kind', 'room', 'day', 'hours', 'capacity', 'speakers', 'about'] as const;
export type Field = (typeof fields)[number];
export type TypedSession = Readonly<Record<Field, string>>;

export type ProblemCode =
  | 'title-missing'
  | 'too-long'
  | 'kind-missing'
  | 'room-missing'
  | 'day-wrong'
  | 'day-past'
  | 'day-outside'
  | 'hours-wrong'
  | 'capacity-wrong'
  | 'speaker-wrong'
  | 'speaker-twice'
  | 'speakers-many';
export type Problem = { readonly field: Field; readonly code: ProblemCode };
export type FormRefusal = Refusal<'form', { readonly problems: readonly Problem[] }>;

export type Speaker = { readonly name: string; readonly from: string | null };
export type CheckedSession = {
  readonly kind: SessionKind;
  readonly title: string;
  readonly about: string | null;
  readonly room: string;
  readonly day: PlainDate;
  /** 09:00 */
  readonly starts: string;
  readonly ends: string;
  readonly capacity: number | null;
  readonly speakers: readonly Speaker[];
};

export const longest = { title: 160, room: 80, about: 2000, speaker: 120 } as const;
const mostSpeakers = 12;

/** One a line, `Nama, dari mana`. */
const speakersIn = (typed: string): readonly Speaker[] =>
  typed
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...rest] = line.split(',');
      return { name: tidy(name), from: tidy(rest.join(',')) || null };
    });

function speakerProblem(speakers: readonly Speaker[]): ProblemCode | null {
  if (speakers.length > mostSpeakers) return 'speakers-many';
  if (speakers.some((s) => (s.name + (s.from ?? '')).length > longest.speaker)) return 'too-long';
  const keys = speakers.map((s) => squeeze(s.name));
  if (keys.includes('')) return 'speaker-wrong';
  return new Set(keys).size < keys.length ? 'speaker-twice' : null;
}

/** `was`: the day it stood on, when it is corrected: that one may lie in the past. */
export function checkSession(
  typed: TypedSession,
  around: {
    readonly starts: string;
    readonly ends: string;
    readonly today: PlainDate;
    readonly was?: string | undefined;
  },
): CheckedSession | FormRefusal {
  const problems: Problem[] = [];
  const wrong = (field: Field, code: ProblemCode) => void problems.push({ field, code });
  const [title, room, about] = [tidy(typed.title), tidy(typed.room), tidy(typed.about)];
  const kind = sessionKinds.find((k) => k === typed.kind);
  const day = parseDay(typed.day);
  const hours = readHours(typed.hours);
  const capacity = tidy(typed.capacity) === '' ? null : parseCount(typed.capacity);
  const speakers = speakersIn(typed.speakers);
  const [stretch] = isRefused(hours) || hours.length !== 1 ? [] : hours;
  if (title.length < 3) wrong('title', 'title-missing');
  if (title.length > longest.title) wrong('title', 'too-long');
  if (!kind) wrong('kind', 'kind-missing');
  if (squeeze(room) === '') wrong('room', 'room-missing');
  if (room.length > longest.room) wrong('room', 'too-long');
  if (about.length > longest.about) wrong('about', 'too-long');
  if (isRefused(day)) wrong('day', 'day-wrong');
  else if (day < around.starts || day > around.ends) wrong('day', 'day-outside');
  else if (day < around.today && day !== around.was) wrong('day', 'day-past');
  if (!stretch) wrong('hours', 'hours-wrong');
  const many = capacity === null || (!isRefused(capacity) && capacity >= 1 && capacity <= 100_000);
  if (!many) wrong('capacity', 'capacity-wrong');
  const who = speakerProblem(speakers);
  if (who) wrong('speakers', who);
  if (problems.length > 0 || !kind || isRefused(day) || !stretch || isRefused(capacity))
    return refuse('form', { problems });
  return { kind, title, about: about || null, room, day, ...stretch, capacity, speakers };
}
