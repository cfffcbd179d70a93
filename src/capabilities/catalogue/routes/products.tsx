// HTTP of an enterprise's products: the list, one more, one put away, and all of an owner's.
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../platform/http/index.ts';
import { findEnterprise } from '../../registry/index.ts';
import { addProduct, putAway } from '../actions.ts';
import type { ProductRefusal } from '../actions.ts';
import type { ProductId } from '../kinds.ts';
import { frameOf, loadMine } from '../load.ts';
import { emptyProduct } from '../pages/fields.tsx';
import { MinePage } from '../pages/mine.tsx';
import { ProductsPage } from '../pages/products.tsx';
import { allAt, productAt } from '../places.ts';
import { checkProduct, productFields } from '../rules/product.ts';
import type { FormRefusal, TypedProduct } from '../rules/product.ts';
import { findProduct, listProducts } from '../store.ts';
import { words } from '../words/frame.ts';

const longest = 200;

export const typedIn = (form: Fields): TypedProduct =>
  Object.fromEntries(productFields.map((f) => [f, form.text(f).slice(0, longest)])) as TypedProduct;

const idOf = (visit: Visit): EnterpriseId | null => {
  const id = parseId<'Enterprise'>(visit.param('id'));
  return isRefused(id) ? null : id;
};

type Again = { readonly typed: TypedProduct; readonly refusal: FormRefusal | ProductRefusal };

async function show(visit: Visit, again?: Again): Promise<Response> {
  const id = idOf(visit);
  const loaded =
    id &&
    (await visit.within(async (db) => {
      const found = await findEnterprise(db, id);
      if (!found || found.owner?.restrictedAt) return null;
      return { enterprise: found.enterprise, products: await listProducts(db, [found.enterprise.id]) };
    }));
  if (!loaded) return visit.notFound();
  const refusal = again?.refusal;
  const status = again ? (refusal?.refused === 'form' ? 422 : 409) : 200;
  return visit.page(
    <ProductsPage
      view={visit.view}
      once={() => crypto.randomUUID()}
      typed={again?.typed ?? emptyProduct}
      problems={refusal?.refused === 'form' ? refusal.problems : []}
      refused={refusal && refusal.refused !== 'form' ? words[visit.lang].refused[refusal.refused] : undefined}
      mayEdit={visit.may('catalogue:edit')}
      frame={frameOf(visit)}
      {...loaded}
    />,
    status,
  );
}

async function save(visit: Visit): Promise<Response> {
  const id = idOf(visit);
  const form = await visit.form();
  if (id === null) return visit.notFound();
  const typed = typedIn(form);
  return submit<{ id: ProductId }, FormRefusal | ProductRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const checked = checkProduct(typed);
      return isRefused(checked) ? checked : addProduct(db, { ...checked, enterpriseId: id }, visit);
    },
    {
      to: (made) => productAt(frameOf(visit), { enterpriseId: id, id: made.id }),
      flash: () => words[visit.lang].saved(typed.name.trim()),
      refused: (refusal) =>
        refusal.refused === 'unknown-enterprise' ? visit.notFound() : show(visit, { typed, refusal }),
    },
  );
}

async function away(visit: Visit): Promise<Response> {
  const id = idOf(visit);
  const form = await visit.form();
  const product = parseId<'Product'>(form.text('product'));
  if (id === null || isRefused(product)) return visit.notFound();
  return submit<{ id: ProductId } | { gone: true }, ProductRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const known = await findProduct(db, product);
      return known?.enterpriseId === id ? putAway(db, product, visit) : { gone: true as const };
    },
    {
      to: () => allAt(frameOf(visit), id),
      flash: () => words[visit.lang].gone,
      refused: () => visit.notFound(),
    },
  );
}

/** Whoever is no owner is led to the list of the house. */
async function mine(visit: Visit): Promise<Response> {
  if (frameOf(visit) === 'desk') return visit.seeOther('/catalogue');
  const enterprises = await visit.within((db) => loadMine(db, visit.today));
  return visit.page(<MinePage view={visit.view} enterprises={enterprises} />);
}

export const routes: readonly Route[] = [
  get('/usaha/produk', 'catalogue:edit', mine),
  get('/catalogue/:id', 'catalogue:read', (visit) => show(visit)),
  post('/catalogue/:id', 'catalogue:edit', save),
  post('/catalogue/:id/put-away', 'catalogue:edit', away),
];
