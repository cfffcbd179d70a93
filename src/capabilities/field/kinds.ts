// The vocabulary of field work: what an officer may find, and the licences an enterprise may be helped to.

export const findings = ['active', 'closed', 'moved', 'not-found'] as const;
export type Finding = (typeof findings)[number];

export const wants = ['nib', 'pirt', 'halal', 'npwp'] as const;
export type Wants = (typeof wants)[number];
