// What may be agreed with a participant at the end: vocabularies that the rules and the pages of this floor share.
export const steps = ['financing', 'digital', 'certification', 'other'] as const;
export type StepKind = (typeof steps)[number];
