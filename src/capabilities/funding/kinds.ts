// Where money comes from and what can happen to it: a vocabulary that pure rules share.
import type { Id } from '../../kernel/ids.ts';

/** The city's budget, a council member's aspirasi, a company's CSR, goods or place in kind, anything else. */
export const sources = ['apbd', 'aspirasi', 'csr', 'in_kind', 'other'] as const;
export type FundingSource = (typeof sources)[number];

/** `promised` without an activity changes the line's promise, with one it is set aside from it. */
export const entryKinds = ['promised', 'realised', 'returned'] as const;
export type EntryKind = (typeof entryKinds)[number];

export type LineId = Id<'FundingLine'>;
