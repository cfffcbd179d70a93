// The door of the owners: an owner's own way in and own pages.
export { recorded as recordedExport } from './exports.ts';
export { hearConsented } from './hear-consented.ts';
export { recordLook } from './looks.ts';
export { routes } from './routes/index.ts';
export { PurposeForm } from './pages/purpose.tsx';
export { isPurpose } from './rules/purpose.ts';
export { leavingList } from './routes/leaving.tsx';
export { ownerOnPhone, phoneUsersOf } from './phones.ts';
export { isOwnersDoor, whoIs } from './who-is.ts';
