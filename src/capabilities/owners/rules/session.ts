// How long an owner stays signed in on a phone: a week unused, thirty days in all.
export const sessionDays = { idle: 7, most: 30 } as const;

export const firstExpiry = (now: Date): Date => new Date(now.getTime() + sessionDays.idle * 86_400_000);
