// One event: what an officer does at the gate and along the rows, and the tills of the stalls of today.
import { formatCount } from '../../../../kernel/number.ts';
import { h, icon, isOwners, squeezed } from '../../../field/kit/phone/index.ts';
import type { OpenKit, Screen } from '../../../field/kit/phone/index.ts';
import { hasStarted, seenAt, sellersOf } from '../rules/stands.ts';
import type { Seller } from '../rules/stands.ts';
import { toldOf as counted } from '../rules/turnout.ts';
import { eventOf, gone, hour, nowOf, told, wordsOf } from './day.ts';

const shownAtOnce = 30;
const look = { find: '', all: false };
export const forgetLook = () => Object.assign(look, { find: '', all: false });

export async function event(kit: OpenKit, id: string): Promise<Screen> {
  const found = await eventOf(kit, id);
  if (!found) return gone(kit);
  const say = wordsOf(kit).event;
  const now = nowOf(kit);
  const sellers = sellersOf(found, now);
  const acts = await told(kit);
  const current = sellers.filter((one) => one.now);
  const seen = seenAt(acts, id, now.day);
  const tool = (to: string, name: string, why: string) =>
    h(
      'li',
      {},
      h(
        'a',
        { href: `#${to}/${id}` },
        h('span', {}, h('b', {}, name), h('small', {}, why)),
        icon('chevron-right'),
      ),
    );
  const here = current.filter(({ stall, enterprise }) => seen.has(`${stall} ${enterprise}`)).length;
  return {
    title: found.name,
    up: '/acara',
    hear: kit.draw,
    body: [
      h('p.note', {}, found.place),
      found.gate &&
        h(
          'ul.rows',
          {},
          tool('/pas', say.gate, say.gateWhy),
          tool('/hadir', say.checkin, say.checkinWhy(here, current.length)),
          tool('/pengunjung', say.turnout, say.turnoutWhy(formatCount(counted(acts, id, now.day), kit.lang))),
        ),
      !isOwners(kit) && h('h2', {}, say.tally),
      sellers.length > 0
        ? tills(kit, id, sellers)
        : h('p', {}, hasStarted(found, now) ? say.noSellers : say.tomorrowOnly),
    ].filter((node) => node instanceof Node),
  };
}

function tills(kit: OpenKit, activity: string, sellers: readonly Seller[]): Node {
  const say = wordsOf(kit).event;
  const wanted = squeezed(look.find);
  const fits = sellers.filter(({ code, name }) => squeezed(`${code} ${name}`).includes(wanted));
  const shown = look.all || wanted ? fits : fits.slice(0, shownAtOnce);
  const find: HTMLInputElement = h('input', {
    type: 'search',
    id: 'find',
    'aria-label': say.find,
    placeholder: say.find,
    autocomplete: 'off',
    oninput: () => {
      look.find = find.value;
      kit.draw();
    },
  });
  find.value = look.find;
  const more = () => {
    look.all = true;
    kit.draw();
  };
  return h(
    'section.tasks',
    {},
    sellers.length > 8 && h('div.search', {}, icon('search'), find),
    h(
      'ul.rows',
      {},
      shown.map(({ stall, code, enterprise, name, shift }) =>
        h(
          'li',
          {},
          h(
            'a',
            { href: `#/kasir/${activity}/${stall}/${enterprise}` },
            h(
              'span',
              {},
              h('b', {}, `${code} · ${name}`),
              h('small', {}, `${hour(shift.starts, kit.lang)}–${hour(shift.ends, kit.lang)}`),
            ),
            icon('chevron-right'),
          ),
        ),
      ),
    ),
    fits.length > shown.length &&
      h(
        'button.btn.quiet',
        { type: 'button', id: 'more', onclick: more },
        say.more(fits.length - shown.length),
      ),
  );
}
