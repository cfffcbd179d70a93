// What a public check of a sheet may know, read by the login that can read published views only.
import type { PlainDate } from '../../../../kernel/day.ts';
import type { City } from '../../../../platform/db/index.ts';

export type Checked = {
  readonly product: string;
  readonly maker: string | null;
  readonly outlet: string;
  readonly aggregator: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly signedOn: PlainDate | null;
  /** From a day on, the newest first: what stands on the sheet. */
  readonly terms: readonly {
    readonly startsOn: PlainDate;
    readonly commission: number;
    readonly promotion: number;
    readonly otherCuts: number;
    readonly fee: number;
  }[];
};

/** Null for a code that no sheet has. */
export async function findChecked(city: City, code: string): Promise<Checked | null> {
  const { rows } = await city.open.query<Checked>({
    name: 'retail_placement_checked_one',
    text: `select product, maker, outlet, aggregator, starts_on::text as "startsOn", ends_on::text as "endsOn",
        signed_on::text as "signedOn", terms from retail_placement_checked where code = $1`,
    values: [code],
  });
  return rows[0] ?? null;
}
