// HTTP of an owner's goods in shops: what lies where, and sending to an outlet without anybody between.
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { sendGoods } from '../actions/deliver.ts';
import type { SendRefusal } from '../actions/deliver.ts';
import type { DeliveryId } from '../kinds.ts';
import { OwnGoodsPage, OwnSendPage } from '../pages/own.tsx';
import type { SendTyped } from '../pages/send.tsx';
import { readSend } from '../rules/forms.ts';
import type { FormWrong, NothingTyped } from '../rules/forms.ts';
import { groundOf } from '../store/ground.ts';
import { placesOf } from '../store/places.ts';
import type { Place } from '../store/places.ts';
import { tell, words } from '../words/index.ts';
import { once, rowsOf, running, textOf, withAnother } from './ask.ts';

const straight = (places: readonly Place[], visit: Visit): readonly Place[] =>
  running(places, visit).filter((p) => p.aggregatorId === null);

async function show(visit: Visit): Promise<Response> {
  const ground = await visit.within((db) => groundOf(db, { own: true }));
  const sends = new Set<string>(straight(ground.places, visit).map((p) => p.id));
  return visit.page(<OwnGoodsPage view={visit.view} ground={ground} sends={sends} />);
}

type SendNo = SendRefusal | FormWrong | NothingTyped;
type Again = { readonly typed: SendTyped; readonly no?: SendNo | undefined };

async function showSend(visit: Visit, again?: Again): Promise<Response> {
  const asked = visit.param('outlet');
  const own = straight(await visit.within((db) => placesOf(db, { own: true })), visit);
  const places = own.filter((p) => p.outletId === asked);
  const [first] = places;
  if (!first) return visit.notFound();
  const empty = places.map((p) => ({ place: p.id as string, quantity: '', batch: '', expires: '' }));
  const no = again?.no;
  const wrong = no?.refused === 'form-wrong' ? no.problems : [];
  return visit.page(
    <OwnSendPage
      view={visit.view}
      once={once}
      form={{
        outlet: { id: first.outletId, name: first.outlet },
        places,
        typed: again?.typed ?? { rows: empty, day: '', note: '' },
        problems: wrong,
        problem: !no || no.refused === 'form-wrong' ? undefined : tell(no, visit.lang),
      }}
    />,
    !no ? 200 : wrong.length > 0 || no.refused === 'nothing-typed' ? 422 : 409,
  );
}

async function send(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const outlet = parseId<'Partner'>(visit.param('outlet'));
  if (isRefused(outlet)) return visit.notFound();
  const typed = { rows: rowsOf(form), day: textOf(form, 'day'), note: textOf(form, 'note') };
  const another = textOf(form, 'another');
  if (another !== '') return showSend(visit, { typed: { ...typed, rows: withAnother(typed.rows, another) } });
  return submit<{ id: DeliveryId }, SendNo>(
    visit,
    form.text('_once'),
    async (db) => {
      const read = readSend(typed.rows, typed, visit.today);
      if (isRefused(read)) return read;
      const own = straight(await placesOf(db, { own: true }), visit).filter((p) => p.outletId === outlet);
      return sendGoods(db, { ...read, among: { ids: own.map((p) => p.id) } }, visit);
    },
    {
      to: () => '/usaha/jual/barang',
      flash: () => words[visit.lang].sendDone,
      refused: (no) => showSend(visit, { typed, no }),
    },
  );
}

export const routes: readonly Route[] = [
  get('/usaha/jual/barang', 'retail:own', show),
  get('/usaha/jual/barang/kirim/:outlet', 'retail:own', (visit) => showSend(visit)),
  post('/usaha/jual/barang/kirim/:outlet', 'retail:own', send),
];
