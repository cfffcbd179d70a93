// Logs: whatever fault PostgreSQL reports, the values it was about do not reach a line.
import { Writable } from 'node:stream';

import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { beforeAll, expect, test } from 'vitest';

import type { City, Database } from '../db/index.ts';
import { schemaOf, wholeCity, within } from '../db/index.ts';
import { testDatabase } from '../db/testing.ts';
import { openLog } from './log.ts';

const nik = '6471015505880001';
let database: Database;
let city: City;

beforeAll(async () => {
  database = await testDatabase();
  city = await database.createCity({
    code: '64.71',
    name: 'Kota Balikpapan',
    zone: 'Asia/Makassar',
    example: false,
  });
  await database.owner.query(`insert into ${schemaOf('64.71')}.registry_word (word, uses) values ($1, 1)`, [
    nik,
  ]);
});

/** What is written when `log` is given this to do. */
function written(log: (to: ReturnType<typeof openLog>) => void): string {
  let text = '';
  const to = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  });
  log(openLog('trace', to));
  return text;
}

const faultOf = async (work: Promise<unknown>): Promise<Error> => {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof Error)) throw new Error('it did not fail');
  return error;
};
const word = `${schemaOf('64.71')}.registry_word`;

const faults: readonly (readonly [string, () => Promise<unknown>])[] = [
  [
    'a value that is there already',
    () => database.owner.query(`insert into ${word} (word, uses) values ($1, 1)`, [nik]),
  ],
  ['a value that cannot be read', () => database.owner.query(`select $1::text::int`, [nik.repeat(2)])],
  [
    'a value the query builder carries',
    () => drizzle(database.owner).execute(sql`insert into ${sql.raw(word)} (word, uses) values (${nik}, 1)`),
  ],
  [
    'a value inside a transaction',
    () =>
      within(city, wholeCity, (db) =>
        db.execute(sql`insert into registry_word (word, uses) values (${nik}, 1)`),
      ),
  ],
  ['a message that looks like a frame', () => Promise.reject(new Error(`bad value\n    at ${nik} (row 1)`))],
];

test.each(faults)('%s is not logged, though PostgreSQL quotes it', async (_, fail) => {
  const error = await faultOf(fail());
  const line = written((log) => log.error({ fault: error, quote: 'q1' }, 'fault'));
  expect(line).not.toContain(nik);
  expect(JSON.parse(line)).toMatchObject({ msg: 'fault', quote: 'q1', fault: { name: expect.any(String) } });
});

test('an error logged in any other way is stripped too', async () => {
  const error = await faultOf(database.owner.query(`insert into ${word} (word, uses) values ($1, 1)`, [nik]));
  const wrapped = new Error(`while writing ${nik}`, { cause: error });
  for (const log of [
    (to: ReturnType<typeof openLog>) => to.error(wrapped),
    (to: ReturnType<typeof openLog>) => to.error(wrapped, 'with words'),
    (to: ReturnType<typeof openLog>) => to.error({ err: wrapped }, 'x'),
    (to: ReturnType<typeof openLog>) => to.child({ room: 'registry' }).error({ error: wrapped }),
  ]) {
    expect(written(log)).not.toContain(nik);
    expect(written(log)).toContain('23505');
  }
});
