// The service worker as the app sees it: registered at the start, a newer one waits until nobody is disturbed.

export type Waiting = {
  /** Called when a newer version lies ready. */
  ready(told: () => void): void;
  /** Takes the newer version now and opens the app again. */
  readonly use: () => void;
};

const often = 60 * 60_000;

export function watchUpdates(base: string): Waiting {
  let waiting: ServiceWorker | null = null;
  const listeners: (() => void)[] = [];
  const found = (worker: ServiceWorker) => {
    waiting = worker;
    for (const told of listeners) told();
  };
  const watch = (registration: ServiceWorkerRegistration) => {
    if (registration.waiting && navigator.serviceWorker.controller) found(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && navigator.serviceWorker.controller) found(worker);
      });
    });
    setInterval(() => void registration.update().catch(() => {}), often);
  };
  if ('serviceWorker' in navigator) {
    void navigator.serviceWorker
      .register(`${base}/lapangan/sw.js`, { scope: `${base}/lapangan`, updateViaCache: 'none' })
      .then(watch, () => {});
  }
  return {
    ready(told) {
      listeners.push(told);
      if (waiting) told();
    },
    use() {
      if (!waiting) return;
      navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
        once: true,
      });
      waiting.postMessage('use');
    },
  };
}
