// Passes of an event: given to those who hold a place, found by code or hash, scanned with what the scan meant.
import { and, asc, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';

import { freshId } from '../../../kernel/ids.ts';
import type { EnterpriseId, Id } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { overCity } from '../../../platform/db/index.ts';
import type { ActivityId } from '../../programme/index.ts';
import type { PassKind } from '../kinds.ts';
import { noteCame } from '../sessions/door.ts';
import type { ScanTaken } from './acts.ts';
import { passCodeFrom, readPassCode } from './passes/code.ts';
import { judgeScan } from './passes/scan.ts';
import type { EarlierScan } from './passes/scan.ts';
import { pass, scan } from './tables.ts';

export type PassId = Id<'Pass'>;

/** `label`: the name on the badge; of an enterprise as it is called today. */
export type PassFound = {
  readonly id: PassId;
  readonly activityId: ActivityId;
  readonly kind: PassKind;
  readonly code: string;
  readonly enterpriseId: EnterpriseId | null;
  readonly label: string;
  readonly ended: boolean;
};

export const freshCode = (): string => passCodeFrom(crypto.getRandomValues(new Uint8Array(10)));

/**
 * Gives an exhibitor's pass to every enterprise that took a place and has none, ends those of whoever left and opens them
 * again when they come back. Safe to repeat; over the whole city whoever asks. The count of passes that are new.
 */
export async function issuePasses(
  db: Db,
  activityId: ActivityId,
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<number> {
  return overCity(db, async (wide) => {
    const at = now.toISOString();
    const standing = sql`select coalesce(i.now_id, p.enterprise_id) as id from programme_participation p
      left join registry_identity i on i.born_id = p.enterprise_id
      where p.activity_id = ${activityId} and p.enterprise_id is not null and p.state in ('taken', 'attended', 'completed')`;
    const ours = sql`select o.id as pass_id, o.kind, o.ended_at, coalesce(i.now_id, o.enterprise_id) as id from events_pass o
      left join registry_identity i on i.born_id = o.enterprise_id
      where o.activity_id = ${activityId} and o.enterprise_id is not null`;
    await wide.execute(sql`
      update events_pass set kind = 'exhibitor', ended_at = null from (${ours}) o
      where o.pass_id = events_pass.id and (o.ended_at is not null or o.kind <> 'exhibitor') and o.id in (${standing})`);
    await wide.execute(sql`
      update events_pass set ended_at = ${at}::timestamptz from (${ours}) o
      where o.pass_id = events_pass.id and o.ended_at is null and o.kind = 'exhibitor' and o.id not in (${standing})`);
    const { rows } = await wide.execute<{ id: string }>(sql`
      select distinct s.id from (${standing}) s where s.id not in (select o.id from (${ours}) o)`);
    if (rows.length === 0) return 0;
    const done = await wide
      .insert(pass)
      .values(
        rows.map(({ id }) => ({
          id: freshId<'Pass'>(),
          activityId,
          kind: 'exhibitor' as const,
          code: freshCode(),
          enterpriseId: id,
          recordedAt: now,
          recordedBy: by,
        })),
      )
      .onConflictDoNothing();
    return done.rowCount ?? 0;
  });
}

/** Codes of the passes of enterprises of today, within the scope; one without a pass is left out. */
export async function passCodeOf(
  db: Db,
  activityId: ActivityId,
  enterpriseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (enterpriseIds.length === 0) return new Map();
  const { rows } = await db.execute<{ id: string; code: string }>(sql`
    select id, code from (
      select coalesce(i.now_id, p.enterprise_id) as id, p.code, p.ended_at from events_pass p
        left join registry_identity i on i.born_id = p.enterprise_id
      where p.activity_id = ${activityId} and p.enterprise_id is not null) p
    where id = any(${sql.param([...enterpriseIds])}::uuid[]) order by p.ended_at nulls first`);
  const codes = new Map<string, string>();
  for (const { id, code } of rows) if (!codes.has(id)) codes.set(id, code);
  return codes;
}

async function readPass(db: Db, which: SQL): Promise<PassFound | null> {
  const { rows } = await db.execute<PassFound>(sql`
    select p.id, p.activity_id as "activityId", p.kind, p.code, coalesce(i.now_id, p.enterprise_id) as "enterpriseId",
      coalesce(v.name, p.label, '') as label, p.ended_at is not null as ended
    from events_pass p left join registry_identity i on i.born_id = p.enterprise_id
      left join registry_visible v on v.id = coalesce(i.now_id, p.enterprise_id)
    where ${which} limit 1`);
  return rows[0] ?? null;
}

/** A pass of this event by its code or the hash of it; null when there is none within the scope. */
export async function findPass(db: Db, activityId: ActivityId, shown: string): Promise<PassFound | null> {
  const hash = /^[0-9a-f]{16}$/.test(shown) ? shown : null;
  const code = readPassCode(shown);
  if (hash === null && code === null) return null;
  return readPass(
    db,
    sql`p.activity_id = ${activityId} and (p.code = ${code}
      or left(encode(sha256(convert_to(p.code, 'UTF8')), 'hex'), 16) = ${hash})
      order by (p.code = ${code}) desc nulls last`,
  );
}

/** By the code alone, as it stands in the address of its page; looked for also when it cannot be one. */
export const findByCode = (db: Db, code: string): Promise<PassFound | null> =>
  readPass(db, sql`p.code = ${code}`);

/** Of an enterprise of today, also under ids joined into it; one that holds comes before one that ended. */
export const findOwnPass = (
  db: Db,
  activityId: ActivityId,
  enterpriseId: string,
): Promise<PassFound | null> =>
  readPass(
    db,
    sql`p.activity_id = ${activityId} and coalesce(i.now_id, p.enterprise_id) = ${enterpriseId}
      order by p.ended_at nulls first`,
  );

export type ScanShown = {
  /** Made on the phone. */
  readonly id: string;
  readonly activityId: ActivityId;
  /** The code, or the first 16 hexadecimal digits of its hash. */
  readonly pass: string;
  readonly day: string;
  readonly gate: string;
  readonly stall: string | null;
  readonly session: string | null;
  readonly claimedAt: Date;
};

export type ScanRefusal = Refusal<'unknown-pass', object> | Refusal<'pass-ended', object>;

/**
 * Keeps a scan and says what it meant; at a session it is attendance. The pass is locked, so two gates are judged one after
 * the other. Within the scope: refuses 'unknown-pass', 'pass-ended'.
 */
export async function takeScan(
  db: Db,
  shown: ScanShown,
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<ScanTaken | ScanRefusal> {
  const found = await findPass(db, shown.activityId, shown.pass);
  if (!found) return refuse('unknown-pass');
  await db.execute(sql`select from events_pass where id = ${found.id} for update`);
  const judged = judgeScan(found, shown, await scansOf(db, found.id, shown.day));
  if (isRefused(judged)) return judged;
  await db.insert(scan).values({
    id: shown.id,
    activityId: shown.activityId,
    passId: found.id,
    stallId: shown.stall,
    sessionId: shown.session,
    day: shown.day,
    gate: shown.gate,
    claimedAt: shown.claimedAt,
    again: judged.again !== null,
    recordedAt: now,
    recordedBy: by,
  });
  if (shown.session !== null)
    await noteCame(db, { session: shown.session, pass: found.id, at: shown.claimedAt }, { by, now });
  return { label: found.label, kind: found.kind, again: judged.again };
}

async function scansOf(db: Db, passId: PassId, day: string): Promise<readonly EarlierScan[]> {
  const rows = await db
    .select()
    .from(scan)
    .where(and(eq(scan.passId, passId), eq(scan.day, day)))
    .orderBy(asc(scan.recordedAt));
  return rows.map((row) => ({
    at: row.claimedAt.toISOString(),
    gate: row.gate,
    stall: row.stallId,
    session: row.sessionId,
  }));
}
