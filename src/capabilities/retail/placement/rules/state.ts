// Where a placement stands on a day. Pure.
import type { PlainDate } from '../../../../kernel/day.ts';
import type { State } from '../words/shape.ts';

type Dates = {
  readonly startsOn: PlainDate | string;
  readonly endsOn: PlainDate | string | null;
  readonly signedOn: PlainDate | string | null;
};

export function stateOf({ startsOn, endsOn, signedOn }: Dates, day: PlainDate): State {
  if (endsOn !== null && endsOn < day) return 'ended';
  if (signedOn === null) return 'unsigned';
  return startsOn > day ? 'ahead' : 'running';
}
