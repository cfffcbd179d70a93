// What doors there are and what can become of somebody who stands before one: vocabularies that pure rules share.
import type { Id } from '../../kernel/ids.ts';

export const doorKinds = ['shop', 'hotel', 'exhibition', 'export', 'loan', 'event'] as const;
export type DoorKind = (typeof doorKinds)[number];

/** Papers on the way between a place accepted and the certificate. */
export const stages = ['handed_in', 'filed', 'certificate'] as const;
export type Stage = (typeof stages)[number];

export const outcomes = ['offered', 'accepted', 'refused', 'noted'] as const;
export type Outcome = (typeof outcomes)[number];

export type DoorId = Id<'Door'>;
export type BatchId = Id<'Batch'>;
