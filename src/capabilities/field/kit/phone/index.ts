// The door of the kit on the phone: what another room builds its own screens of.
export { h, icon } from './dom.ts';
export { fieldPart } from './screens/part.ts';
export { startKit } from './start.ts';
export { isOwners } from './kit.ts';
export type { OpenKit, Part, Screen } from './kit.ts';
export { badge, button, field, link, notice, options } from './parts.ts';
export { squeezed } from './search.ts';
export { capture } from './store/capture.ts';
export type { Shown } from './store/read.ts';
