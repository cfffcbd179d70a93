// Vocabularies of a movement that pure rules share with the tables.
import type { Id } from '../../../kernel/ids.ts';

export type MovementId = Id<'Movement'>;

/** Open are `proposed` (an officer is awaited) and `confirmed` (the owner is awaited); the others are for good. */
export const movementStates = ['proposed', 'confirmed', 'counted', 'refused', 'withdrawn'] as const;
export type MovementState = (typeof movementStates)[number];

/** `declined` is the owner's no, `fell` the record of a paper's end, which nobody has to confirm. */
export const acts = ['confirmed', 'refused', 'affirmed', 'declined', 'withdrawn', 'fell'] as const;
export type Act = (typeof acts)[number];

export const ways = ['phone', 'paper'] as const;
export type Way = (typeof ways)[number];

/** `separated`: the paper belongs to a record that was joined by mistake and stands for itself again. */
export const causes = ['expired', 'revoked', 'separated'] as const;
export type Cause = (typeof causes)[number];

export const roles = ['moves', 'ended'] as const;

/** Whoever proposes without being a person. */
export const system = 'system';
