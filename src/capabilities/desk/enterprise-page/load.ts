// Everything the enterprise page shows, read through the rooms' doors for one day.
import { dayOf, endOfDay, parseDay } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Db } from '../../../platform/db/index.ts';
import { namesOf } from '../../accounts/index.ts';
import { listFacts } from '../../evidence/index.ts';
import { listFindings, listPhotos } from '../../field/index.ts';
import { assessEnterprise } from '../../ladder/index.ts';
import { listAreas } from '../../regions/index.ts';
import {
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
export async function loadEnterprise(db: Db, id: EnterpriseId, day: PlainDate, today: PlainDate) {
  const found = await findEnterprise(db, id);
  if (!found) return null;
  const { enterprise, owner } = found;
  const end = endOfDay(day, db.city.zone);
  const past = day < today;
  const then = <T extends { recordedAt: Date }>(rows: readonly T[]) =>
    past ? rows.filter((r) => r.recordedAt < end) : rows;
  const standings = await listStandings(db, id);
  const changes = then(await listChanges(db, id));
  const facts = await listFacts(db, id, past ? end : undefined);
  const standing = await assessEnterprise(
    db,
    { id, sector: enterprise.sector, founded: enterprise.founded },
    day,
  );
  const others = owner ? await listOthersOf(db, owner.id, id) : [];
  const looks = (await listLooks(db, id)).filter((l) => !past || l.at < end);
  const findings = then(await listFindings(db, id));
  const pictures = past ? [] : await listPhotos(db, id);
  const known = then(standings);
  const point = await findPoint(db, id);
  const kbli = enterprise.kbli ? await kbliTitle(db, enterprise.kbliEdition, enterprise.kbli) : null;
  const who = [...known, ...changes, ...facts, ...findings].map((r) => r.recordedBy);
  const imports = [...known, ...changes, ...facts].flatMap((r) => (r.importId ? [r.importId] : []));
  return {
    enterprise,
    owner,
    masked: maskedOf(secretsOf(owner)),
    standings: known,
    /** Undefined when the day lies before its first standing. */
    now: standingOn(standings, day, end),
    changes,
    facts,
    standing,
    others,
    looks,
    findings,
    pictures,
    kbli,
    point: point && (!past || point.recordedAt < end) ? point : null,
    day,
    past,
    names: await namesOf(db, [...who, ...[...looks, ...pictures].map((l) => l.by)]),
    files: await filesOf(db, imports),
    places: placesOf(await listAreas(db)),
    dayOf: (at: Date) => dayOf(at, db.city.zone),
  };
}
