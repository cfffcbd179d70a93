// Everything an owner's pages show, read within the owner's own scope.
import type { PlainDate } from '../../../kernel/day.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { LivingDevice } from '../../../platform/sync/index.ts';
import { namesOf } from '../../accounts/index.ts';
import { listFacts } from '../../evidence/index.ts';
import type { ListedFact } from '../../evidence/index.ts';
import { assessEnterprise, loadHistory } from '../../ladder/index.ts';
import type { History, Standing } from '../../ladder/index.ts';
import { standingOf } from '../../readiness/index.ts';
import type { Standing as DoorStanding } from '../../readiness/index.ts';
import { listAreas } from '../../regions/index.ts';
import {
  bornIdsOf,
  findEnterprise,
  findPoint,
  listChanges,
  listStandings,
  maskedOf,
  secretsOf,
} from '../../registry/index.ts';
import type {
  ChangeRow,
  EnterpriseRow,
  Masked,
  PersonRow,
  PointRow,
  StandingRow,
} from '../../registry/index.ts';
import { listPhones } from '../phones.ts';
import { listChoiceHistory, listShown } from '../store/choices.ts';
import type { Choice, ShownNow } from '../store/choices.ts';
import { listExports } from '../store/exports.ts';
import { listLooks } from '../store/looks.ts';
import type { Look } from '../store/looks.ts';
import { listOwn } from '../store/own.ts';
import type { Own } from '../store/own.ts';
import { findOwnPin, findPerson, findRestriction } from '../store/people.ts';
import { listOwnRequests } from '../store/requests.ts';
import type { RequestRow } from '../store/requests.ts';
import { listSessions } from '../store/sessions.ts';
import { loadChain } from './chain.ts';
import type { OwnChain } from './chain.ts';
import type { SessionRow } from '../store/sessions.ts';

/** Kelurahan by code, RT left out. */
export type PlaceName = (area: string) => string;

export async function placeNames(db: Db): Promise<PlaceName> {
  const names = new Map((await listAreas(db)).map((a) => [a.code, a.name]));
  return (area) => names.get(area.split('/')[0] ?? area) ?? area;
}

export type Mine = {
  readonly own: Own;
  readonly place: string;
  readonly standing: Standing | null;
  readonly history: History;
  /** Before the doors of shops, exhibitions and loans. */
  readonly doors: DoorStanding | null;
  /** What they take part in, and the next steps. */
  readonly chain: OwnChain;
};
export type Position = { readonly restricted: boolean; readonly mine: readonly Mine[] };

/** Nothing is derived for a person who withdrew consent. */
export async function loadPosition(db: Db, person: PersonId, today: PlainDate): Promise<Position> {
  if (await findRestriction(db, person)) return { restricted: true, mine: [] };
  const name = await placeNames(db);
  const mine: Mine[] = [];
  for (const own of await listOwn(db, person))
    mine.push({
      own,
      place: name(own.area),
      standing: await assessEnterprise(db, own, today),
      history: await loadHistory(db, own.id, today),
      doors: await standingOf(db, { enterpriseId: own.id }, today),
      chain: await loadChain(db, [own.id], today),
    });
  return { restricted: false, mine };
}

export type OneOwned = {
  readonly enterprise: EnterpriseRow;
  readonly place: string;
  /** In force, oldest first. */
  readonly facts: readonly ListedFact[];
  readonly findable: boolean;
  readonly phoneShown: boolean;
  readonly point: PointRow | null;
};
export type OwnData = {
  readonly person: PersonRow;
  readonly phone: string | null;
  readonly email: string | null;
  readonly enterprises: readonly OneOwned[];
};

export async function loadData(db: Db, personId: PersonId): Promise<OwnData | null> {
  const person = await findPerson(db, personId);
  if (!person) return null;
  const name = await placeNames(db);
  const own = (await listOwn(db, personId)).map(({ id }) => id);
  const shown = await listShown(db, own);
  const says = (id: string, what: ShownNow['what']) =>
    shown.some((c) => c.enterpriseId === id && c.what === what);
  const enterprises: OneOwned[] = [];
  for (const id of own) {
    const found = await findEnterprise(db, id);
    if (!found) continue;
    enterprises.push({
      enterprise: found.enterprise,
      place: name(found.enterprise.area),
      facts: (await listFacts(db, id)).filter((f) => f.retractedAt === null),
      findable: says(id, 'findable'),
      phoneShown: says(id, 'phone'),
      point: await findPoint(db, id),
    });
  }
  const { phone = null, email = null } = secretsOf(person);
  return { person, phone, email, enterprises };
}

export type OwnRights = {
  readonly restrictedAt: Date | null;
  readonly looks: readonly Look[];
  readonly requests: readonly RequestRow[];
  readonly sessions: readonly SessionRow[];
  /** That work without signal. */
  readonly phones: readonly LivingDevice[];
  readonly hasPin: boolean;
  readonly names: ReadonlyMap<string, string>;
  readonly enterprises: ReadonlyMap<string, string>;
};

const mostLooks = 100;

export async function loadRights(db: Db, personId: PersonId, now: Date): Promise<OwnRights | null> {
  const person = await findPerson(db, personId);
  if (!person) return null;
  const own = await listOwn(db, personId);
  const ids = own.map(({ id }) => id);
  // Also what was opened, or left, under an id that was joined since.
  const born = (await Promise.all(ids.map((id) => bornIdsOf(db, id)))).flat();
  const looks = [...(await listLooks(db, born, mostLooks)), ...(await listExports(db, born, mostLooks))]
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, mostLooks);
  const requests = await listOwnRequests(db, personId);
  return {
    restrictedAt: await findRestriction(db, personId),
    looks,
    requests,
    sessions: await listSessions(db, personId, now),
    phones: await listPhones(db, personId, now),
    hasPin: (await findOwnPin(db, personId)) !== null,
    names: await namesOf(db, [...looks.map((l) => l.by), ...requests.map((r) => r.decidedBy)]),
    enterprises: new Map(own.map(({ id, name }) => [id, name])),
  };
}

export type OwnCopy = OwnData & {
  readonly masked: Masked;
  readonly rights: OwnRights;
  readonly choices: readonly Choice[];
  readonly history: ReadonlyMap<string, { standings: readonly StandingRow[]; changes: readonly ChangeRow[] }>;
};

/** Everything on record, for the copy: one owner's few enterprises, one after the other. */
export async function loadCopy(db: Db, personId: PersonId, now: Date): Promise<OwnCopy | null> {
  const data = await loadData(db, personId);
  const rights = await loadRights(db, personId, now);
  if (!data || !rights) return null;
  const history = new Map<string, { standings: StandingRow[]; changes: ChangeRow[] }>();
  for (const { enterprise } of data.enterprises) {
    const id = enterprise.id as Own['id'];
    history.set(id, { standings: await listStandings(db, id), changes: await listChanges(db, id) });
  }
  return {
    ...data,
    masked: maskedOf(secretsOf(data.person)),
    rights,
    choices: await listChoiceHistory(db, personId),
    history,
  };
}
