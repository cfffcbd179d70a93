// Vocabularies of the policy desk that pure rules share with the tables.
import type { Id } from '../../../kernel/ids.ts';

export type DraftId = Id<'PolicyDraft'>;
export type ReplayId = Id<'PolicyReplay'>;

/** `dropped` is for good, `adopted` unless its policy is withdrawn before its first day. */
export const draftStates = ['open', 'adopted', 'dropped'] as const;
