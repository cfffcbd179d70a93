// HTTP of the lists of placements, and the same as files.
import type { Db } from '../../../../platform/db/index.ts';
import { get } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { answerSheet, atOnce } from '../../../../platform/sheet/index.ts';
import { day } from '../../../../kernel/day.ts';
import type { OpenPartner } from '../../../partners/index.ts';
import { OwnPlacementsPage, PlacementsPage } from '../pages/list.tsx';
import { totalOf } from '../rules/bounds.ts';
import { narrow, pairsOf, readFilters } from '../rules/list.ts';
import { stateOf } from '../rules/state.ts';
import { asTerms } from '../rules/terms.ts';
import { listPlacements } from '../store/placements.ts';
import type { Placed } from '../store/placements.ts';
import { termsOn } from '../store/terms.ts';
import type { TermsRow } from '../store/terms.ts';
import { words } from '../words/index.ts';
import { frameOf, idsOf } from './ask.ts';

/** The terms of the day; of what begins later the newest. */
async function termsShown(db: Db, rows: readonly Placed[], visit: Visit) {
  const ids = rows.map((r) => r.id);
  const today = await termsOn(db, ids, visit.today);
  const later = await termsOn(
    db,
    ids.filter((id) => !today.has(id)),
    day('9999-12-31'),
  );
  return new Map<string, TermsRow>([...today, ...later]);
}

async function load(db: Db, visit: Visit, partner: OpenPartner | null) {
  const all = await listPlacements(db, partner === null ? {} : { partnerIds: await idsOf(db, partner) });
  const filters = readFilters(visit.query);
  const rows = narrow(all, filters, visit.today);
  const named = (of: (p: Placed) => [string | null, string | null]) =>
    new Map(all.flatMap((p) => (of(p)[0] === null ? [] : [of(p) as [string, string]])));
  return {
    filters,
    rows,
    terms: await termsShown(db, rows, visit),
    outlets: named((p) => [p.outletId, p.outlet]),
    koperasis: named((p) => [p.aggregatorId, p.aggregator]),
  };
}

async function show(visit: Visit): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const partner = await frameOf(db, visit);
    return partner === undefined ? null : { partner, ...(await load(db, visit, partner)) };
  });
  if (!loaded) return visit.notFound();
  const { partner, ...list } = loaded;
  return visit.page(
    partner === null ? (
      <PlacementsPage view={visit.view} {...list} mayManage={visit.may('retail:manage')} />
    ) : (
      <OwnPlacementsPage view={visit.view} {...list} partner={partner} />
    ),
  );
}

const file =
  (format: 'xlsx' | 'csv') =>
  async (visit: Visit): Promise<Response> => {
    const open = await visit.within(async (db) => (await frameOf(db, visit)) !== undefined);
    if (!open) return visit.notFound();
    const say = words[visit.lang];
    return answerSheet<Placed>(
      visit,
      { format, name: { id: 'penempatan', en: 'placements' }, act: 'retail:export' },
      async (db) => {
        const partner = (await frameOf(db, visit)) ?? null;
        const { rows, terms, filters } = await load(db, visit, partner);
        const percent = (of: number | undefined) => (of === undefined ? '' : String(of / 100));
        const own = (p: Placed) => terms.get(p.id);
        return {
          title: say.title,
          rows: atOnce(rows),
          filters: pairsOf({ ...filters, q: '' }).map(([name, value]) => `${name}=${value}`),
          columns: [
            { head: say.heads.product, width: 30, of: (p: Placed) => p.productName },
            { head: say.heads.gtin, width: 16, of: (p: Placed) => p.gtin ?? '' },
            { head: say.heads.maker, width: 30, of: (p: Placed) => p.maker },
            { head: say.heads.outlet, width: 30, of: (p: Placed) => p.outlet },
            { head: say.heads.koperasi, width: 30, of: (p: Placed) => p.aggregator ?? '' },
            { head: say.heads.since, width: 12, of: (p: Placed) => p.startsOn },
            { head: say.heads.until, width: 12, of: (p: Placed) => p.endsOn ?? '' },
            { head: say.heads.signed, width: 12, of: (p: Placed) => p.signedOn ?? '' },
            { head: say.heads.state, width: 18, of: (p: Placed) => say.states[stateOf(p, visit.today)] },
            {
              head: `${say.fields.commission} (%)`,
              width: 14,
              of: (p: Placed) => percent(own(p)?.commission),
            },
            { head: `${say.fields.fee} (%)`, width: 14, of: (p: Placed) => percent(own(p)?.fee) },
            {
              head: `${say.total} (%)`,
              width: 14,
              of: (p: Placed) => {
                const agreed = own(p);
                return percent(agreed && totalOf(asTerms(agreed)));
              },
            },
          ],
        };
      },
    );
  };

export const routes: readonly Route[] = [
  get('/retail', 'retail:read', (visit) => visit.seeOther('/retail/placements')),
  get('/retail/placements', 'retail:read', show),
  get('/retail/placements/export.xlsx', 'retail:read', file('xlsx')),
  get('/retail/placements/export.csv', 'retail:read', file('csv')),
  get('/mitra/:id/placements', 'retail:act', show),
  get('/mitra/:id/placements/export.xlsx', 'retail:act', file('xlsx')),
  get('/mitra/:id/placements/export.csv', 'retail:act', file('csv')),
];
