// How long an owner stays signed in on a phone (a week unused, thirty days in all), and how long it counts that they showed who they are.
export const sessionDays = { idle: 7, most: 30 } as const;

const day = 86_400_000;

/** Until when a session that began then and is used now may go on. */
export const expiryAfter = (begunAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + sessionDays.idle * day, begunAt.getTime() + sessionDays.most * day));

export const confirmMinutes = 5;

/** What cannot be taken back needs a code or PIN of the last five minutes. */
export const isFresh = (confirmedAt: Date, now: Date): boolean =>
  now.getTime() - confirmedAt.getTime() < confirmMinutes * 60_000;
