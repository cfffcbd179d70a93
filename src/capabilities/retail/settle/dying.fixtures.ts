// For a test only: a process that settles a payer, says so, and never comes to the end of its transaction.
import { openDatabase, wholeCity, within } from '../../../platform/db/index.ts';
import { holdKeys } from '../../../platform/keys/held.ts';
import { keysOf } from '../../../platform/keys/index.ts';
import type { KeyFile } from '../../../platform/keys/index.ts';
import type { PartnerId } from '../../partners/index.ts';
import { settleMonth } from './actions/settle.ts';

type Given = { ownerUrl: string; keys: KeyFile; payerId: PartnerId; today: string };

const { ownerUrl, keys: file, payerId, today } = JSON.parse(process.argv[2] ?? '') as Given;
const keys = keysOf(file);
holdKeys(keys);
const database = await openDatabase(ownerUrl, keys);
const [city] = await database.cities();
if (!city) throw new Error('no city');
await within(city, wholeCity, async (db) => {
  const settled = await settleMonth(db, { payerId }, { by: 'u-1', now: new Date(), today });
  process.stdout.write('refused' in settled ? `${settled.refused}\n` : 'posted\n');
  await new Promise(() => setInterval(() => undefined, 1000));
});
