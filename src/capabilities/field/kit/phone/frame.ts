// What surrounds every screen: mark, how the sending stands, and the menu under the thumb.
import { icon, h, mark } from './dom.ts';
import type { IconName } from './dom.ts';
import { isOwners } from './kit.ts';
import type { Kit, OpenKit, Screen } from './kit.ts';
import { isOnPhone } from './queue/queue.ts';

type Place = readonly [to: string, icon: IconName, name: string];

/** What the parts bring comes first, then what everybody has. */
async function menuOf(kit: OpenKit): Promise<readonly Place[]> {
  const brought = await Promise.all(
    kit.parts
      .flatMap(({ menu }) => menu)
      .map(async ({ to, icon: drawing, name, shown }): Promise<readonly Place[]> =>
        (await shown?.(kit)) === false ? [] : [[to, drawing, name(kit)]],
      ),
  );
  const { outbox, settings } = kit.say.nav;
  return [...brought.flat(), ['/kiriman', 'send', outbox], ['/setelan', 'settings', settings]];
}

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

const brand = (kit: Kit) =>
  h(
    'a.brand',
    { href: '#/' },
    mark(),
    h('span', {}, h('b', {}, isOwners(kit) ? kit.say.till : kit.say.kit), h('small', {}, kit.place.city)),
  );

const tabs = ({ say, path }: Kit, menu: readonly Place[]) =>
  h(
    'nav.tabs-below',
    { 'aria-label': say.nav.label },
    h(
      'ul',
      {},
      menu.map(([to, drawing, name]) =>
        h('li', {}, h('a', { href: `#${to}`, 'aria-current': path === to && 'page' }, icon(drawing), name)),
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
  const { open } = kit;
  return [top, main, ...(open && !screen.alone ? [tabs(kit, await menuOf({ ...kit, open }))] : [])];
}
