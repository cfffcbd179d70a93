// What the routes of the desk share: whose desk it is, and the draft of an address.
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Visit } from '../../../../platform/http/index.ts';
import type { DraftId } from '../kinds.ts';

export const once = (): string => crypto.randomUUID();

/** A policy holds for the whole city, so a part of it may not be judged by. */
export const seesCity = ({ scope }: Visit): boolean => scope.kind === 'city';

export const draftIdOf = (visit: Visit): DraftId | null => {
  const id = parseId<'PolicyDraft'>(visit.param('id'));
  return isRefused(id) ? null : id;
};

/** A number counted up by us; anything else matches nothing. */
export const numberOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);
