// Facts in and out of the database; nothing here is ever updated or deleted.
import { and, asc, eq, inArray, sql } from 'drizzle-orm';

import type { EnterpriseId, EvidenceId } from '../../kernel/ids.ts';
import { prepared } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { bornIdsOf } from '../registry/index.ts';
import type { EvidenceKind } from './kinds.ts';
import { fact, retraction } from './tables.ts';

type NewRow = typeof fact.$inferInsert;
export type FactRow = typeof fact.$inferSelect & { kind: EvidenceKind };
/** A fact with what became of it. */
export type ListedFact = FactRow & {
  /** When it stopped counting, taken back or replaced; null while it is in force. */
  retractedAt: Date | null;
  retractedWhy: string | null;
  /** The fact in its place; null where it was taken back. */
  replacedBy: string | null;
};
type Row = Pick<ListedFact, 'retractedAt' | 'retractedWhy' | 'replacedBy'> & {
  readonly fact: typeof fact.$inferSelect;
};

/** Any number of facts in one statement. */
export async function insertFacts(db: Db, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return;
  const json = JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  await db.execute(sql`
    insert into evidence_fact (id, enterprise_id, kind, grade, number, valid_from, valid_to, value, value_high, source,
      note, import_id, replaces, about, checked_source, recorded_at, recorded_by)
    select id, "enterpriseId", kind, grade, number, "validFrom", "validTo", value, "valueHigh", source, note, "importId",
      replaces, about, "checkedSource", "recordedAt", "recordedBy"
    from jsonb_to_recordset(${json}::jsonb) as t (id uuid, "enterpriseId" uuid, kind text, grade text, number text,
      "validFrom" date, "validTo" date, value bigint, "valueHigh" bigint, source text, note text, "importId" uuid,
      replaces uuid, about uuid, "checkedSource" text, "recordedAt" timestamptz, "recordedBy" text)`);
}

const at = sql.placeholder('knownAt');
const known = (column: typeof fact.recordedAt | typeof retraction.recordedAt) =>
  sql`(${at}::timestamptz is null or ${column} < ${at}::timestamptz)`;
const facts = prepared<Row>((db) =>
  db
    .select({
      fact,
      retractedAt: retraction.recordedAt,
      retractedWhy: retraction.reason,
      replacedBy: retraction.replacedBy,
    })
    .from(fact)
    .leftJoin(retraction, and(eq(retraction.factId, fact.id), known(retraction.recordedAt)))
    .where(and(sql`${fact.enterpriseId} = any(${sql.placeholder('ids')}::uuid[])`, known(fact.recordedAt)))
    .orderBy(asc(fact.validFrom), asc(fact.id)),
);

/**
 * All facts of an enterprise, oldest first, retracted and replaced ones too, also those that came with records joined into it; `knownAt`
 * leaves out what was recorded and joined from then on.
 */
export async function listFacts(
  db: Db,
  enterpriseId: string,
  knownAt?: Date,
): Promise<readonly ListedFact[]> {
  const ids = await bornIdsOf(db, enterpriseId, knownAt);
  const rows = await facts(db, { ids, knownAt: knownAt?.toISOString() ?? null });
  return rows.map((r) => ({
    ...(r.fact as FactRow),
    retractedAt: r.retractedAt,
    retractedWhy: r.retractedWhy,
    replacedBy: r.replacedBy,
  }));
}

/** One fact of an enterprise, under whichever of its ids it was recorded; another's is not found. */
export async function findFact(
  db: Db,
  { id, enterpriseId }: { id: EvidenceId; enterpriseId: EnterpriseId },
): Promise<FactRow | null> {
  const [row] = await db
    .select()
    .from(fact)
    .where(and(inArray(fact.enterpriseId, [...(await bornIdsOf(db, enterpriseId))]), eq(fact.id, id)));
  return (row as FactRow | undefined) ?? null;
}

/** One end a fact: false when it was retracted or replaced before, also by somebody at the same moment. */
export async function insertRetraction(db: Db, row: typeof retraction.$inferInsert): Promise<boolean> {
  const done = await db.insert(retraction).values(row).onConflictDoNothing();
  return done.rowCount === 1;
}

/** Whether the enterprise already holds this paper: same kind and number, not retracted. */
export async function holds(
  db: Db,
  enterpriseId: string,
  kind: EvidenceKind,
  number: string | null,
): Promise<boolean> {
  const same = number === null ? sql`${fact.number} is null` : eq(fact.number, number);
  const found = await db
    .select({ id: fact.id })
    .from(fact)
    .where(
      and(
        inArray(fact.enterpriseId, [...(await bornIdsOf(db, enterpriseId))]),
        eq(fact.kind, kind),
        same,
        sql`not exists (select from evidence_retraction r where r.fact_id = ${fact.id})`,
      ),
    )
    .limit(1);
  return found.length > 0;
}
