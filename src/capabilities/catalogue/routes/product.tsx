// HTTP of one product: its page, changing it, its pictures and its label; at a desk and on its owner's phone.
import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Db } from '../../../platform/db/index.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../platform/http/index.ts';
import { openPage, removePages } from '../../evidence/index.ts';
import { changeProduct } from '../actions.ts';
import type { ProductRefusal } from '../actions.ts';
import { checkLabel } from '../actions/label.ts';
import type { LabelRefusal } from '../actions/label.ts';
import { addPhoto, makeFace, takePhotoAway } from '../actions/photos.ts';
import type { PhotoRefusal } from '../actions/photos.ts';
import type { ProductId } from '../kinds.ts';
import { frameOf, openProduct } from '../load.ts';
import type { Opened } from '../load.ts';
import { EditProductPage } from '../pages/edit.tsx';
import { typedOf } from '../pages/fields.tsx';
import { ProductPage } from '../pages/product.tsx';
import { findPhoto } from '../photos.ts';
import { productAt } from '../places.ts';
import { checkProduct } from '../rules/product.ts';
import type { FormRefusal, TypedProduct } from '../rules/product.ts';
import { readPhotoForm } from '../sent.ts';
import { words as frame } from '../words/frame.ts';
import { words } from '../words/product.ts';
import { typedIn } from './products.tsx';

/** Opened in this visitor's scope; not found for anybody else. */
async function withProduct(visit: Visit, answer: (one: Opened) => Promise<Response>): Promise<Response> {
  const one = await visit.within((db) => openProduct(db, visit));
  return one ? answer(one) : visit.notFound();
}

type Again = {
  readonly refused: string;
  readonly status: 409 | 422;
  readonly alt?: string;
  readonly answered?: (item: string) => string;
};

const page = (visit: Visit, one: Opened, again?: Again): Response =>
  visit.page(
    <ProductPage
      view={visit.view}
      once={() => crypto.randomUUID()}
      one={one}
      mayEdit={visit.may('catalogue:edit') && one.product.active}
      refused={again?.refused}
      alt={again?.alt}
      answered={again?.answered}
    />,
    again?.status ?? 200,
  );

const show = (visit: Visit): Promise<Response> => withProduct(visit, async (one) => page(visit, one));

type EditAgain = { readonly typed: TypedProduct; readonly refusal: FormRefusal | ProductRefusal };

function editPage(visit: Visit, one: Opened, again?: EditAgain): Response {
  const refusal = again?.refusal;
  return visit.page(
    <EditProductPage
      view={visit.view}
      once={crypto.randomUUID()}
      frame={one.frame}
      product={one.product}
      typed={again?.typed ?? typedOf(one.product, visit.lang)}
      problems={refusal?.refused === 'form' ? refusal.problems : []}
      refused={refusal && refusal.refused !== 'form' ? frame[visit.lang].refused[refusal.refused] : undefined}
    />,
    again ? (refusal?.refused === 'form' ? 422 : 409) : 200,
  );
}

const edit = (visit: Visit): Promise<Response> =>
  withProduct(visit, async (one) => (one.product.active ? editPage(visit, one) : visit.notFound()));

const change = (visit: Visit): Promise<Response> =>
  withProduct(visit, async (one) => {
    const form = await visit.form();
    const typed = typedIn(form);
    const { id } = one.product;
    return submit<{ id: ProductId }, FormRefusal | ProductRefusal>(
      visit,
      form.text('_once'),
      async (db) => {
        const checked = checkProduct(typed);
        if (isRefused(checked)) return checked;
        return changeProduct(db, { ...checked, id, revision: Number(form.text('revision')) || 0 }, visit);
      },
      {
        to: () => productAt(one.frame, one.product),
        flash: () => frame[visit.lang].changed(typed.name.trim()),
        refused: (refusal) =>
          // Read anew: who changed it meanwhile left another revision.
          refusal.refused === 'unknown-product'
            ? visit.notFound()
            : withProduct(visit, async (now) => editPage(visit, now, { typed, refusal })),
      },
    );
  });

