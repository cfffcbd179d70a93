// Applying for an enterprise: by its owner, or put forward by an officer who sees it.
import { sql } from 'drizzle-orm';

import type { PlainDate } from '../../../../kernel/day.ts';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { freshId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import type { ApplicationId } from '../door.ts';
import { isInvited } from '../../event/rules/invited.ts';
import { findEvent, shiftsOf } from '../../event/store.ts';
import type { EventRow, ShiftRow } from '../../event/store.ts';
import type { Way } from '../../kinds.ts';
import { mayComeBack } from '../rules/life.ts';
import { checkTyped, refuseTaking } from '../rules/ask.ts';
import type {
  CheckedApplication,
  ClosedRefusal,
  Problem,
  TypedApplication,
  TypedRefusal,
} from '../rules/ask.ts';
import { insertApplication, listApplications, renewApplication, writeActs } from '../store/applications.ts';

/** `not-yours`: not in the scope of who asks, or not to be worked with; which of the two is not told. */
export type AskRefusal =
  | ClosedRefusal
  | TypedRefusal
  | Refusal<'unknown-event' | 'not-yours' | 'not-invited' | 'not-active' | 'applied-already', object>;

type Ground = { readonly event: EventRow; readonly shifts: readonly ShiftRow[] };

type Asking = { readonly id: EnterpriseId; readonly area: string; readonly status: string };

/** The enterprise of today, when this scope sees it and it may be worked with. */
async function asking(db: Db, id: EnterpriseId): Promise<Asking | null> {
  const { rows } = await db.execute<Asking>(sql`
    select v.id, v.area, v.status from registry_visible v
    where v.id = (select coalesce((select now_id from registry_identity where born_id = ${id}::uuid), ${id}::uuid))`);
  return rows[0] ?? null;
}

async function ask(
  db: Db,
  { event }: Ground,
  { enterprise, way, checked }: { enterprise: EnterpriseId; way: Way; checked: CheckedApplication },
  around: Circumstances,
): Promise<{ readonly id: ApplicationId } | AskRefusal> {
  const who = await asking(db, enterprise);
  if (!who || who.status === 'withdrawn') return refuse('not-yours');
  if (who.status !== 'active' && who.status !== 'dormant') return refuse('not-active');
  if (!isInvited(event, who.area)) return refuse('not-invited');
  const earlier = await listApplications(db, event.id, [who.id]);
  const [last] = earlier;
  const back = earlier.length === 1 && last && mayComeBack(last.state, last.place) ? last : null;
  if (earlier.length > 0 && !back) return refuse('applied-already');
  const id = back?.id ?? freshId<'Application'>();
  const row = { ...checked, id, activityId: event.id, enterpriseId: who.id, way };
  // A place that was let go in the programme ends the application that stood for it.
  if (back && back.state !== 'withdrawn')
    await writeActs(db, [{ id, state: 'withdrawn', reason: back.placeReason }], around);
  if (back) await renewApplication(db, id, { ...checked, way });
  else if (!(await insertApplication(db, row, around))) return refuse('applied-already');
  await writeActs(db, [{ id, state: 'in' }], around);
  const detail = { event: event.id, way };
  await audit(db, around, { act: 'events:apply', subject: who.id, detail });
  return { id };
}

async function ground(
  db: Db,
  activity: ActivityId,
  today: string,
): Promise<Ground | ClosedRefusal | Refusal<'unknown-event', object>> {
  const event = await findEvent(db, activity);
  if (!event) return refuse('unknown-event');
  return refuseTaking(event, today as PlainDate) ?? { event, shifts: await shiftsOf(db, activity) };
}

/** One enterprise, as it was typed. Who withdrew may come back; nobody else applies twice, under whichever of its ids. */
export async function applyFor(
  db: Db,
  {
    activity,
    enterprise,
    typed,
  }: { activity: ActivityId; enterprise: EnterpriseId; typed: TypedApplication },
  around: Circumstances,
): Promise<{ readonly id: ApplicationId } | AskRefusal> {
  const known = await ground(db, activity, around.today);
  if (isRefused(known)) return known;
  const checked = checkTyped(typed, known.event, known.shifts);
  if (isRefused(checked)) return checked;
  return ask(db, known, { enterprise, way: 'owner', checked }, around);
}

export type PutForward = {
  readonly enterprise: EnterpriseId;
  readonly typed: Pick<TypedApplication, 'group' | 'what'>;
};

export type Forwarded = {
  readonly forwarded: number;
  readonly left: readonly {
    readonly enterprise: EnterpriseId;
    readonly why: AskRefusal['refused'];
    /** What could not be read, where that is the reason. */
    readonly problems: readonly Problem[];
  }[];
};

const nothingAsked = { power: false, water: false, most: '', wishes: new Map<string, string>() };

/** Several at once: who cannot apply is left with the reason, the others are not held up by it. */
export async function putForward(
  db: Db,
  { activity, several }: { activity: ActivityId; several: readonly PutForward[] },
  around: Circumstances,
): Promise<Forwarded | ClosedRefusal | Refusal<'unknown-event' | 'nobody-chosen', object>> {
  const known = await ground(db, activity, around.today);
  if (isRefused(known)) return known;
  if (several.length === 0) return refuse('nobody-chosen');
  const left: Forwarded['left'][number][] = [];
  for (const { enterprise, typed } of several) {
    const checked = checkTyped({ ...nothingAsked, ...typed }, known.event, known.shifts);
    const done = isRefused(checked)
      ? checked
      : await ask(db, known, { enterprise, way: 'officer', checked }, around);
    if (isRefused(done))
      left.push({ enterprise, why: done.refused, problems: done.refused === 'form' ? done.problems : [] });
  }
  return { forwarded: several.length - left.length, left };
}
