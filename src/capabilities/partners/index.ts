// The door of the partners: organisations the city works with, and for whom a sign-in acts.
export type { PartnerId } from './kinds.ts';
export { routes } from './routes.tsx';
export { listPartners, partnerNames, partnerOf } from './store.ts';
export type { ListedPartner } from './store.ts';
