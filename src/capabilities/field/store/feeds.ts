// The lists that phones take along.
import { sql } from 'drizzle-orm';

import type { Db } from '../../../platform/db/index.ts';
import { settingsOf } from '../../../platform/db/index.ts';
import { listAreas } from '../../regions/index.ts';
import { kelurahanOf, maskedOf, secretsOf } from '../../registry/index.ts';
import type { AreaRow, KindRow, TaskRow } from '../acts.ts';
import { kinds } from '../kinds-of-business.ts';

type Row = Omit<TaskRow, 'areaName' | 'phone' | 'state' | 'owner'> & {
  readonly owner: string | null;
  readonly sealedKey: Buffer | null;
  readonly sealed: Buffer | null;
};

/** An officer's visits of the newest month that was dealt to them, longest unseen first. */
export async function taskFeed(db: Db, officer: string): Promise<readonly TaskRow[]> {
  const { rows } = await db.execute<Row>(sql`
    select t.id as task, t.enterprise_id as enterprise, t.month, e.name, e.kind, e.address, e.area, p.name as owner,
      p.sealed_key as "sealedKey", p.sealed, e.seen_day::text as "seenDay", e.nib is null as "withoutNib", f.finding
    from field_task t join registry_enterprise e on e.id = t.enterprise_id
      left join registry_person p on p.id = e.owner_id left join field_finding f on f.id = t.finding_id
    where t.officer = ${officer} and t.month = (select max(month) from field_task where officer = ${officer})
    order by e.seen_day nulls first, t.id`);
  const areas = new Map((await listAreas(db)).map((a) => [a.code, a.name]));
  return rows.map(({ owner, sealedKey, sealed, ...row }) => ({
    ...row,
    state: row.finding === null ? 'open' : 'done',
    areaName: areas.get(kelurahanOf(row.area)) ?? row.area,
    owner: owner?.trim().split(/\s+/)[0] ?? null,
    phone: maskedOf(secretsOf(sealed ? { sealedKey, sealed } : null)).phone,
  }));
}

/** The kelurahan within the scope; an RT officer's is one, with the RT. */
export async function areaFeed(db: Db): Promise<readonly AreaRow[]> {
  const [own = '', rt] = settingsOf(db.scope, db.city.code).area.split('/RT');
  const areas = await listAreas(db);
  const names = new Map(areas.map((a) => [a.code, a.name]));
  return areas
    .filter((a) => a.level === 'kelurahan' && a.code.startsWith(own) && own !== '')
    .map((a) => ({ code: a.code, name: a.name, kecamatan: names.get(a.parent ?? '') ?? '', rt: rt ?? null }));
}

export const kindFeed = (): readonly KindRow[] => kinds;
