// What is asked of a partner before it is recorded.
import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { tidy } from '../../kernel/text.ts';
import { partnerKinds } from './kinds.ts';
import type { PartnerId, PartnerKind } from './kinds.ts';

export const fields = ['kind', 'name', 'parent', 'area', 'address', 'contact'] as const;
export type Field = (typeof fields)[number];
export type TypedPartner = Readonly<Record<Field, string>>;

export type CheckedPartner = {
  readonly kind: PartnerKind;
  readonly name: string;
  readonly parentId: PartnerId | null;
  readonly area: string;
  readonly address: string | null;
  readonly contact: string | null;
};

export type ProblemCode =
  | 'kind-missing'
  | 'name-missing'
  | 'too-long'
  | 'parent-unknown'
  | 'parent-not-outlet'
  | 'area-unknown';
export type Problem = { readonly field: Field; readonly code: ProblemCode };
export type FormRefusal = Refusal<'form', { readonly problems: readonly Problem[] }>;

export type Known = {
  readonly isArea: (code: string) => boolean;
  readonly chains: readonly PartnerId[];
};

const most = { name: 120, address: 200, contact: 200 } as const;

/** Every problem at once. Only an outlet belongs to a chain, and to one that is there. */
export function checkPartner(typed: TypedPartner, { isArea, chains }: Known): CheckedPartner | FormRefusal {
  const problems: Problem[] = [];
  const wrong = (field: Field, code: ProblemCode) => void problems.push({ field, code });
  const [name, address, contact] = [tidy(typed.name), tidy(typed.address), tidy(typed.contact)];
  const kind = partnerKinds.find((k) => k === typed.kind);
  const parentId = chains.find((c) => c === typed.parent) ?? null;
  if (!kind) wrong('kind', 'kind-missing');
  if (name.length < 2) wrong('name', 'name-missing');
  if (name.length > most.name) wrong('name', 'too-long');
  if (typed.parent !== '' && parentId === null) wrong('parent', 'parent-unknown');
  else if (parentId !== null && kind !== 'outlet') wrong('parent', 'parent-not-outlet');
  if (!isArea(typed.area)) wrong('area', 'area-unknown');
  if (address.length > most.address) wrong('address', 'too-long');
  if (contact.length > most.contact) wrong('contact', 'too-long');
  if (!kind || problems.length > 0) return refuse('form', { problems });
  return { kind, name, parentId, area: typed.area, address: address || null, contact: contact || null };
}
