// What the stalls do in the background: a rota that was asked for.
import { dayOf } from '../../../kernel/day.ts';
import type { Job } from '../../../platform/jobs/index.ts';
import { runRota } from './actions/rota.ts';
import type { RotaId } from './kinds.ts';

export const jobs: readonly Job[] = [
  {
    name: 'events:rota',
    tries: 3,
    seconds: 120,
    run: (city, { rota = '' }) => {
      const now = new Date();
      return runRota(city, rota as RotaId, { now, today: dayOf(now, city.zone) });
    },
  },
];
