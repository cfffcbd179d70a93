// `demo`: invented enterprises for a city that has none.
import { sql } from 'drizzle-orm';

import { demoSeed, progressOf } from '../../demo/job.ts';
import { fillDemo } from '../../demo/fill.ts';
import { foundCity } from '../city/found.ts';
import { isRefused } from '../kernel/refusal.ts';
import { wholeCity, within } from '../platform/db/index.ts';
import { Refused, wholeNumber } from './verb.ts';
import type { Call, Verb } from './verb.ts';

const words = {
  id: {
    notEmpty: 'Kota ini sudah berisi data. Kota contoh hanya dibuat di kota yang kosong.',
    made: (n: number) => `Kota contoh selesai: ${n} usaha rekaan.`,
  },
  en: {
    notEmpty: 'This city already holds data. The example city is only made in an empty one.',
    made: (n: number) => `The example city is made: ${n} invented enterprises.`,
  },
} as const;

async function cityToFill(call: Call) {
  const { database } = call.system;
  if ((await database.cities()).length > 0) return call.city();
  const made = await foundCity(database, {
    code: '64.71',
    name: 'Kota Balikpapan',
    example: true,
    by: call.by,
    now: new Date(),
  });
  if (isRefused(made)) throw new Refused(made.refused, made);
  return made;
}

export const demo: Verb = {
  name: 'demo',
  usage: 'demo --enterprises N [--seed S]',
  about: {
    id: 'Mengisi kota kosong dengan usaha rekaan bertanda contoh.',
    en: 'Fills an empty city with invented enterprises marked as examples.',
  },
  options: { enterprises: { type: 'string' }, seed: { type: 'string' } },
  async run(call) {
    const wanted = wholeNumber(call, 'enterprises', 95_000, 1);
    const seed = wholeNumber(call, 'seed', demoSeed);
    const city = await cityToFill(call);
    const held = await within(city, wholeCity, (db) =>
      db.execute(sql`select from registry_enterprise limit 1`),
    );
    if ((held.rowCount ?? 0) > 0) throw new Refused(words[call.lang].notEmpty, { refused: 'not-empty' });
    await call.system.database.owner.query(
      'update city set example = true, demo_wanted = $1, demo_done = 0 where code = $2',
      [wanted, city.code],
    );
    const save = progressOf(city);
    await fillDemo(city, { wanted, seed, now: new Date() }, async (done) => {
      await save(done);
      call.say(`${done} / ${wanted}`);
    });
    return { json: { enterprises: wanted, seed, city: city.code }, text: words[call.lang].made(wanted) };
  },
};
