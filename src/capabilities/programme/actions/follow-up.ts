// Opening next steps, handing them on, and closing them.
import type { PlainDate } from '../../../kernel/day.ts';
import { freshId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { readReason, resolve } from '../../registry/index.ts';
import type { ActivityId, FollowUpId, FollowUpKind } from '../kinds.ts';
import { needsFollowUp } from '../rules/participation.ts';
import { readEnd } from '../rules/follow-up.ts';
import type { EndRefusal, TypedEnd } from '../rules/follow-up.ts';
import {
  findByCause,
  findFollowUpRow,
  insertFollowUp,
  insertFollowUps,
  listOfficers,
  responsibleFor,
  updateFollowUp,
} from '../store/follow-ups.ts';
import { bareOf, lockParticipations, presentOf } from '../store/participations.ts';

export type NewFollowUp = {
  readonly enterprise: string;
  readonly what: FollowUpKind;
  /** One sentence: what is to be done. */
  readonly text: string;
  /** Null: the officer of the kelurahan, else of the RT, the kecamatan, else staff. */
  readonly responsible: string | null;
  readonly due: PlainDate;
  /** The room that asks and about what: asked twice about the same, the first stands. */
  readonly from: { readonly room: string; readonly id: string } | null;
  readonly activity?: ActivityId;
};

export type FollowUpRefusal = Refusal<
  'unknown-enterprise' | 'nobody-responsible' | 'due-past' | 'text-short',
  object
>;

export type Opened = { readonly id: FollowUpId; readonly responsible: string };

/** A dated next step for an enterprise within the scope. */
export async function openFollowUp(
  db: Db,
  { enterprise, what, text, responsible, due, from, activity }: NewFollowUp,
  around: Circumstances,
): Promise<Opened | FollowUpRefusal> {
  if (due < around.today) return refuse('due-past');
  const sentence = readReason(text);
  if (isRefused(sentence)) return refuse('text-short');
  const enterpriseId = await resolve(db, enterprise);
  const officers = await responsibleFor(db, [enterpriseId]);
  const present = await presentOf(db, [enterpriseId]);
  if (present.length === 0) return refuse('unknown-enterprise');
  const who = responsible ?? officers.get(enterpriseId);
  if (who === undefined) return refuse('nobody-responsible');
  const id = freshId<'FollowUp'>();
  const made = await insertFollowUp(db, {
    id,
    enterpriseId,
    activityId: activity ?? null,
    what,
    text: sentence,
    responsible: who,
    due,
    state: 'open',
    fromRoom: from?.room ?? null,
    fromId: from?.id ?? null,
    recordedAt: around.now,
    recordedBy: around.by,
  });
  if (!made) {
    const first = from && (await findByCause(db, from));
    if (!first) return refuse('unknown-enterprise');
    return { id: first.id as FollowUpId, responsible: first.responsible };
  }
  await audit(db, around, { act: 'programme:follow-up', subject: enterpriseId, detail: { what, due } });
  return { id, responsible: who };
}

export type FollowUpsFor = {
  readonly activity: ActivityId;
  readonly participations: readonly string[];
  readonly what: FollowUpKind;
  readonly text: string;
  readonly responsible: string | null;
  readonly due: PlainDate;
};

export type GivenSteps = { readonly opened: number; readonly had: number };

export type NoneFor = {
  readonly activity: ActivityId;
  readonly participations: readonly string[];
  /** Why there is no next step. */
  readonly reason: string;
};

/**
 * The same next step for many participants of an activity, each its own. Who left or was refused is passed over, and so is
 * who has a step, or a reason for none, by now (`had`): of two who give one at once the second gives none.
 */
export async function openFollowUps(
  db: Db,
  input: FollowUpsFor | NoneFor,
  around: Circumstances,
): Promise<GivenSteps | FollowUpRefusal | Refusal<'reason-short', object>> {
  if ('due' in input && input.due < around.today) return refuse('due-past');
  const sentence = readReason('text' in input ? input.text : input.reason);
  if (isRefused(sentence)) return refuse('text' in input ? 'text-short' : 'reason-short');
  const needing = (await lockParticipations(db, input.participations)).filter(
    (p) => p.activityId === input.activity && needsFollowUp(p.state),
  );
  const bare = await bareOf(
    db,
    needing.map((p) => p.id),
  );
  const known = needing.filter((p) => bare.has(p.id));
  const enterprises = known.map((p) => p.enterpriseId).filter((e) => e !== null);
  const officers = await responsibleFor(db, enterprises);
  const rows = [];
  for (const p of known) {
    const named = 'responsible' in input ? input.responsible : null;
    const responsible = named ?? officers.get(p.enterpriseId ?? '') ?? around.by;
    rows.push({
      id: freshId<'FollowUp'>(),
      enterpriseId: p.enterpriseId,
      activityId: input.activity,
      participationId: p.id,
      responsible,
      recordedAt: around.now,
      recordedBy: around.by,
      ...('due' in input
        ? { what: input.what, text: sentence, due: input.due, state: 'open' as const }
        : {
            what: 'other' as const,
            text: '',
            due: around.today,
            state: 'dropped' as const,
            reason: sentence,
            closedDay: around.today,
            closedBy: around.by,
          }),
    });
  }
  if (rows.length > 0) await insertFollowUps(db, rows);
  const detail = { n: rows.length, none: !('due' in input) };
  if (rows.length > 0)
    await audit(db, around, { act: 'programme:follow-ups', subject: input.activity, detail });
  return { opened: rows.length, had: needing.length - rows.length };
}

export type Closed = { readonly id: FollowUpId; readonly enterpriseId: string | null };

/** Ends a next step with what came of it or with a reason. Of two who end it, the second is told. */
export async function closeFollowUp(
  db: Db,
  { id, ...typed }: { id: FollowUpId } & TypedEnd,
  around: Circumstances,
): Promise<Closed | EndRefusal | Refusal<'unknown-follow-up' | 'follow-up-closed', object>> {
  const known = await findFollowUpRow(db, id, { lock: true });
  if (!known) return refuse('unknown-follow-up');
  if (known.state !== 'open') return refuse('follow-up-closed');
  const end = readEnd(typed);
  if (isRefused(end)) return end;
  await updateFollowUp(db, id, { ...end, closedDay: around.today, closedBy: around.by });
  const subject = known.enterpriseId ?? known.participationId ?? id;
  await audit(db, around, { act: 'programme:follow-up-closed', subject, detail: { state: end.state } });
  return { id, enterpriseId: known.enterpriseId };
}

export type HandOn = {
  readonly id: FollowUpId;
  readonly responsible: string;
  readonly due: PlainDate;
  readonly reason: string;
};

/** Another day, another person, or both, with the reason in the trail. */
export async function handOn(
  db: Db,
  { id, responsible, due, reason }: HandOn,
  around: Circumstances,
): Promise<
  | Closed
  | Refusal<
      'unknown-follow-up' | 'follow-up-closed' | 'reason-short' | 'due-past' | 'nobody-responsible',
      object
    >
> {
  const known = await findFollowUpRow(db, id, { lock: true });
  if (!known) return refuse('unknown-follow-up');
  if (known.state !== 'open') return refuse('follow-up-closed');
  if (due < around.today) return refuse('due-past');
  const why = readReason(reason);
  if (isRefused(why)) return why;
  if (responsible !== known.responsible && !(await listOfficers(db)).some((o) => o.id === responsible))
    return refuse('nobody-responsible');
  await updateFollowUp(db, id, { responsible, due });
  const subject = known.enterpriseId ?? known.participationId ?? id;
  const detail = { due, was: known.due, handed: responsible !== known.responsible };
  await audit(db, around, { act: 'programme:follow-up-handed', subject, reason: why, detail });
  return { id, enterpriseId: known.enterpriseId };
}
