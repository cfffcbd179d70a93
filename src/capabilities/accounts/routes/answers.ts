// Small things the room's routes share: cookies onto an answer, a safe way back, a key for a form.
import { formatInstant } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/http/index.ts';
import type { Locked } from '../attempts.ts';
import type { Problem } from '../pages/sign-in.tsx';
import { words } from '../words.ts';

export function withCookies(answer: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}

/** A path inside the city to go on to; '' for anything that could lead elsewhere. */
export const safeBack = (text: string): string =>
  /^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(text) && !text.includes('\\') ? text : '';

export const once = (): string => crypto.randomUUID();

export const lockedProblem = (visit: Visit, { until }: Locked): Problem => {
  const say = words[visit.lang].signIn;
  return { title: say.lockedTitle, text: say.locked(formatInstant(until, visit.city.zone, visit.lang)) };
};

/** 429 with the seconds to wait, as clients understand them. */
export function waiting(visit: Visit, { until }: Locked, page: unknown): Response {
  const answer = visit.page(page, 429);
  answer.headers.set('retry-after', String(Math.ceil((until.getTime() - visit.now.getTime()) / 1000)));
  return answer;
}
