// HTTP of merging an organisation into another.
import { parseId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import type { PartnerId } from '../kinds.ts';
import { findPartner, listPartners, partnerNames } from '../store.ts';
import { mergePartner } from './action.ts';
import { MergePage } from './page.tsx';
import type { MergeRefusal } from './rules.ts';
import { words } from './words.ts';

type Again = {
  readonly typed: { readonly to: string; readonly reason: string };
  readonly refusal: MergeRefusal;
};

const idOf = (text: string): PartnerId | null => {
  const id = parseId<'Partner'>(text);
  return isRefused(id) ? null : id;
};

async function ask(visit: Visit, again?: Again): Promise<Response> {
  const id = idOf(visit.param('id'));
  const loaded =
    id &&
    (await visit.within(async (db) => {
      const partner = await findPartner(db, id);
      if (!partner) return null;
      const alike = await listPartners(db, { kind: partner.kind });
      return { partner, alike: alike.filter((p) => p.id !== id) };
    }));
  if (!loaded) return visit.notFound();
  return visit.page(
    <MergePage
      view={visit.view}
      once={crypto.randomUUID()}
      typed={again?.typed ?? { to: '', reason: '' }}
      refused={again?.refusal.refused}
      {...loaded}
    />,
    again ? 409 : 200,
  );
}

async function save(visit: Visit): Promise<Response> {
  const from = idOf(visit.param('id'));
  const form = await visit.form();
  if (from === null) return visit.notFound();
  const typed = { to: form.text('to'), reason: form.text('reason') };
  const to = idOf(typed.to);
  return submit<{ to: PartnerId; name: string }, MergeRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      if (to === null) return refuse('unknown-partner');
      const done = await mergePartner(db, { from, to, reason: typed.reason }, visit);
      if (isRefused(done)) return done;
      return { to, name: (await partnerNames(db, [to])).get(to) ?? '' };
    },
    {
      to: (done) => `/partners/${done.to}`,
      flash: ({ name }) => words[visit.lang].saved(name),
      refused: (refusal) => ask(visit, { typed, refusal }),
    },
  );
}

export const routes: readonly Route[] = [
  get('/partners/:id/merge', 'partners:edit', (visit) => ask(visit)),
  post('/partners/:id/merge', 'partners:edit', save),
];
