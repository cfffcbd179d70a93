// What the gate shows at once, also without signal: let in, in already, no longer good, unknown on this phone.
import { isRefused } from '../../../../kernel/refusal.ts';
import type { DayEventRow, DaySession, PassRow, ScanBody, ScanTaken } from '../../day/acts.ts';
import { judgeScan } from '../../day/passes/scan.ts';
import { isKind } from './told.ts';
import type { Told } from './told.ts';

export type Verdict =
  | { readonly means: 'in'; readonly pass: PassRow }
  | { readonly means: 'again'; readonly pass: PassRow; readonly at: string; readonly gate: string }
  | { readonly means: 'ended'; readonly pass: PassRow }
  | { readonly means: 'unknown' };

/** At the entrance `session` is null. */
type Asked = {
  readonly activity: string;
  readonly day: string;
  readonly hash: string;
  readonly session: string | null;
};

/** Where attendance may be noted on a day, in the order of the day. */
export const sessionsOn = ({ sessions = [] }: DayEventRow, day: string): readonly DaySession[] =>
  sessions.filter((s) => s.day === day).toSorted((a, b) => (a.starts < b.starts ? -1 : 1));

/** By what this phone holds and has scanned; another gate without signal knows no more than this one. */
export function judgePass(
  passes: readonly PassRow[],
  told: readonly Told[],
  { activity, day, hash, session }: Asked,
): Verdict {
  const pass = passes.find((one) => one.activity === activity && one.hash === hash);
  if (!pass) return { means: 'unknown' };
  const earlier = scansOf(told, activity, day)
    .filter(({ body }) => body.pass === hash)
    .map(({ at, body }) => ({ ...body, at: new Date(at).toISOString() }));
  const judged = judgeScan(pass, { stall: null, session }, earlier);
  if (isRefused(judged)) return { means: 'ended', pass };
  return judged.again ? { means: 'again', pass, ...judged.again } : { means: 'in', pass };
}

export type Scanned = { readonly at: number; readonly state: Told['state']; readonly body: ScanBody };

/** Newest first; what the server refused let nobody in. */
export const scansOf = (told: readonly Told[], activity: string, day: string): readonly Scanned[] =>
  told
    .filter(isKind('events:scan'))
    .map(({ at, state, body }) => ({ at, state, body: body as ScanBody }))
    .filter(({ state, body }) => state !== 'refused' && body.activity === activity && body.day === day);

/** Where and when another gate had let the same pass in before, as the server says; null when it did not. */
export const elsewhere = (result: unknown): ScanTaken['again'] => (result as ScanTaken | null)?.again ?? null;
