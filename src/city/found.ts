// Founding a city: its schema, areas, first policy and, for a start from nothing, its people.
import { randomBytes } from 'node:crypto';

import { createUser, roles } from '../capabilities/accounts/index.ts';
import type { Role } from '../capabilities/accounts/index.ts';
import { adoptDefaultPolicy } from '../capabilities/ladder/index.ts';
import { isKnownCode, listAreas, loadAreas, zoneOf } from '../capabilities/regions/index.ts';
import { dayOf } from '../kernel/day.ts';
import { isRefused, refuse } from '../kernel/refusal.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { City, Database } from '../platform/db/index.ts';
import { wholeCity, within } from '../platform/db/index.ts';

export type SignIn = { readonly role: Role; readonly username: string; readonly password: string };

/**
 * Creates a city that can be worked in at once: areas from the national list, the default policy in force.
 * Refuses 'city-exists' and 'unknown-city' (no such code in the national list).
 */
export async function foundCity(
  database: Database,
  { code, name, example, by, now }: { code: string; name: string; example: boolean; by: string; now: Date },
): Promise<City | Refusal<'city-exists' | 'unknown-city'>> {
  if ((await database.cities()).some((c) => c.code === code)) return refuse('city-exists');
  if (!(await isKnownCode(code))) return refuse('unknown-city');
  const city = await database.createCity({ code, name, zone: zoneOf(code), example });
  await fillCity(city, { by, now });
  return city;
}

/** Loads areas and puts the default policy in force where that has not been done; safe to call at every start. */
export function fillCity(
  city: City,
  { by, now }: { by: string; now: Date },
): Promise<{ areas: number } | Refusal<'unknown-city'>> {
  return within(city, wholeCity, async (db) => {
    const known = await listAreas(db);
    if (known.length > 0) return { areas: known.length };
    const loaded = await loadAreas(db, { by, now });
    if (!isRefused(loaded)) await adoptDefaultPolicy(db, { by, now, today: dayOf(now, city.zone) });
    return loaded;
  });
}

/**
 * One sign-in for each role in `wanted`, of partners one for each kind of work, with a random password; officers get the
 * city's first areas. `keep` has them before they are committed: a password that nobody was told would be of no use.
 */
export function firstPeople(
  city: City,
  { wanted, now, keep }: { wanted: readonly Role[]; now: Date; keep: (signIns: readonly SignIn[]) => void },
): Promise<readonly SignIn[]> {
  return within(city, wholeCity, async (db) => {
    const areas = await listAreas(db);
    const kelurahan =
      areas.find((a) => a.name === 'Gunung Sari Ilir') ?? areas.find((a) => a.level === 'kelurahan');
    const areaOf: Partial<Record<Role, string>> = {
      rt_officer: kelurahan ? `${kelurahan.code}/RT069` : city.code,
      kelurahan_officer: kelurahan?.code ?? city.code,
      kecamatan_officer: kelurahan?.parent ?? city.code,
    };
    const signIns: SignIn[] = [];
    for (const role of roles.filter((r) => wanted.includes(r))) {
      const username = role.replace('_officer', '').replace('administrator', 'admin');
      const password = randomBytes(9).toString('base64url');
      const made = await createUser(
        db,
        { username, name: exampleName[role], role, area: areaOf[role] ?? city.code, password },
        { by: 'start', now, today: dayOf(now, city.zone) },
      );
      if (isRefused(made)) throw new Error(`sign-in for ${role}: ${made.refused}`);
      signIns.push({ role, username, password });
    }
    for (const [username, name] of wanted.includes('partner') ? Object.entries(examplePartners) : []) {
      const password = randomBytes(9).toString('base64url');
      const made = await createUser(
        db,
        { username, name, role: 'partner', area: city.code, password },
        { by: 'start', now, today: dayOf(now, city.zone) },
      );
      if (isRefused(made)) throw new Error(`sign-in for ${username}: ${made.refused}`);
      signIns.push({ role: 'partner', username, password });
    }
    keep(signIns);
    return signIns;
  });
}

/** Beside the first of their role: who buys for a shop chain, keeps a koperasi's books, runs a hotel. */
const examplePartners = {
  toko: 'Contoh Pembeli Toko',
  koperasi: 'Contoh Bendahara Koperasi',
  hotel: 'Contoh Manajer Hotel',
} as const;

const exampleName: Readonly<Record<Role, string>> = {
  owner: 'Contoh Pelaku Usaha',
  rt_officer: 'Contoh Ketua RT',
  kelurahan_officer: 'Contoh Petugas Kelurahan',
  kecamatan_officer: 'Contoh Petugas Kecamatan',
  mentor: 'Contoh Pendamping',
  staff: 'Contoh Staf Dinas',
  head: 'Contoh Kepala Dinas',
  council: 'Contoh Komisi II',
  partner: 'Contoh Mitra',
  administrator: 'Administrator',
};
