// The door of the owners: an owner's own way in and own pages.
export { recordLook } from './looks.ts';
export { routes } from './routes/index.ts';
export { isOwnersDoor, whoIs } from './who-is.ts';
