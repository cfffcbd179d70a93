// Which event: those of today and tomorrow; an owner with one stall is at its till at once.
import { day, formatDay } from '../../../../kernel/day.ts';
import { h, icon, isOwners } from '../../../field/kit/phone/index.ts';
import type { OpenKit, Screen } from '../../../field/kit/phone/index.ts';
import type { DayEventRow } from '../../day/acts.ts';
import { sellersOf } from '../rules/stands.ts';
import { eventsOf, nowOf, wordsOf } from './day.ts';
import { till } from './till.ts';

export async function start(kit: OpenKit): Promise<Screen> {
  const say = wordsOf(kit).choose;
  const events = await eventsOf(kit);
  const now = nowOf(kit);
  const stands = (events ?? []).flatMap((event) =>
    sellersOf(event, now).map(({ stall, enterprise }) => `${event.activity}/${stall}/${enterprise}`),
  );
  if (isOwners(kit) && stands.length === 1 && stands[0]) {
    const { up: _, alone: __, ...screen } = await till(kit, stands[0]);
    return screen;
  }
  return {
    title: say.title,
    hear: kit.draw,
    body:
      events && events.length > 0
        ? [
            h(
              'ul.rows',
              {},
              events.map((event) => row(kit, event, now.day)),
            ),
          ]
        : [h('section.card.quiet-card', {}, h('p', {}, why(kit, events !== null)))],
  };
}

function why(kit: OpenKit, come: boolean): string {
  const say = wordsOf(kit).choose;
  if (come) return isOwners(kit) ? say.noneOwn : say.none;
  return kit.status.sync === 'sending' ? say.fetching : say.waiting;
}

function row(kit: OpenKit, { activity, name, place, shifts, starts }: DayEventRow, today: string): Node {
  const say = wordsOf(kit).choose;
  const on = shifts.some((s) => s.day === today) || (shifts.length === 0 && starts <= today);
  return h(
    'li',
    {},
    h(
      'a',
      { href: `#/acara/${activity}` },
      h(
        'span',
        {},
        h('b', {}, name),
        h('small', {}, place),
        h(
          'small',
          {},
          on ? say.today : `${say.tomorrow}, ${formatDay(day(nextDay(shifts, starts)), kit.lang)}`,
        ),
      ),
      icon('chevron-right'),
    ),
  );
}

const nextDay = (shifts: DayEventRow['shifts'], starts: string): string => shifts[0]?.day ?? starts;
