// Fifty people at work while a city's spreadsheet goes in, beside the same fifty on a quiet day.
import { createReadStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

import { sql } from 'drizzle-orm';

import { randomFrom } from '../demo/random.ts';
import { getImport, startImport } from '../src/capabilities/intake/index.ts';
import { dayOf } from '../src/kernel/day.ts';
import { isRefused } from '../src/kernel/refusal.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import { enqueue, holdEnqueue, openQueue } from '../src/platform/jobs/index.ts';
import type { Bench } from './bench.ts';
import { figure, median, quantile } from './figure.ts';
import type { Copy, Lab } from './lab.ts';
import { enterprisesOf } from './lab.ts';
import { browser } from './load.ts';
import { listAddresses } from './pages.ts';
import { served } from './served.ts';
import { signedIn } from './session.ts';
import { listOf } from './spreadsheets.ts';

const clients = 50;
/** Milliseconds a person looks at a page before the next: about once a second, quicker than anybody works for long. */
const pauses = { least: 500, most: 1500 };
const quietSeconds = 30;
const mostSeconds = 240;

type Enterprise = { readonly id: string; readonly area: string; readonly name: string };
type Asked = { readonly kind: string; readonly ms: number; readonly ok: boolean };

/** Cookies of five people: two of the agency, three officers of the enterprises' own kelurahan. */
async function people({ city }: Copy, port: number, areas: readonly string[]): Promise<readonly string[]> {
  const origin = `http://localhost:${port}`;
  const door = browser(port);
  const send = async (path: string, init: Parameters<Parameters<typeof signedIn>[2]>[1]) =>
    (await door.ask(path, { ...init, headers: { ...init.headers, host: `localhost:${port}` } })).cookies;
  const cookies: string[] = [];
  for (let n = 0; n < 5; n += 1) {
    const who =
      n < 2
        ? ({ role: 'staff', area: city.code } as const)
        : ({ role: 'kelurahan_officer', area: areas[n] ?? city.code } as const);
    cookies.push(await signedIn(city, { ...who, origin }, send));
  }
  door.close();
  return cookies;
}

type Work = { port: number; cookies: readonly string[]; known: readonly Enterprise[]; going: () => boolean };

/** One person until there is no more work: mostly reading, every tenth act a change. */
async function person(n: number, { port, cookies, known, going }: Work): Promise<readonly Asked[]> {
  const random = randomFrom(n + 1);
  const own = browser(port);
  const officer = n % 5 >= 2;
  const headers = {
    cookie: cookies[n % 5] ?? '',
    host: `localhost:${port}`,
    origin: `http://localhost:${port}`,
  };
  const mine = officer ? known.filter((e) => e.area === known[n % 5]?.area) : known;
  const asked: Asked[] = [];
  // Fifty people do not arrive in one instant.
  await pause(random.below(pauses.most));
  while (going()) {
    const about = random.of(mine);
    const kind = random.weighted([
      ['list', 35],
      ['enterprise', 25],
      ['search', 20],
      ['front', 10],
      ['edit', 10],
    ] as const);
    const lists = listAddresses({ area: about.area, kecamatan: about.area.slice(0, 8) }).filter(
      (path) => !path.includes('q='),
    );
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const act = {
      list: () => own.ask(random.of(lists), { headers }),
      enterprise: () => own.ask(`/registry/${about.id}`, { headers }),
      search: () => own.ask(`/registry?q=${encodeURIComponent(about.name.slice(0, -1))}`, { headers }),
      front: () => own.ask('/', { headers: { host: headers.host } }),
      edit: () =>
        own.ask(`/registry/${about.id}/seen`, {
          method: 'POST',
          headers: { ...headers, ...form },
          body: `_once=${crypto.randomUUID()}`,
        }),
    }[kind];
    try {
      const { status, ms } = await act();
      asked.push({ kind, ms, ok: status === (kind === 'edit' ? 303 : 200) });
    } catch {
      asked.push({ kind, ms: 30_000, ok: false });
    }
    await pause(pauses.least + random.below(pauses.most - pauses.least));
  }
  own.close();
  return asked;
}

const crowd = async (work: Work): Promise<readonly Asked[]> =>
  (await Promise.all(Array.from({ length: clients }, (_, n) => person(n, work)))).flat();

const until = (seconds: number) => {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() < end;
};

/** Has the server's background worker read and land the list, as the screens ask it to; seconds it took. */
async function importInBackground(
  { city, system }: Copy,
  file: string,
  patience: () => boolean,
): Promise<number> {
  const begun = performance.now();
  const now = new Date();
  const how = { by: 'bench', now, today: dayOf(now, city.zone) };
  const boss = await openQueue(system.database, () => undefined);
  holdEnqueue(boss);
  try {
    const started = await startImport(
      city,
      wholeCity,
      { name: 'daftar.xlsx', content: createReadStream(file), most: 2 ** 32 },
      how,
    );
    if (isRefused(started)) throw new Error(started.refused);
    const { importId } = started;
    for (const [job, wanted] of [
      ['intake:preview', 'previewed'],
      ['intake:accept', 'accepted'],
    ] as const) {
      await within(city, wholeCity, (db) => enqueue(db, job, { importId, by: 'bench' }));
      for (let state = ''; state !== wanted; await pause(200)) {
        state = (await within(city, wholeCity, (db) => getImport(db, importId)))?.state ?? 'gone';
        if (['refused', 'failed', 'gone'].includes(state) || !patience())
          throw new Error(`the import is ${state}`);
      }
    }
    return (performance.now() - begun) / 1000;
  } finally {
    await boss.stop({ graceful: false });
  }
}

function tell(lab: Lab, title: string, asked: readonly Asked[]): void {
  const kinds = [...new Set(asked.map((a) => a.kind))].sort();
  const parts = kinds.map((kind) => {
    const times = asked.filter((a) => a.kind === kind).map((a) => a.ms);
    return `${kind} ${median(times).toFixed(0)}/${quantile(times, 0.99).toFixed(0)}`;
  });
  lab.say(`  ${title}: ${asked.length} requests, ms median/p99: ${parts.join(' · ')}`);
}

export const mixedLoad: Bench = {
  names: ['mixed-load', 'mixed-load-errors'],
  run: (lab) =>
    lab.withCopy('S', async (copy) => {
      const file = await listOf(lab, copy.city, enterprisesOf('S'), 'xlsx');
      const { rows: known } = await within(copy.city, wholeCity, (db) =>
        db.execute<Enterprise>(sql`
          select id, split_part(area, '/', 1) as area, name from registry_enterprise
          where length(split_part(area, '/', 1)) = 13 and status = 'active' order by md5(id::text) limit 4000`),
      );
      return served(lab, copy, async (port) => {
        const cookies = await people(
          copy,
          port,
          known.map((e) => e.area),
        );
        const at = { port, cookies, known };
        await crowd({ ...at, going: until(5) }); // warms caches and plans
        const quiet = await crowd({ ...at, going: until(quietSeconds) });
        tell(lab, 'quiet', quiet);
        let landed = false;
        const patience = until(mostSeconds);
        const importing = importInBackground(copy, file, patience).finally(() => (landed = true));
        const busy = await crowd({ ...at, going: () => !landed && patience() });
        tell(lab, `while ${enterprisesOf('S')} rows landed in ${(await importing).toFixed(0)} s`, busy);
        const p99 = (asked: readonly Asked[]) =>
          quantile(
            asked.map((a) => a.ms),
            0.99,
          );
        const errors = busy.filter((a) => !a.ok).length;
        return [
          figure({
            name: 'mixed-load',
            value: p99(busy),
            unit: 'ms p99',
            goal: ['<=', 150],
            beside: ['the same without the import, p99 ms', p99(quiet)],
          }),
          figure({
            name: 'mixed-load-errors',
            value: errors,
            unit: 'errors',
            goal: ['=', 0],
            beside: ['requests answered', busy.length],
          }),
        ];
      });
    }),
};
