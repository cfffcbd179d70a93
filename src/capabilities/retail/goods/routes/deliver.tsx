// HTTP of deliveries: recording one, its page with the count on arrival, and orders.
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { openPartner, partnerHere } from '../../../partners/index.ts';
import { countDelivery, sendGoods } from '../actions/deliver.ts';
import type { CountRefusal, SendRefusal } from '../actions/deliver.ts';
import { orderGoods } from '../actions/off.ts';
import type { DeliveryId } from '../kinds.ts';
import { DeliveryPage } from '../pages/delivery.tsx';
import { OrderPage } from '../pages/order.tsx';
import { SendPage } from '../pages/send.tsx';
import type { SendTyped } from '../pages/send.tsx';
import { deliveriesOf } from '../rules/deliveries.ts';
import { readOrder, readSend } from '../rules/forms.ts';
import type { FormWrong, NothingTyped } from '../rules/forms.ts';
import { groundOf } from '../store/ground.ts';
import { placesOf } from '../store/places.ts';
import type { Place } from '../store/places.ts';
import { tell, words } from '../words/index.ts';
import { once, rowsOf, running, textOf, typedBy, withAnother } from './ask.ts';

type NoPartner = Refusal<'unknown-partner', object>;
type SendNo = SendRefusal | FormWrong | NothingTyped | NoPartner;
type SendAgain = { readonly typed: SendTyped; readonly no?: SendNo | undefined };

/** What this organisation brings: what it carries, and at its own outlets what comes straight from makers. */
const brings = (places: readonly Place[], partner: string): readonly Place[] =>
  places.filter((p) => p.aggregatorId === null || p.aggregatorId === partner);

async function showSend(visit: Visit, outletId: string, again?: SendAgain): Promise<Response> {
  const found = await openPartner(visit, async (db, partner) => ({
    partner,
    places: brings(running(await placesOf(db, { of: partner.id }), visit), partner.id),
  }));
  if (!found) return visit.notFound();
  const { partner, places } = found;
  const outlets = [...new Map(places.map((p) => [p.outletId, { id: p.outletId, name: p.outlet }])).values()];
  const outlet = outlets.find((o) => o.id === outletId) ?? (outlets.length === 1 ? outlets[0] : undefined);
  const there = places.filter((p) => p.outletId === outlet?.id);
  const empty = there.map((p) => ({ place: p.id as string, quantity: '', batch: '', expires: '' }));
  const no = again?.no;
  const wrong = no?.refused === 'form-wrong' ? no.problems : [];
  return visit.page(
    <SendPage
      view={visit.view}
      once={once}
      partner={partner}
      outlets={outlets}
      form={
        outlet
          ? {
              outlet,
              places: there,
              typed: again?.typed ?? { rows: empty, day: '', note: '' },
              problems: wrong,
              problem:
                !no || no.refused === 'form-wrong' || no.refused === 'unknown-partner'
                  ? undefined
                  : tell(no, visit.lang),
            }
          : null
      }
    />,
    !no ? 200 : wrong.length > 0 || no.refused === 'nothing-typed' ? 422 : 409,
  );
}

async function send(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const partnerId = parseId<'Partner'>(visit.param('id'));
  if (isRefused(partnerId)) return visit.notFound();
  const outlet = textOf(form, 'outlet');
  const typed = { rows: rowsOf(form), day: textOf(form, 'day'), note: textOf(form, 'note') };
  const another = textOf(form, 'another');
  if (another !== '')
    return showSend(visit, outlet, { typed: { ...typed, rows: withAnother(typed.rows, another) } });
  return submit<{ id: DeliveryId }, SendNo>(
    visit,
    form.text('_once'),
    async (db) => {
      const partner = await partnerHere(db, visit);
      if (!partner) return refuse('unknown-partner');
      const read = readSend(typed.rows, typed, visit.today);
      if (isRefused(read)) return read;
      const ids = brings(await placesOf(db, { of: partner.id }), partner.id).map((p) => p.id);
      return sendGoods(db, { ...read, among: { ids } }, visit);
    },
    {
      to: ({ id }) => `/mitra/${partnerId}/goods/deliveries/${id}`,
      flash: () => words[visit.lang].sendDone,
      refused: (no) =>
        no.refused === 'unknown-partner' ? visit.notFound() : showSend(visit, outlet, { typed, no }),
    },
  );
}

type CountNo = CountRefusal | NoPartner;
type CountAgain = { readonly typed: ReadonlyMap<string, string>; readonly day: string; readonly no: CountNo };

