// Adopting a policy, and reading where one enterprise stands on any day.
import { endOfDay } from '../../kernel/day.ts';
import type { PlainDate } from '../../kernel/day.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { listFacts } from '../evidence/index.ts';
import type { ListedFact } from '../evidence/index.ts';
import type { Policy } from './policy.ts';
import { defaultPolicy } from './policy.ts';
import type { Assessment, Subject } from './rules.ts';
import { assess } from './rules.ts';
import { factOf } from './rules/listed.ts';
import { finishApplying } from './desk/store/applied.ts';
import { findPolicy, insertPolicy } from './store.ts';

/** Puts the policy a city starts with in force, if it has none. */
export async function adoptDefaultPolicy(db: Db, { by, now, today }: Circumstances): Promise<void> {
  if (await findPolicy(db, today as PlainDate)) return;
  const body: Policy = defaultPolicy;
  const { version, startsOn } = body;
  await insertPolicy(db, {
    version,
    startsOn,
    body,
    reason: 'Kebijakan awal',
    recordedAt: now,
    recordedBy: by,
  });
  // Whoever is recorded from now on is derived by it.
  await finishApplying(db, { version, day: startsOn, total: 0, changed: 0, startedAt: now });
  await audit(db, { by, now }, { act: 'ladder:adopt', subject: String(version), reason: 'Kebijakan awal' });
}

export type Standing = {
  readonly policy: Policy;
  readonly assessment: Assessment;
  readonly facts: readonly ListedFact[];
  /** Whom the policy was asked of. */
  readonly subject: Subject;
};

/**
 * Where an enterprise stands on `day` by what was known at the end of that day. The assessment's proofs count in the
 * order of `facts`. `known`: its facts as they were known by then, where the caller has them. Null while the city has no policy
 * for that day.
 */
export async function assessEnterprise(
  db: Db,
  enterprise: { id: EnterpriseId; sector: string; founded: number | null },
  day: PlainDate,
  known?: readonly ListedFact[],
): Promise<Standing | null> {
  const policy = await findPolicy(db, day);
  if (!policy) return null;
  const listed = known ?? (await listFacts(db, enterprise.id, endOfDay(day, db.city.zone)));
  const facts = listed.filter((f) => f.retractedAt === null);
  const subject: Subject = {
    sector: enterprise.sector,
    ...(enterprise.founded === null ? {} : { foundedYear: enterprise.founded }),
  };
  return { policy, assessment: assess(policy, subject, facts.map(factOf), day), facts, subject };
}
