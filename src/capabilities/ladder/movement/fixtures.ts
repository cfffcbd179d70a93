// For tests only: an enterprise some days after its first, and papers that lift it.
import { day } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { EnterpriseId, EvidenceId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { testCity } from '../../../platform/db/testing.ts';
import { retractFact } from '../../evidence/actions.ts';
import { recordFacts } from '../../evidence/index.ts';
import type { EvidenceKind, Grade } from '../../evidence/index.ts';
import { loadAreas } from '../../regions/index.ts';
import { exampleEnterprise } from '../../registry/fixtures.ts';
import { adoptDefaultPolicy } from '../actions.ts';
import { actOnMovement } from './actions/act.ts';
import { loadMoving } from './actions/load.ts';
import { proposeMovement } from './actions/propose.ts';
import { reviewEnterprise } from './actions/review.ts';
import type { MovementId } from './kinds.ts';
import { findMovement } from './store/movements.ts';

export const firstDay = day('2026-11-22');
export const later = day('2026-12-01');

/** Somebody on a day, at noon. */
export const on = (by: string, today: PlainDate = later): Circumstances => ({
  by,
  now: new Date(`${today}T04:00:00Z`),
  today,
});

export async function movingCity(): Promise<City> {
  const city = await testCity();
  await within(city, wholeCity, async (db) => {
    await loadAreas(db, { by: 'test', now: on('test', firstDay).now });
    await adoptDefaultPolicy(db, on('test', firstDay));
  });
  return city;
}

/** The value, where a test expects no refusal. */
export function given<T>(outcome: T): Exclude<T, Refusal> {
  if (isRefused(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome as Exclude<T, Refusal>;
}

export async function prove(
  db: Db,
  enterpriseId: EnterpriseId,
  kind: EvidenceKind,
  {
    from = later,
    to = null,
    grade = 'seen',
  }: { from?: PlainDate; to?: PlainDate | null; grade?: Grade } = {},
): Promise<EvidenceId> {
  const fact = { enterpriseId, kind, grade, validFrom: from, validTo: to, source: 'staff' as const };
  const [id] = await recordFacts(db, [fact], on('u-test', from));
  if (!id) throw new Error('nothing recorded');
  return id;
}

/** Recorded on the first day without a paper; since then an officer saw its owner and its NIB. */
export async function readyForNib(
  db: Db,
  name = 'Dapur Rekaan Naik',
): Promise<{ id: EnterpriseId; papers: readonly EvidenceId[] }> {
  const id = await exampleEnterprise(db, { name, owner: `Orang ${name}` });
  return { id, papers: [await prove(db, id, 'identity_seen'), await prove(db, id, 'nib')] };
}

/** A mentor's step of the legality track, to "Has a NIB" when no other rung is named. */
export const propose = async (
  db: Db,
  id: EnterpriseId,
  evidence: readonly string[],
  toRung = 3,
): Promise<MovementId> =>
  given(
    await proposeMovement(
      db,
      { enterpriseId: id, track: 'legality', toRung, evidence, note: '' },
      on('u-mentor'),
    ),
  ).id;

/** The same, checked by a second officer and affirmed by the owner. */
export async function counted(
  db: Db,
  id: EnterpriseId,
  evidence: readonly string[],
  toRung = 3,
): Promise<MovementId> {
  const movement = await propose(db, id, evidence, toRung);
  given(await actOnMovement(db, { id: movement, act: 'confirmed' }, on('u-second')));
  given(await actOnMovement(db, { id: movement, act: 'affirmed', way: 'phone' }, on('owner:x')));
  return movement;
}

export const stateOf = async (db: Db, id: MovementId) => (await findMovement(db, id))?.state;

/** What the night does with an enterprise, or a change by hand. */
export const review = (db: Db, id: EnterpriseId, today = later, how = { propose: false }) =>
  reviewEnterprise(db, id, on('system', today), how);

export const retract = async (db: Db, enterpriseId: EnterpriseId, id: EvidenceId, today = later) =>
  given(await retractFact(db, { id, enterpriseId, reason: 'salah usaha' }, on('u-test', today)));

/** Oldest first: from, to, state, cause of a fall. */
export const history = async (db: Db, id: EnterpriseId, today: PlainDate) =>
  ((await loadMoving(db, id, today))?.movements ?? [])
    .map((m) => [m.fromRung, m.toRung, m.state, m.cause])
    .toReversed();
