// For tests only: an event with stalls, and enterprises that were chosen for it.
import { sql } from 'drizzle-orm';

import { freshId } from '../../../kernel/ids.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import type { ProductKind } from '../../catalogue/index.ts';
import { around, given, here, someEnterprises } from '../../programme/fixtures.ts';
import { offerPlaces, setParticipations } from '../../programme/index.ts';
import type { ActivityId } from '../../programme/index.ts';
import { findEvent } from '../event/store.ts';
import type { EventRow, ShiftRow } from '../event/store.ts';
import { anEvent } from '../fixtures.ts';
import { layBlock } from './actions/plan.ts';
import { checkGrid } from './rules/grid.ts';
import type { GridField } from './rules/grid.ts';

export const typedGrid = (
  over: Partial<Record<GridField, string>> = {},
): Readonly<Record<GridField, string>> => ({
  rows: '1',
  cols: '2',
  zone: 'A',
  seats: '1',
  size: '2 x 2 m',
  price: '0',
  power: '',
  water: '',
  only: '',
  ...over,
});

export type Chosen = {
  readonly group?: ProductKind;
  readonly power?: boolean;
  readonly most?: number;
  readonly cannot?: readonly string[];
};

/** Applications that were accepted, each with a place of the programme that was taken; in the order given. */
export async function choose(
  db: Db,
  activity: ActivityId,
  enterprises: readonly string[],
  of: (n: number) => Chosen = () => ({}),
): Promise<readonly string[]> {
  if (enterprises.length === 0) return [];
  const { offered } = given(await offerPlaces(db, { activity, enterprises }, around));
  given(
    await setParticipations(db, { activity, participations: offered, state: 'taken', reason: '' }, around),
  );
  const ids = enterprises.map(() => freshId<'Application'>() as string).toSorted();
  for (const [n, enterprise] of enterprises.entries()) {
    const one = of(n);
    await db.execute(sql`
      insert into events_application (id, activity_id, enterprise_id, way, "group", what, power, water, most, cannot, prefers,
        state, participation_id, recorded_at, recorded_by)
      select ${ids[n]}::uuid, ${activity}::uuid, ${enterprise}::uuid, 'owner', ${one.group ?? 'craft'}, 'Anyaman', ${one.power ?? false},
        false, ${one.most ?? 9}, ${sql.param([...(one.cannot ?? [])])}::uuid[], '{}', 'accepted', p.id,
        ${around.now.toISOString()}, 'u-staff'
      from programme_participation p where p.activity_id = ${activity} and p.enterprise_id = ${enterprise}::uuid`);
  }
  return ids;
}

export type Stalled = {
  readonly event: EventRow;
  readonly shifts: readonly ShiftRow[];
  readonly enterprises: readonly string[];
  readonly applications: readonly string[];
};

/** Two days of two shifts unless `over` says otherwise; `many` chosen; `from` keeps names of two events apart. */
export async function stalledEvent(
  db: Db,
  city: City,
  {
    many = 4,
    grid = {},
    from = 0,
    over = {},
    of,
  }: {
    many?: number;
    grid?: Partial<Record<GridField, string>>;
    from?: number;
    over?: Parameters<typeof anEvent>[2];
    of?: (n: number) => Chosen;
  } = {},
): Promise<Stalled> {
  const { id, shifts } = await anEvent(db, city, over);
  const event = (await findEvent(db, id)) as EventRow;
  given(await layBlock(db, { event, grid: given(checkGrid(typedGrid(grid))) }, around));
  const enterprises = await someEnterprises(db, many, here, from);
  return { event, shifts, enterprises, applications: await choose(db, id, enterprises, of) };
}
