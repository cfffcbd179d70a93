// The order of adopted policies: which one a version follows on, and where it stands today.
import type { PlainDate } from '../../../../kernel/day.ts';

export type Version = {
  readonly version: number;
  readonly startsOn: string;
  readonly withdrawn: object | null;
};

const order = ({ startsOn, version }: Version): string => `${startsOn} ${String(version).padStart(10, '0')}`;

/** The one that held, or would hold, before that version: withdrawn ones are passed over. */
export const beforeThat = <V extends Version>(all: readonly V[], of: V): V | undefined =>
  all
    .filter((v) => v.withdrawn === null && v.version !== of.version && order(v) < order(of))
    .toSorted((a, b) => (order(a) < order(b) ? 1 : -1))[0];

/** The newest that was adopted and not withdrawn. */
export const newestOf = <V extends Version>(all: readonly V[]): V | undefined =>
  all.filter((v) => v.withdrawn === null).toSorted((a, b) => (order(a) < order(b) ? 1 : -1))[0];

export type VersionState = 'inForce' | 'later' | 'beginning' | 'withdrawn' | 'past';

/** `beginning`: its day has come, and the positions are being brought to it. */
export function stateOf(
  of: Version,
  { inForce, today }: { readonly inForce: Version | undefined; readonly today: PlainDate },
): VersionState {
  if (of.withdrawn !== null) return 'withdrawn';
  if (of.version === inForce?.version) return 'inForce';
  if (of.startsOn > today) return 'later';
  return inForce && order(of) > order(inForce) ? 'beginning' : 'past';
}
