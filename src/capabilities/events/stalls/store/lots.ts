// The lots of a rota in use as everybody reads them: the published view alone, on the login that reads nothing else.
import type { City } from '../../../../platform/db/index.ts';

export type PublicLot = {
  /** Its turn when lots were drawn. */
  readonly n: number;
  /** The application: the number with which the lot is drawn. */
  readonly id: string;
  readonly first: boolean;
  readonly neverServed: boolean;
  readonly lot: string;
};

export type Lots = {
  readonly name: string;
  readonly slug: string;
  readonly seed: string;
  readonly lots: readonly PublicLot[];
};

const text = `with told as (
  select json_build_object('name', p.name, 'slug', p.slug, 'seed', min(l.seed),
    'lots', json_agg(json_build_object('n', l.n, 'id', l.application_id, 'first', l.first, 'neverServed', l.never_served,
      'lot', l.lot) order by l.n)) as body
  from events_public p join events_public_lot l on l.activity_id = p.id where p.slug = $2 group by p.name, p.slug)
  select md5(body::text) as version, case when md5(body::text) is distinct from $1 then body end as facts from told`;

/** Null where no rota is in use, or the event is not announced. `held` is a version the caller has: facts are then null. */
export async function readLots(
  city: City,
  held: string | null,
  slug: string,
): Promise<{ readonly version: string; readonly facts: Lots | null } | null> {
  const { rows } = await city.open.query<{ version: string; facts: Lots | null }>({
    name: 'events-lots',
    text,
    values: [held, slug],
  });
  return rows[0] ?? null;
}
