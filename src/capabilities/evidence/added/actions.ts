// Adding a kind of paper, taking it out of the forms, and saying within how many days papers should be looked at.
import { randomBytes } from 'node:crypto';

import { eq, sql } from 'drizzle-orm';

import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { EvidenceKind } from '../kinds.ts';
import { addedKind } from '../tables.ts';
import { words } from '../words/index.ts';
import { readKinds } from './learn.ts';
import { checkKind, codeOf } from './rules.ts';
import type { KindProblem, TypedKind } from './rules.ts';

/** Four small letters. */
const letters = (): string =>
  [...randomBytes(4)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');

export async function addKind(
  db: Db,
  typed: TypedKind,
  { by, now }: Circumstances,
): Promise<{ code: EvidenceKind } | Refusal<'kind-form', { problems: readonly KindProblem[] }>> {
  await db.execute(sql`lock table evidence_kind in share row exclusive mode`);
  const known = await readKinds(db);
  const names = [
    ...known.flatMap((k) => [k.nameId, k.nameEn]),
    ...(['id', 'en'] as const).flatMap((lang) => Object.values(words[lang].kinds)),
  ];
  const checked = checkKind(typed, new Set(names.map((name) => name.toLowerCase())));
  if (isRefused(checked)) return checked;
  const { use, ...kept } = checked;
  const code = codeOf(checked, letters());
  await db.insert(addedKind).values({ ...kept, code, recordedAt: now, recordedBy: by });
  await audit(db, { by, now }, { act: 'evidence:kind', subject: code, detail: { use } });
  return { code };
}

/** Takes a kind out of the forms or brings it back; what was recorded stays as it is. */
export async function retireKind(
  db: Db,
  { code, retired }: { code: string; retired: boolean },
  { by, now }: Circumstances,
): Promise<{ code: string } | Refusal<'unknown-kind', object>> {
  const done = await db.update(addedKind).set({ retired }).where(eq(addedKind.code, code));
  if (done.rowCount === 0) return refuse('unknown-kind');
  await audit(db, { by, now }, { act: 'evidence:kind', subject: code, detail: { retired } });
  return { code };
}

export async function setTargetDays(
  db: Db,
  days: number,
  { by, now }: Circumstances,
): Promise<{ days: number } | Refusal<'days-wrong', object>> {
  if (!Number.isInteger(days) || days < 1 || days > 60) return refuse('days-wrong');
  await db.execute(sql`
    insert into evidence_setting (id, target_days, recorded_at, recorded_by)
    values (1, ${days}, ${now.toISOString()}, ${by})
    on conflict (id) do update set target_days = excluded.target_days, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`);
  await audit(db, { by, now }, { act: 'evidence:target-days', detail: { days } });
  return { days };
}
