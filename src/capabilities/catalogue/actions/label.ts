// Going through what a label must say; every look is kept.
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { ProductId } from '../kinds.ts';
import { insertCheck } from '../labels.ts';
import { itemsFor, labelAnswers, labelListOn } from '../rules/label.ts';
import { findProduct } from '../store.ts';

export type LabelRefusal = Refusal<'unknown-product' | 'unanswered', object>;

/** Refuses while a line of the day's list has no answer. `seen` is an officer's look, `stated` the owner's word. */
export async function checkLabel(
  db: Db,
  {
    product: id,
    typed,
    grade,
  }: { product: ProductId; typed: (item: string) => string; grade: 'stated' | 'seen' },
  around: Circumstances,
): Promise<{ readonly id: ProductId } | LabelRefusal> {
  const product = await findProduct(db, id);
  if (!product?.active) return refuse('unknown-product');
  const list = labelListOn(around.today);
  const given = itemsFor(list, product.kind).map(
    (item) => [item, labelAnswers.find((answer) => answer === typed(item))] as const,
  );
  if (given.some(([, answer]) => answer === undefined)) return refuse('unanswered');
  const { enterpriseId } = product;
  await insertCheck(db, {
    productId: id,
    enterpriseId,
    day: around.today,
    list: list.startsOn,
    answers: Object.fromEntries(given),
    grade,
    recordedAt: around.now,
    recordedBy: around.by,
  });
  await audit(db, around, { act: 'catalogue:label', subject: enterpriseId, detail: { product: id, grade } });
  return { id };
}
