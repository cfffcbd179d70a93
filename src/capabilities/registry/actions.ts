// The door to what may be done with the registry.
export { createEnterprise, kelurahanOf } from './actions/create.ts';
export type { NewEnterprise, TwinRefusal } from './actions/create.ts';
export { editEnterprise } from './actions/edit.ts';
export type { Edit, EditRefusal } from './actions/edit.ts';
export { setNib } from './actions/nib.ts';
export { maskedOf, secretsOf } from './actions/owner.ts';
export type { Masked, OwnerRefusal } from './actions/owner.ts';
export { revealSecrets } from './actions/reveal.ts';
export { markSeen, recordFound, setStatus } from './actions/status.ts';
export type { StatusRefusal, TypedStatus } from './actions/status.ts';
