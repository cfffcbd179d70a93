// HTTP of placing products: the form, what the guard says to it, and keeping it.
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { formatDayTyped } from '../rules/typed.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { formatCount } from '../../../../web/format.ts';
import { listPartners } from '../../../partners/index.ts';
import type { OpenPartner } from '../../../partners/index.ts';
import { listAreas, placesOf } from '../../../regions/index.ts';
import type { PlacementId } from '../../kinds.ts';
import { placeProducts } from '../actions/place.ts';
import type { PlaceRefusal } from '../actions/place.ts';
import { listPath } from '../pages/frame.tsx';
import { PlacePage } from '../pages/place.tsx';
import { judgeTerms } from '../rules/bounds.ts';
import { checkPlace, readTerms } from '../rules/form.ts';
import type { FormRefusal, TypedPlace } from '../rules/form.ts';
import { findBounds } from '../store/bounds.ts';
import { listChoosable } from '../store/choose.ts';
import { words } from '../words/index.ts';
import { frameOf, once, typedTerms } from './ask.ts';

const shelves = new Set(['outlet', 'hotel', 'mall', 'office']);

/** Where this organisation may place, through whom: a shop on its own shelves, a koperasi as itself in any shop. */
async function known(db: Db, partner: OpenPartner | null) {
  const all = await listPartners(db);
  const through = all.filter((p) => p.kind === 'koperasi');
  const shops = all.filter((p) => shelves.has(p.kind));
  if (partner === null) return { outlets: shops, koperasis: through };
  if (partner.kind === 'koperasi')
    return { outlets: shops, koperasis: through.filter((k) => k.id === partner.id) };
  const own = shops.filter((o) => o.id === partner.id || o.parentId === partner.id);
  return { outlets: own, koperasis: through };
}

const fresh = (visit: Visit): Omit<TypedPlace, 'outlet' | 'koperasi'> => ({
  commission: '',
  promotion: '',
  otherCuts: '',
  fee: '',
  feeBase: 'sold',
  listing: '',
  expected: '',
  paymentDays: '14',
  returns: 'monthly',
  startsOn: formatDayTyped(visit.today),
  note: '',
  endsOn: '',
  products: [],
});

type Shown = {
  readonly typed?: TypedPlace;
  readonly q?: string;
  readonly refusal?: PlaceRefusal | FormRefusal;
  readonly judge?: boolean;
};

async function load(db: Db, visit: Visit, { typed: sent, q = visit.query.get('q') ?? '' }: Shown) {
  const partner = await frameOf(db, visit);
  if (partner === undefined) return null;
  const { outlets, koperasis } = await known(db, partner);
  const asked =
    sent?.outlet ?? visit.query.get('outlet') ?? (outlets.length === 1 ? outlets[0]?.id : '') ?? '';
  const outlet = outlets.some((o) => o.id === asked) ? asked : '';
  const through = partner?.kind === 'koperasi' ? partner.id : '';
  const typed: TypedPlace = sent
    ? { ...sent, koperasi: through || sent.koperasi }
    : { ...fresh(visit), outlet, koperasi: through };
  const who = { today: visit.today, userId: visit.may('retail:manage') ? null : (visit.me?.userId ?? '') };
  const found =
    outlet === '' ? [] : await listChoosable(db, { outletId: outlet, q: q.slice(0, 100), ...who });
  const others = typed.products.filter((id) => !found.some((p) => p.id === id) && /^[\da-f-]{36}$/i.test(id));
  const chosen =
    outlet === '' || others.length === 0
      ? []
      : await listChoosable(db, { outletId: outlet, q: '', ids: others, ...who });
  return { partner, outlets, koperasis, typed, q, products: [...chosen, ...found] };
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

const check = ({ typed, outlets, koperasis, products }: Loaded) =>
  checkPlace(typed, {
    outlets: outlets.map((o) => o.id),
    koperasis: koperasis.map((k) => k.id),
    products: products.map((p) => p.id),
  });

async function show(visit: Visit, shown: Shown = {}): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const found = await load(db, visit, shown);
    if (!found) return null;
    const { read } = readTerms(found.typed);
    const bounds = await findBounds(db, read.startsOn ?? visit.today);
    return { ...found, read, bounds, places: placesOf(await listAreas(db)) };
  });
  if (!loaded) return visit.notFound();
  const { read, bounds, ...page } = loaded;
  const { commission, promotion, otherCuts, listing, expected } = read;
  const whole =
    commission !== undefined &&
    promotion !== undefined &&
    otherCuts !== undefined &&
    listing !== undefined &&
    expected !== undefined
      ? { commission, promotion, otherCuts, listing, expected }
      : null;
  const { refusal } = shown;
  const judged =
    whole && (shown.judge === true || refusal !== undefined)
      ? { terms: whole, bounds, breaches: judgeTerms(whole, bounds) }
      : undefined;
  return visit.page(
    <PlacePage
      view={visit.view}
      once={once()}
      {...page}
      mayKeep={visit.may('retail:manage')}
      judged={judged}
      problems={refusal?.refused === 'form' ? refusal.problems : []}
      refusal={refusal?.refused === 'form' ? undefined : refusal}
    />,
    refusal === undefined ? 200 : refusal.refused === 'form' ? 422 : 409,
  );
}

async function save(visit: Visit): Promise<Response> {
  const form = await visit.form();
  const q = form.text('q');
  const typed: TypedPlace = {
    ...typedTerms(form),
    outlet: form.text('outlet'),
    koperasi: form.text('koperasi'),
    endsOn: form.text('endsOn'),
    products: form.all('product'),
  };
  if (form.has('check')) return show(visit, { typed, q, judge: true });
  let path = '';
  return submit<{ ids: readonly PlacementId[] }, PlaceRefusal | FormRefusal | Refusal<'not-found', object>>(
    visit,
    form.text('_once'),
    async (db) => {
      const loaded = await load(db, visit, { typed, q });
      if (!loaded) return { refused: 'not-found' as const };
      path = listPath(loaded.partner);
      const place = check(loaded);
      if (isRefused(place)) return place;
      const mayKeep = visit.may('retail:manage');
      return placeProducts(db, { place, products: loaded.products, mayKeep }, visit);
    },
    {
      to: ({ ids }) => (ids.length === 1 ? `${path}/${ids[0] ?? ''}` : path),
      flash: ({ ids }) => words[visit.lang].form.placed(formatCount(ids.length, visit.lang)),
      refused: (refusal) =>
        refusal.refused === 'not-found' ? visit.notFound() : show(visit, { typed, q, refusal }),
    },
  );
}

export const routes: readonly Route[] = [
  get('/retail/placements/new', 'retail:manage', (visit) => show(visit)),
  post('/retail/placements/new', 'retail:manage', save),
  get('/mitra/:id/placements/new', 'retail:act', (visit) => show(visit)),
  post('/mitra/:id/placements/new', 'retail:act', save),
];
