// A Gebyar of the test's own in a running city.
import { makeGebyar } from '../../bench/gebyar.ts';
import { inDatabase } from './database.ts';

/** Five days of two shifts, `many` chosen enterprises; its id. */
export const gebyarWith = (dataDir: string, name: string, many: number): Promise<string> =>
  inDatabase(dataDir, (client) => makeGebyar(client, { name, many }));
