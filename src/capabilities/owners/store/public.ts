// The published view, read by the login that can read nothing else.
import type { City } from '../../../platform/db/index.ts';

export type PublicEnterprise = {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly sector: string;
  /** Kelurahan; never an RT. */
  readonly area: string;
  readonly example: boolean;
  /** As its owner made it public; null otherwise. */
  readonly phone: string | null;
  readonly place: string | null;
};

/** Null unless its owner says that it may be found. By an id that was joined into another it is the one of today. */
export async function findPublic(city: City, id: string): Promise<PublicEnterprise | null> {
  const { rows } = await city.open.query<PublicEnterprise>({
    name: 'owners_public_one',
    text: `select p.id, p.name, p.kind, p.sector, p.area, p.example, p.phone, a.name as place
      from owners_public p left join regions_area a on a.code = p.area where p.id = $1 or p.id = (select l.now_id from owners_led l where l.born_id = $1)`,
    values: [id],
  });
  return rows[0] ?? null;
}
