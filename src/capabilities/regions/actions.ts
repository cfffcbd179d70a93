// Filling a new city's gazetteer.
import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { knownCity } from './known.ts';
import { nationalAreas } from './national.ts';
import { saveAreas } from './store.ts';

/**
 * Loads kecamatan and kelurahan of the city from the national list, with tiles and aliases where they are known.
 * Refuses 'unknown-city' when the list has no such code.
 */
export async function loadAreas(
  db: Db,
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<{ areas: number } | Refusal<'unknown-city'>> {
  const areas = await nationalAreas(db.city.code);
  if (areas.length === 0) return refuse('unknown-city');
  await saveAreas(db, areas, knownCity(db.city.code));
  await audit(db, { by, now }, { act: 'regions:load', detail: { areas: areas.length } });
  return { areas: areas.length };
}