const sendPhoto = (visit: Visit): Promise<Response> =>
  withProduct(visit, async (one) => {
    const sent = await readPhotoForm(visit);
    if (!sent) return visit.seeOther(productAt(one.frame, one.product));
    const { fields, photo } = sent;
    const alt = fields.text('alt').slice(0, 200);
    const again = (refusal: PhotoRefusal, status: 409 | 422) =>
      page(visit, one, { refused: words[visit.lang].photoRefused[refusal.refused], status, alt });
    if (isRefused(photo)) return again(photo, 422);
    let isClaimed = false;
    try {
      return await submit<{ id: string }, PhotoRefusal>(
        visit,
        fields.text('_once'),
        async (db) => {
          const made = await addPhoto(db, { product: one.product.id, photo, alt }, visit);
          isClaimed = !isRefused(made);
          return made;
        },
        {
          to: () => `${productAt(one.frame, one.product)}#foto`,
          flash: () => words[visit.lang].photoKept,
          refused: (refusal) => again(refusal, 409),
        },
      );
    } finally {
      if (!isClaimed) await removePages([photo.stored]);
    }
  });

/** A small form on the product's page, whose refusal is shown on top of it. */
const act =
  <T, R extends Refusal>(
    work: (db: Db, asked: { one: Opened; form: Fields; visit: Visit }) => Promise<T | R>,
    told: { flash: (visit: Visit) => string; refused: (refusal: R, visit: Visit) => string; at: string },
    keep?: (form: Fields) => Partial<Again>,
  ) =>
  (visit: Visit): Promise<Response> =>
    withProduct(visit, async (one) => {
      const form = await visit.form();
      return submit<T, R>(visit, form.text('_once'), (db) => work(db, { one, form, visit }), {
        to: () => `${productAt(one.frame, one.product)}${told.at}`,
        flash: () => told.flash(visit),
        refused: (refusal) =>
          page(visit, one, { refused: told.refused(refusal, visit), status: 409, ...keep?.(form) }),
      });
    });

const photoIn = (form: Fields): string => {
  const id = parseId<'Photo'>(form.text('photo'));
  return isRefused(id) ? crypto.randomUUID() : id;
};

const photoRefused = ({ refused }: PhotoRefusal, { lang }: Visit) => words[lang].photoRefused[refused];

const firstPhoto = act<{ id: string }, PhotoRefusal>(
  (db, { one, form, visit }) => makeFace(db, { product: one.product.id, photo: photoIn(form) }, visit),
  { flash: ({ lang }) => words[lang].photoFirst, refused: photoRefused, at: '#foto' },
);

const photoAway = act<{ id: string }, PhotoRefusal>(
  (db, { one, form, visit }) => takePhotoAway(db, { product: one.product.id, photo: photoIn(form) }, visit),
  { flash: ({ lang }) => words[lang].photoGone, refused: photoRefused, at: '#foto' },
);

const label = act<{ id: ProductId }, LabelRefusal>(
  (db, { one, form, visit }) =>
    checkLabel(
      db,
      {
        product: one.product.id,
        typed: (item) => form.text(item),
        grade: frameOf(visit) === 'phone' ? 'stated' : 'seen',
      },
      visit,
    ),
  {
    flash: ({ lang }) => words[lang].labelSaved,
    refused: ({ refused }, { lang }) =>
      refused === 'unanswered' ? words[lang].labelUnanswered : frame[lang].refused[refused],
    at: '#label',
  },
  (form) => ({ answered: (item) => form.text(item) }),
);

/** A picture for whoever sees its product. */
async function showPhoto(visit: Visit): Promise<Response> {
  const id = parseId<'Photo'>(visit.param('photo'));
  const found = isRefused(id) ? null : await visit.within((db) => findPhoto(db, id));
  if (!found) return visit.notFound();
  return new Response(new Uint8Array(await openPage(found.stored, found.sealedKey)), {
    headers: {
      'content-type': 'image/webp',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600',
    },
  });
}

const at = (base: string): readonly Route[] => [
  get(base, 'catalogue:read', show),
  get(`${base}/edit`, 'catalogue:edit', edit),
  post(`${base}/edit`, 'catalogue:edit', change),
  post(`${base}/photos`, 'catalogue:edit', sendPhoto),
  post(`${base}/photos/first`, 'catalogue:edit', firstPhoto),
  post(`${base}/photos/away`, 'catalogue:edit', photoAway),
  post(`${base}/label`, 'catalogue:edit', label),
];

export const routes: readonly Route[] = [
  get('/catalogue/photo/:photo', 'catalogue:read', showPhoto),
  ...at('/catalogue/:id/:product'),
  ...at('/usaha/produk/:product'),
];
