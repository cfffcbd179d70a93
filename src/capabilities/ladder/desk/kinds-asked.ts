// The kinds of proof that a condition may ask for: the house's own and those that the city added.
import type { Lang } from '../../../kernel/language.ts';
import type { City } from '../../../platform/db/index.ts';
import { kindNames, listKinds } from '../../evidence/index.ts';
import { kindName } from '../pages/told.ts';
import type { KindChoice } from './form/fields.tsx';

type Asking = Pick<City, 'code'>;

/** By name; kinds that the city has retired are no longer offered. */
export const kindChoices = (city: Asking, lang: Lang): readonly KindChoice[] =>
  [...kindNames, ...listKinds(city).flatMap(({ code, retired }) => (retired ? [] : [code]))]
    .map((value) => ({ value, label: kindName(value, lang) }))
    .sort((a, b) => a.label.localeCompare(b.label, lang));

/** Whether the city records proofs of that kind, retired ones included: what was recorded still counts. */
export const isKindOf =
  (city: Asking) =>
  (kind: string): boolean =>
    (kindNames as readonly string[]).includes(kind) || listKinds(city).some(({ code }) => code === kind);
