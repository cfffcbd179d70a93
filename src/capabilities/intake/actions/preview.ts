// The dry run: a file is read, understood and staged, and every row learns its fate; the registry stays as it is.
import type { ImportId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { City, Db, Scope } from '../../../platform/db/index.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import { heldKeys } from '../../../platform/keys/held.ts';
import { unwrapKey } from '../../../platform/keys/index.ts';
import { sql } from 'drizzle-orm';
import { listAliases, listAreas } from '../../regions/index.ts';
import { kbliEditions } from '../../registry/index.ts';
import { countFates, forBulk, writeFates } from '../fates.ts';
import { readUpload } from '../staging/apart.ts';
import type { SheetPlan, SheetRefusal } from '../staging/sheets.ts';
import type { ReadingTask } from '../staging/understand.ts';
import { openStage } from '../staging/stage.ts';
import { findImport, moveImport, rememberedMappings } from '../store.ts';
import type { Import } from '../store.ts';
import type { Counts } from '../tables.ts';
import { registryMark } from '../mark.ts';
import { openUpload } from '../uploads.ts';

export type Preview = {
  readonly importId: ImportId;
  readonly counts: Counts;
  readonly sheets: readonly SheetPlan[];
};

export type PreviewInput = {
  readonly importId: string;
  /** Corrections of the guess, by heading. */
  readonly map?: readonly { readonly heading: string; readonly field: string }[];
};

export type PreviewRefusal =
  | SheetRefusal
  | Refusal<'unknown-import' | 'not-now', object>
  | Refusal<'busy', object>;

/** The scope of an import is its area, whoever runs it. */
export const scopeOf = ({ area }: Pick<Import, 'area'>, city: City): Scope =>
  area === city.code ? wholeCity : { kind: 'area', area };

/**
 * Reads the stored file of an import and stages it. May be run again at any time before acceptance: what was staged
 * before is replaced. Rows read so far show in `rowsRead` of getImport while it runs.
 * Refuses what reading and understanding refuse (the import is then 'refused'), 'unknown-import', 'not-now' (accepted or
 * cancelled) and 'busy' (the same import is being read or accepted elsewhere).
 */
export async function previewImport(
  city: City,
  scope: Scope,
  { importId, map = [] }: PreviewInput,
  circumstances: Circumstances,
): Promise<Preview | PreviewRefusal> {
  const { by, now, today } = circumstances;
  const begun = await within(city, scope, (db) => begin(db, importId));
  if (isRefused(begun)) return begun;
  const { found, areas, aliases, remembered } = begun;
  const { fileId } = found;
  if (fileId === null) return refuse('not-now');

  const outcome = await within(city, scopeOf(found, city), async (db) => {
    if (!(await holdImport(db, importId))) return refuse('busy');
    await clearStaged(db, importId);
    const sheets: SheetPlan[] = [];
    const task: ReadingTask = {
      upload: openUpload({ ...found, fileId }),
      areas,
      aliases,
      scope: found.area,
      today: today as PlainDate,
      remembered,
      chosen: map,
    };
    const stage = openStage(db, {
      importId,
      scope: found.area,
      today,
      editionOf: await kbliEditions(db),
      key: unwrapKey(heldKeys().master, found.sealedKey),
      progress: (rows) => tellProgress(city, scope, importId, rows),
    });
    for await (const rows of readUpload(task, sheets)) {
      if (isRefused(rows)) return rows;
      await stage.add(rows);
    }
    const rowsRead = await stage.end();
    const counts = await settleFates(db, importId, today, rowsRead);
    await moveImport(db, importId, ['previewing'], {
      state: 'previewed',
      sheets,
      shapeHash: sheets.find((s) => !s.skipped)?.shapeHash ?? null,
      counts,
      refusal: null,
      rowsRead,
      previewedAt: now,
      mark: await registryMark(db),
    });
    const { byArea: _, ...figures } = counts;
    await audit(db, { by, now }, { act: 'intake:preview', subject: importId, detail: figures });
    return { importId: found.id, counts, sheets };
  });
  if (isRefused(outcome) && outcome.refused !== 'busy') {
    await within(city, scope, (db) =>
      moveImport(db, importId, ['previewing'], { state: 'refused', refusal: { ...outcome } }),
    );
  }
  return outcome;
}

async function begin(db: Db, importId: string) {
  const found = await findImport(db, importId);
  if (!found) return refuse('unknown-import');
  const moved = await moveImport(db, importId, ['uploaded', 'previewing', 'previewed', 'refused', 'failed'], {
    state: 'previewing',
    rowsRead: 0,
  });
  if (!moved) return refuse('not-now');
  return {
    found,
    areas: await listAreas(db),
    aliases: await listAliases(db),
    remembered: await rememberedMappings(db),
  };
}

/** One process at a time works on an import; the lock goes with the transaction. */
export async function holdImport(db: Db, importId: string): Promise<boolean> {
  const { rows } = await db.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${importId}, 6471)) as mine`,
  );
  return rows[0]?.mine === true;
}

export async function clearStaged(db: Db, importId: string): Promise<void> {
  await db.execute(sql`delete from intake_row where import_id = ${importId}`);
  await db.execute(sql`delete from intake_fate where import_id = ${importId}`);
}

/** Fates and counts of what is staged. */
export async function settleFates(db: Db, importId: string, today: string, rows: number): Promise<Counts> {
  await forBulk(db, rows);
  await writeFates(db, importId, today);
  return countFates(db, importId);
}

/** On a connection of its own, so that others see it while the staging is under way. */
function tellProgress(city: City, scope: Scope, importId: string, rows: number): Promise<void> {
  return within(city, scope, async (db) => {
    await moveImport(db, importId, ['previewing'], { rowsRead: rows });
  });
}
