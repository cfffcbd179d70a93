// The running app: which screen an address shows, when the phone locks itself, and when it sends.
import type { Lang } from '../../../../kernel/language.ts';
import { replaceBody } from './draw.ts';
import { frame } from './frame.ts';
import type { Kit, OpenKit, Place, Screen, Status } from './kit.ts';
import type { Opened } from './lock/vault.ts';
import { choose } from './screens/choose.ts';
import { enrol } from './screens/enrol/form.ts';
import { forgetLook, home } from './screens/home.ts';
import { outbox } from './screens/outbox.ts';
import { saved } from './screens/saved.ts';
import { settings } from './screens/settings.ts';
import { closed } from './screens/sign-in.ts';
import { verify } from './screens/verify.ts';
import { keep, kept } from './store/database.ts';
import type { Store } from './store/database.ts';
import { reader } from './store/read.ts';
import { shelfOf } from './store/shelf.ts';
import { startLoop } from './sync/loop.ts';
import { pass } from './sync/pass.ts';
import { Barred, wireTo } from './sync/wire.ts';
import type { Waiting } from './update.ts';
import { words } from './words/words.ts';

type Draw = (kit: OpenKit, id: string) => Promise<Screen>;

/** `live`: news from the server draws the screen anew; a form is left alone while it is filled in. */
const screens: readonly { readonly path: RegExp; readonly draw: Draw; readonly live: boolean }[] = [
  { path: /^\/catat$/, draw: enrol, live: false },
  { path: /^\/kiriman$/, draw: outbox, live: true },
  { path: /^\/setelan$/, draw: settings, live: false },
  { path: /^\/tersimpan\/([\w-]+)$/, draw: saved, live: true },
  { path: /^\/usaha\/([\w-]+)$/, draw: verify, live: false },
  { path: /^\/pilih\/([\w-]+)$/, draw: choose, live: false },
  { path: /^/, draw: home, live: true },
];

const idleFor = 5 * 60_000;
/** How long the camera may cover the app before hiding locks it again. */
const awayFor = 5 * 60_000;

export async function startApp(place: Place, store: Store, updates: Waiting): Promise<void> {
  let open: Kit['open'] = null;
  let lang: Lang = (await kept(store, 'lang')) ?? (document.documentElement.lang === 'en' ? 'en' : 'id');
  let status: Status = { sync: 'well', update: false };
  let [drawnPath, drawing, wanted] = ['', false, false];
  let [idle, returning] = [0, 0];
  const news = new BroadcastChannel(`lapangan-${place.code}`);

  const pathNow = () => window.location.hash.replace(/^#/, '') || '/';
  const screenAt = (path: string) => screens.find((screen) => screen.path.test(path)) ?? screens.at(-1);

  const kitNow = (): Kit => ({
    place,
    store,
    lang,
    say: words[lang],
    status,
    open,
    path: pathNow(),
    go(path) {
      if (pathNow() === path) return draw();
      window.location.hash = path;
    },
    draw,
    unlock,
    lock,
    setLang,
    kick: () => loop.kick(),
    expectReturn: () => (returning = Date.now() + awayFor),
    useUpdate: updates.use,
  });

  /** One drawing at a time; what was asked for meanwhile is drawn after. */
  function draw(): void {
    wanted = true;
    if (drawing) return;
    drawing = true;
    void drawAll();
  }
  async function drawAll(): Promise<void> {
    try {
      while (wanted) await drawOnce();
    } finally {
      drawing = false;
    }
  }
  async function drawOnce(): Promise<void> {
    wanted = false;
    const kit = kitNow();
    const key = `${open ? 'open' : 'closed'} ${kit.path}`;
    const screen = await screenOf(kit);
    const nodes = await frame(kit, screen);
    if (kit.open !== open) {
      wanted = true; // locked or opened while it was drawn: nothing of it is shown
      return;
    }
    document.documentElement.lang = lang;
    document.title = `${screen.title} · ${words[lang].kit}`;
    replaceBody(nodes, key !== drawnPath);
    drawnPath = key;
  }
  function screenOf(kit: Kit): Promise<Screen> {
    if (!kit.open) return closed(kit);
    const found = screenAt(kit.path);
    const id = found?.path.exec(kit.path)?.[1] ?? '';
    return (found?.draw ?? home)(kit as OpenKit, id);
  }
  async function hear(): Promise<void> {
    if (!open) return;
    if (screenAt(pathNow())?.live) return draw();
    const [top] = await frame(kitNow(), { title: '', body: [] });
    if (top && open) document.querySelector('header.top')?.replaceWith(top);
  }

  async function unlock(opened: Opened): Promise<void> {
    open = { ...opened, read: reader(store, opened.key) };
    touch();
    draw();
    loop.kick();
    await navigator.storage?.persist?.();
  }
  function lock(): void {
    if (!open) return;
    open = null;
    forgetLook();
    document.body.replaceChildren();
    if (status.update) return updates.use();
    draw();
  }
  async function setLang(to: Lang): Promise<void> {
    lang = to;
    await keep(store, 'lang', to);
    draw();
  }
  function touch(): void {
    idle = Date.now() + idleFor;
  }

  const loop = startLoop({
    lock: `lapangan-sync-${place.code}`,
    told(now) {
      status = { ...status, sync: now };
      void hear();
    },
    async run() {
      if (!open || (await kept(store, 'barred'))) return 'locked';
      const told = () => {
        news.postMessage('changed');
        void hear();
      };
      try {
        await pass(shelfOf(store, open.key), wireTo(place.base, open.secret.token), told);
      } catch (fault) {
        if (!(fault instanceof Barred)) throw fault;
        await keep(store, 'barred', fault.why);
        return 'locked';
      }
      const left = await store.acts.filter(({ state }) => state === 'saved' || state === 'sent').count();
      return left > 0 ? 'waiting' : 'idle';
    },
  });

  news.addEventListener('message', () => void hear());
  window.addEventListener('hashchange', draw);
  window.addEventListener('online', () => {
    loop.kick();
    if (open) void hear();
    else draw();
  });
  window.addEventListener('offline', () => void hear());
  for (const name of ['pointerdown', 'keydown', 'input'] as const) window.addEventListener(name, touch, true);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      if (Date.now() > idle) lock();
      else loop.kick();
      returning = 0;
    } else if (Date.now() > returning) lock();
  });
  setInterval(() => {
    if (open && Date.now() > idle) lock();
  }, 5_000);
  updates.ready(() => {
    status = { ...status, update: true };
    if (open) void hear();
    else updates.use();
  });
  draw();
}
