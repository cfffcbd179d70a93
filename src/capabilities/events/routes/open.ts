// The way into every page of one event: the event of the address, if this visitor may see it, and the tabs they may open.
import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Visit } from '../../../platform/http/index.ts';
import { findEvent } from '../event/store.ts';
import type { EventRow } from '../event/store.ts';
import type { EventTab } from '../pages/frame.tsx';

/** The event of `/events/:id`. Council and partners see what they proposed and what the public sees. */
export async function openEvent(db: Db, visit: Visit): Promise<EventRow | null> {
  const id = parseId<'Activity'>(visit.param('id'));
  const event = isRefused(id) ? null : await findEvent(db, id);
  if (!event) return null;
  const own = event.initiatorUser === visit.me?.userId;
  const bounded = visit.me?.role === 'council' || visit.me?.role === 'partner';
  return bounded && !own && !event.published ? null : event;
}

export function tabsFor(visit: Visit): readonly EventTab[] {
  const works = visit.may('events:gate') || visit.may('events:manage');
  const all: readonly (readonly [EventTab, boolean])[] = [
    ['overview', true],
    ['applications', visit.may('events:curate') || visit.may('events:forward')],
    ['stalls', works],
    ['sessions', works],
    ['day', works],
    ['coupons', visit.may('events:manage')],
    ['close', visit.may('events:manage')],
  ];
  return all.flatMap(([tab, open]) => (open ? [tab] : []));
}
