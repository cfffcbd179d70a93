// What a start needs before it may answer: a city with areas and a policy, and somebody who can sign in.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { countUsers, roles } from '../capabilities/accounts/index.ts';
import type { City } from '../platform/db/index.ts';
import { isRefused } from '../kernel/refusal.ts';
import { keysFolder } from '../platform/config.ts';
import { wholeCity, within } from '../platform/db/index.ts';
import type { System } from '../system.ts';
import { fillCity, firstPeople, foundCity } from './found.ts';
import type { SignIn } from './found.ts';

const first = { code: '64.71', name: 'Kota Balikpapan' };
const fileName = 'sign-ins.json';

/** Makes the first city if there is none, finishes what an interrupted start left, and returns the sign-ins to print. */
export async function makeCityReady(
  system: System,
  enterprises: number,
  say: (line: string) => void,
): Promise<readonly SignIn[]> {
  const now = new Date();
  const by = 'start';
  if ((await system.cities()).length === 0) {
    say(`membuat ${first.name} (${first.code})`);
    const made = await foundCity(system.database, { ...first, example: enterprises > 0, by, now });
    if (isRefused(made)) throw new Error(`${first.name}: ${made.refused}`);
    if (enterprises > 0) {
      await system.database.owner.query('update city set demo_wanted = $1, demo_done = 0 where code = $2', [
        enterprises,
        made.code,
      ]);
    }
  }
  for (const city of await system.cities()) {
    const filled = await fillCity(city, { by, now });
    if (isRefused(filled)) throw new Error(`${city.name}: ${filled.refused}`);
  }
  const [city] = await system.cities();
  return city ? signInsOf(system, city, now) : [];
}

/** The random sign-ins of this folder: made once, kept in a file that only its owner reads. */
async function signInsOf(system: System, city: City, now: Date): Promise<readonly SignIn[]> {
  const path = join(keysFolder(system.config), fileName);
  const users = await within(city, wholeCity, countUsers);
  if (users > 0) return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as SignIn[]) : [];
  const wanted = city.example ? roles : (['administrator'] as const);
  const keep = (signIns: readonly SignIn[]) => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, JSON.stringify(signIns, null, 2), { mode: 0o600, flush: true });
  };
  return firstPeople(city, { wanted, now, keep });
}
