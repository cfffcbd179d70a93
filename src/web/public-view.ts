// Where a visitor without sign-in may go: the links on top of every public page.
import type { Lang } from '../kernel/language.ts';
import { link } from './view.ts';
import type { View } from './view.ts';

const names: Readonly<
  Record<Lang, { home: string; own: string; number: string; events: string; join: string }>
> = {
  id: { home: 'Beranda', own: 'Halaman saya', number: 'Angka kota', events: 'Acara', join: 'Cara ikut' },
  en: {
    home: 'Home',
    own: 'My pages',
    number: "The city's number",
    events: 'Events',
    join: 'How to take part',
  },
};

/** The same view with the public's links; for who is signed in the way back to their own pages stands first. */
export function publicView(view: View): View {
  const say = names[view.lang];
  const [own] = view.nav;
  const at = (path: string) => view.path === path || view.path.startsWith(`${path}?`);
  const within = (path: string) => at(path) || view.path.startsWith(`${path}/`);
  return {
    ...view,
    nav: [
      ...(own && view.user ? [{ href: own.href, label: say.own }] : []),
      { href: link(view, '/'), label: say.home, current: at('/') },
      { href: link(view, '/census'), label: say.number, current: at('/census') },
      { href: link(view, '/acara'), label: say.events, current: within('/acara') },
      { href: link(view, '/#ikut'), label: say.join },
    ],
  };
}
