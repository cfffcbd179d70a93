// What happens by itself: each message goes out at once, every minute whatever is due, and texts whose time is over are forgotten.
import type { Job } from '../jobs/index.ts';
import { deliver, deliverDue, forgetOld } from './actions.ts';

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
    run: async (city) => {
      await deliverDue(city, new Date());
      await forgetOld(city, new Date());
    },
  },
];
