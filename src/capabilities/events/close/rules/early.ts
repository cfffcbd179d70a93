// Whether an event is still to come: nobody came to it and nobody stayed away.
import type { EventRow } from '../../event/store.ts';

/** Before the first day of what nobody has begun there is nothing to propose, and nothing to close. */
export const isEarly = ({ state, starts }: Pick<EventRow, 'state' | 'starts'>, today: string): boolean =>
  (state === 'proposed' || state === 'approved') && starts > today;
