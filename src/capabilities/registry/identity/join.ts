// Writing what a join or its undoing means for the records themselves: fields, standings, words, identity.
import { sql } from 'drizzle-orm';

import type { EnterpriseId } from '../../../kernel/ids.ts';
import { squeeze } from '../../../kernel/text.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { findBorn, insertChange, insertStanding, updateEnterprise } from '../store.ts';
import type { EnterpriseRow, EnterpriseWithOwner } from '../store.ts';
import type { Status } from '../tables.ts';
import { changed } from '../topic.ts';
import { leadTo } from './resolve.ts';
import { gatherWords } from './words.ts';

/** Columns that a join may take from the other record; `ownerId` stands for the owner as a whole. */
export const joinable = [
  'name',
  'ownerId',
  'kind',
  'sector',
  'kbli',
  'kbliEdition',
  'area',
  'rt',
  'rw',
  'address',
  'nib',
  'founded',
] as const satisfies readonly (keyof EnterpriseRow)[];
export type Joinable = (typeof joinable)[number];
export type JoinedFields = Readonly<Partial<Pick<EnterpriseRow, Joinable>>>;

export type Rewrite = {
  readonly id: EnterpriseId;
  readonly fields: JoinedFields;
  /** Where it stands from today on; null leaves that as it is. */
  readonly standing: { readonly status: Status; readonly seenDay: string | null } | null;
};

export type JoinWriting = { readonly joinId: string; readonly reason: string | null };

/** Both records as they were recorded, locked in one order for everybody; one that is not there or not seen is left out. */
export async function lockBorn(
  db: Db,
  ids: readonly EnterpriseId[],
): Promise<ReadonlyMap<EnterpriseId, EnterpriseWithOwner>> {
  await db.execute(
    sql`select from registry_enterprise where id = any(${sql.param([...ids])}::uuid[]) order by id for update`,
  );
  const found = new Map<EnterpriseId, EnterpriseWithOwner>();
  for (const id of ids) {
    const one = await findBorn(db, id);
    if (one) found.set(id, one);
  }
  return found;
}

/** `from` stands for `into` from now on: it keeps its children, and every list and count passes it over. */
export async function joinRecords(
  db: Db,
  { from, into, joinId, reason }: JoinWriting & { from: EnterpriseWithOwner; into: Rewrite },
  circumstances: Circumstances,
): Promise<void> {
  const { area, seenDay, revision } = from.enterprise;
  const id = from.enterprise.id as EnterpriseId;
  await writeStanding(db, { id, status: 'joined', area, seenDay }, { joinId, reason }, circumstances);
  await updateEnterprise(db, id, { status: 'joined', revision: revision + 1 });
  await leadTo(db, id, into.id);
  await rewrite(db, into, { joinId, reason }, circumstances);
  await changed.tell(db, { enterprises: [id, into.id] });
}

/** Writes the fields that a join takes or its undoing puts back, as a change that bears the join's id. */
export async function rewrite(
  db: Db,
  { id, fields, standing }: Rewrite,
  { joinId, reason }: JoinWriting,
  circumstances: Circumstances,
): Promise<void> {
  const known = await findBorn(db, id, { lock: true });
  if (!known) throw new Error('a record that was locked is gone');
  const was = known.enterprise;
  const { by, now } = circumstances;
  const before = Object.fromEntries(
    Object.keys(fields).map((field) => [field, was[field as Joinable] ?? null]),
  );
  // Also without any field: an import that is taken back must see that something depends on this record now.
  await insertChange(db, {
    enterpriseId: id,
    before,
    after: { ...fields },
    reason: reason ?? 'digabung',
    joinId,
    recordedAt: now,
    recordedBy: by,
  });
  const { name, ownerId } = fields;
  const set = {
    ...fields,
    ...(name === undefined ? {} : { squeezed: squeeze(name) }),
    ...(ownerId === undefined ? {} : { ownerSqueezed: await squeezedOwner(db, ownerId) }),
    ...standing,
    revision: was.revision + 1,
  };
  await updateEnterprise(db, id, set);
  await gatherWords(db, id);
  const area = fields.area ?? was.area;
  if (standing || area !== was.area) {
    const { status, seenDay } = standing ?? was;
    await writeStanding(db, { id, status, area, seenDay }, { joinId, reason }, circumstances);
  }
}

/** A record that stands for itself again, with the standing it had. */
export async function standAlone(
  db: Db,
  { id, status, seenDay }: { id: EnterpriseId; status: Status; seenDay: string | null },
  { joinId, reason }: JoinWriting,
  circumstances: Circumstances,
): Promise<void> {
  const known = await findBorn(db, id, { lock: true });
  if (known?.enterprise.status !== 'joined') return;
  const { area, revision } = known.enterprise;
  await updateEnterprise(db, id, { status, seenDay, revision: revision + 1 });
  await writeStanding(db, { id, status, area, seenDay }, { joinId, reason }, circumstances);
  await gatherWords(db, id);
}

async function writeStanding(
  db: Db,
  { id, ...stands }: { id: EnterpriseId; status: Status; area: string; seenDay: string | null },
  { joinId, reason }: JoinWriting,
  { by, now, today }: Circumstances,
): Promise<void> {
  await insertStanding(db, {
    enterpriseId: id,
    day: today,
    ...stands,
    source: 'staff',
    reason,
    joinId,
    recordedAt: now,
    recordedBy: by,
  });
}

async function squeezedOwner(db: Db, ownerId: string | null): Promise<string | null> {
  if (ownerId === null) return null;
  const { rows } = await db.execute<{ squeezed: string }>(
    sql`select squeezed from registry_person where id = ${ownerId}::uuid`,
  );
  return rows[0]?.squeezed ?? null;
}
