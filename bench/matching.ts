// The city compared with itself, and one new record with the city, in a city of 95,000.
import { sql } from 'drizzle-orm';

import { similarTo, sweepCity } from '../src/capabilities/matching/index.ts';
import { dayOf } from '../src/kernel/day.ts';
import type { City } from '../src/platform/db/index.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import type { Bench } from './bench.ts';
import { figure, p95, timed } from './figure.ts';

const asked = 300;

/** Every so manieth enterprise as somebody would type it once more: in capitals, without its number, a letter left out. */
async function typedAgain(city: City) {
  const { rows } = await within(city, wholeCity, (db) =>
    db.execute<{
      id: string;
      name: string;
      owner: string | null;
      area: string;
      address: string | null;
      kind: string | null;
    }>(
      sql`select id, name, owner, area, address, kind from matching_record
        where ('x' || right(replace(id::text, '-', ''), 6))::bit(24)::int % ${Math.floor(95_000 / asked)} = 0 limit ${asked}`,
    ),
  );
  return rows.map(({ id, name, ...same }) => ({
    id,
    typed: {
      ...same,
      name: name.toUpperCase().replace(/(?<=\w{3})\w(?=\w)/, ''),
      nib: null,
      phone: null,
      nik: null,
    },
  }));
}

export const matching: Bench = {
  names: ['sweep', 'sweep-memory', 'new-record'],
  run: (lab) =>
    lab.withCopy('S', async ({ city }) => {
      const now = new Date();
      const around = { by: 'bench', now, today: dayOf(now, city.zone) };
      const cpu = process.cpuUsage();
      let peak = 0;
      const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
      const swept = await timed(() => within(city, wholeCity, (db) => sweepCity(db, around)));
      clearInterval(watch);
      const used = process.cpuUsage(cpu);
      const seconds = (used.user + used.system) / 1e6;
      const memory = Math.max(peak, process.resourceUsage().maxRSS * 1024) / 1_048_576;
      lab.say(`  ${JSON.stringify(swept.value)}, ${Math.round(swept.ms)} ms on the clock`);
      const records = await typedAgain(city);
      const times: number[] = [];
      let met = 0;
      for (const { id, typed } of records) {
        const { ms, value } = await timed(() => within(city, wholeCity, (db) => similarTo(db, typed)));
        times.push(ms);
        if (value.some((one) => one.id === id)) met++;
      }
      lab.say(`  ${met} of ${records.length} typed again were met`);
      const clock = ['on the clock, s', swept.ms / 1000] as const;
      return [
        figure({
          name: 'sweep',
          value: seconds,
          unit: 's of the processor',
          goal: ['<=', 20],
          beside: clock,
        }),
        figure({ name: 'sweep-memory', value: memory, unit: 'MB', goal: ['<=', 1024], beside: clock }),
        figure({
          name: 'new-record',
          value: p95(times.slice(20)),
          unit: 'ms, p95',
          goal: ['<=', 30],
          beside: ['met again, of 100', (met / records.length) * 100],
        }),
      ];
    }),
};
