// The movement report of a year as known at the end of a day: loaded, then folded by the pure rule.
import { day, endOfDay, parseDay } from '../../kernel/day.ts';
import type { PlainDate } from '../../kernel/day.ts';
import { isRefused } from '../../kernel/refusal.ts';
import type { Db } from '../../platform/db/index.ts';
import { findPolicy, listPolicies, rungIn } from '../ladder/index.ts';
import type { Policy } from '../ladder/index.ts';
import { matrixOf, sharesOf } from './rules/matrix.ts';
import type { Moved, Shares, TrackMatrix } from './rules/matrix.ts';
import { denominators } from './store/denominators.ts';
import { keep, markNow } from './store/kept.ts';
import { listMoved, yearsMoved } from './store/movements.ts';
import type { MovedRow, Span } from './store/movements.ts';

export type Asked = {
  readonly year: number;
  readonly asOf: PlainDate;
  /** What was typed for a day was not one, or lies ahead. */
  readonly wrong: boolean;
};

/** Year and day out of the address; today where nothing or nonsense stands. */
export function readAsked(query: URLSearchParams, today: PlainDate): Asked {
  const typed = (query.get('asOf') ?? '').trim();
  const read = typed === '' ? null : parseDay(typed);
  const known = read !== null && !isRefused(read) && read <= today;
  const asOf = known ? read : today;
  const year = Number(query.get('year'));
  const fits = Number.isInteger(year) && year >= 2000 && year <= Number(asOf.slice(0, 4));
  return { year: fits ? year : Number(asOf.slice(0, 4)), asOf, wrong: typed !== '' && !known };
}

/** From 1 January to the last day of the year, or to the day asked when that comes first. */
export function spanOf({ year, asOf }: Asked, zone: string): Span {
  const last = day(`${String(year)}-12-31`);
  return { from: day(`${String(year)}-01-01`), to: last < asOf ? last : asOf, end: endOfDay(asOf, zone) };
}

export type MovedShown = MovedRow & Moved;

export type Report = {
  readonly span: Span;
  /** In whose words the rungs stand: that of the day asked. */
  readonly policy: Policy | null;
  readonly tracks: readonly TrackMatrix[];
  readonly shares: Shares;
  readonly moved: readonly MovedShown[];
  readonly years: readonly number[];
};

const keptRows = keep<readonly MovedRow[]>();

export async function loadReport(db: Db, asked: Asked, today: PlainDate): Promise<Report> {
  const span = spanOf(asked, db.city.zone);
  const policy = await findPolicy(db, asked.asOf);
  const policies = new Map((await listPolicies(db)).map((p) => [p.version, p.body]));
  const now = await markNow(db);
  const rows = await keptRows(db, span, now, () => listMoved(db, span));
  const moved = rows.map((row): MovedShown => {
    const then = policies.get(row.policyVersion);
    const rung = (n: number) => (policy && then ? rungIn(policy, then, row.track, n) : n);
    return { ...row, from: rung(row.fromRung), to: rung(row.toRung) };
  });
  return {
    span,
    policy,
    moved,
    tracks: matrixOf(policy?.tracks.map((t) => t.code) ?? [], moved),
    shares: sharesOf(await denominators(db, span, [asked.asOf, today], now), moved),
    years: await yearsMoved(db),
  };
}
