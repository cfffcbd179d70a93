// Proposing an event, correcting it, and taking it from state to state: the programme's activity and the event together.
import { addDays } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { freshId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import { covers, overCity } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { editActivity, moveActivity, startActivity } from '../../../programme/index.ts';
import type { ActivityId, ActivityRefusal, NewActivity, StateRefusal } from '../../../programme/index.ts';
import type { EventKind } from '../../kinds.ts';
import { sessionsOf } from '../../sessions/door.ts';
import type { CheckedEvent } from '../rules/form.ts';
import { freeSlug, slugOf } from '../rules/slug.ts';
import {
  activityRevision,
  findEvent,
  insertEvent,
  insertShifts,
  lockEvent,
  shiftsOf,
  slugsLike,
  updateEvent,
} from '../store.ts';
import type { EventRow } from '../store.ts';

/** The programme knows bazaars and exhibitions; a Gebyar is an exhibition of several days. */
const activityKind: Readonly<Record<EventKind, NewActivity['kind']>> = {
  bazaar: 'bazaar',
  exhibition: 'exhibition',
  gebyar: 'exhibition',
};

const activityOf = (input: CheckedEvent): NewActivity => ({
  programmeId: null,
  kind: activityKind[input.kind],
  name: input.name,
  area: input.area,
  starts: input.starts,
  ends: input.ends,
  initiator: input.initiator,
  initiatorUser: input.initiatorUser,
  fundingLineId: input.fundingLineId,
  places: input.places,
  answerDays: input.answerDays,
});

const eventOf = (input: CheckedEvent) => ({
  kind: input.kind,
  place: input.place,
  address: input.address,
  lat: input.lat,
  lng: input.lng,
  partnerId: input.partnerId,
  groups: [...input.groups],
  invited: [...input.invited],
  applyUntil: input.applyUntil,
  about: input.about,
  contact: input.contact,
  answerDays: input.answerDays,
  shiftsEach: input.shiftsEach,
});

/** Every day of an event, first to last. */
export function daysFrom(starts: PlainDate, ends: PlainDate): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = starts; day <= ends; day = addDays(day, 1)) days.push(day);
  return days;
}

export type Proposed = { readonly id: ActivityId; readonly slug: string };

/** The event and its shifts, the same hours every day. It waits for the agency's approval. */
export async function proposeEvent(
  db: Db,
  input: CheckedEvent & { readonly copiedFrom?: string },
  around: Circumstances,
): Promise<Proposed | Refusal<'days-upside-down' | 'address-taken', object>> {
  const made = await startActivity(db, { ...activityOf(input), state: 'proposed' }, around);
  if (isRefused(made)) return made;
  const { id } = made;
  const recorded = { recordedAt: around.now, recordedBy: around.by };
  const wanted = slugOf(input.name, input.starts);
  const slug = freeSlug(wanted, await slugsLike(db, wanted));
  const row = { activityId: id, slug, ...eventOf(input), copiedFrom: input.copiedFrom ?? null, ...recorded };
  // Somebody took the same address between the two statements: sent again, the next one is free.
  if (!(await insertEvent(db, row))) return refuse('address-taken');
  await insertShifts(
    db,
    daysFrom(input.starts, input.ends).flatMap((day) =>
      input.hours.map((hours, n) => ({
        id: freshId<'Shift'>(),
        activityId: id,
        day,
        no: n + 1,
        ...hours,
        ...recorded,
      })),
    ),
  );
  await audit(db, around, { act: 'events:proposed', subject: id, detail: { kind: input.kind } });
  return { id, slug };
}

export type EditRefusal =
  | ActivityRefusal
  | Refusal<'changed-since' | 'unknown-event', object>
  | Refusal<'shifts-outside', { readonly days: readonly string[] }>;

/**
 * Corrects what was typed; made on an older revision it is refused, and so are days that leave a shift or a session outside.
 * Shifts and their hours are changed one by one. Whoever proposed it may correct it while it is only proposed.
 */
export async function editEvent(
  db: Db,
  { id, revision, set }: { id: ActivityId; revision: number; set: CheckedEvent },
  around: Circumstances,
): Promise<{ readonly id: ActivityId } | EditRefusal> {
  if (!(await lockEvent(db, id))) return refuse('unknown-event');
  const known = await findEvent(db, id);
  if (!known) return refuse('unknown-event');
  if (known.revision !== revision) return refuse('changed-since');
  const held = [...(await shiftsOf(db, id)), ...(await sessionsOf(db, id)).filter((s) => !s.off)];
  const outside = held.filter((s) => s.day < set.starts || s.day > set.ends).map((s) => s.day);
  if (outside.length > 0) return refuse('shifts-outside', { days: [...new Set(outside)].toSorted() });
  const activity = { id, revision: await activityRevision(db, id), set: activityOf(set) };
  const own = known.state === 'proposed' && known.initiatorUser === around.by;
  const done = own
    ? await overCity(db, (wide) => editActivity(wide, activity, around))
    : await editActivity(db, activity, around);
  if (isRefused(done)) return done;
  await updateEvent(db, id, eventOf(set));
  await audit(db, around, { act: 'events:edited', subject: id });
  return { id };
}

export type MoveTo = Exclude<EventRow['state'], 'proposed' | 'closed'>;

/**
 * Approve, begin, call off. From its approval on it is announced: the public page shows it. `announce` shows one that was
 * approved elsewhere, as an activity.
 */
export async function moveEvent(
  db: Db,
  { id, to, reason }: { id: ActivityId; to: MoveTo | 'announce'; reason: string },
  around: Circumstances,
): Promise<{ readonly id: ActivityId } | StateRefusal | Refusal<'unknown-event', object>> {
  if (!(await lockEvent(db, id))) return refuse('unknown-event');
  const known = await findEvent(db, id);
  if (!known || !covers(db.scope, db.city.code, known.area)) return refuse('outside-area');
  if (to === 'announce') {
    if (known.state !== 'approved' && known.state !== 'running') return refuse('unknown-event');
    await audit(db, around, { act: 'events:announced', subject: id });
  } else {
    const done = await moveActivity(db, { id, to, reason }, around);
    if (isRefused(done)) return done;
  }
  await updateEvent(db, id, to === 'cancelled' ? {} : { published: true });
  return { id };
}
