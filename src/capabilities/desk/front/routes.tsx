// The front page for everybody, kept written and answered with 304 to who has it already.
import { createHash } from 'node:crypto';

import { get } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { stylesheet } from '../../../web/assets.ts';
import { keep, keptFor } from './kept.ts';
import type { Kept } from './kept.ts';
import { frontPage } from './page.tsx';
import { readFront } from './store.ts';

/** Nobody in particular: no sign-in and no cookie but the language. */
const isAnybody = ({ me, view, request }: Visit): boolean => {
  const cookies = request.headers.get('cookie') ?? '';
  return (
    me === null &&
    view.flash === undefined &&
    cookies.split(';').every((c) => c.trim() === '' || c.trim().startsWith('language='))
  );
};

async function answer(visit: Visit): Promise<Response> {
  const anybody = isAnybody(visit);
  const key = `${visit.city.code} ${visit.view.base} ${visit.lang} ${visit.view.path} ${visit.today} ${visit.view.logo?.href ?? ''}`;
  const kept = anybody ? keptFor(key) : null;
  const { cutoff, figures, making } = await readFront(visit.city, kept?.cutoff ?? null);
  if (kept && cutoff === kept.cutoff && !making) return lasting(visit, kept);
  const html = String(frontPage({ view: visit.view, figures, making }));
  if (!anybody || making || cutoff === null) return visit.page(html);
  const tag = createHash('sha256').update(`${stylesheet.path} ${html}`).digest('base64url').slice(0, 22);
  const page = { cutoff, html: new TextEncoder().encode(html), tag: `W/"${tag}"` };
  keep(key, page);
  return lasting(visit, page);
}

function lasting({ request }: Visit, { html, tag }: Kept): Response {
  const headers = {
    etag: tag,
    vary: 'Cookie',
    'cache-control': 'public, max-age=60, stale-while-revalidate=600',
    'content-type': 'text/html; charset=utf-8',
  };
  const same = request.headers
    .get('if-none-match')
    ?.split(',')
    .some((t) => t.trim() === tag);
  return same ? new Response(null, { status: 304, headers }) : new Response(html, { headers });
}

export const routes: readonly Route[] = [get('/', 'public', answer)];
