// The way into the pages of the stalls: the event of the address, its facts, and whether this visitor may arrange them.
import { parseId } from '../../../../kernel/ids.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { covers } from '../../../../platform/db/index.ts';
import type { Visit } from '../../../../platform/http/index.ts';
import { link } from '../../../../web/view.ts';
import type { EventRow } from '../../event/store.ts';

export const once = (): string => crypto.randomUUID();

/** Staff of a kecamatan arrange what is held there. */
export const mayManage = (visit: Visit, event: Pick<EventRow, 'area'>): boolean =>
  visit.may('events:manage') && covers(visit.scope, visit.city.code, event.area);

/** The owner's page of the event, as messages carry it. */
export const ownUrl = ({ view, request }: Visit, event: EventRow['id']): string =>
  new URL(link(view, `/usaha/acara/${event}`), request.url).href;

/** The id in the address, or null when it is none. */
export function idIn<Name extends string>(visit: Visit, param: string): Id<Name> | null {
  const id = parseId<Name>(visit.param(param));
  return isRefused(id) ? null : id;
}
