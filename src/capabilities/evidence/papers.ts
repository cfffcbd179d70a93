// An enterprise's wallet: each paper with what it is worth today, its pictures, and where it stands with the officers.
import type { PlainDate } from '../../kernel/day.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { askAll } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { bornIdsOf } from '../registry/index.ts';
import { kindFacts } from './kinds.ts';
import { oddOf } from './rules/number.ts';
import { restoredFor } from './rules/restore.ts';
import { stateOf } from './rules/state.ts';
import type { PaperState } from './rules/state.ts';
import { listFiles } from './store/files.ts';
import type { FileRow } from './store/files.ts';
import { listDecisions, listPapers, listTwice } from './store/papers.ts';
import type { DecisionRow, PaperRow } from './store/papers.ts';
import { listFacts } from './store.ts';
import type { ListedFact } from './store.ts';

export type Paper = {
  readonly fact: ListedFact;
  readonly state: PaperState;
  /** Why its number is odd; null when it is not. */
  readonly odd: Refusal | null;
  /** Its pictures, also those of the facts it replaced. */
  readonly files: readonly FileRow[];
  /** Whether an officer still has to look; null for what was never handed in. */
  readonly queue: PaperRow['state'] | null;
  readonly decisions: readonly DecisionRow[];
  /** Its number stands on an enterprise of another owner too. */
  readonly twice: boolean;
};

/** Everything that has a paper, newest first; figures (sales, capital, workers) are none. `day` decides what is in force; `known`: its facts, where the caller has them. */
export async function papersOf(
  db: Db,
  enterpriseId: EnterpriseId,
  day: PlainDate,
  known?: readonly ListedFact[],
): Promise<readonly Paper[]> {
  const ids = await bornIdsOf(db, enterpriseId);
  const facts = (known ?? (await listFacts(db, enterpriseId))).filter((f) => !kindFacts(f.kind).measure);
  const [files, queued, decisions, doubled] = await askAll(
    db,
    () => listFiles(db, ids),
    () => listPapers(db, ids),
    () => listDecisions(db, ids),
    () => listTwice(db, ids),
  );
  const byId = new Map(facts.map((f) => [f.id, f]));
  const line = (fact: ListedFact): readonly string[] => {
    const earlier = fact.replaces ? byId.get(fact.replaces) : undefined;
    return earlier ? [fact.id, ...line(earlier)] : [fact.id];
  };
  const numberOf = (id: string): string | null | undefined => byId.get(id)?.number;
  return facts.toReversed().map((fact) => {
    const past = line(fact);
    const own = decisions.filter((d) => past.includes(d.factId));
    return {
      fact,
      state: restoredFor(fact, facts) ? 'retracted' : stateOf(fact, day),
      odd: oddOf(fact.kind, fact.number),
      files: files.filter((f) => f.factId !== null && past.includes(f.factId)),
      queue:
        queued.find((p) => past.includes(p.factId) && p.state !== 'done')?.state ??
        queued.find((p) => p.factId === fact.id)?.state ??
        null,
      decisions: own,
      twice: doubled.some((t) => t.kind === fact.kind && numberOf(t.factId) === fact.number),
    };
  });
}
