// The door of the partners: organisations the city works with, and for whom a sign-in acts.
export type { PartnerId } from './kinds.ts';
export { merged } from './merge/topic.ts';
export { MitraFrame } from './pages/mitra.tsx';
export { routes } from './routes.tsx';
export { openPartner, partnerHere } from './routes/open.ts';
export type { OpenPartner } from './routes/open.ts';
export { findPartner, isMine, listPartners, organisationsOf, partnerNames, partnersOf } from './store.ts';
export type { ListedPartner, Organisation } from './store.ts';
export { mitraTabs } from './tabs.ts';
export { kindName } from './words.ts';
