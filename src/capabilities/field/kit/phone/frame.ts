// What surrounds every screen: mark, how the sending stands, and the menu under the thumb.
import { icon, h, mark } from './dom.ts';
import type { IconName } from './dom.ts';
import type { Kit, Screen } from './kit.ts';
import { isOnPhone } from './queue/queue.ts';

const menu = [
  ['/', 'house', 'home'],
  ['/catat', 'plus', 'enrol'],
  ['/kiriman', 'send', 'outbox'],
  ['/setelan', 'settings', 'settings'],
] as const satisfies readonly (readonly [string, IconName, string])[];

async function sending(kit: Kit): Promise<Node> {
  const rows = await kit.store.acts.toArray();
  const waiting = rows.filter(isOnPhone).length;
  const say = kit.say.net;
  const badge = (kind: string, name: IconName, text: string) =>
    h(`a.badge.net${kind}`, { href: '#/kiriman' }, icon(name, 16), text);
  if (!navigator.onLine) return badge('.warn', 'wifi-off', waiting ? say.onPhone(waiting) : say.offline);
  if (kit.status.sync === 'sending' && waiting > 0) return badge('.info', 'send', say.sending);
  return waiting > 0
    ? badge('.warn', 'smartphone', say.onPhone(waiting))
    : badge('', 'circle-check', say.allSent);
}

const brand = ({ place, say }: Kit) =>
  h('a.brand', { href: '#/' }, mark(), h('span', {}, h('b', {}, say.kit), h('small', {}, place.city)));

const tabs = ({ say, path }: Kit) =>
  h(
    'nav.tabs-below',
    { 'aria-label': say.nav.label },
    h(
      'ul',
      {},
      menu.map(([to, name, word]) =>
        h(
          'li',
          {},
          h('a', { href: `#${to}`, 'aria-current': path === to && 'page' }, icon(name), say.nav[word]),
        ),
      ),
    ),
  );

/** The whole page as nodes of the body. */
export async function frame(kit: Kit, screen: Screen): Promise<readonly Node[]> {
  const top = h('header.top', {}, brand(kit), kit.open && (await sending(kit)));
  const back =
    screen.up !== undefined && h('a.back', { href: `#${screen.up}` }, icon('chevron-left'), kit.say.back);
  const main = h(
    'main',
    { id: 'main' },
    back,
    h('h1', { id: 'title', tabindex: -1 }, screen.title),
    screen.body,
  );
  return [top, main, ...(kit.open && !screen.alone ? [tabs(kit)] : [])];
}
