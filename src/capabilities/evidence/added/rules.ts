// A kind of paper that a city adds, checked: names in both languages, how often it is recorded, how long it lasts.
import { parseCount } from '../../../kernel/number.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { isNone, tidy } from '../../../kernel/text.ts';
import type { EvidenceKind } from '../kinds.ts';

export const kindFields = ['nameId', 'nameEn', 'use', 'number', 'months', 'sensitive'] as const;
export type KindField = (typeof kindFields)[number];
export type TypedKind = Readonly<Record<KindField, string>>;
export type KindProblem = { readonly field: KindField; readonly refusal: Refusal };

/** `once` stands until it ends, `each` time anew, `month` once a month, `waives` says that something is not needed. */
export const uses = { once: 'x', each: 'xe', month: 'xm', waives: 'xw' } as const;
export type Use = keyof typeof uses;
export const shapes = ['none', 'text', 'nib', 'npwp', 'pirt', 'bpom', 'halal'] as const;

export type CheckedKind = {
  readonly nameId: string;
  readonly nameEn: string;
  readonly use: Use;
  readonly number: Exclude<(typeof shapes)[number], 'none'> | null;
  readonly months: number | null;
  readonly sensitive: boolean;
};

const nameOf = (typed: string): string | null => {
  const name = tidy(typed).slice(0, 80);
  return name.replaceAll(/[^\p{L}]/gu, '').length < 3 ? null : name;
};

/** Refuses with every problem at once. `taken` holds the names in use, small letters. */
export function checkKind(
  typed: TypedKind,
  taken: ReadonlySet<string>,
): CheckedKind | Refusal<'kind-form', { problems: readonly KindProblem[] }> {
  const problems: KindProblem[] = [];
  const names = { nameId: nameOf(typed.nameId), nameEn: nameOf(typed.nameEn) };
  for (const field of ['nameId', 'nameEn'] as const) {
    const name = names[field];
    if (name === null) problems.push({ field, refusal: refuse('name-missing') });
    else if (taken.has(name.toLowerCase())) problems.push({ field, refusal: refuse('name-taken') });
  }
  const months = isNone(typed.months) ? null : parseCount(typed.months);
  if (isRefused(months) || (months !== null && (months < 1 || months > 600)))
    problems.push({ field: 'months', refusal: refuse('months-wrong') });
  const { nameId, nameEn } = names;
  if (problems.length > 0 || nameId === null || nameEn === null || isRefused(months))
    return refuse('kind-form', { problems });
  const shape = shapes.find((s) => s === typed.number) ?? 'none';
  return {
    nameId,
    nameEn,
    use: (Object.keys(uses) as Use[]).find((use) => use === typed.use) ?? 'once',
    number: shape === 'none' ? null : shape,
    months,
    sensitive: typed.sensitive !== '',
  };
}

/** The code: how it is used, its name in small letters, and four letters of its own (`letters`). */
export function codeOf({ use, nameEn }: Pick<CheckedKind, 'use' | 'nameEn'>, letters: string): EvidenceKind {
  const plain = nameEn
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 24);
  return `${uses[use]}_${plain || 'paper'}_${letters}` as EvidenceKind;
}
