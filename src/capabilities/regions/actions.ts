// Filling a city's gazetteer: the national list once, other names as they are met.
import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { knownCity } from './known.ts';
import { nationalAreas } from './national.ts';
import { squeeze } from '../../kernel/text.ts';
import { judgeAlias } from './rules.ts';
import type { AliasRefusal } from './rules.ts';
import { deleteAlias, insertAlias, listAreas, saveAreas } from './store.ts';

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

/** Makes a name lead to a kecamatan or kelurahan, from the next import on. Names of places are no personal data. */
export async function addAlias(
  db: Db,
  typed: { name: string; code: string },
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<{ name: string; code: string } | AliasRefusal> {
  const alias = judgeAlias(await listAreas(db), typed);
  if ('refused' in alias) return alias;
  if (!(await insertAlias(db, alias))) return refuse('alias-there');
  const { name, code } = alias;
  await audit(db, { by, now }, { act: 'regions:alias', subject: code, detail: { name } });
  return { name, code };
}

/** Enterprises that were placed by the name keep their area. */
export async function removeAlias(
  db: Db,
  name: string,
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<{ name: string } | Refusal<'unknown-alias', object>> {
  const gone = await deleteAlias(db, squeeze(name));
  if (!gone) return refuse('unknown-alias');
  await audit(
    db,
    { by, now },
    { act: 'regions:alias-removed', subject: gone.code, detail: { name: gone.name } },
  );
  return { name: gone.name };
}
