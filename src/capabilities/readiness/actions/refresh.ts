// Keeping who meets which asks equal to the facts: for whom something changed, for whom a day passed, or for all.
import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { overCity, today } from '../../../platform/db/index.ts';
import { enqueue, hasQueue } from '../../../platform/jobs/index.ts';
import { kindOfSector } from '../../catalogue/index.ts';
import { unpackFacts } from '../../ladder/index.ts';
import { resolveAll } from '../../registry/index.ts';
import type { Touched } from '../../registry/index.ts';
import { askOf, asksOf, meets, mostAsks } from '../rules/asks.ts';
import { allVersions } from '../store/doors.ts';
import type { Enterprise, HeldRow } from '../store/held.ts';
import {
  dropHeld,
  insertAsks,
  listAsks,
  listDue,
  listEnterprises,
  listProductFacts,
  saveHeld,
} from '../store/held.ts';

type Asks = Parameters<typeof meets>[0];

const asksNow = async (db: Db): Promise<Asks> =>
  (await listAsks(db)).map(({ place, key }) => ({ place, ask: askOf(key) }));

async function rowsOf(
  db: Db,
  enterprises: readonly Enterprise[],
  asks: Asks,
  day: PlainDate,
): Promise<readonly HeldRow[]> {
  const products = Map.groupBy(
    await listProductFacts(
      db,
      enterprises.map((e) => e.id),
    ),
    (p) => p.enterpriseId,
  );
  return enterprises.flatMap(({ id, area, sector, facts }): readonly HeldRow[] => {
    const own = products.get(id);
    const shared = { enterpriseId: id, area, sector };
    // With products recorded, each stands for itself; without, the enterprise stands for what its sector makes.
    if (!own)
      return [
        {
          ...shared,
          subjectId: id,
          productId: null,
          productKind: kindOfSector(sector),
          ...meets(asks, unpackFacts(facts), day),
        },
      ];
    return own.map((p) => ({
      ...shared,
      subjectId: p.id,
      productId: p.id,
      productKind: p.kind,
      ...meets(asks, unpackFacts(p.facts), day),
    }));
  });
}

async function refreshSome(db: Db, ids: readonly string[], day: PlainDate): Promise<void> {
  if (ids.length === 0) return;
  const rows = await rowsOf(db, await listEnterprises(db, { ids }), await asksNow(db), day);
  await dropHeld(
    db,
    { ids },
    rows.map((r) => r.subjectId),
  );
  await saveHeld(db, rows);
}

const perPage = 10_000;

/** Every enterprise of the city, some thousands at a time; writes only what differs. */
export async function refreshAll(db: Db, day: PlainDate): Promise<void> {
  const asks = await asksNow(db);
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await listEnterprises(db, { after, most: perPage });
    const last = page.length < perPage ? null : (page.at(-1)?.id ?? null);
    const rows = await rowsOf(db, page, asks, day);
    await dropHeld(
      db,
      { after, upTo: last },
      rows.map((r) => r.subjectId),
    );
    await saveHeld(db, rows);
    if (last === null) return;
    after = last;
  }
}

/** What the passing of days alone changed. */
export async function refreshDue(db: Db, day: PlainDate): Promise<void> {
  const ids = await listDue(db, day);
  for (let at = 0; at < ids.length; at += perPage) await refreshSome(db, ids.slice(at, at + perPage), day);
}

/** A few enterprises at once, inside the transaction that touched them; an import's by a job of its own. */
export async function hearRegistry(db: Db, touched: Touched): Promise<void> {
  if ((await listAsks(db)).length === 0) return;
  if ('importId' in touched) {
    if (hasQueue()) await enqueue(db, 'readiness:refresh', {});
    else await overCity(db, async (wide) => refreshAll(wide, await today(wide)));
    return;
  }
  const { enterprises } = touched;
  await overCity(db, async (wide) => {
    const now = await resolveAll(wide, enterprises);
    await refreshSome(wide, [...new Set([...enterprises, ...now.values()])], await today(wide));
  });
}

/**
 * Gives places to asks that no door had before and reads the city for them. False when the doors ask more different
 * things than there are places.
 */
export async function learnAsks(db: Db): Promise<boolean> {
  const known = new Set((await listAsks(db)).map((a) => a.key));
  const asked = new Set((await allVersions(db)).flatMap((v) => asksOf(v.body)));
  const fresh = [...asked].filter((key) => !known.has(key));
  if (fresh.length === 0) return true;
  if (known.size + fresh.length > mostAsks) return false;
  await insertAsks(db, fresh);
  await overCity(db, async (wide) => refreshAll(wide, await today(wide)));
  return true;
}
