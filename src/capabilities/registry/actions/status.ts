// Saying what became of an enterprise: its status, or simply that it was seen today.
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { checkStatus } from '../rules.ts';
import type { CheckedStatus, Source, StatusProblem } from '../rules.ts';
import { findEnterprise, insertStanding, updateEnterprise } from '../store.ts';
import { changed, seen } from '../topic.ts';

export type StatusRefusal =
  | Refusal<'unknown-enterprise', object>
  | Refusal<'status-form', { problems: readonly StatusProblem[] }>;

export type TypedStatus = {
  readonly status: string;
  readonly day: string;
  readonly source: string;
  readonly reason: string;
};

/** Appends a standing from the day named. Seen on the spot counts as seen that day. */
export async function setStatus(
  db: Db,
  { id: named, typed }: { id: EnterpriseId; typed: TypedStatus },
  { by, now, today }: Circumstances,
): Promise<{ id: EnterpriseId; status: CheckedStatus['status'] } | StatusRefusal> {
  const known = await findEnterprise(db, named, { lock: true });
  if (!known) return refuse('unknown-enterprise');
  const id = known.enterprise.id as EnterpriseId;
  const checked = checkStatus(typed, known.enterprise.status, today as PlainDate);
  if ('refused' in checked) return checked;
  const { status, day, source, reason } = checked;
  const { area, seenDay: seenBefore, revision } = known.enterprise;
  const seenDay = source === 'field' && (seenBefore === null || seenBefore < day) ? day : seenBefore;
  const recorded = { recordedAt: now, recordedBy: by };
  await updateEnterprise(db, id, { status, seenDay, revision: revision + 1 });
  await insertStanding(db, { enterpriseId: id, day, status, area, seenDay, source, reason, ...recorded });
  await audit(
    db,
    { by, now },
    { act: 'registry:status', subject: id, reason, detail: { status, day, source } },
  );
  await changed.tell(db, { enterprises: [id] });
  return { id, status };
}

/** Seen trading today. Done twice on one day it has one effect. */
export async function markSeen(
  db: Db,
  { id: named, source }: { id: EnterpriseId; source: Source },
  { by, now, today }: Circumstances,
): Promise<{ id: EnterpriseId } | Refusal<'unknown-enterprise', object>> {
  const known = await findEnterprise(db, named, { lock: true });
  if (!known) return refuse('unknown-enterprise');
  const id = known.enterprise.id as EnterpriseId;
  const { area, status, seenDay, revision } = known.enterprise;
  if (seenDay !== null && seenDay >= today) return { id };
  const recorded = { recordedAt: now, recordedBy: by };
  await updateEnterprise(db, id, { seenDay: today, revision: revision + 1 });
  await insertStanding(db, {
    enterpriseId: id,
    day: today,
    status,
    area,
    seenDay: today,
    source,
    ...recorded,
  });
  await audit(db, { by, now }, { act: 'registry:seen', subject: id, detail: { day: today, source } });
  await seen.tell(db, { enterprises: [id] });
  return { id };
}

export type FoundStanding = {
  readonly id: EnterpriseId;
  readonly status: CheckedStatus['status'];
  /** Where it is now; another than before when it moved within the city. */
  readonly area: string;
  readonly day: PlainDate;
  readonly reason: string | null;
};

/** An officer's word from the spot: appended with the day it is for, and seen that day unless seen later. */
export async function recordFound(
  db: Db,
  { id: named, status, area, day, reason }: FoundStanding,
  { by, now }: Circumstances,
): Promise<{ id: EnterpriseId } | Refusal<'unknown-enterprise', object>> {
  const known = await findEnterprise(db, named, { lock: true });
  if (!known) return refuse('unknown-enterprise');
  const id = known.enterprise.id as EnterpriseId;
  const was = known.enterprise;
  const seenDay = was.seenDay !== null && was.seenDay > day ? was.seenDay : day;
  const rt = area.split('/RT')[1] ?? null;
  const place = area === was.area ? {} : { area, rt, rw: null };
  const recorded = { recordedAt: now, recordedBy: by };
  await updateEnterprise(db, id, { status, seenDay, ...place, revision: was.revision + 1 });
  await insertStanding(db, {
    enterpriseId: id,
    day,
    status,
    area,
    seenDay,
    source: 'field',
    reason,
    ...recorded,
  });
  const detail = { status, day, source: 'field', ...(place.area ? { area } : {}) };
  await audit(db, { by, now }, { act: 'registry:found', subject: id, ...(reason ? { reason } : {}), detail });
  const same = status === was.status && area === was.area;
  await (same ? seen : changed).tell(db, { enterprises: [id] });
  return { id };
}
