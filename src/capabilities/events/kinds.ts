// Words of events that are stored as they are: kinds, states, ways to pay.
export const eventKinds = ['bazaar', 'exhibition', 'gebyar'] as const;
export type EventKind = (typeof eventKinds)[number];

/** `waiting`: good enough, and no place left. `refused` carries a reason and what to do next. */
export const applicationStates = ['in', 'accepted', 'waiting', 'refused', 'withdrawn', 'appealed'] as const;
export type ApplicationState = (typeof applicationStates)[number];

export const ways = ['owner', 'officer'] as const;
export type Way = (typeof ways)[number];

/** What curation looks at, 0 to 4 points each. */
export const criteria = ['product', 'packaging', 'papers', 'story', 'ready'] as const;
export type Criterion = (typeof criteria)[number];

export const sessionKinds = ['discussion', 'seminar', 'sharing'] as const;
export type SessionKind = (typeof sessionKinds)[number];

export const passKinds = ['exhibitor', 'visitor', 'speaker', 'crew'] as const;
export type PassKind = (typeof passKinds)[number];

export const payments = ['coupon', 'cash', 'qris'] as const;
export type Payment = (typeof payments)[number];

export const voiceKinds = ['order', 'rating', 'question'] as const;
export type VoiceKind = (typeof voiceKinds)[number];
