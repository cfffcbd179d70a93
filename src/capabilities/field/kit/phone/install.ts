// The browser's offer to put the app on the home screen, kept until a person wants it.

type Offer = Event & { prompt(): Promise<unknown> };

let offer: Offer | null = null;

export function listenForInstall(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as Offer;
  });
}

/** Null when the browser offers nothing, or the app is installed already. */
export const promptInstall = (): (() => Promise<void>) | null => {
  const now = offer;
  if (!now) return null;
  return async () => {
    await now.prompt();
    offer = null;
  };
};
