// The entrance /lapangan: shell, files, service worker and manifest for anybody; who is signed in, for the first step.
import { createHash } from 'node:crypto';

import type { Db } from '../../../platform/db/index.ts';
import { get } from '../../../platform/http/index.ts';
import type { Me, Route, Visit } from '../../../platform/http/index.ts';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { halfOf } from './half.ts';
import { iconPath, kitFiles } from './files.ts';
import type { KitFiles } from './files.ts';
import { sizes } from './icon.ts';
import { Shell } from './shell.tsx';
import { words } from './words.ts';

const withKit = (answer: (visit: Visit, kit: KitFiles) => Response) => (visit: Visit) => {
  const kit = kitFiles();
  return kit ? answer(visit, kit) : visit.notFound();
};

/** A shell is asked for anew each time; the worker keeps it for the phone. */
const shell = withKit((visit, kit) => {
  const page = visit.page(<Shell view={visit.view} kit={kit} />);
  page.headers.set('cache-control', 'no-cache');
  return page;
});

/** Named by content or belonging to one version: kept for ever, except the icons, whose name stays. */
const file = withKit((visit, kit) => {
  const path = `/lapangan/files/${visit.param('name')}`;
  const found = kit.files.get(path);
  if (!found) return visit.notFound();
  const packed = /\bgzip\b/.test(visit.request.headers.get('accept-encoding') ?? '');
  const body = packed ? found.gzip : found.body;
  return new Response(body, {
    headers: {
      'content-type': found.type,
      'cache-control': path.endsWith('.png') ? 'max-age=86400' : 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(packed ? { 'content-encoding': 'gzip' } : {}),
    },
  });
});

/** Of the files and of the shell around them; the same for both languages. */
const versionOf = (view: View, kit: KitFiles): string =>
  createHash('sha256')
    .update(kit.version + String(<Shell view={{ ...view, lang: 'id' }} kit={kit} />))
    .digest('hex')
    .slice(0, 10);

const worker = withKit(({ view }, kit) => {
  const files = [
    ...kit.precache.inCity.map((path) => link(view, path)),
    link(view, '/lapangan/manifest.webmanifest'),
    ...kit.precache.ofHouse,
  ];
  const list = JSON.stringify({ version: versionOf(view, kit), shell: link(view, '/lapangan'), files });
  return new Response(`self.KIT=${list};\n${kit.worker}`, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'service-worker-allowed': link(view, '/lapangan'),
    },
  });
});

const manifest = (visit: Visit): Response => {
  const { view } = visit;
  const say = words[visit.lang];
  const start = link(view, '/lapangan');
  const body = {
    id: start,
    start_url: start,
    scope: start,
    name: say.name(view.city.name),
    short_name: say.title,
    description: say.purpose,
    lang: visit.lang,
    display: 'standalone',
    orientation: 'portrait',
    background_color: '#fdfbf5',
    theme_color: '#fdfbf5',
    icons: sizes.map((size) => ({
      src: link(view, iconPath(size)),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
  };
  return new Response(JSON.stringify(body), {
    headers: { 'content-type': 'application/manifest+json', 'cache-control': 'no-cache' },
  });
};

/** What phones are good for here, and who came by the owners' door: given by the table of contents. */
export type PhoneWork = {
  readonly rights: readonly `${string}:${string}`[];
  readonly isOwner: (me: Me) => boolean;
  /** The names under which this person signed phones on: an owner has one for each record joined into theirs. */
  readonly usersOf: (db: Db, me: Me) => Promise<readonly string[]>;
};

/** Whether somebody is signed in here, and what they may do on a phone; it asks before it becomes a device. */
const who =
  ({ rights, isOwner }: PhoneWork) =>
  ({ me, may }: Visit): Response =>
    new Response(
      JSON.stringify({
        who: me && {
          user: me.userId,
          name: me.name,
          rights: me.mustEnrol ? [] : rights.filter((right) => may(right)),
          owner: isOwner(me),
        },
      }),
      { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } },
    );

const half =
  ({ usersOf }: PhoneWork) =>
  async (visit: Visit): Promise<Response> => {
    const { me, now, by } = visit;
    const key =
      me &&
      (await visit.within(async (db) =>
        halfOf(db, { id: visit.param('id'), users: await usersOf(db, me) }, { by, now }),
      ));
    const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
    return new Response(JSON.stringify({ key }), { status: key ? 200 : 404, headers });
  };

export const kitRoutes = (work: PhoneWork): readonly Route[] => [
  get('/lapangan', 'public', shell),
  get('/lapangan/files/:name', 'public', file),
  get('/lapangan/sw.js', 'public', worker),
  get('/lapangan/manifest.webmanifest', 'public', manifest),
  get('/lapangan/who', 'public', who(work)),
  get('/lapangan/devices/:id/key', 'signed-in', half(work)),
];
