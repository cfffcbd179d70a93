// HTTP of the shelf: the goods of an organisation, one product of it, what leaves the shelf, taking back a slip.
import { parseDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { openPartner, partnerHere } from '../../../partners/index.ts';
import { takeOff, undoMove } from '../actions/off.ts';
import type { OffRefusal, UndoRefusal } from '../actions/off.ts';
import { offKinds } from '../kinds.ts';
import type { MoveId } from '../kinds.ts';
import { OnePage } from '../pages/one.tsx';
import type { OffTyped } from '../pages/one.tsx';
import { GoodsPage } from '../pages/shelf.tsx';
import { deliveriesOf } from '../rules/deliveries.ts';
import { readOff } from '../rules/forms.ts';
import type { FormWrong } from '../rules/forms.ts';
import { groundOf } from '../store/ground.ts';
import { placementsOfMove } from '../store/moves.ts';
import { tell, words } from '../words/index.ts';
import { arrivesAt, once, textOf } from './ask.ts';

async function showGoods(visit: Visit): Promise<Response> {
  const found = await openPartner(visit, async (db, partner) => ({
    partner,
    ground: await groundOf(db, { of: partner.id }),
  }));
  if (!found) return visit.notFound();
  const { partner, ground } = found;
  return visit.page(
    <GoodsPage
      view={visit.view}
      once={once}
      partner={partner}
      ground={ground}
      deliveries={deliveriesOf(ground.moves)}
      counts={arrivesAt(ground.places, partner)}
      code={(visit.query.get('kode') ?? '').trim().slice(0, 100)}
      all={visit.query.get('kiriman') === 'semua'}
    />,
  );
}

type OffNo = OffRefusal | FormWrong | Refusal<'unknown-partner', object>;
type Again = { readonly typed: OffTyped; readonly no: OffNo | UndoRefusal };
const fresh: OffTyped = { kind: 'returned', batch: '', quantity: '', day: '', note: '' };

async function showOne(visit: Visit, again?: Again, at = visit.param('placement')): Promise<Response> {
  const id = parseId<'Placement'>(at);
  const found = await openPartner(visit, async (db, partner) => {
    const ground = await groundOf(db, { of: partner.id });
    return { partner, ground };
  });
  const place = found?.ground.places.find((p) => p.id === id);
  if (!found || !place) return visit.notFound();
  const { partner, ground } = found;
  const no = again?.no;
  const form = no?.refused === 'form-wrong';
  return visit.page(
    <OnePage
      view={visit.view}
      once={once}
      partner={partner}
      place={place}
      moves={ground.moves.filter((m) => m.placementId === place.id)}
      sold={ground.sold.get(place.id) ?? 0}
      counts={partner.kind === 'chain' || place.outletId === partner.id}
      typed={again?.typed ?? fresh}
      problems={form ? no.problems : []}
      problem={
        !no || form || no.refused === 'unknown-partner' || no.refused === 'unknown-move'
          ? undefined
          : tell(no, visit.lang)
      }
    />,
    form ? 422 : no ? 409 : 200,
  );
}

/** "2027-01-01 A": the day of expiry or nothing, a blank, the batch. */
function batchAsked(text: string): { readonly batch: string; readonly expiresOn: PlainDate | null } {
  const blank = text.indexOf(' ');
  const expires = parseDay(text.slice(0, Math.max(0, blank)));
  return { batch: text.slice(blank + 1), expiresOn: isRefused(expires) ? null : expires };
}

async function off(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const typed: OffTyped = {
    kind: textOf(form, 'kind'),
    batch: textOf(form, 'batch'),
    quantity: textOf(form, 'quantity'),
    day: textOf(form, 'day'),
    note: textOf(form, 'note'),
  };
  const kind = offKinds.find((k) => k === typed.kind) ?? 'returned';
  const placementId = parseId<'Placement'>(visit.param('placement'));
  const partnerId = parseId<'Partner'>(visit.param('id'));
  if (isRefused(placementId) || isRefused(partnerId)) return visit.notFound();
  return submit<{ id: MoveId }, OffNo>(
    visit,
    form.text('_once'),
    async (db) => {
      const partner = await partnerHere(db, visit);
      if (!partner) return refuse('unknown-partner');
      const read = readOff(typed, visit.today);
      if (isRefused(read)) return read;
      const asked = { ...batchAsked(typed.batch), kind, placementId, among: { of: partner.id } };
      return takeOff(db, { ...read, ...asked }, visit);
    },
    {
      to: () => `/mitra/${partnerId}/goods/shelf/${placementId}`,
      flash: () => words[visit.lang].offDone,
      refused: (no) =>
        no.refused === 'unknown-partner' || no.refused === 'unknown-placement'
          ? visit.notFound()
          : showOne(visit, { typed, no }),
    },
  );
}

async function undo(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const move = parseId<'GoodsMove'>(visit.param('move'));
  const partnerId = parseId<'Partner'>(visit.param('id'));
  if (isRefused(move) || isRefused(partnerId)) return visit.notFound();
  const home = `/mitra/${partnerId}/goods`;
  return submit<{ placementId: string }, UndoRefusal | Refusal<'unknown-partner', object>>(
    visit,
    form.text('_once'),
    async (db) => {
      const partner = await partnerHere(db, visit);
      if (!partner) return refuse('unknown-partner');
      return undoMove(db, { among: { of: partner.id }, move }, visit);
    },
    {
      to: ({ placementId }) => `${home}/shelf/${placementId}`,
      flash: () => words[visit.lang].undone,
      refused: async (no) => {
        if (no.refused === 'unknown-partner' || no.refused === 'unknown-move') return visit.notFound();
        const at = await visit.within(async (db) => (await placementsOfMove(db, move))[0]);
        return at ? showOne(visit, { typed: fresh, no }, at) : visit.notFound();
      },
    },
  );
}

export const routes: readonly Route[] = [
  get('/mitra/:id/goods', 'retail:act', showGoods),
  get('/mitra/:id/goods/shelf/:placement', 'retail:act', (visit) => showOne(visit)),
  post('/mitra/:id/goods/shelf/:placement', 'retail:act', off),
  post('/mitra/:id/goods/moves/:move/undo', 'retail:act', undo),
];
