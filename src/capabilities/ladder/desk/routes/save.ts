// Saving one part of a draft: what was typed becomes a part of the policy, or a sentence beside its field.
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Lang } from '../../../../kernel/language.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import type { PolicyRefusal } from '../../policy/check.ts';
import type { Policy } from '../../policy.ts';
import { findPolicy, listPolicies } from '../../store.ts';
import { words as ladderWords } from '../../words.ts';
import { codesIn, findCondition } from '../rules/edit.ts';
import { contradictions, orphaned } from '../rules/judge.ts';
import { occupiedRungs } from '../store/drafts.ts';
import { explainContradiction, whyUnmeetable } from '../words/refusals.ts';

/** What is wrong with one field of a form. */
export type FieldRefusal = Refusal<'field', { field: string; message: string }>;

export const wrong = (field: string, message: string): FieldRefusal => refuse('field', { field, message });

/** The sentence for what the reader of policies refuses. */
export const problemTold = ({ why }: Pick<PolicyRefusal, 'why'>, lang: Lang): string =>
  ladderWords[lang].problems[why];

/** Every code ever used, in any version or in this draft. */
export async function takenCodes(db: Db, draft: Policy): Promise<ReadonlySet<string>> {
  const all = [...(await listPolicies(db)).map((p) => p.body), draft];
  return new Set(all.flatMap(codesIn));
}

/** A condition that nobody can meet, or that the track asks already, is refused beside its proof. */
export function judgeCondition(
  after: Policy,
  code: string,
  { lang, isKind }: { readonly lang: Lang; readonly isKind: (kind: string) => boolean },
): FieldRefusal | null {
  if (!findCondition(after, code)) return null;
  const found = contradictions(after, isKind).find(
    (it) =>
      ('condition' in it && it.condition.code === code) ||
      (it.says === 'asked-twice' && it.first.code === code),
  );
  if (!found) return null;
  if (found.says === 'nobody-can' && found.because === 'asked_of_nobody')
    return wrong('sector', whyUnmeetable(found.because, lang));
  return wrong('kind0', explainContradiction(found, lang));
}

/** A rung on which enterprises stand, or movements end, is not taken away. */
export async function judgeRemoval(
  db: Db,
  { before, after, today, lang }: { before: Policy; after: Policy; today: PlainDate; lang: Lang },
): Promise<FieldRefusal | null> {
  const inForce = await findPolicy(db, today);
  if (!inForce) return null;
  const occupied = await occupiedRungs(db, inForce);
  const found = orphaned(before, after, occupied)[0];
  return found ? wrong('label_id', explainContradiction(found, lang)) : null;
}
