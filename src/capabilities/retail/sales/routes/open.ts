// The way into one outlet's sales of one month: for whom it is open, and what stands there.
import { dayFrom } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Visit } from '../../../../platform/http/index.ts';
import { partnerHere } from '../../../partners/index.ts';
import type { OpenPartner } from '../../../partners/index.ts';
import { findReported } from '../store/outlets.ts';
import type { Reported } from '../store/outlets.ts';

export type OpenOutlet = { readonly partner: OpenPartner; readonly outlet: Reported };
export type OpenMonth = OpenOutlet & { readonly month: PlainDate };

/** `2026-10` is its first day; null for what is no month. */
const monthFrom = (typed: string): PlainDate | null => {
  const [year, month] = (/^(\d{4})-(\d\d)$/.exec(typed) ?? []).slice(1).map(Number);
  return dayFrom(year ?? 0, month ?? 0, 1);
};

export const idIn = (typed: string): string | null => {
  const id = parseId(typed);
  return isRefused(id) ? null : id;
};

/** Null for an outlet that the organisation of `/mitra/:id` does not report for. */
export async function outletHere(db: Db, visit: Visit, outletId: string | null): Promise<OpenOutlet | null> {
  const partner = await partnerHere(db, visit);
  const outlet = partner && outletId ? await findReported(db, partner.id, outletId) : null;
  return partner && outlet && { partner, outlet };
}

/** Null as well for a month that has not begun. */
export async function monthHere(db: Db, visit: Visit): Promise<OpenMonth | null> {
  const month = monthFrom(visit.param('month'));
  const open = await outletHere(db, visit, idIn(visit.param('outlet')));
  return open && month && month <= visit.today ? { ...open, month } : null;
}

export const monthPath = ({ partner, outlet, month }: OpenMonth): string =>
  `/mitra/${partner.id}/sales/${outlet.id}/${month.slice(0, 7)}`;
