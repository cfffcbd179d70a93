// What a typed product must say.
import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { isNone, tidy } from '../../kernel/text.ts';
import { productKinds } from './kinds.ts';
import type { ProductKind } from './kinds.ts';

export type TypedProduct = { readonly name: string; readonly kind: string };
export type CheckedProduct = { readonly name: string; readonly kind: ProductKind };

export const problems = ['name-missing', 'name-long', 'kind-missing'] as const;
export type Problem = (typeof problems)[number];
export type FormRefusal = Refusal<'form', { readonly problems: readonly Problem[] }>;

const longest = 80;

export function checkProduct(typed: TypedProduct): CheckedProduct | FormRefusal {
  const name = tidy(typed.name);
  const kind = productKinds.find((k) => k === typed.kind);
  const found: Problem[] = [];
  if (isNone(typed.name)) found.push('name-missing');
  if (name.length > longest) found.push('name-long');
  if (!kind) found.push('kind-missing');
  if (found.length > 0 || !kind) return refuse('form', { problems: found });
  return { name, kind };
}
