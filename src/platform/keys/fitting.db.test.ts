// A start with the keys of another installation changes nothing in the database.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, expect, test } from 'vitest';

import { dataFolder, fillCity } from '../backup/fixtures.ts';
import type { Database } from '../db/index.ts';
import { testDatabase, testKeys } from '../db/testing.ts';
import { refuseOtherKeys } from './fitting.ts';
import { keysOf, makeKeyFile } from './index.ts';

const folder = dataFolder();
const others = keysOf(makeKeyFile());
let database: Database;

beforeAll(async () => {
  database = await testDatabase();
});

test('a database of no city takes any keys', async () => {
  await refuseOtherKeys(database.ownerUrl, others, folder);
});

test('what is sealed opens with its own keys and with no others, unless these were about to take their place', async () => {
  await fillCity(database, testKeys, folder, 1);
  await refuseOtherKeys(database.ownerUrl, testKeys, folder);
  await expect(refuseOtherKeys(database.ownerUrl, others, folder)).rejects.toThrow('nothing was changed');
  writeFileSync(join(folder, 'keys.next.json'), JSON.stringify(testKeys.file));
  await refuseOtherKeys(database.ownerUrl, others, folder);
});
