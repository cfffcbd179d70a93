// Whose records a transaction may touch: in the type here, and again in the database by row-level security.
import type { PersonId } from '../../kernel/ids.ts';

/** One kind each: the whole city, an area and all below it, one person's own records, or published views only. */
export type Scope =
  | { readonly kind: 'city' }
  | { readonly kind: 'area'; readonly area: string }
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'none' };

export const wholeCity: Scope = { kind: 'city' };

/** The two settings that the policies of migrations/city read. An empty value matches no row. */
export function settingsOf(scope: Scope, cityCode: string): { area: string; person: string } {
  if (scope.kind === 'city') return { area: cityCode, person: '' };
  if (scope.kind === 'area') return { area: scope.area, person: '' };
  if (scope.kind === 'person') return { area: '', person: scope.person };
  return { area: '', person: '' };
}

/** Whether an area code lies inside a scope. Area codes are prefixes of what lies below them. */
export function covers(scope: Scope, cityCode: string, area: string): boolean {
  const { area: prefix } = settingsOf(scope, cityCode);
  return prefix !== '' && area.startsWith(prefix);
}
