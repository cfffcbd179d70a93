// Where a visitor without sign-in may go: the links on top of every public page.
import type { Lang } from '../kernel/language.ts';
import { link } from './view.ts';
import type { View } from './view.ts';

const names: Readonly<Record<Lang, { home: string; number: string; events: string; join: string }>> = {
  id: { home: 'Beranda', number: 'Angka kota', events: 'Acara', join: 'Cara ikut' },
  en: { home: 'Home', number: "The city's number", events: 'Events', join: 'How to take part' },
};

/** The same view with the public's links; a signed-in person keeps their own. */
export function publicView(view: View): View {
  if (view.user) return view;
  const say = names[view.lang];
  const at = (path: string) => view.path === path || view.path.startsWith(`${path}?`);
  const within = (path: string) => at(path) || view.path.startsWith(`${path}/`);
  return {
    ...view,
    nav: [
      { href: link(view, '/'), label: say.home, current: at('/') },
      { href: link(view, '/census'), label: say.number, current: at('/census') },
      { href: link(view, '/acara'), label: say.events, current: within('/acara') },
      { href: link(view, '/#ikut'), label: say.join },
    ],
  };
}
