// A bazaar of the test's own in a running city, on today and tomorrow, and what phones told of it.
import { makeBazaar } from '../../src/capabilities/events/bazaar.fixtures.ts';
import type { Bazaar } from '../../src/capabilities/events/bazaar.fixtures.ts';
import { inDatabase } from './database.ts';

export type { Bazaar } from '../../src/capabilities/events/bazaar.fixtures.ts';

export const bazaarToday = (dataDir: string, of: Parameters<typeof makeBazaar>[1]): Promise<Bazaar> =>
  inDatabase(dataDir, async (client) => {
    await client.query('begin');
    const made = await makeBazaar(client, of);
    await client.query('commit');
    return made;
  });

export type Tallied = { readonly pay: string; readonly amount: string; readonly coupons: number };

/** What stands at the server, by way to pay. */
export const talliedAt = (dataDir: string, event: string): Promise<readonly Tallied[]> =>
  inDatabase(dataDir, async (client) => {
    const { rows } = await client.query<Tallied>(
      `select pay, sum(amount)::text as amount, sum(coupons)::int as coupons from events_sale s
       where activity_id = $1 and not exists (select from events_sale_undone u where u.sale_id = s.id)
       group by pay order by pay`,
      [event],
    );
    return rows;
  });
