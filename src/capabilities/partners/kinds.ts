// What kinds of organisation the city works with: a vocabulary that pure rules share.
import type { Id } from '../../kernel/ids.ts';

export const partnerKinds = [
  'chain',
  'outlet',
  'hotel',
  'mall',
  'koperasi',
  'trainer',
  'bank',
  'association',
  'sponsor',
  'office',
] as const;
export type PartnerKind = (typeof partnerKinds)[number];

export type PartnerId = Id<'Partner'>;
