// The list and the enterprise page as staff open them all day: the whole HTTP answer, beside the bare query.
import { sql } from 'drizzle-orm';
import { pino } from 'pino';

import { makeApp } from '../src/app.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import { openMetrics } from '../src/platform/observe/metrics.ts';
import type { Bench } from './bench.ts';
import { figure, median, p95, timed } from './figure.ts';
import type { Copy } from './lab.ts';
import { signedIn } from './session.ts';

const origin = 'http://localhost';
const rounds = 3;

/** Addresses of the list that people really open; `area` a kelurahan, `kecamatan` the one around it. */
export const listAddresses = ({ area, kecamatan }: { area: string; kecamatan: string }): readonly string[] =>
  [
    '',
    '?sort=new',
    '?sort=unseen',
    `?area=${kecamatan}`,
    `?area=${area}`,
    '?sector=food',
    '?size=small',
    '?rung=legality.1',
    '?rung=legality.2',
    '?paper=-nib&sector=food',
    '?paper=pirt&paper=-halal',
    '?status=closed',
    '?seen=longer',
    '?seen=never',
    `?area=${kecamatan}&sector=food&rung=product.0`,
    `?area=${area}&paper=-nib&seen=year`,
    '?q=warung',
    '?q=keripik+siti',
    '?q=amplnag',
    `?q=toko&area=${kecamatan}`,
  ].map((query) => `/registry${query}`);

/** The application in this process and a staff member's way to ask it. */
async function staffVisits({ system, city }: Copy) {
  const app = await makeApp({
    config: system.config,
    database: system.database,
    metrics: openMetrics(),
    log: pino({ level: 'silent' }),
    ready: () => true,
  });
  const cookie = await signedIn(city, { role: 'staff', area: city.code, origin }, async (path, init) =>
    (await app.request(origin + path, init)).headers.getSetCookie(),
  );
  return async (path: string): Promise<string> => {
    const answer = await app.fetch(new Request(origin + path, { headers: { cookie } }));
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    return text;
  };
}

const decoded = (address: string) => address.replaceAll('&amp;', '&');

/** Where the list goes on, as its own page says. */
const nextOf = (html: string): string | null => {
  const found = /href="(\/registry\?[^"]*\bafter=[^"]*)"/.exec(html)?.[1];
  return found ? decoded(found) : null;
};

export const pages: Bench = {
  names: ['list-page', 'enterprise-page'],
  run: (lab) =>
    lab.withCopy('S', async (copy) => {
      const { city } = copy;
      const open = await staffVisits(copy);
      const { rows } = await within(city, wholeCity, (db) =>
        db.execute<{ id: string; area: string }>(sql`
          select id, split_part(area, '/', 1) as area from registry_enterprise
          where length(split_part(area, '/', 1)) = 13 order by md5(id::text) limit 300`),
      );
      const area = rows[0]?.area ?? city.code;
      const addresses = [...listAddresses({ area, kecamatan: area.slice(0, 8) })];
      const second = nextOf(await open('/registry'));
      if (second) addresses.push(second, nextOf(await open(second)) ?? second);
      const lists: number[][] = [];
      const enterprises: number[][] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const times = new Map<string, number[]>();
        const visit = async (path: string, kind: string) => {
          const { ms } = await timed(() => open(path));
          times.set(kind, [...(times.get(kind) ?? []), ms]);
          return ms;
        };
        const list: number[] = [];
        for (let again = 0; again < 10; again += 1)
          for (const path of addresses) list.push(await visit(path, path));
        const single: number[] = [];
        for (const { id } of rows) single.push(await visit(`/registry/${id}`, 'enterprise'));
        if (round === 0) continue; // warms caches and plans
        lists.push(list);
        enterprises.push(single);
        const slowest = [...times]
          .map(([path, all]) => [path, median(all)] as const)
          .sort((a, b) => b[1] - a[1]);
        lab.say(
          `  slowest: ${slowest
            .slice(0, 4)
            .map(([path, ms]) => `${path} ${ms.toFixed(0)} ms`)
            .join(' · ')}`,
        );
      }
      const [plainList, plainOne] = [
        await bare(
          copy,
          sql`select id, name, owner, area, kind, sector, status from registry_visible order by squeezed, id limit 25`,
        ),
        await bare(copy, sql`select * from registry_visible where id = ${rows[0]?.id ?? ''}`),
      ];
      return [
        figure({
          name: 'list-page',
          value: median(lists.map(p95)),
          unit: 'ms p95',
          goal: ['<=', 40],
          beside: ['25 rows by name, SQL alone, p95 ms', plainList],
        }),
        figure({
          name: 'enterprise-page',
          value: median(enterprises.map(p95)),
          unit: 'ms p95',
          goal: ['<=', 40],
          beside: ['its row, SQL alone, p95 ms', plainOne],
        }),
      ];
    }),
};

async function bare({ city }: Copy, query: ReturnType<typeof sql>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 200; n += 1)
    times.push((await timed(() => within(city, wholeCity, (db) => db.execute(query)))).ms);
  return p95(times.slice(20));
}
