// HTTP of where a product is from: the page behind the QR on its label, and the pictures on it. No account.
import { createHash } from 'node:crypto';

import { parseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { answerKept, get } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { openPage } from '../../evidence/index.ts';
import { OriginPage } from './page.tsx';
import { findOrigin, findShown } from './store.ts';

const codeOf = (visit: Visit): string | null => {
  const code = visit.param('code').toLowerCase();
  return /^[0-9a-f]{20}$/.test(code) ? code : null;
};

async function show(visit: Visit): Promise<Response> {
  const code = codeOf(visit);
  if (code === null) return visit.notFound();
  return answerKept(
    visit,
    async () => {
      const facts = await findOrigin(visit.city, code, visit.today);
      return (
        facts && { version: createHash('sha256').update(JSON.stringify(facts)).digest('base64url'), facts }
      );
    },
    (origin) => <OriginPage view={visit.view} origin={origin} />,
  );
}

async function showPhoto(visit: Visit): Promise<Response> {
  const code = codeOf(visit);
  const photo = parseId<'Photo'>(visit.param('photo'));
  const found = code === null || isRefused(photo) ? null : await findShown(visit.city, code, photo);
  if (!found) return visit.notFound();
  return new Response(new Uint8Array(await openPage(found.stored, found.sealedKey)), {
    headers: {
      'content-type': 'image/webp',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      // Short: an owner who takes a picture away, or their consent, is heard within minutes.
      'cache-control': 'public, max-age=300',
    },
  });
}

export const routes: readonly Route[] = [
  get('/asal/:code', 'public', show),
  get('/asal/:code/foto/:photo', 'public', showPhoto),
];
