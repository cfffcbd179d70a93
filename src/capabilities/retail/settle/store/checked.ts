// What a public check may know, read by the login that can read published views only.
import type { PlainDate } from '../../../../kernel/day.ts';
import type { City } from '../../../../platform/db/index.ts';

export type Checked = {
  readonly maker: string;
  readonly payer: string;
  readonly month: PlainDate;
  readonly day: PlainDate;
  readonly dueOn: PlainDate;
  readonly sold: string;
  readonly due: string;
  readonly reversed: boolean;
};

/** Null for a code that no statement has, and for whoever may not be shown. */
export async function findChecked(city: City, code: string): Promise<Checked | null> {
  const { rows } = await city.open.query<Checked>({
    name: 'retail_statement_checked_one',
    text: `select maker, payer, month::text, day::text, due_on::text as "dueOn", sold::text, due::text, reversed
      from retail_statement_checked where code = $1`,
    values: [code],
  });
  return rows[0] ?? null;
}
