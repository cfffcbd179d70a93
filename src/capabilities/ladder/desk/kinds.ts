// Vocabularies of the policy desk that pure rules share with the tables.
import type { Id } from '../../../kernel/ids.ts';

export type DraftId = Id<'PolicyDraft'>;
export type ReplayId = Id<'PolicyReplay'>;

/** `adopted` and `dropped` are for good. */
export const draftStates = ['open', 'adopted', 'dropped'] as const;
