// Whose records a transaction may touch: in the type here, and again in the database by row-level security.
import type { PersonId } from '../../kernel/ids.ts';

/**
 * One kind each: the whole city, an area and all below it, one person's own records, those of the organisations that a
 * sign-in acts for, or published views only.
 */
export type Scope =
  | { readonly kind: 'city' }
  | { readonly kind: 'area'; readonly area: string }
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'partner'; readonly user: string }
  | { readonly kind: 'none' };

export const wholeCity: Scope = { kind: 'city' };

/** The settings that the policies of migrations/city read. */
export type Settings = { readonly area: string; readonly person: string; readonly partner: string };

const unset: Settings = { area: '', person: '', partner: '' };

/** An empty value matches no row. */
export function settingsOf(scope: Scope, cityCode: string): Settings {
  if (scope.kind === 'city') return { ...unset, area: cityCode };
  if (scope.kind === 'area') return { ...unset, area: scope.area };
  if (scope.kind === 'person') return { ...unset, person: scope.person };
  if (scope.kind === 'partner') return { ...unset, partner: scope.user };
  return unset;
}

/** Whether an area code lies inside a scope. Area codes are prefixes of what lies below them. */
export function covers(scope: Scope, cityCode: string, area: string): boolean {
  const { area: prefix } = settingsOf(scope, cityCode);
  return prefix !== '' && area.startsWith(prefix);
}
