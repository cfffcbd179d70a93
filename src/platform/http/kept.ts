// Public pages already written, so that a visit costs one small query, and 304 for who has the page already.
import { createHash } from 'node:crypto';

import { stylesheet } from '../../web/assets.ts';
import type { Visit } from './visit.ts';

/** A written page, encoded once for everybody, and the version of the facts on it. */
type Kept = { readonly version: string; readonly html: Uint8Array<ArrayBuffer>; readonly tag: string };

const most = 200;
const pages = new Map<string, Kept>();

/** In place of the earlier one; the oldest gives way when there are too many. */
function keep(key: string, page: Kept): void {
  pages.delete(key);
  pages.set(key, page);
  const [oldest] = pages.keys();
  if (pages.size > most && oldest !== undefined) pages.delete(oldest);
}

/** Nobody in particular: no sign-in and no cookie but the language. */
const isAnybody = ({ me, view, request }: Visit): boolean => {
  const cookies = request.headers.get('cookie') ?? '';
  return (
    me === null &&
    view.flash === undefined &&
    cookies.split(';').every((c) => c.trim() === '' || c.trim().startsWith('language='))
  );
};

/** `facts` is of no use when `version` is the one that was asked about. */
export type Read<Facts> = {
  /** Null: nothing to be kept, as while something is being made. */
  readonly version: string | null;
  readonly facts: Facts;
};

/**
 * `read` asks the open login for the version of the facts and, unless it is `held`, for the facts; null when there is no
 * such page. `write` makes the page. Who is signed in gets it written for them.
 */
export async function answerKept<Facts>(
  visit: Visit,
  read: (held: string | null) => Promise<Read<Facts> | null>,
  write: (facts: Facts) => unknown,
): Promise<Response> {
  const anybody = isAnybody(visit);
  const { city, view, lang, today } = visit;
  const key = `${city.code} ${view.base} ${lang} ${view.path} ${today} ${view.logo?.href ?? ''}`;
  const kept = anybody ? (pages.get(key) ?? null) : null;
  const known = await read(kept?.version ?? null);
  if (!known) return visit.notFound();
  const { version, facts } = known;
  if (kept && version === kept.version) return lasting(visit, kept);
  const html = String(write(facts));
  if (!anybody || version === null) return visit.page(html);
  const tag = createHash('sha256').update(`${stylesheet.path} ${html}`).digest('base64url').slice(0, 22);
  const page = { version, html: new TextEncoder().encode(html), tag: `W/"${tag}"` };
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
