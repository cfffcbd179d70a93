// Who signed up for sessions: seats, the waiting list, attendance, what they thought. Ask over the whole city or within the scope.
import { sql } from 'drizzle-orm';

import { freshId } from '../../../../kernel/ids.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { PassId } from '../../day/passes.ts';
import type { PassKind } from '../../kinds.ts';
import type { SessionId } from '../door.ts';
import type { Feedback } from '../rules/feedback.ts';
import type { Seated } from '../rules/seats.ts';

/** One on the list of a session, as the desk sees it; `label` is null of an enterprise outside of the scope, or once forgotten. */
export type Listed = Seated & {
  /** Of today; null outside of the scope, and of a pass that `named` a person. */
  readonly enterprise: string | null;
  readonly named: boolean;
  readonly label: string | null;
  readonly kind: PassKind;
  readonly stars: number | null;
  readonly said: string | null;
};

/** By turn, also who left. */
export async function listSignUps(db: Db, session: SessionId): Promise<readonly Listed[]> {
  const { rows } = await db.execute<Listed>(sql`
    select u.id, u.state, u.turn, u.came_at is not null as came, coalesce(v.name, p.label) as label,
      v.id as enterprise, p.enterprise_id is null as named, p.kind, u.stars, u.said
    from events_sign_up u join events_pass p on p.id = u.pass_id
      left join registry_identity i on i.born_id = p.enterprise_id
      left join registry_visible v on v.id = coalesce(i.now_id, p.enterprise_id)
    where u.session_id = ${session} order by u.turn, u.id`);
  return rows;
}

/** What one pass has at one session; `ahead` wait before it. */
export type Held = {
  readonly session: SessionId;
  readonly state: Seated['state'];
  readonly came: boolean;
  readonly ahead: number;
  readonly stars: number | null;
  readonly said: string | null;
};

export async function signUpsOf(
  db: Db,
  passes: readonly PassId[],
): Promise<readonly (Held & { pass: PassId })[]> {
  if (passes.length === 0) return [];
  const { rows } = await db.execute<Held & { pass: PassId }>(sql`
    select u.pass_id as pass, u.session_id as session, u.state, u.came_at is not null as came, u.stars, u.said,
      (select count(*)::int from events_sign_up w where w.session_id = u.session_id and w.state = 'waiting' and w.turn < u.turn) as ahead
    from events_sign_up u where u.pass_id = any(${sql.param([...passes])}::uuid[])`);
  return rows;
}

export async function seatedOf(db: Db, session: SessionId): Promise<readonly (Seated & { pass: PassId })[]> {
  const { rows } = await db.execute<Seated & { pass: PassId }>(sql`
    select id, pass_id as pass, state, turn, came_at is not null as came from events_sign_up
    where session_id = ${session} order by turn`);
  return rows;
}

/** At the end of the line, also for one who left before. */
export async function putInLine(
  db: Db,
  { session, pass }: { session: SessionId; pass: PassId },
  { by, now }: Pick<Circumstances, 'by' | 'now'>,
): Promise<void> {
  await db.execute(sql`
    insert into events_sign_up (id, session_id, pass_id, enterprise_id, state, turn, recorded_at, recorded_by)
    select ${freshId<'SignUp'>()}, ${session}, p.id, p.enterprise_id, 'waiting',
      coalesce((select max(turn) from events_sign_up where session_id = ${session}), 0) + 1, ${now.toISOString()}::timestamptz, ${by}
    from events_pass p where p.id = ${pass}
    on conflict (session_id, pass_id) do update set state = 'waiting', turn = excluded.turn,
      recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`);
}

export async function setStates(db: Db, ids: readonly string[], state: Seated['state']): Promise<void> {
  if (ids.length === 0) return;
  await db.execute(
    sql`update events_sign_up set state = ${state} where id = any(${sql.param([...ids])}::uuid[])`,
  );
}

export async function setFeedback(
  db: Db,
  { session, pass }: { session: SessionId; pass: PassId },
  { stars, said }: Feedback,
): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    update events_sign_up set stars = ${stars}, said = ${said}
    where session_id = ${session} and pass_id = ${pass} and state = 'seat'`);
  return rowCount === 1;
}
