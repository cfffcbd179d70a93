// What a typed door must say, and what the form of a condition adds to the ladder's: days, rupiah and kinds of product.
import { parseCount } from '../../../kernel/number.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { parseRupiah } from '../../../kernel/rupiah.ts';
import { isNone, tidy } from '../../../kernel/text.ts';
import { isProductKind } from '../../catalogue/kinds.ts';
import type { ProductKind } from '../../catalogue/kinds.ts';
import { doorKinds } from '../kinds.ts';
import type { DoorKind } from '../kinds.ts';

export const doorFields = ['name', 'kind', 'partner', 'parent'] as const;
export type DoorField = (typeof doorFields)[number];
export type TypedDoor = Readonly<Record<DoorField, string>>;

export type CheckedDoor = {
  readonly name: string;
  readonly kind: DoorKind;
  readonly partnerId: string | null;
  readonly parentId: string | null;
};

export type DoorProblem = 'name-missing' | 'kind-missing' | 'partner-unknown' | 'parent-unknown';
export type DoorFormRefusal = Refusal<
  'form',
  { readonly problems: readonly { readonly field: DoorField; readonly problem: DoorProblem }[] }
>;

export function checkDoor(
  typed: TypedDoor,
  { partners, parents }: { partners: readonly string[]; parents: readonly string[] },
): CheckedDoor | DoorFormRefusal {
  const problems: { field: DoorField; problem: DoorProblem }[] = [];
  const wrong = (field: DoorField, problem: DoorProblem) => void problems.push({ field, problem });
  const name = tidy(typed.name).slice(0, 120);
  if (isNone(typed.name)) wrong('name', 'name-missing');
  const kind = doorKinds.find((k) => k === typed.kind);
  if (!kind) wrong('kind', 'kind-missing');
  if (typed.partner !== '' && !partners.includes(typed.partner)) wrong('partner', 'partner-unknown');
  if (typed.parent !== '' && !parents.includes(typed.parent)) wrong('parent', 'parent-unknown');
  if (problems.length > 0 || !kind) return refuse('form', { problems });
  return { name, kind, partnerId: typed.partner || null, parentId: typed.parent || null };
}

export type Effort = {
  readonly days: number;
  readonly rupiah: number;
  readonly productKinds: readonly ProductKind[];
};
export type EffortProblem = 'days-wrong' | 'rupiah-wrong';

const mostDays = 730;

/** Days and rupiah as people type them; no kind ticked means every kind. */
export function checkEffort(typed: {
  readonly days: string;
  readonly rupiah: string;
  readonly kinds: readonly string[];
}): Effort | Refusal<'effort', { readonly problems: readonly EffortProblem[] }> {
  const days = isNone(typed.days) ? 0 : parseCount(typed.days);
  const money = isNone(typed.rupiah) ? null : parseRupiah(typed.rupiah);
  const problems: EffortProblem[] = [];
  if (isRefused(days) || days > mostDays) problems.push('days-wrong');
  if (isRefused(money)) problems.push('rupiah-wrong');
  if (problems.length > 0 || isRefused(days) || isRefused(money)) return refuse('effort', { problems });
  return { days, rupiah: Number(money?.low ?? 0n), productKinds: typed.kinds.filter(isProductKind) };
}
