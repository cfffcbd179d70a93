// One paper of the queue with all that an officer needs to decide it.
import type { EnterpriseId, EvidenceId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/db/index.ts';
import type { Code } from '../../platform/redraw/index.ts';
import { namesOf } from '../accounts/index.ts';
import { bornIdsOf, findEnterprise } from '../registry/index.ts';
import type { EnterpriseWithOwner } from '../registry/index.ts';
import { openCodes } from './files.ts';
import { productName } from './product-names.ts';
import { listFiles } from './store/files.ts';
import type { FileRow } from './store/files.ts';
import { decisionsOf, findPaper } from './store/papers.ts';
import type { DecisionRow, PaperRow } from './store/papers.ts';
import { listWaiting } from './store/queue.ts';
import { findFact, listFacts } from './store.ts';
import type { FactRow, ListedFact } from './store.ts';

export type OnePaper = {
  readonly paper: PaperRow;
  /** As it was handed in, or as it stands since the first decision. */
  readonly fact: FactRow;
  readonly found: EnterpriseWithOwner;
  readonly files: readonly FileRow[];
  /** What the codes on its pictures say. */
  readonly codes: readonly Code[];
  /** The product it is about. */
  readonly product: string | null;
  readonly decisions: readonly DecisionRow[];
  readonly names: ReadonlyMap<string, string>;
  /** Neighbours in this officer's queue. */
  readonly before: EvidenceId | null;
  readonly after: EvidenceId | null;
};

export const mostWaiting = 200;

/** Null when it is not there or not this person's to see. */
export async function loadPaper(db: Db, factId: EvidenceId, by: string): Promise<OnePaper | null> {
  const paper = await findPaper(db, factId);
  const enterpriseId = paper?.enterpriseId as EnterpriseId | undefined;
  const found = enterpriseId ? await findEnterprise(db, enterpriseId) : null;
  if (!paper || !enterpriseId || !found) return null;
  const decisions = await decisionsOf(db, factId);
  const stands = (decisions.at(-1)?.becameId ?? factId) as EvidenceId;
  const fact = await findFact(db, { id: stands, enterpriseId });
  if (!fact) return null;
  const past = lineOf(stands, await listFacts(db, enterpriseId));
  const files = (await listFiles(db, await bornIdsOf(db, enterpriseId))).filter(
    (f) => f.factId !== null && past.has(f.factId),
  );
  const waiting = await listWaiting(db, by, mostWaiting);
  const here = waiting.findIndex((w) => w.factId === factId);
  return {
    paper,
    fact,
    found,
    files,
    codes: files.flatMap(openCodes),
    product: await productName(db, fact.about),
    decisions,
    names: await namesOf(db, [paper.recordedBy, ...decisions.map((d) => d.recordedBy)]),
    before: here > 0 ? (waiting[here - 1]?.factId ?? null) : null,
    after: waiting[here + 1]?.factId ?? null,
  };
}

/** A fact and all it replaced, one after the other. */
function lineOf(id: string, facts: readonly ListedFact[]): ReadonlySet<string> {
  const line = new Set([id]);
  for (let at = facts.find((f) => f.id === id); at?.replaces; at = facts.find((f) => f.id === at?.replaces))
    line.add(at.replaces);
  return line;
}
