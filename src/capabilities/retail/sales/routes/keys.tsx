// HTTP of the keys for tills.
import { get, post } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { openPartner } from '../../../partners/index.ts';
import { KeysPage } from '../pages/keys.tsx';
import { endKey, listKeys, makeKey } from '../store/keys.ts';
import { words } from '../words/index.ts';
import { idIn } from './open.ts';

const shortestName = 3;

async function showKeys(
  visit: Visit,
  { secret, refused }: { secret?: string; refused?: string } = {},
): Promise<Response> {
  const loaded = await openPartner(visit, async (db, partner) => ({
    partner,
    keys: await listKeys(db, partner.id),
  }));
  if (!loaded) return visit.notFound();
  const status = refused === undefined ? 200 : 422;
  const page = <KeysPage view={visit.view} once="" secret={secret} refused={refused} {...loaded} />;
  return visit.page(page, status);
}

/** The secret stands in this answer alone, so it is no redirect; sent twice it makes two keys, and one is withdrawn. */
async function postKey(visit: Visit): Promise<Response> {
  const name = (await visit.form()).text('name').trim().slice(0, 80);
  if (name.length < shortestName) return showKeys(visit, { refused: words[visit.lang].keys.nameShort });
  const made = await openPartner(visit, (db, partner) => makeKey(db, { partnerId: partner.id, name }, visit));
  return made ? showKeys(visit, made) : visit.notFound();
}

async function postEnd(visit: Visit): Promise<Response> {
  const id = idIn(visit.param('key'));
  const ended =
    id &&
    (await openPartner(visit, async (db, partner) => {
      await endKey(db, { id, partnerId: partner.id }, visit);
      return partner.id;
    }));
  return ended ? visit.seeOther(`/mitra/${ended}/sales/keys`) : visit.notFound();
}

export const routes: readonly Route[] = [
  get('/mitra/:id/sales/keys', 'retail:act', (visit) => showKeys(visit)),
  post('/mitra/:id/sales/keys', 'retail:act', postKey),
  post('/mitra/:id/sales/keys/:key/end', 'retail:act', postEnd),
];
