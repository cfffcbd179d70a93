// The door of the phone's screens of events.
export { eventPart } from './part.ts';
