// Beginning, changing and dropping a draft, and adopting it from a day.
import type { PlainDate } from '../../../kernel/day.ts';
import { freshId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { enqueue } from '../../../platform/jobs/index.ts';
import type { Policy } from '../policy.ts';
import { checkPolicy } from '../policy/check.ts';
import type { PolicyRefusal } from '../policy/check.ts';
import { findPolicy, insertPolicy, listPolicies } from '../store.ts';
import { carryThrough } from './begin.ts';
import { isKindOf } from './kinds-asked.ts';
import type { DraftId } from './kinds.ts';
import { differencesOf } from './rules/differ.ts';
import { contradictions, orphaned } from './rules/judge.ts';
import type { Contradiction } from './rules/judge.ts';
import { newestOf } from './rules/versions.ts';
import { beginApplying, countPositions } from './store/applied.ts';
import { insertDraft, lockDraft, occupiedRungs, oneAdoptsAtATime, saveDraft } from './store/drafts.ts';
import type { DraftRow } from './store/drafts.ts';
import { forgetReplays } from './store/replays.ts';

type Around = Circumstances;

/** The newest policy adopted and not withdrawn, be it that it begins later. */
export async function newestPolicy(db: Db): Promise<Policy | null> {
  return newestOf(await listPolicies(db))?.body ?? null;
}

/** A copy of the newest policy, to be changed. */
export async function startDraft(
  db: Db,
  { purpose }: { readonly purpose: string },
  around: Around,
): Promise<{ readonly id: DraftId } | Refusal<'no-policy', object>> {
  const base = await newestPolicy(db);
  if (!base) return refuse('no-policy');
  const id = freshId<'PolicyDraft'>();
  const { by, now } = around;
  await insertDraft(db, {
    id,
    purpose,
    basedOn: base.version,
    body: base,
    revision: 1,
    state: 'open',
    changedAt: now,
    changedBy: by,
    recordedAt: now,
    recordedBy: by,
  });
  await audit(db, around, { act: 'ladder:draft', subject: id, detail: { basedOn: base.version } });
  return { id };
}

export type DraftRefusal =
  | Refusal<'no-draft', object>
  | Refusal<'draft-ended', object>
  | Refusal<'changed-meanwhile', { by: string; at: Date }>;

export type Saved = { readonly id: DraftId; readonly revision: number };
type Asked = { readonly id: DraftId; readonly revision: number };

/** The draft for changing: open, and as the person saw it. */
async function openDraft(db: Db, { id, revision }: Asked): Promise<DraftRow | DraftRefusal> {
  const found = await lockDraft(db, id);
  if (!found) return refuse('no-draft');
  if (found.state !== 'open') return refuse('draft-ended');
  return found.revision === revision
    ? found
    : refuse('changed-meanwhile', { by: found.changedBy, at: found.changedAt });
}

/**
 * One change to a draft. What `change` makes is read as any policy is, so nothing unreadable is ever kept; a part that
 * enterprises stand on is not taken away.
 */
export async function changeDraft<R extends Refusal = never>(
  db: Db,
  asked: Asked,
  change: (policy: Policy) => unknown,
  around: Around,
  judge?: (before: Policy, after: Policy) => Promise<R | null>,
): Promise<Saved | DraftRefusal | PolicyRefusal | R> {
  const draft = await openDraft(db, asked);
  if (isRefused(draft)) return draft;
  const made = change(draft.body);
  if (isRefused(made)) return made as R;
  const body = checkPolicy(made);
  if (isRefused(body)) return body;
  const no = await judge?.(draft.body, body);
  if (no) return no;
  const revision = draft.revision + 1;
  await saveDraft(db, draft.id, { body, revision, changedAt: around.now, changedBy: around.by });
  await audit(db, around, { act: 'ladder:draft', subject: draft.id, detail: { revision } });
  return { id: draft.id, revision };
}

export async function dropDraft(db: Db, asked: Asked, around: Around): Promise<Saved | DraftRefusal> {
  const draft = await openDraft(db, asked);
  if (isRefused(draft)) return draft;
  await saveDraft(db, draft.id, { state: 'dropped', changedAt: around.now, changedBy: around.by });
  await forgetReplays(db, draft.id);
  await audit(db, around, { act: 'ladder:drop', subject: draft.id });
  return { id: draft.id, revision: draft.revision };
}

/** All that speaks against a draft today, that it may not be adopted with. */
export async function contradictionsOf(
  db: Db,
  body: Policy,
  today: PlainDate,
): Promise<readonly Contradiction[]> {
  const inForce = await findPolicy(db, today);
  const found = contradictions(body, isKindOf(db.city));
  return inForce ? [...found, ...orphaned(inForce, body, await occupiedRungs(db, inForce))] : found;
}

export type AdoptRefusal =
  | DraftRefusal
  | Refusal<'starts-in-past', object>
  | Refusal<'another-begins-later', { day: PlainDate; version: number }>
  | Refusal<'no-change', object>
  | Refusal<'contradicts', { found: readonly Contradiction[] }>
  | Refusal<'adopted-meanwhile', { version: number }>;

/** Up to so many positions are derived anew in the transaction that adopts. */
const atOnce = 5_000;

/**
 * Puts a draft in force from a day, today at the earliest: every earlier day keeps the policy it had. `against` is the
 * newest version as the person saw it. From today, the positions follow at once in a small city, else by the queue.
 */
export async function adoptDraft(
  db: Db,
  asked: Asked & { readonly startsOn: PlainDate; readonly reason: string; readonly against: number },
  around: Around,
): Promise<(Saved & { readonly version: number }) | AdoptRefusal> {
  await oneAdoptsAtATime(db);
  const draft = await openDraft(db, asked);
  if (isRefused(draft)) return draft;
  const today = around.today as PlainDate;
  if (asked.startsOn < today) return refuse('starts-in-past');
  const newest = await newestPolicy(db);
  if (!newest) return refuse('no-draft');
  if (newest.version !== asked.against) return refuse('adopted-meanwhile', { version: newest.version });
  if (asked.startsOn < newest.startsOn)
    return refuse('another-begins-later', { day: newest.startsOn, version: newest.version });
  if (differencesOf(newest, draft.body).length === 0) return refuse('no-change');
  const found = await contradictionsOf(db, draft.body, today);
  if (found.length > 0) return refuse('contradicts', { found });

  const version = Math.max(...(await listPolicies(db)).map((p) => p.version)) + 1;
  const body: Policy = { ...draft.body, version, startsOn: asked.startsOn };
  const recorded = { recordedAt: around.now, recordedBy: around.by };
  await insertPolicy(db, { version, startsOn: asked.startsOn, body, reason: asked.reason, ...recorded });
  const ended = { changedAt: around.now, changedBy: around.by };
  await saveDraft(db, draft.id, { state: 'adopted', version, ...ended });
  await audit(db, around, {
    act: 'ladder:adopt',
    subject: String(version),
    reason: asked.reason,
    detail: { startsOn: asked.startsOn, draft: draft.id },
  });
  if (asked.startsOn === today) await follow(db, version, around);
  return { id: draft.id, revision: draft.revision, version };
}

async function follow(db: Db, version: number, { now, today }: Around): Promise<void> {
  const day = today as PlainDate;
  const total = await countPositions(db);
  if (total <= atOnce) {
    await carryThrough(db, { day, now });
    return;
  }
  await beginApplying(db, { version, day, total, startedAt: now });
  await enqueue(db, 'ladder:follow', {});
}
