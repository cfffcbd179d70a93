// What somebody thought of a session: one to five stars and a sentence, from its end on.
import { startOfDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { tidy } from '../../../../kernel/text.ts';

export const longestSaid = 500;

/** The instant of a plain time (`09:00`) of a day in the city's zone. */
export function instantOf(day: PlainDate, time: string, zone: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(startOfDay(day, zone).getTime() + (hours * 60 + minutes) * 60_000);
}

export type Feedback = { readonly stars: number; readonly said: string | null };

export function readFeedback(
  stars: string,
  said: string,
): Feedback | Refusal<'stars-missing' | 'said-long', object> {
  const text = tidy(said);
  if (!/^[1-5]$/.test(stars)) return refuse('stars-missing');
  return text.length > longestSaid ? refuse('said-long') : { stars: Number(stars), said: text || null };
}
