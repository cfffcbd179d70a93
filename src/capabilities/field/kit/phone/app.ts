// The running app: which screen an address shows, when the phone locks itself, and when it sends.
import type { Lang } from '../../../../kernel/language.ts';
import { replaceBody } from './draw.ts';
import { frame } from './frame.ts';
import { can, isOwners } from './kit.ts';
import type { Kit, OpenKit, Page, Part, Place, Screen, Status } from './kit.ts';
import type { Opened } from './lock/vault.ts';
import { outbox } from './screens/outbox.ts';
import { settings } from './screens/settings.ts';
import { closed } from './screens/sign-in.ts';
import { keep, kept } from './store/database.ts';
import type { Store } from './store/database.ts';
import { reader } from './store/read.ts';
import { shelfOf } from './store/shelf.ts';
import { startLoop } from './sync/loop.ts';
import { pass } from './sync/pass.ts';
import { Barred, wireTo } from './sync/wire.ts';
import type { Waiting } from './update.ts';
import { words } from './words/words.ts';

/** What everybody has, beside the parts. */
const own: readonly Page[] = [
  { path: /^\/kiriman$/, draw: outbox, live: true },
  { path: /^\/setelan$/, draw: settings, live: false },
];

const idleFor = 5 * 60_000;
/** An owner's phone holds their own stall alone, and between two customers it goes dark. */
const ownersIdleFor = 30 * 60_000;
/** How long the camera may cover the app before hiding locks it again. */
const awayFor = 5 * 60_000;

/** What lies on the phone, and what the rooms brought along. */
type Brought = { readonly store: Store; readonly parts: readonly Part[] };

export async function startApp(
  place: Place,
  { store, parts: all }: Brought,
  updates: Waiting,
): Promise<void> {
  let open: Kit['open'] = null;
  let lang: Lang = (await kept(store, 'lang')) ?? (document.documentElement.lang === 'en' ? 'en' : 'id');
  let status: Status = { sync: 'well', update: false };
  let [drawnPath, drawing, wanted] = ['', false, false];
  let shown: Screen | null = null;
  let [idle, returning] = [0, 0];
  const news = new BroadcastChannel(`lapangan-${place.code}`);

  const parts = () => all.filter(({ may }) => can({ open }, may));
  const first = () => parts()[0]?.menu[0]?.to ?? '/kiriman';
  const pathNow = () => {
    const path = window.location.hash.replace(/^#/, '') || '/';
    return path === '/' ? first() : path;
  };
  const pageAt = (path: string): Page | undefined => {
    const pages = [...own, ...parts().flatMap((part) => part.pages)];
    const at = (address: string) => pages.find((page) => page.path.test(address));
    return at(path) ?? at(first());
  };

  const kitNow = (): Kit => ({
    place,
    store,
    lang,
    say: words[lang],
    status,
    open,
    path: pathNow(),
    parts: open ? parts() : [],
    nameOf: (kind) => all.map((part) => part.kinds[lang][kind]).find((name) => name !== undefined) ?? '',
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
    shown = screen;
  }
  function screenOf(kit: Kit): Promise<Screen> {
    if (!kit.open) return closed(kit);
    const page = pageAt(kit.path);
    const id = page?.path.exec(kit.path)?.[1] ?? '';
    return (page?.draw ?? outbox)(kit as OpenKit, id);
  }
  async function hear(): Promise<void> {
    if (!open) return;
    if (pageAt(pathNow())?.live) return draw();
    await shown?.hear?.();
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
    shown = null;
    for (const { forget } of all) forget();
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
    idle = Date.now() + (isOwners({ open }) ? ownersIdleFor : idleFor);
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
    } else if (Date.now() > returning && !isOwners({ open })) lock();
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
