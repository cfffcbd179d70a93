// After an import, and after one was taken back: who was known before and stands elsewhere now is looked at one by one.
import type { PlainDate } from '../../../../kernel/day.ts';
import { dayOf } from '../../../../kernel/day.ts';
import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { wholeCity, within } from '../../../../platform/db/index.ts';
import type { City, Db } from '../../../../platform/db/index.ts';
import { derive } from '../../derive.ts';
import type { Policy } from '../../policy.ts';
import { compilePolicy } from '../../rules.ts';
import type { CompiledPolicy } from '../../rules.ts';
import { findPolicy, listPolicies } from '../../store.ts';
import type { Input } from '../../store.ts';
import { system } from '../kinds.ts';
import { countedRungs } from '../rules/standing.ts';
import type { Baseline } from '../rules/standing.ts';
import { listPassed, listSketches, listTouched } from '../store/touched.ts';
import type { Sketch } from '../store/touched.ts';
import { reviewEnterprise } from './review.ts';

const perPart = 2_000;

/**
 * Each enterprise in a transaction of its own: interrupted it has done what it has done, and run again it finds nothing left
 * to do. `reviewed`: how many were read one by one.
 */
export async function reviewImport(
  city: City,
  importId: string,
  now: Date,
): Promise<{ readonly reviewed: number }> {
  const today = dayOf(now, city.zone);
  const touched = await within(city, wholeCity, (db) => listTouched(db, importId));
  let reviewed = 0;
  for (let at = 0; at < touched.length; at += perPart) {
    const moved = await within(city, wholeCity, (db) =>
      movedAmong(db, touched.slice(at, at + perPart), today),
    );
    for (const id of moved)
      await within(city, wholeCity, (db) =>
        reviewEnterprise(db, id, { by: system, now, today }, { propose: true }),
      );
    reviewed += moved.length;
  }
  return { reviewed };
}

/** Those who stand elsewhere than what counts for them, those with a step that waits, and those made of several records. */
export async function movedAmong(
  db: Db,
  ids: readonly EnterpriseId[],
  today: PlainDate,
): Promise<readonly EnterpriseId[]> {
  const policy = await findPolicy(db, today);
  if (!policy) return [];
  const policies = new Map((await listPolicies(db)).map((p) => [p.version, p.body]));
  const sketches = await listSketches(db, ids);
  const ruled = await rulesOf(db, new Set(sketches.map((s) => s.since)));
  const passed = Map.groupBy(await listPassed(db, ids), (p) => p.id);
  const moved = ({ id, since, then, rungs, version, sure }: Sketch): boolean => {
    if (sure || rungs === null || version !== policy.version) return true;
    if (since >= today) return false;
    const counts = countedRungs(
      policy,
      stoodThen(ruled.get(since), then, since) ?? { policy, rungs: {} },
      passed.get(id) ?? [],
      policies,
    );
    return policy.tracks.some(({ code }, at) => rungs[at] !== counts[code]);
  };
  return sketches.filter(moved).map((s) => s.id);
}

type Ruled = { readonly policy: Policy; readonly compiled: CompiledPolicy };

/** The policy of each day; before the city's first there is none. */
async function rulesOf(db: Db, days: ReadonlySet<PlainDate>): Promise<ReadonlyMap<PlainDate, Ruled>> {
  const compiled = new Map<number, Ruled>();
  const ruled = new Map<PlainDate, Ruled>();
  for (const day of days) {
    const policy = await findPolicy(db, day);
    if (!policy) continue;
    const known = compiled.get(policy.version) ?? { policy, compiled: compilePolicy(policy) };
    compiled.set(policy.version, known);
    ruled.set(day, known);
  }
  return ruled;
}

/** The starting point, as actions/load.ts has it for one. */
function stoodThen(ruled: Ruled | undefined, then: Input, since: PlainDate): Baseline | null {
  if (!ruled) return null;
  const rungs = derive(ruled.compiled, then, since).rungs.slice(1, -1).split(',').map(Number);
  const { policy } = ruled;
  return { policy, rungs: Object.fromEntries(policy.tracks.map(({ code }, at) => [code, rungs[at] ?? 0])) };
}
