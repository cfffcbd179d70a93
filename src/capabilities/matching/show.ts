// What the queue shows of a pair: both records with the choice that the rule makes, and the words of its reasons.
import type { Db } from '../../platform/db/index.ts';
import { findBorn } from '../registry/index.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { explainPair } from './explain.ts';
import type { PairScore } from './model.ts';
import type { PairShown, Side } from './pages/queue.tsx';
import { blend, staying } from './rules/blend.ts';
import { candidateOf, sameOwner } from './store/candidates.ts';
import type { PairRow } from './store/pairs.ts';

/** Bits before the comparison follow from the probability and the weight: only those two are kept. */
export function scoreOf({
  parts,
  weight,
  probability,
}: Pick<PairRow, 'parts' | 'weight' | 'probability'>): PairScore {
  const odds = Math.log2(Math.max(probability, 1e-300)) - Math.log2(Math.max(1 - probability, 1e-16));
  return { parts, bits: weight, prior: odds - weight, probability, tooLittle: null };
}

/** Null when one of the two is gone or not this person's to see. */
export async function showPair(
  db: Db,
  row: PairRow,
  placeName: (area: string) => string,
): Promise<PairShown | null> {
  const [a, b] = [await findBorn(db, row.a as EnterpriseId), await findBorn(db, row.b as EnterpriseId)];
  if (!a || !b) return null;
  const { into, from } = staying(await candidateOf(db, a), await candidateOf(db, b));
  const side = (of: typeof into): Side => ({
    enterprise: of.enterprise,
    owner: of.owner,
    proven: of.proven,
    said: of.said,
    recorded: of.recorded,
    facts: of.facts,
    joined: of.ids.length > 1,
    place: placeName(of.enterprise.area),
  });
  const [one, other] = [into.enterprise.ownerId, from.enterprise.ownerId];
  const twoOwners = one !== null && other !== null && one !== other;
  return {
    a: row.a,
    b: row.b,
    score: scoreOf(row),
    into: side(into),
    from: side(from),
    blend: blend(into, from),
    twoOwners,
    oneOwner: twoOwners && (await sameOwner(db, one, other)),
  };
}

/** The reason of a decision that nobody gave words for: what speaks most for it, in the language of the office. */
export const reasonOf = (row: PairRow): string =>
  explainPair(scoreOf(row), 'id')
    .parts.filter(({ bits }) => bits > 0)
    .slice(0, 4)
    .map(({ text }) => text)
    .join('; ');
