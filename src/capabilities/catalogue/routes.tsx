// HTTP of the catalogue: the products of an enterprise, one more, and one put away.
import type { EnterpriseId } from '../../kernel/ids.ts';
import { parseId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { get, post, submit } from '../../platform/http/index.ts';
import type { Route, Visit } from '../../platform/http/index.ts';
import { findEnterprise } from '../registry/index.ts';
import { addProduct, putAway } from './actions.ts';
import type { ProductRefusal } from './actions.ts';
import type { ProductId } from './kinds.ts';
import { ProductsPage } from './pages/products.tsx';
import { checkProduct } from './rules.ts';
import type { FormRefusal, TypedProduct } from './rules.ts';
import { findProduct, listProducts } from './store.ts';
import { words } from './words.ts';

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
  return visit.page(
    <ProductsPage
      view={visit.view}
      once={() => crypto.randomUUID()}
      typed={again?.typed ?? { name: '', kind: '' }}
      problems={refusal?.refused === 'form' ? refusal.problems : []}
      refused={refusal && refusal.refused !== 'form' ? words[visit.lang].refused[refusal.refused] : undefined}
      mayEdit={visit.may('catalogue:edit')}
      owner={visit.me?.role === 'owner'}
      {...loaded}
    />,
    again ? 422 : 200,
  );
}

async function save(visit: Visit): Promise<Response> {
  const id = idOf(visit);
  const form = await visit.form();
  if (id === null) return visit.notFound();
  const typed = { name: form.text('name'), kind: form.text('kind') };
  return submit<{ id: ProductId }, FormRefusal | ProductRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const checked = checkProduct(typed);
      return isRefused(checked) ? checked : addProduct(db, { ...checked, enterpriseId: id }, visit);
    },
    {
      to: () => `/catalogue/${id}`,
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
      to: () => `/catalogue/${id}`,
      flash: () => words[visit.lang].gone,
      refused: () => visit.notFound(),
    },
  );
}

export const routes: readonly Route[] = [
  get('/catalogue/:id', 'catalogue:read', (visit) => show(visit)),
  post('/catalogue/:id', 'catalogue:edit', save),
  post('/catalogue/:id/put-away', 'catalogue:edit', away),
];
