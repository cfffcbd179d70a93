// HTTP of delivery notes: the paper for who brings and who receives, and the check page behind its QR.
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { openPartner, partnerNames } from '../../../partners/index.ts';
import type { Among } from '../kinds.ts';
import { CheckedPage } from '../pages/checked.tsx';
import { deliveryNote, numberOf } from '../paper/note.ts';
import { deliveriesOf } from '../rules/deliveries.ts';
import { findChecked } from '../store/checked.ts';
import { groundOf } from '../store/ground.ts';

async function load(db: Db, among: Among, visit: Visit) {
  const { places: all, moves } = await groundOf(db, among);
  const delivery = deliveriesOf(moves).find((d) => d.id === visit.param('delivery'));
  if (!delivery) return null;
  const places = new Map(all.map((p) => [p.id as string, p]));
  const bringer = places.get(delivery.lines[0]?.placementId ?? '')?.aggregatorId ?? null;
  const from = (await partnerNames(db, [bringer])).get(bringer ?? '') ?? null;
  const note = moves.find((m) => m.id === delivery.lines[0]?.id)?.note ?? null;
  await audit(db, visit, { act: 'retail:print', subject: delivery.id, detail: { paper: 'delivery' } });
  return { delivery, places, from, note };
}

const print = (visit: Visit, loaded: Awaited<ReturnType<typeof load>>): Response | Promise<Response> =>
  loaded
    ? deliveryNote({
        view: visit.view,
        origin: new URL(visit.request.url).origin,
        today: visit.today,
        ...loaded,
      })
    : visit.notFound();

async function check(visit: Visit): Promise<Response> {
  const id = parseId<'Delivery'>(visit.param('delivery'));
  const lines = isRefused(id) ? [] : await findChecked(visit.city, id);
  const [first] = lines;
  if (isRefused(id) || !first) return visit.notFound();
  return visit.page(
    <CheckedPage
      view={visit.view}
      id={id}
      number={numberOf({ id })}
      first={first}
      lines={lines}
      acts={visit.may('retail:act')}
    />,
  );
}

export const routes: readonly Route[] = [
  get('/mitra/:id/goods/deliveries/:delivery/note.pdf', 'retail:act', async (visit) =>
    print(visit, await openPartner(visit, (db, partner) => load(db, { of: partner.id }, visit))),
  ),
  get('/usaha/jual/barang/kiriman/:delivery/surat.pdf', 'retail:own', async (visit) =>
    print(visit, await visit.within((db) => load(db, { own: true }, visit))),
  ),
  get('/kiriman/:delivery', 'public', check),
];
