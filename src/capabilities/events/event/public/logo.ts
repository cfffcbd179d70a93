// The city's own logo as everybody may see it: the published row, on the login of public pages.
import type { City } from '../../../../platform/db/index.ts';

/** Null for a city without one. */
export async function findLogo(city: City): Promise<Uint8Array | null> {
  const { rows } = await city.open.query<{ bytes: Buffer }>('select bytes from city_logo');
  return rows[0]?.bytes ?? null;
}