async function showDelivery(visit: Visit, again?: CountAgain): Promise<Response> {
  const found = await openPartner(visit, async (db, partner) => ({
    partner,
    ground: await groundOf(db, { of: partner.id }),
  }));
  const delivery = found && deliveriesOf(found.ground.moves).find((d) => d.id === visit.param('delivery'));
  if (!delivery) return visit.notFound();
  const { partner, ground } = found;
  const places = new Map(ground.places.map((p) => [p.id as string, p]));
  const outlet = places.get(delivery.lines[0]?.placementId ?? '')?.outletId;
  const no = again?.no;
  const wrong = no?.refused === 'form-wrong' ? no.problems : [];
  return visit.page(
    <DeliveryPage
      view={visit.view}
      once={once}
      partner={partner}
      delivery={delivery}
      places={places}
      counts={partner.kind === 'chain' || outlet === partner.id}
      countMove={ground.moves.find((m) => m.kind === 'received' && m.deliveryId === delivery.id)?.id ?? null}
      typed={again?.typed ?? new Map()}
      typedDay={again?.day ?? ''}
      problems={wrong}
      problem={
        !no ||
        no.refused === 'form-wrong' ||
        no.refused === 'unknown-partner' ||
        no.refused === 'unknown-delivery'
          ? undefined
          : tell(no, visit.lang)
      }
    />,
    !no ? 200 : wrong.length > 0 ? 422 : 409,
  );
}

async function countIt(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const partnerId = parseId<'Partner'>(visit.param('id'));
  const delivery = parseId<'Delivery'>(visit.param('delivery'));
  if (isRefused(partnerId) || isRefused(delivery)) return visit.notFound();
  const day = textOf(form, 'day');
  let typed: ReadonlyMap<string, string> = new Map();
  return submit<{ id: DeliveryId }, CountNo>(
    visit,
    form.text('_once'),
    async (db) => {
      const partner = await partnerHere(db, visit);
      if (!partner) return refuse('unknown-partner');
      const { moves } = await groundOf(db, { at: partner.id });
      const sent = moves.filter((m) => m.deliveryId === delivery && m.kind === 'sent').map((m) => m.id);
      typed = typedBy(form, 'count', sent);
      return countDelivery(db, { among: { at: partner.id }, delivery, typed, day }, visit);
    },
    {
      to: () => `/mitra/${partnerId}/goods/deliveries/${delivery}`,
      flash: () => words[visit.lang].countDone,
      refused: (no) =>
        no.refused === 'unknown-partner' || no.refused === 'unknown-delivery'
          ? visit.notFound()
          : showDelivery(visit, { typed, day, no }),
    },
  );
}

type OrderNo = Exclude<SendNo, { refused: 'two-outlets' }>;
type OrderAgain = { readonly typed: ReadonlyMap<string, string>; readonly day: string; readonly no: OrderNo };

async function showOrder(visit: Visit, again?: OrderAgain): Promise<Response> {
  const found = await openPartner(visit, async (db, partner) => ({
    partner,
    places: running(await placesOf(db, { at: partner.id }), visit),
  }));
  if (!found) return visit.notFound();
  const no = again?.no;
  const wrong = no?.refused === 'form-wrong' ? no.problems : [];
  return visit.page(
    <OrderPage
      view={visit.view}
      once={once}
      {...found}
      typed={again?.typed ?? new Map()}
      typedDay={again?.day ?? ''}
      problems={wrong}
      problem={
        !no || no.refused === 'form-wrong' || no.refused === 'unknown-partner'
          ? undefined
          : tell(no, visit.lang)
      }
    />,
    !no ? 200 : wrong.length > 0 || no.refused === 'nothing-typed' ? 422 : 409,
  );
}

async function order(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const partnerId = parseId<'Partner'>(visit.param('id'));
  if (isRefused(partnerId)) return visit.notFound();
  const day = textOf(form, 'day');
  let typed: ReadonlyMap<string, string> = new Map();
  return submit<{ ordered: number }, OrderNo>(
    visit,
    form.text('_once'),
    async (db) => {
      const partner = await partnerHere(db, visit);
      if (!partner) return refuse('unknown-partner');
      const places = await placesOf(db, { at: partner.id });
      typed = typedBy(
        form,
        'quantity',
        places.map((p) => p.id),
      );
      const read = readOrder(typed, day, visit.today);
      return isRefused(read) ? read : orderGoods(db, { ...read, among: { at: partner.id } }, visit);
    },
    {
      to: () => `/mitra/${partnerId}/goods`,
      flash: () => words[visit.lang].orderDone,
      refused: (no) =>
        no.refused === 'unknown-partner' ? visit.notFound() : showOrder(visit, { typed, day, no }),
    },
  );
}

export const routes: readonly Route[] = [
  get('/mitra/:id/goods/send', 'retail:act', (visit) => showSend(visit, visit.query.get('outlet') ?? '')),
  post('/mitra/:id/goods/send', 'retail:act', send),
  get('/mitra/:id/goods/deliveries/:delivery', 'retail:act', (visit) => showDelivery(visit)),
  post('/mitra/:id/goods/deliveries/:delivery', 'retail:act', countIt),
  get('/mitra/:id/goods/order', 'retail:act', (visit) => showOrder(visit)),
  post('/mitra/:id/goods/order', 'retail:act', order),
];
