// What owners asked of the agency, and what was answered.
import { and, asc, desc, eq, ne } from 'drizzle-orm';

import type { PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import { enterprise, person } from '../../registry/tables.ts';
import { request } from '../tables.ts';
import type { RequestKind } from '../tables.ts';
import { isOf } from './named.ts';

export type RequestRow = typeof request.$inferSelect;

export const insertRequest = async (db: Db, row: typeof request.$inferInsert): Promise<void> => {
  await db.insert(request).values(row);
};

export const listOwnRequests = (db: Db, personId: PersonId): Promise<RequestRow[]> =>
  db.select().from(request).where(isOf(personId)).orderBy(desc(request.madeAt)).limit(100);

/** A request of this kind that still waits. */
export async function findOpen(db: Db, personId: PersonId, kind: RequestKind): Promise<RequestRow | null> {
  const [row] = await db
    .select()
    .from(request)
    .where(and(isOf(personId), eq(request.kind, kind), eq(request.state, 'open')))
    .limit(1);
  return row ?? null;
}

const boardColumns = {
  request,
  personName: person.name,
  enterpriseName: enterprise.name,
  area: enterprise.area,
  personArea: person.area,
};

export type BoardRow = {
  readonly request: RequestRow;
  readonly personName: string | null;
  readonly enterpriseName: string | null;
  readonly area: string | null;
  readonly personArea: string | null;
};

const board = (db: Db) =>
  db
    .select(boardColumns)
    .from(request)
    .leftJoin(person, eq(person.id, request.personId))
    .leftJoin(enterprise, eq(enterprise.id, request.enterpriseId));

/** Open: the clock that runs out first stands first, so what is overdue leads. Answered: newest first. */
export const listBoard = (db: Db, open: boolean, limit: number): Promise<BoardRow[]> =>
  open
    ? board(db).where(eq(request.state, 'open')).orderBy(asc(request.dueAt), asc(request.id)).limit(limit)
    : board(db).where(ne(request.state, 'open')).orderBy(desc(request.decidedAt)).limit(limit);

export async function findOnBoard(db: Db, id: string): Promise<BoardRow | null> {
  const [row] = await board(db).where(eq(request.id, id));
  return row ?? null;
}

/** True for the one who decides first. */
export async function decideRequest(
  db: Db,
  id: string,
  set: { state: 'granted' | 'refused'; decidedAt: Date; decidedBy: string; reason: string },
): Promise<boolean> {
  const done = await db
    .update(request)
    .set(set)
    .where(and(eq(request.id, id), eq(request.state, 'open')));
  return done.rowCount === 1;
}

/** What was asked for is personal; that it was asked, and answered, stays. */
export const emptyBodies = async (db: Db, personId: PersonId): Promise<void> => {
  await db.update(request).set({ body: {} }).where(isOf(personId));
};
