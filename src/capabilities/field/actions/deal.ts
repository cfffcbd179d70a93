// Dealing a month's visits: what is due, who may go, and what was given already.
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { kelurahanOf } from '../../registry/index.ts';
import { deal, reaches } from '../rules/deal.ts';
import { dueBefore, monthOf } from '../rules/month.ts';
import { dueIn, givenIn, lastMost, listOfficers, saveDealt, saveList, waitToDeal } from '../store/tasks.ts';
import type { FieldOfficer } from '../store/tasks.ts';

/** Visits a month for one officer, where nobody said otherwise: about ten a week. */
export const usualMost = 40;

export type Dealing = {
  readonly month: string;
  readonly area: string;
  /** Null: as last time, or the usual. */
  readonly most: number | null;
  /** Open visits may change hands, so that loads are even; else only those of officers who left. */
  readonly even: boolean;
};
export type DealtMonth = { readonly area: string; readonly due: number; readonly dealt: number };

/**
 * Deals one kelurahan. Done twice it gives nothing new; visits of officers who left or were moved are dealt anew.
 */
export async function dealKelurahan(
  db: Db,
  { month, area, most, even }: Dealing,
  officers: readonly FieldOfficer[],
  { by, now }: Circumstances,
): Promise<DealtMonth> {
  await waitToDeal(db, area);
  const limit = most ?? (await lastMost(db, area)) ?? usualMost;
  const here = officers.filter((o) => kelurahanOf(o.area) === area);
  const given = await givenIn(db, month, area);
  const holds = (g: { officer: string; area: string }) =>
    here.some((o) => o.id === g.officer && reaches(o.area, g.area));
  const left = given.filter((g) => !g.done && !holds(g));
  const kept = given.filter((g) => g.done || holds(g)).map((g) => ({ ...g, fixed: g.done || !even }));
  const due = await dueIn(db, area, { month, before: dueBefore(month) });
  const areaOf = new Map([...given, ...due].map((one) => [one.id, one.area]));
  const dealt = deal([...left, ...due], here, kept, limit);
  await saveDealt(
    db,
    dealt.map((d) => ({ ...d, area: areaOf.get(d.id) ?? area })),
    { month, by, now },
  );
  const total = due.length + given.length;
  await saveList(db, { month, area, due: total, most: limit, by, now });
  if (dealt.length > 0)
    await audit(
      db,
      { by, now },
      { act: 'field:deal', subject: area, detail: { month, dealt: dealt.length, due: total, even } },
    );
  return { area, due: total, dealt: dealt.length };
}

/** Every kelurahan within the scope that has an officer. */
export async function dealMonth(db: Db, around: Circumstances): Promise<readonly DealtMonth[]> {
  const officers = await listOfficers(db);
  const areas = [...new Set(officers.map((o) => kelurahanOf(o.area)))].sort();
  const done: DealtMonth[] = [];
  for (const area of areas)
    done.push(
      await dealKelurahan(
        db,
        { month: monthOf(around.today), area, most: null, even: false },
        officers,
        around,
      ),
    );
  return done;
}
