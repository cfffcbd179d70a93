// What the stalls do in the background: a rota that was asked for.
import { dayOf } from '../../../kernel/day.ts';
import type { Job } from '../../../platform/jobs/index.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { ActivityId } from '../../programme/index.ts';
import { findEvent } from '../event/store.ts';
import { runRota } from './actions/rota.ts';
import { tellPlaced } from './actions/tell.ts';
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
  {
    name: 'events:placed',
    tries: 5,
    seconds: 120,
    run: async (city, { event: id = '', url = '' }) => {
      const now = new Date();
      const around = { by: 'system', now, today: dayOf(now, city.zone) };
      await within(city, wholeCity, async (db) => {
        const event = await findEvent(db, id as ActivityId);
        if (event) await tellPlaced(db, { event, url }, around);
      });
    },
  },
];
