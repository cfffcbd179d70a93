// What a public check of a delivery note may know, read by the login that can read published views only.
import type { PlainDate } from '../../../../kernel/day.ts';
import type { City } from '../../../../platform/db/index.ts';
import type { DeliveryId } from '../kinds.ts';

export type CheckedLine = {
  readonly outletId: string;
  readonly outlet: string;
  readonly product: string;
  readonly batch: string;
  readonly expiresOn: PlainDate | null;
  readonly sentOn: PlainDate;
  readonly sent: number;
  /** Null while it is on its way. */
  readonly received: number | null;
  readonly countedOn: PlainDate | null;
};

/** Empty for an id that no note has. */
export async function findChecked(city: City, id: DeliveryId): Promise<readonly CheckedLine[]> {
  const { rows } = await city.open.query<CheckedLine>({
    name: 'retail_delivery_checked_one',
    text: `select outlet_id as "outletId", outlet, product, batch, expires_on::text as "expiresOn", sent_on::text as "sentOn",
        sent, received, counted_on::text as "countedOn" from retail_delivery_checked where id = $1
        order by product, expires_on, batch`,
    values: [id],
  });
  return rows;
}
