// The house put together: rooms mounted by name, links by permission, assets, health, one face for errors.
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { jsx } from 'hono/jsx';

import { whoIs } from './capabilities/accounts/index.ts';
import { learnLogo, logoOf, readLogoPicture } from './capabilities/city/index.ts';
import { learnKinds } from './capabilities/evidence/index.ts';
import { isOwnersDoor, whoIs as whichOwner } from './capabilities/owners/index.ts';
import type { Config } from './platform/config.ts';
import type { City, Database } from './platform/db/index.ts';
import type { House, Visit } from './platform/http/index.ts';
import { mount } from './platform/http/index.ts';
import type { Metrics } from './platform/observe/metrics.ts';
import { printLogosOf } from './platform/pdf/index.ts';
import type { Logger } from 'pino';
import { routes } from './rooms.ts';
import { assets } from './web/assets.ts';
import { ErrorPage } from './web/error-page.tsx';
import type { NavItem, View } from './web/view.ts';
import { words } from './words.ts';

type Parts = { config: Config; database: Database; metrics: Metrics; log: Logger; ready: () => boolean };

/** The whole application as one fetch handler; a test calls it without a socket. */
export async function makeApp({ config, database, metrics, log, ready }: Parts): Promise<Hono> {
  let cities: readonly City[] = [];
  const learn = async () => {
    cities = await database.cities();
    await Promise.all(cities.map(async (city) => Promise.all([learnLogo(city), learnKinds(city)])));
  };
  await learn();
  printLogosOf(readLogoPicture);
  const house: House = {
    routes,
    cities: () => cities,
    hosts: () => database.hosts(),
    whoIs: async (city, request) => (await whoIs(city, request)) ?? whichOwner(city, request),
    signInAt: (path) => (path.startsWith('/usaha') ? '/usaha/masuk' : '/accounts/sign-in'),
    viewOf,
    errorPage: (view, status, quote) => {
      const { title, message } = words[view?.lang ?? 'id'].errors[status];
      return jsx(ErrorPage, { view, status, title, message, quote: status >= 500 ? quote : undefined });
    },
    now: () => new Date(),
    addressOf: (c) => addressOf(config, c),
    answered(what) {
      metrics.observe(what);
      log.info({ ...what, ms: Math.round(what.ms * 10) / 10 }, 'answered');
    },
    failed: (error, quote) => log.error({ fault: error, quote }, 'fault'),
  };
  const app = mount(house) as unknown as Hono;

  for (const asset of assets) {
    const headers = { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' };
    app.get(asset.path, () => new Response(asset.body, { headers }));
  }
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    const alive =
      ready() &&
      (await database.owner.query('select 1').then(
        () => true,
        () => false,
      ));
    return c.text(alive ? 'ready' : 'not ready', alive ? 200 : 503);
  });
  app.get('/metrics', async (c) => {
    const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(remoteOf(c));
    const token = process.env['METRICS_TOKEN'];
    const allowed = token ? c.req.header('authorization') === `Bearer ${token}` : local && !config.trustProxy;
    return allowed ? c.text(await metrics.text(), 200, { 'content-type': metrics.type }) : c.text('', 403);
  });
  app.get('/language', (c) => {
    const to = c.req.query('to') === 'en' ? 'en' : 'id';
    const back = c.req.query('back') ?? '/';
    const base = new URL(c.req.url).pathname.replace(/\/language$/, '');
    const inside = /^\/(?![/\\])/.test(back) ? back : '/';
    c.header('set-cookie', `language=${to}; Path=/; Max-Age=31536000; SameSite=Lax`);
    return c.redirect(base + inside, 303);
  });

  // A city made by a verb while the server runs answers without a restart.
  const timer = setInterval(() => {
    if (!ready()) return; // starting, or letting go of the database
    void database
      .refresh()
      .then(learn)
      .catch((error: unknown) => log.warn({ fault: error }, 'cities'));
  }, 5_000);
  timer.unref();
  return app;
}

const remoteOf = (c: Context): string => {
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    return ''; // called without a socket
  }
};

function addressOf(config: Config, c: Context): string {
  const forwarded = config.trustProxy
    ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    : undefined;
  return forwarded ?? remoteOf(c);
}

