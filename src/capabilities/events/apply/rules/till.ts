// When an owner's page of an event leads to the till on the phone.
import { addDays } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import type { EventRow } from '../../event/store.ts';

/**
 * `now` on the days of the event; `fetch` the day before, so that the phone takes what it needs along while there is signal.
 */
export function tillOf(
  { state, starts, ends }: Pick<EventRow, 'state' | 'starts' | 'ends'>,
  today: PlainDate,
): 'now' | 'fetch' | null {
  if (state !== 'approved' && state !== 'running') return null;
  if (today >= starts && today <= ends) return 'now';
  return addDays(today, 1) === starts ? 'fetch' : null;
}
