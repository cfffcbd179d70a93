// Reports from machines: a key, one JSON object a line, and the same answer for the same Idempotency-Key.
import { sql } from 'drizzle-orm';

import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { wholeCity, within } from '../../../../platform/db/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { post } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { postLines } from '../actions/post.ts';
import type { PostRefusal } from '../actions/post.ts';
import { parseLines, saidOf } from '../rules/api.ts';
import type { ApiLine, ApiRefusal } from '../rules/api.ts';
import { monthOf } from '../rules/months.ts';
import { itemsOf } from '../rules/row.ts';
import { listItems } from '../store/items.ts';
import { keyOf } from '../store/keys.ts';
import type { KeyRow } from '../store/keys.ts';
import { findReported } from '../store/outlets.ts';
import { listStandings } from '../store/standings.ts';
import { idIn } from './open.ts';

const mostBytes = 20 * 1024 * 1024;

const json = (body: unknown, status: number): Response =>
  new Response(`${typeof body === 'string' ? body : JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });

type Unsaved = PostRefusal | ApiRefusal | Refusal<'unknown-outlet' | 'no-key', object>;

const statusOf: Readonly<Partial<Record<Unsaved['refused'], number>>> = {
  'no-key': 401,
  'unknown-outlet': 404,
  'report-known': 409,
  'nothing-stands': 409,
  'nothing-good': 409,
};

/** What was answered to this Idempotency-Key before; null for a new one, which is then taken until the end. */
async function earlierAnswer(db: Db, visit: Visit, own: string): Promise<string | null> {
  const fresh = await db.execute(sql`
    insert into http_once (key, by, location, at) values (${own}, 'api', '', ${visit.now.toISOString()})
    on conflict do nothing`);
  if (fresh.rowCount === 1) return null;
  const { rows } = await db.execute<{ location: string }>(
    sql`select location from http_once where key = ${own}`,
  );
  return rows[0]?.location ?? '';
}

async function take(db: Db, visit: Visit, key: KeyRow, lines: readonly ApiLine[]): Promise<string | Unsaved> {
  const outlet = await findReported(
    db,
    key.partnerId,
    idIn(visit.query.get('outlet') ?? '') ?? key.partnerId,
  );
  const [first] = lines;
  if (!outlet || !first) return refuse('unknown-outlet');
  const asked = { outletId: outlet.id, month: monthOf(first.day), through: outlet.through };
  const shelf = await listItems(db, outlet.id, await listStandings(db, asked));
  const said = saidOf(lines, itemsOf([...shelf.values()]));
  if (isRefused(said)) return said;
  const by = `key:${key.id}`;
  const posted = await postLines(
    db,
    { ...asked, lines: said, way: 'api' },
    { by, now: visit.now, today: visit.today },
  );
  if (isRefused(posted)) return posted;
  return JSON.stringify({ report: posted.reportId, posted: posted.posted, refused: posted.refused });
}

/** A till holds a key instead of a sign-in, so it works over the city and only for its key's organisation. */
async function receive(visit: Visit): Promise<Response> {
  const key = await within(visit.city, wholeCity, (db) =>
    keyOf(db, visit.request.headers.get('authorization')),
  );
  if (!key) return json({ refused: 'no-key' }, 401);
  if (Number(visit.request.headers.get('content-length') ?? 0) > mostBytes)
    return json({ refused: 'too-many-lines' }, 413);
  const body = await visit.request.text();
  if (body.length > mostBytes) return json({ refused: 'too-many-lines' }, 413);
  const lines = parseLines(body);
  if ('refused' in lines) return json(lines, 422);
  const idempotency = visit.request.headers.get('idempotency-key')?.slice(0, 200) ?? '';
  const own = `api:${key.id}:${idempotency}`;
  const result = await within(visit.city, wholeCity, async (db) => {
    const earlier = idempotency === '' ? null : await earlierAnswer(db, visit, own);
    if (earlier !== null) return earlier;
    const answer = await take(db, visit, key, lines);
    if (typeof answer === 'string' && idempotency !== '')
      await db.execute(sql`update http_once set location = ${answer} where key = ${own}`);
    return answer;
  });
  return typeof result === 'string' ? json(result, 200) : json(result, statusOf[result.refused] ?? 422);
}

export const routes: readonly Route[] = [post('/api/retail/sales', 'public', receive)];
