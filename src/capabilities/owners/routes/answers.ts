// Small things the room's routes share: cookies onto an answer, a key for a form, a lock in words.
import { formatInstant } from '../../../kernel/day.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Visit } from '../../../platform/http/index.ts';
import type { Locked } from '../../accounts/index.ts';
import { newToken, readCookie, setCookie } from '../cookies.ts';
import { sessionDays } from '../rules/session.ts';
import { doorWords } from '../words/door.ts';

export const once = (): string => crypto.randomUUID();

export function withCookies(answer: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}

const day = 86_400;

/** Into one's own pages under a new session; what led here is taken back. */
export const wentIn = ({ seeOther, request, city }: Visit, token: string, to = '/usaha'): Response =>
  withCookies(seeOther(to), [
    setCookie(request, city, 'usaha', token, sessionDays.most * day),
    setCookie(request, city, 'usaha_code', '', 0),
  ]);

/** The cookie that names a device, made when there is none: a year. */
export const deviceCookie = ({ request, city }: Visit): readonly string[] =>
  readCookie(request, city, 'usaha_device')
    ? []
    : [setCookie(request, city, 'usaha_device', newToken(), 365 * day)];

export const lockedText = ({ lang, city }: Visit, { until }: Locked): string =>
  doorWords[lang].problems.locked(formatInstant(until, city.zone, lang));

/** 429 with the seconds to wait, as clients understand them. */
export function waiting(visit: Visit, { until }: Locked, page: unknown): Response {
  const answer = visit.page(page, 429);
  answer.headers.set('retry-after', String(Math.ceil((until.getTime() - visit.now.getTime()) / 1000)));
  return answer;
}

/** Whose pages these are; an owner's sign-in that stands for nobody yet is led to the door. */
export async function withPerson(
  visit: Visit,
  answer: (person: PersonId) => Promise<Response>,
): Promise<Response> {
  const person = visit.me?.personId;
  return person ? answer(person) : visit.seeOther('/usaha');
}
