// The service worker: keeps one version of the shell and its files whole, and answers from it without network.

/** Written by the server in front of this code. */
export type Precache = {
  readonly version: string;
  readonly shell: string;
  readonly files: readonly string[];
};

/** The few things of a service worker that are used; the DOM library describes pages. */
type Extendable = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Extendable & { readonly request: Request; respondWith(answer: Promise<Response>): void };
type ServiceWorkerGlobal = {
  readonly KIT: Precache;
  readonly location: Location;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  addEventListener(name: 'install' | 'activate', hear: (event: Extendable) => void): void;
  addEventListener(name: 'fetch', hear: (event: Fetching) => void): void;
  addEventListener(name: 'message', hear: (event: MessageEvent) => void): void;
};

const worker = globalThis as unknown as ServiceWorkerGlobal;
const { version, shell, files } = worker.KIT;
const family = `lapangan ${shell} `;
const cacheName = family + version;

/** All files or none: a download cut in the middle leaves the earlier version at work. */
async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll([shell, ...files].map((path) => new Request(path, { cache: 'reload' })));
}

async function dropOlder(): Promise<void> {
  const all = await caches.keys();
  await Promise.all(
    all.filter((one) => one.startsWith(family) && one !== cacheName).map((one) => caches.delete(one)),
  );
  await worker.clients.claim();
}

async function answer(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(fill()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOlder()));
worker.addEventListener('message', ({ data }) => {
  if (data === 'use') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate' && pathname.replace(/\/$/, '') === shell)
    event.respondWith(answer(request, shell));
  else if (files.includes(pathname)) event.respondWith(answer(request, pathname));
});
