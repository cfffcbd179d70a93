// The door of accounts: who is asking, what a role may do, and making a sign-in.
export { createUser } from './actions/users.ts';
export { giveBack, reopen, takeTry } from './attempts.ts';
export type { DoorOf, Locked } from './attempts.ts';
export { cookiePrefix, isSecure } from './cookies.ts';
export { routes } from './routes/index.ts';
export { countByRole, countSessions } from './counts.ts';
export { namesOf } from './names.ts';
export { deviceOf } from './rules/device.ts';
export { grants, isRole, roles } from './rules/roles.ts';
export type { Role } from './rules/roles.ts';
export { listReachable, markReached, phonesOf } from './reach.ts';
export type { Reachable } from './reach.ts';
export { countUsers } from './store.ts';
export { officerOf, whoIs } from './who-is.ts';
export { explain as refusalWords, roleLabels } from './words.ts';
