// What goes out by itself: each message at once, and every minute whatever is due.
import type { Job } from '../jobs/index.ts';
import { deliver, deliverDue } from './actions.ts';

export const jobs: readonly Job[] = [
  {
    name: 'messages:send',
    tries: 1,
    seconds: 60,
    run: (city, data) => deliver(city, data['id'] ?? '', new Date()),
  },
  {
    name: 'messages:due',
    every: '* * * * *',
    tries: 1,
    seconds: 300,
    run: (city) => deliverDue(city, new Date()),
  },
];
