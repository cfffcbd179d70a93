// Everything the enterprise page shows, read through the rooms' doors for one day.
import { dayOf, endOfDay, parseDay } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { askAll } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { namesOf } from '../../accounts/index.ts';
import { listFacts, papersOf } from '../../evidence/index.ts';
import { listFindings, listPhotos } from '../../field/index.ts';
import { assessEnterprise, loadHistory } from '../../ladder/index.ts';
import { joinsAbout } from '../../matching/index.ts';
import { followUpsOf, participationsOf } from '../../programme/index.ts';
import { standingOf } from '../../readiness/index.ts';
import { listAreas } from '../../regions/index.ts';
import {
  bornIdsOf,
  findBorn,
  findEnterprise,
  findPoint,
  kbliTitle,
  listChanges,
  listOthersOf,
  listStandings,
  maskedOf,
  secretsOf,
} from '../../registry/index.ts';
import type { StandingRow } from '../../registry/index.ts';
import { placesOf } from '../places.ts';
import { filesOf, listLooks } from './store.ts';

/** A past day that was asked for; today for none, for the future and for what cannot be read. */
export function askedDay(typed: string | null, today: PlainDate): { day: PlainDate; wrong: boolean } {
  if (typed === null || typed.trim() === '') return { day: today, wrong: false };
  const day = parseDay(typed);
  if (isRefused(day)) return { day: today, wrong: true };
  return { day: day < today ? day : today, wrong: false };
}

/** What counted on a day: the newest standing said by the end of it, for that day or earlier. */
export const standingOn = (
  standings: readonly StandingRow[],
  day: PlainDate,
  end: Date,
): StandingRow | undefined => standings.findLast((s) => s.recordedAt < end && s.day <= day);

export type Loaded = NonNullable<Awaited<ReturnType<typeof loadEnterprise>>>;

/** Null when it is not there or not this person's to see. */
export async function loadEnterprise(db: Db, asked: EnterpriseId, day: PlainDate, today: PlainDate) {
  const end = endOfDay(day, db.city.zone);
  const past = day < today;
  const knownAt = past ? end : undefined;
  const [found, askedIds] = await askAll(
    db,
    () => findEnterprise(db, asked),
    () => bornIdsOf(db, asked, knownAt),
  );
  if (!found) return null;
  const { enterprise, owner } = found;
  const id = enterprise.id as EnterpriseId;
  const then = <T extends { recordedAt: Date }>(rows: readonly T[]) =>
    past ? rows.filter((r) => r.recordedAt < end) : rows;
  const ids = id === asked ? askedIds : await bornIdsOf(db, id, knownAt);
  const none = () => Promise.resolve([]);
  const [
    facts,
    standings,
    changes,
    others,
    joins,
    looks,
    findings,
    pictures,
    steps,
    supports,
    joined,
    point,
    kbli,
    areas,
  ] = await askAll(
    db,
    () => listFacts(db, id, knownAt),
    () => listStandings(db, id),
    async () => then(await listChanges(db, ...ids)),
    () => (owner ? listOthersOf(db, owner.id, id) : none()),
    () => joinsAbout(db, ids),
    async () => (await listLooks(db, ids)).filter((l) => !past || l.at < end),
    async () => then(await ofEach(ids, (one) => listFindings(db, one))),
    () => (past ? none() : ofEach(ids, (one) => listPhotos(db, one))),
    // Of today alone: a past day says where it stood, not what was agreed since.
    () => (past ? none() : followUpsOf(db, { enterprise: id }, { today, limit: 50 })),
    () => (past ? none() : participationsOf(db, [id])),
    () => joinedRecords(db, ids.slice(1), then),
    () => findPoint(db, id),
    () => (enterprise.kbli ? kbliTitle(db, enterprise.kbliEdition, enterprise.kbli) : Promise.resolve(null)),
    () => listAreas(db),
  );
  const known = then(standings);
  const stood = joined.flatMap((one) => one.standings);
  const who = [...known, ...stood, ...changes, ...facts, ...findings].map((r) => r.recordedBy);
  const joiners = joins.flatMap((join) => [join.recordedBy, join.undoneBy]);
  const imports = [...known, ...stood, ...changes, ...facts].flatMap((r) => (r.importId ? [r.importId] : []));
  const { sector, founded } = enterprise;
  const [standing, papers, doors, history, names, files] = await askAll(
    db,
    () => assessEnterprise(db, { id, sector, founded }, day, facts),
    () => (past ? none() : papersOf(db, id, day, facts)),
    () => (past ? Promise.resolve(null) : standingOf(db, { enterpriseId: id }, today, { found, facts })),
    () => loadHistory(db, id, day, firstOf(standings) ?? enterprise.recordedAt),
    () =>
      namesOf(db, [
        ...who,
        ...joiners,
        ...[...looks, ...pictures].map((l) => l.by),
        ...steps.map((s) => s.responsible),
      ]),
    () => filesOf(db, imports),
  );
  return {
    enterprise,
    owner,
    masked: maskedOf(secretsOf(owner)),
    standings: known,
    /** Records that were joined into it by that day, with what is recorded under their own ids. */
    joined,
    /** Every join of it by that day, undone ones too. */
    joins: joins.filter((join) => !past || join.recordedAt < end),
    /** Undefined when the day lies before its first standing. */
    now: standingOn(standings, day, end),
    changes,
    facts,
    /** Pictures, marks and the place in the queue; of today alone. */
    papers,
    standing,
    /** Where it stands before each door; of today alone. */
    doors,
    /** Movements up and down, with what waits. */
    history,
    others,
    looks,
    findings,
    /** Next steps agreed with it, the open ones first; and the activities it took part in. */
    steps: steps.toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open')),
    supports,
    pictures,
    kbli,
    point: point && (!past || point.recordedAt < end) ? point : null,
    day,
    past,
    names,
    files,
    places: placesOf(areas),
    dayOf: (at: Date) => dayOf(at, db.city.zone),
  };
}

/** An import may record many standings in one instant, and not in the order of their days. */
const firstOf = (standings: readonly StandingRow[]): Date | undefined =>
  standings.reduce<Date | undefined>(
    (first, { recordedAt }) => (first && first <= recordedAt ? first : recordedAt),
    undefined,
  );

/** One list of what is recorded under each of these ids. */
async function ofEach<T>(
  ids: readonly EnterpriseId[],
  read: (id: EnterpriseId) => Promise<readonly T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (const id of ids) all.push(...(await read(id)));
  return all;
}

export type JoinedRecord = {
  readonly id: EnterpriseId;
  /** Null where the record was born in an area that this scope does not see. */
  readonly name: string | null;
  readonly standings: readonly StandingRow[];
};

async function joinedRecords(
  db: Db,
  ids: readonly EnterpriseId[],
  then: (rows: readonly StandingRow[]) => readonly StandingRow[],
): Promise<readonly JoinedRecord[]> {
  const all: JoinedRecord[] = [];
  for (const id of ids) {
    const born = await findBorn(db, id);
    all.push({ id, name: born?.enterprise.name ?? null, standings: then(await listStandings(db, id)) });
  }
  return all;
}
