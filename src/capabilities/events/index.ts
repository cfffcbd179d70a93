// The door of events: bazaars, exhibitions and the Gebyar, from the proposal to the last follow-up.
export { applicantsSheet } from './apply/routes/applicants-sheet.ts';
export type { ApplicantsSheetRow } from './apply/routes/applicants-sheet.ts';
export { countEnterprisesBy } from './copy/enterprises.ts';
export { applicationsOpen, eventsProposed, eventsToday } from './close/store/waits.ts';
export { Forward } from './event/pages/ready.tsx';
export type { Invite } from './event/pages/ready.tsx';
export { invitesOf } from './event/routes/list.tsx';
export { hearErased } from './forget.ts';
export { pageOfActivity } from './lead.ts';
export { jobs } from './jobs.ts';
export { routes } from './routes.ts';
export { signUpsSheet } from './sessions/routes/sign-ups-sheet.ts';
export type { SignUpsSheet, SignUpsSheetRow } from './sessions/routes/sign-ups-sheet.ts';
export { untoldSheet } from './sessions/routes/untold.tsx';
export type { UntoldSheetRow } from './sessions/routes/untold.tsx';
export { sharesSheet } from './stalls/routes/shares-sheet.ts';
export type { SharesSheetRow } from './stalls/routes/shares-sheet.ts';
export { acts, feeds } from './sync.ts';
