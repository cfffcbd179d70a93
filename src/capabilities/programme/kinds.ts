// What the programme does and where things stand in it: vocabularies that pure rules share.
import type { Id } from '../../kernel/ids.ts';

export const activityKinds = [
  'bazaar',
  'exhibition',
  'training',
  'mentoring',
  'facilitation',
  'survey',
  'other',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const activityStates = ['proposed', 'approved', 'running', 'closed', 'cancelled'] as const;
export type ActivityState = (typeof activityStates)[number];

export const participationStates = [
  'offered',
  'waiting',
  'taken',
  'attended',
  'completed',
  'dropped',
  'refused',
] as const;
export type ParticipationState = (typeof participationStates)[number];

export const followUpKinds = [
  'financing',
  'digital',
  'certification',
  'movement',
  'expiry',
  'visit',
  'other',
] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const followUpStates = ['open', 'done', 'dropped'] as const;
export type FollowUpState = (typeof followUpStates)[number];

export type ProgrammeId = Id<'Programme'>;
export type ActivityId = Id<'Activity'>;
export type ParticipationId = Id<'Participation'>;
export type FollowUpId = Id<'FollowUp'>;
