// The door of messages: what goes out to people, the ways it goes, and the list of it.
export { canSend, send, sendAll } from './actions.ts';
export type { NewMessage } from './actions.ts';
export { holdAdapter } from './adapter.ts';
export { adapterOf } from './adapters/choose.ts';
export { jobs } from './jobs.ts';
export { routes } from './routes.tsx';
export { template } from './template.ts';
