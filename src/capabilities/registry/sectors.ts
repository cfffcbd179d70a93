// The nine sectors an enterprise is counted under; conditions of the ladder ask for them by name.

/** In the order of lists; what nobody could place is 'other'. */
export const sectors = [
  'food',
  'trade',
  'services',
  'industry',
  'crafts',
  'farming',
  'fishery',
  'livestock',
  'other',
] as const;
export type Sector = (typeof sectors)[number];

export const isSector = (text: string): text is Sector => (sectors as readonly string[]).includes(text);
