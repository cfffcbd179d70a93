// The city compared with itself, and one new record with the city, in a city of 95,000.
import { sql } from 'drizzle-orm';

import { randomFrom } from '../demo/random.ts';
import { slip } from '../src/capabilities/matching/fixtures.ts';
import { similarTo, sweepCity } from '../src/capabilities/matching/index.ts';
import { dayOf } from '../src/kernel/day.ts';
import { squeeze } from '../src/kernel/text.ts';
import type { City, Scope } from '../src/platform/db/index.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import type { Bench } from './bench.ts';
import { figure, median, p95, timed } from './figure.ts';

const asked = 300;

type Known = {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly area: string;
  readonly address: string | null;
  readonly kind: string | null;
};

/** Every so manieth enterprise as somebody would type it once more: with a slip in the name and often in the owner's. */
async function typedAgain(city: City) {
  const { rows } = await within(city, wholeCity, (db) =>
    db.execute<Known>(
      sql`select id, name, owner, area, address, kind from matching_record
        where ('x' || right(replace(id::text, '-', ''), 6))::bit(24)::int % ${Math.floor(95_000 / asked)} = 0 limit ${asked}`,
    ),
  );
  const r = randomFrom(1);
  const mistyped = (text: string) => {
    const words = text.split(' ');
    const at = r.below(words.length);
    return words.map((word, i) => (i === at ? slip(word, r) : word)).join(' ');
  };
  const none = { nib: null, phone: null, nik: null };
  return rows.map((known) => {
    const { id, ...same } = known;
    const owner = same.owner !== null && r.chance(0.5) ? mistyped(same.owner) : same.owner;
    return { known, id, typed: { ...same, ...none, owner, name: mistyped(same.name).toUpperCase() } };
  });
}

type Asked = Awaited<ReturnType<typeof typedAgain>>;

/** The right spelling looked up as an import does: what comparing costs is told beside it. */
const lookedUp = (city: City, scope: Scope, { name, owner }: Known) =>
  within(city, scope, (db) =>
    db.execute(sql`select id from registry_enterprise
      where squeezed = ${squeeze(name)} and owner_squeezed is not distinct from ${owner === null ? null : squeeze(owner)}`),
  );

async function newRecord(city: City, scope: Scope, records: Asked) {
  const [times, exact]: [number[], number[]] = [[], []];
  let met = 0;
  const cpu = process.cpuUsage();
  for (const { id, typed, known } of records) {
    const { ms, value } = await timed(() => within(city, scope, (db) => similarTo(db, typed)));
    times.push(ms);
    exact.push((await timed(() => lookedUp(city, scope, known))).ms);
    if (value.some((one) => one.id === id)) met++;
  }
  const { user, system } = process.cpuUsage(cpu);
  // The first read the model, the plans are made, and the code is warmed up.
  const p = { typed: p95(times.slice(20)), exact: p95(exact.slice(20)) };
  return { ...p, median: median(times.slice(20)), met, cpu: (user + system) / 1000 / records.length };
}

export const matching: Bench = {
  names: ['sweep', 'sweep-memory', 'new-record', 'new-record-officer'],
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
      const officer: Scope = { kind: 'area', area: records[0]?.known.area.split('/')[0] ?? city.code };
      const staff = await newRecord(city, wholeCity, records);
      const local = await newRecord(city, officer, records);
      for (const [who, one] of Object.entries({ staff, 'an officer of a kelurahan': local }))
        lab.say(
          `  ${who}: ${one.met} of ${records.length} mistyped were met; median ${one.median.toFixed(1)} ms, of this program's processor ${one.cpu.toFixed(1)} ms`,
        );
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
        ...[['new-record', staff] as const, ['new-record-officer', local] as const].map(([name, one]) =>
          figure({
            name,
            value: one.typed,
            unit: 'ms, p95',
            goal: ['<=', 30],
            beside: ['the right spelling looked up', one.exact],
          }),
        ),
      ];
    }),
};
