// What addresses of readiness say: ids, the day asked about, filters and the place in a list.
import { parseDay } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Db } from '../../../platform/db/index.ts';
import { settingsOf } from '../../../platform/db/index.ts';
import type { Visit } from '../../../platform/http/index.ts';
import type { BatchId, DoorId } from '../kinds.ts';
import type { DoorBody } from '../rules/body.ts';
import type { ListedDoor } from '../store/doors.ts';
import { findDoor } from '../store/doors.ts';
import { listAsks } from '../store/held.ts';
import type { NearCursor, NearFilters } from '../store/near.ts';
import { productKindIn } from '../store/near.ts';

const idIn = (text: string): string | null => {
  const id = parseId<'Any'>(text);
  return isRefused(id) ? null : id;
};

export const doorIn = (visit: Visit): DoorId | null => idIn(visit.param('id')) as DoorId | null;
export const batchIn = (visit: Visit): BatchId | null => idIn(visit.param('id')) as BatchId | null;
export const enterpriseIn = (visit: Visit): EnterpriseId | null =>
  idIn(visit.param('enterprise')) as EnterpriseId | null;
export const idOf = (text: string): EnterpriseId | null => idIn(text) as EnterpriseId | null;

export const once = (): string => crypto.randomUUID();

export const areaOf = (visit: Visit): string => settingsOf(visit.scope, visit.city.code).area;

/** Today, or the earlier day that the address asks about; a day nobody can read is today. */
export function dayIn(visit: Visit): PlainDate {
  const asked = parseDay(visit.query.get('asOf') ?? '');
  return isRefused(asked) || asked > visit.today ? visit.today : asked;
}

/** Without a word about how many are lacking: one. */
export function filtersIn({ query }: Visit): NearFilters {
  const lack = query.get('lack') ?? '1';
  const area = query.get('area') ?? '';
  return {
    lack: /^\d$/.test(lack) ? Number(lack) : null,
    missing: /^[a-z_0-9]{1,40}$/.test(query.get('missing') ?? '') ? query.get('missing') : null,
    area: /^\d\d\.\d\d(\.\d\d(\.\d{4})?)?$/.test(area) ? area : null,
    kind: productKindIn(query.get('kind')),
  };
}

/** `1_45_<id>`: behind which row a page goes on. */
export function cursorIn({ query }: Visit): NearCursor {
  const [unmet = '', days = '', id = ''] = (query.get('after') ?? '').split('_');
  const known = idIn(id);
  return /^\d{1,2}$/.test(unmet) && /^\d{1,4}$/.test(days) && known
    ? { unmet: Number(unmet), days: Number(days), id: known }
    : null;
}

export type NearGround = {
  readonly door: ListedDoor;
  readonly body: DoorBody;
  readonly places: ReadonlyMap<string, number>;
  readonly filters: NearFilters;
};

/** The door of the address with what it asks today; a paper that it does not ask is no filter. */
export async function nearGround(db: Db, visit: Visit): Promise<NearGround | null> {
  const id = doorIn(visit);
  const door = id && (await findDoor(db, id, visit.today));
  if (!door?.body) return null;
  const { body } = door;
  const asked = filtersIn(visit);
  const missing = body.conditions.some((c) => c.code === asked.missing) ? asked.missing : null;
  const places = new Map((await listAsks(db)).map((a) => [a.key, a.place]));
  return { door, body, places, filters: { ...asked, missing } };
}
