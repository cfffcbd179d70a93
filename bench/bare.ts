// What the front page is compared with: Hono on the same server, the same query, the same HTML, nothing else.
import { readFileSync } from 'node:fs';

import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { Pool } from 'pg';

/** The statement of the front page, warm: the figures are at hand, only how far the demo city is is asked. */
const query = {
  name: 'front',
  text: `select p.cutoff::text as cutoff, null as figures, c.demo_done, c.demo_wanted
    from public.city c left join census_current p on true where c.code = '64.71'`,
};

/** Serves until told to end. DATABASE_URL and PAGE, a file of HTML, come from who measures. */
export async function serveBarePage(): Promise<void> {
  const pool = new Pool({
    connectionString: process.env['DATABASE_URL'],
    max: 6,
    options: '-c search_path=city_6471,public',
  });
  pool.on('error', () => undefined);
  const page = readFileSync(process.env['PAGE'] ?? '', 'utf8');
  const app = new Hono();
  app.get('/', async (c) => {
    const { rowCount } = await pool.query(query);
    return rowCount === 1 ? c.html(page) : c.notFound();
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    process.stdout.write(`ready http://localhost:${port}\n`),
  );
  await new Promise((done) => process.once('SIGTERM', done));
  if ('closeAllConnections' in server) server.closeAllConnections();
  server.close();
  await pool.end();
}
