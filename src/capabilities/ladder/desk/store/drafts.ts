// Drafts in and out of the database, and who stands on which rung today.
import { desc, eq, sql } from 'drizzle-orm';

import type { Db } from '../../../../platform/db/index.ts';
import type { Policy } from '../../policy.ts';
import { countRungs, listPolicies } from '../../store.ts';
import type { DraftId } from '../kinds.ts';
import type { Occupied } from '../rules/judge.ts';
import { draft, withdrawal } from '../tables.ts';

export type DraftRow = Omit<typeof draft.$inferSelect, 'id'> & { readonly id: DraftId };

const asDraft = (row: typeof draft.$inferSelect): DraftRow => ({ ...row, id: row.id as DraftId });

export async function findDraft(db: Db, id: DraftId): Promise<DraftRow | null> {
  const [row] = await db.select().from(draft).where(eq(draft.id, id));
  return row ? asDraft(row) : null;
}

/** The same, and nobody else changes it before this transaction ends. */
export async function lockDraft(db: Db, id: DraftId): Promise<DraftRow | null> {
  const [row] = await db.select().from(draft).where(eq(draft.id, id)).for('update');
  return row ? asDraft(row) : null;
}

/** Open ones, changed last first. */
export async function listDrafts(db: Db): Promise<readonly DraftRow[]> {
  const rows = await db.select().from(draft).where(eq(draft.state, 'open')).orderBy(desc(draft.changedAt));
  return rows.map(asDraft);
}

export async function insertDraft(db: Db, row: typeof draft.$inferInsert): Promise<void> {
  await db.insert(draft).values(row);
}

export async function saveDraft(
  db: Db,
  id: DraftId,
  set: Partial<Pick<DraftRow, 'body' | 'revision' | 'state' | 'version' | 'purpose'>> & {
    readonly changedAt: Date;
    readonly changedBy: string;
  },
): Promise<void> {
  await db.update(draft).set(set).where(eq(draft.id, id));
}

/** The one that became this version. */
export async function draftOfVersion(db: Db, version: number): Promise<DraftRow | null> {
  const [row] = await db.select().from(draft).where(eq(draft.version, version)).for('update');
  return row ? asDraft(row) : null;
}

export async function insertWithdrawal(db: Db, row: typeof withdrawal.$inferInsert): Promise<void> {
  await db.insert(withdrawal).values(row);
}

/** How many active enterprises have each rung as their highest today, and how many movements end on it. */
export async function occupiedRungs(db: Db, today: Policy): Promise<Occupied> {
  const occupied = new Map<string, { standing: number; moved: number }>();
  const at = (code: string) => {
    const known = occupied.get(code) ?? { standing: 0, moved: 0 };
    occupied.set(code, known);
    return known;
  };
  for (const { rungs, n } of await countRungs(db))
    for (const [track, { rungs: known }] of today.tracks.entries()) {
      const rung = known[(rungs[track] ?? 0) - 1];
      if (rung) at(rung.code).standing += n;
    }
  const versions = new Map((await listPolicies(db)).map((p) => [p.version, p.body]));
  const { rows } = await db.execute<{ track: string; rung: number; version: number; n: number }>(sql`
    select track, to_rung as rung, policy_version as version, count(*)::int as n from ladder_movement
    where state in ('proposed', 'confirmed', 'counted') group by 1, 2, 3`);
  for (const { track, rung, version, n } of rows) {
    const found = versions.get(version)?.tracks.find((t) => t.code === track)?.rungs[rung - 1];
    if (found) at(found.code).moved += n;
  }
  return occupied;
}

/** Adopting, withdrawing and carrying through go one after the other: the second waits here, and is told. */
export async function oneAdoptsAtATime(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext(current_schema() || ' ladder_policy'))`);
}
