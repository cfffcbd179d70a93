// What a step of an enterprise is judged by: where it stands today, what counts, its papers, and what moved it before.
import { dayOf } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { listFacts } from '../../../evidence/index.ts';
import type { ListedFact } from '../../../evidence/index.ts';
import { bornIdsOf, findEnterprise } from '../../../registry/index.ts';
import type { EnterpriseRow } from '../../../registry/index.ts';
import { assessEnterprise } from '../../actions.ts';
import type { Standing } from '../../actions.ts';
import type { Policy } from '../../policy.ts';
import type { TrackStanding } from '../../rules.ts';
import { listPolicies } from '../../store.ts';
import { papersIn } from '../rules/paper.ts';
import type { Ground } from '../rules/propose.ts';
import { countedRungs, countedUnder, inOrderOfCounting } from '../rules/standing.ts';
import type { Baseline } from '../rules/standing.ts';
import { findBaselineDay, firstRecorded } from '../store/baseline.ts';
import { listEvidence, listMovements, usedPapers } from '../store/movements.ts';
import type { EvidenceRow, MovementRow } from '../store/movements.ts';

export type Moving = {
  readonly enterprise: EnterpriseRow;
  readonly standing: Standing;
  readonly policies: ReadonlyMap<number, Policy>;
  /** Newest first, also those recorded under ids joined into it. */
  readonly movements: readonly MovementRow[];
  /** The rung that counts, by track. */
  readonly counts: Readonly<Record<string, number>>;
  /** The policy under which that rung was reached, and its number there. */
  readonly under: (track: string) => { readonly policy: Policy; readonly rung: number };
  /** The day whose derivation is the starting point. */
  readonly since: PlainDate;
  /** Every fact that was ever recorded, ended ones too. */
  readonly facts: readonly ListedFact[];
  readonly used: ReadonlySet<string>;
  /** What the open steps name. */
  readonly named: readonly EvidenceRow[];
};

const rungsOf = (tracks: readonly TrackStanding[]): Readonly<Record<string, number>> =>
  Object.fromEntries(tracks.map((t) => [t.code, t.rung]));

/** The derivation at the end of the first day in the register, or of the city's day when that is later. */
async function baselineOf(
  db: Db,
  enterprise: EnterpriseRow,
  since: PlainDate,
  { standing, oldest }: { standing: Standing; oldest: Policy },
  today: PlainDate,
): Promise<Baseline> {
  if (since >= today) return { policy: standing.policy, rungs: rungsOf(standing.assessment.tracks) };
  const id = enterprise.id as EnterpriseId;
  const { sector, founded } = enterprise;
  const then = await assessEnterprise(db, { id, sector, founded }, since);
  // Before the city's first policy nobody stood on a rung.
  return then
    ? { policy: then.policy, rungs: rungsOf(then.assessment.tracks) }
    : { policy: oldest, rungs: {} };
}

/** Null when it is not there, not this person's to see, or the city has no policy. `lock` keeps other steps of it waiting. */
export async function loadMoving(
  db: Db,
  asked: EnterpriseId,
  today: PlainDate,
  { lock = false }: { lock?: boolean } = {},
): Promise<Moving | null> {
  const found = await findEnterprise(db, asked, { lock });
  if (!found) return null;
  const { enterprise } = found;
  const { sector, founded } = enterprise;
  const id = enterprise.id as EnterpriseId;
  const standing = await assessEnterprise(db, { id, sector, founded }, today);
  if (!standing) return null;
  const ids = await bornIdsOf(db, id);
  const adopted = await listPolicies(db);
  const policies = new Map(adopted.map((p) => [p.version, p.body]));
  const movements = await listMovements(db, ids);
  const first = dayOf(await firstRecorded(db, id), db.city.zone);
  const set = await findBaselineDay(db);
  const since = set !== null && set > first ? set : first;
  const oldest = adopted[0]?.body ?? standing.policy;
  const baseline = await baselineOf(db, enterprise, since, { standing, oldest }, today);
  const passed = inOrderOfCounting(movements.filter((m) => m.state === 'counted'));
  const facts = await listFacts(db, id);
  const open = movements.filter(isOpen).map((m) => m.id);
  return {
    enterprise,
    standing,
    policies,
    movements,
    counts: countedRungs(standing.policy, baseline, passed, policies),
    under: (track) => countedUnder(track, baseline, passed, policies),
    since,
    facts,
    used: await usedPapers(db, ids, [...new Set(papersIn(facts).values())]),
    named: open.length > 0 ? await listEvidence(db, open) : [],
  };
}

/** What a step of one track is judged by; null for a track that the policy does not have. */
export function groundOf(moving: Moving, code: string): Ground | null {
  const track = moving.standing.assessment.tracks.find((t) => t.code === code && t.applies);
  if (!track) return null;
  const prefix = `${code}:`;
  return {
    track,
    from: moving.counts[code] ?? 0,
    facts: moving.standing.facts.map((f) => f.id),
    paperOf: papersIn(moving.facts),
    used: new Set([...moving.used].filter((u) => u.startsWith(prefix)).map((u) => u.slice(prefix.length))),
  };
}

export const isOpen = ({ state }: Pick<MovementRow, 'state'>): boolean =>
  state === 'proposed' || state === 'confirmed';

/** The open step of a track, if there is one. */
export const openStep = ({ movements }: Moving, track: string): MovementRow | undefined =>
  movements.find((m) => m.track === track && isOpen(m));
