// Programmes, their activities, who takes part in them, and the dated next step of each.
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

import {
  activityKinds,
  activityStates,
  followUpKinds,
  followUpStates,
  participationStates,
} from './kinds.ts';

const recorded = { recordedAt: timestamp({ withTimezone: true }).notNull(), recordedBy: text().notNull() };

/** What several activities are for: "Naik kelas lewat bazar kelurahan". */
export const programme = pgTable('programme_programme', {
  id: uuid().primaryKey(),
  name: text().notNull(),
  squeezed: text().notNull().unique(),
  purpose: text().notNull(),
  ...recorded,
});

/** One dated piece of a programme. `state` repeats its newest act. */
export const activity = pgTable(
  'programme_activity',
  {
    id: uuid().primaryKey(),
    programmeId: uuid(),
    kind: text({ enum: activityKinds }).notNull(),
    name: text().notNull(),
    /** A kecamatan or kelurahan; the city's code when it is for everyone. */
    area: text().notNull(),
    starts: date().notNull(),
    ends: date().notNull(),
    /** Who asked for it, in words, and their sign-in when they have one. */
    initiator: text().notNull(),
    initiatorUser: text(),
    fundingLineId: uuid(),
    /** Null: as many as come. */
    places: integer(),
    /** Days to answer an offered place, the activity's last day at the latest; null: as long as it runs. */
    answerDays: smallint(),
    state: text({ enum: activityStates }).notNull(),
    revision: integer().notNull().default(1),
    ...recorded,
  },
  (t) => [
    foreignKey({
      name: 'programme_activity_programme',
      columns: [t.programmeId],
      foreignColumns: [programme.id],
    }),
    check('programme_activity_days', sql`starts <= ends`),
    check('programme_activity_places', sql`places > 0`),
    check('programme_activity_answer_days', sql`answer_days > 0`),
    index('programme_activity_listed').on(t.starts, t.id),
    index('programme_activity_line').on(t.fundingLineId),
    index('programme_activity_initiator').on(t.initiatorUser),
  ],
);

/** What was decided about an activity, appended: where it stands since, by whom, why. */
export const activityAct = pgTable(
  'programme_activity_act',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    activityId: uuid().notNull(),
    state: text({ enum: activityStates }).notNull(),
    day: date().notNull(),
    reason: text(),
    ...recorded,
  },
  (t) => [
    foreignKey({
      name: 'programme_activity_act_of',
      columns: [t.activityId],
      foreignColumns: [activity.id],
    }),
    index('programme_activity_act_activity').on(t.activityId, t.id),
  ],
);

/** One enterprise, or one group by its name, in one activity. `state` and `day` repeat its newest state. */
export const participation = pgTable(
  'programme_participation',
  {
    id: uuid().primaryKey(),
    activityId: uuid().notNull(),
    /** As it was known when it was recorded; whom it belongs to today says registry_identity. */
    enterpriseId: uuid(),
    groupName: text(),
    groupSqueezed: text(),
    state: text({ enum: participationStates }).notNull(),
    day: date().notNull(),
    /** The order of those who wait and are offered: the earlier one first. */
    turn: integer().notNull(),
    ...recorded,
  },
  (t) => [
    foreignKey({
      name: 'programme_participation_activity',
      columns: [t.activityId],
      foreignColumns: [activity.id],
    }),
    check('programme_participation_who', sql`(enterprise_id is null) <> (group_name is null)`),
    uniqueIndex('programme_participation_once')
      .on(t.activityId, t.enterpriseId)
      .where(sql`enterprise_id is not null`),
    uniqueIndex('programme_participation_group_once')
      .on(t.activityId, t.groupSqueezed)
      .where(sql`group_squeezed is not null`),
    index('programme_participation_enterprise').on(t.enterpriseId),
    index('programme_participation_line')
      .on(t.activityId, t.turn, t.id)
      .where(sql`state = 'waiting'`),
    index('programme_participation_offered')
      .on(t.activityId, t.day)
      .where(sql`state = 'offered'`),
  ],
);

/** Each state a participation came into, appended, with its day and the reason the owner can read. */
export const participationState = pgTable(
  'programme_participation_state',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    participationId: uuid().notNull(),
    state: text({ enum: participationStates }).notNull(),
    day: date().notNull(),
    reason: text(),
    ...recorded,
  },
  (t) => [index('programme_participation_state_of').on(t.participationId, t.id)],
);

/** A dated next step with somebody responsible. Of an enterprise, or of a group through its participation. */
export const followUp = pgTable(
  'programme_follow_up',
  {
    id: uuid().primaryKey(),
    enterpriseId: uuid(),
    activityId: uuid(),
    participationId: uuid(),
    what: text({ enum: followUpKinds }).notNull(),
    text: text().notNull(),
    responsible: text().notNull(),
    due: date().notNull(),
    state: text({ enum: followUpStates }).notNull(),
    /** What came of it, when it is done. */
    outcome: text(),
    /** Why there is no next step, when it was dropped. */
    reason: text(),
    closedDay: date(),
    closedBy: text(),
    /** Which room asked for it, and about what: the same cause opens one follow-up. */
    fromRoom: text(),
    fromId: text(),
    ...recorded,
  },
  (t) => [
    check('programme_follow_up_of', sql`enterprise_id is not null or participation_id is not null`),
    check(
      'programme_follow_up_end',
      sql`state = 'open' or (state = 'done' and outcome is not null) or (state = 'dropped' and reason is not null)`,
    ),
    uniqueIndex('programme_follow_up_cause')
      .on(t.fromRoom, t.fromId)
      .where(sql`from_id is not null`),
    index('programme_follow_up_open')
      .on(t.due, t.id)
      .where(sql`state = 'open'`),
    index('programme_follow_up_responsible')
      .on(t.responsible, t.due)
      .where(sql`state = 'open'`),
    index('programme_follow_up_enterprise').on(t.enterpriseId),
    index('programme_follow_up_participation').on(t.participationId),
    index('programme_follow_up_activity').on(t.activityId),
  ],
);
