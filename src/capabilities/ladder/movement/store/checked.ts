// What a public check may know, read by the login that can read published views only.
import type { PlainDate } from '../../../../kernel/day.ts';
import type { City } from '../../../../platform/db/index.ts';
import type { Certified } from '../rules/holds.ts';

export type Checked = Certified & {
  readonly name: string;
  readonly place: string | null;
  readonly example: boolean;
  readonly countedOn: PlainDate;
};

/** Null for a code that nobody was given, and for whoever may not be shown. */
export async function findChecked(city: City, code: string): Promise<Checked | null> {
  const { rows } = await city.open.query<Checked>({
    name: 'ladder_checked_one',
    text: `select c.name, a.name as place, c.example, c.track, c.to_rung as "toRung", c.policy_version as "policyVersion",
        c.counted_on::text as "countedOn", c.status, c.rungs, c.rungs_version as "rungsVersion", c.last_rung as "lastRung",
        c.last_version as "lastVersion"
      from ladder_checked c left join regions_area a on a.code = c.area where c.code = $1`,
    values: [code],
  });
  return rows[0] ?? null;
}
