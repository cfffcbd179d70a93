// What the routes of the desk share: whose desk it is, the draft of an address, and the kinds of proof on offer.
import { parseId } from '../../../../kernel/ids.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Visit } from '../../../../platform/http/index.ts';
import { kindNames } from '../../../evidence/index.ts';
import { kindName } from '../../pages/told.ts';
import type { KindChoice } from '../form/fields.tsx';
import type { DraftId } from '../kinds.ts';

export const once = (): string => crypto.randomUUID();

/** A policy holds for the whole city, so a part of it may not be judged by. */
export const seesCity = ({ scope }: Visit): boolean => scope.kind === 'city';

export const draftIdOf = (visit: Visit): DraftId | null => {
  const id = parseId<'PolicyDraft'>(visit.param('id'));
  return isRefused(id) ? null : id;
};

/** Kinds of proof that a condition may ask for, by name. */
export async function kindChoices(_db: Db, lang: Lang): Promise<readonly KindChoice[]> {
  return kindNames
    .map((value) => ({ value, label: kindName(value, lang) }))
    .sort((a, b) => a.label.localeCompare(b.label, lang));
}

/** A number counted up by us; anything else matches nothing. */
export const numberOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);