/** Where a person may go, in the order of a working day; an owner has places of their own. */
const places = [
  { path: '/usaha', may: 'owners:own', icon: 'layers', word: 'position' },
  { path: '/usaha/acara', may: 'owners:own', icon: 'calendar', word: 'ownEvents' },
  { path: '/usaha/kegiatan', may: 'owners:own', icon: 'hand-helping', word: 'ownActivities' },
  { path: '/usaha/data', may: 'owners:own', icon: 'store', word: 'ownData' },
  { path: '/usaha/berkas', may: 'owners:own', icon: 'file-text', word: 'ownPapers' },
  { path: '/usaha/produk', may: 'owners:own', icon: 'package', word: 'ownProducts' },
  { path: '/usaha/hak', may: 'owners:own', icon: 'shield', word: 'ownRights' },
  { path: '/mitra', may: 'retail:act', icon: 'house', word: 'home' },
  { path: '/home', may: 'signed-in', icon: 'house', word: 'home' },
  { path: '/registry', may: 'registry:read', icon: 'store', word: 'registry' },
  { path: '/field', may: 'field:read', icon: 'map-pin', word: 'field' },
  { path: '/lapangan', may: 'field:work', icon: 'phone', word: 'kit' },
  { path: '/programme', may: 'programme:read', icon: 'calendar', word: 'programme' },
  { path: '/events', may: 'events:read', icon: 'store', word: 'events' },
  { path: '/retail', may: 'retail:read', icon: 'coins', word: 'retail' },
  { path: '/readiness', may: 'readiness:read', icon: 'package', word: 'readiness' },
  { path: '/catalogue', may: 'catalogue:list', icon: 'package', word: 'catalogue' },
  { path: '/funding', may: 'funding:read', icon: 'coins', word: 'funding' },
  { path: '/partners', may: 'partners:read', icon: 'hand-helping', word: 'partners' },
  { path: '/intake', may: 'intake:import', icon: 'file-spreadsheet', word: 'intake' },
  { path: '/matching', may: 'matching:read', icon: 'git-merge', word: 'matching' },
  { path: '/evidence/queue', may: 'evidence:verify', icon: 'badge-check', word: 'papers' },
  { path: '/ladder/movements', may: 'ladder:propose', icon: 'arrow-up-right', word: 'movements' },
  { path: '/insights/movements', may: 'insights:read', icon: 'scale', word: 'insights' },
  { path: '/census', may: 'census:read', icon: 'chart-column', word: 'census' },
  { path: '/ladder', may: 'ladder:read', icon: 'layers', word: 'ladder' },
  { path: '/owners/requests', may: 'owners:decide', icon: 'inbox', word: 'requests' },
  { path: '/messages', may: 'messages:read', icon: 'bell', word: 'messages' },
  { path: '/accounts', may: 'accounts:manage', icon: 'users', word: 'accounts' },
  { path: '/city', may: 'city:manage', icon: 'landmark', word: 'city' },
] as const;

type Looker = Pick<Visit, 'lang' | 'me' | 'city' | 'today'> & { base: string; path: string };

function viewOf({ lang, me, city, today, base, path }: Looker): View {
  const say = words[lang];
  const logo = logoOf(city);
  const nav: NavItem[] = places
    .filter((p) => me && (me.role !== 'owner' || p.may === 'owners:own'))
    .filter((p) => p.path !== (me?.role === 'partner' ? '/home' : '/mitra'))
    .filter((p) => me && (p.may === 'signed-in' || me.permissions.has(p.may)))
    .map((p) => ({
      href: base + p.path,
      label: say.nav[p.word],
      icon: p.icon,
      current:
        path === p.path ||
        (p.path !== '/usaha' &&
          path.startsWith(`${p.path}/`) &&
          !(p.path === '/ladder' && path.startsWith('/ladder/movements'))) ||
        path.startsWith(`${p.path}?`),
    }));
  return {
    lang,
    base,
    path,
    city: { code: city.code, name: city.name, example: city.example },
    logo: logo ? { ...logo, href: base + logo.path } : undefined,
    user: me ? { name: me.name, role: me.roleLabel[lang] } : null,
    ...(isOwnersDoor(me) ? { signOutAt: '/usaha/keluar' } : {}),
    nav,
    today,
    zone: city.zone,
  };
}
