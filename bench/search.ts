// Searching a city with typing errors, beside looking the right spelling up.
import { sql } from 'drizzle-orm';

import { randomFrom } from '../demo/random.ts';
import { searchEnterprises } from '../src/capabilities/registry/index.ts';
import type { City, Scope } from '../src/platform/db/index.ts';
import { within } from '../src/platform/db/index.ts';
import type { Bench } from './bench.ts';
import { figure, median, p95, timed } from './figure.ts';
import type { Lab, Size } from './lab.ts';
import { misspelt } from './slips.ts';

const searches = 600;
const rounds = 3;

type Asked = {
  readonly id: string;
  readonly typed: string;
  readonly squeezed: string;
  readonly scope: Scope;
};
type Known = { readonly id: string; readonly name: string; readonly squeezed: string; readonly area: string };

/** Names of enterprises all over the city, each misspelt and asked for within its own kecamatan. */
async function questions(city: City, seed: number): Promise<readonly Asked[]> {
  const { rows } = await within(city, { kind: 'city' }, (db) =>
    db.execute<Known>(sql`
      select id, name, squeezed, area from registry_enterprise
      where status = 'active' order by md5(id::text || ${seed}) limit ${searches * 2}`),
  );
  const random = randomFrom(seed);
  const asked = rows.flatMap(({ id, name, squeezed, area }) => {
    const typed = misspelt(name, random);
    return typed ? [{ id, typed, squeezed, scope: { kind: 'area', area: area.slice(0, 8) } as const }] : [];
  });
  return asked.slice(0, searches);
}

async function measure(city: City, round: number, lab: Lab): Promise<{ misspelt: number; exact: number }> {
  const asked = await questions(city, round + 1);
  if (asked.length < 500) throw new Error(`only ${asked.length} names could be misspelt`);
  const [times, exact]: [number[], number[]] = [[], []];
  let found = 0;
  for (const { id, typed, squeezed, scope } of asked) {
    const search = await timed(() => within(city, scope, (db) => searchEnterprises(db, typed, 20)));
    times.push(search.ms);
    if (search.value.rows.some((r) => r.id === id)) found += 1;
    const lookup = sql`select id, name, owner, area, kind, sector, status from registry_visible
      where squeezed = ${squeezed} order by id limit 20`;
    exact.push((await timed(() => within(city, scope, (db) => db.execute(lookup)))).ms);
  }
  const share = Math.round((found / asked.length) * 100);
  lab.say(
    `  ${asked.length} searches: median ${median(times).toFixed(1)} ms, the enterprise itself among 20 in ${share} %`,
  );
  return { misspelt: p95(times), exact: p95(exact) };
}

const bench =
  (name: string, size: Size, most: number): Bench['run'] =>
  (lab) =>
    lab.withCopy(size, async ({ city }) => {
      await measure(city, rounds, lab); // warms caches and plans
      const measured: Awaited<ReturnType<typeof measure>>[] = [];
      for (let round = 0; round < rounds; round += 1) measured.push(await measure(city, round, lab));
      const beside = ['the right spelling looked up, p95 ms', median(measured.map((m) => m.exact))] as const;
      return [
        figure({
          name,
          value: median(measured.map((m) => m.misspelt)),
          unit: 'ms p95',
          goal: ['<=', most],
          beside,
        }),
      ];
    });

export const searchS: Bench = { names: ['search-typo-s'], run: bench('search-typo-s', 'S', 15) };
export const searchL: Bench = { names: ['search-typo-l'], long: true, run: bench('search-typo-l', 'L', 40) };
