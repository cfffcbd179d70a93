// Along the rows: who is seen at their stall in this shift.
import { capture, h } from '../../../field/kit/phone/index.ts';
import type { OpenKit, Screen } from '../../../field/kit/phone/index.ts';
import type { CheckinBody } from '../../day/acts.ts';
import { seenAt, sellersOf } from '../rules/stands.ts';
import type { Seller } from '../rules/stands.ts';
import { eventOf, gone, hour, nowOf, told, wordsOf } from './day.ts';

export async function checkin(kit: OpenKit, activity: string): Promise<Screen> {
  const event = await eventOf(kit, activity);
  if (!event) return gone(kit);
  const say = wordsOf(kit).checkin;
  const now = nowOf(kit);
  const standing = sellersOf(event, now).filter((one) => one.now);
  const list = h('ul.taps.seen');
  const mark = async ({ stall, enterprise, code, name }: Seller) => {
    const body: CheckinBody = { activity, stall, enterprise, day: nowOf(kit).day };
    const what = { kind: 'events:checkin', body, title: `${code} · ${name}` };
    await capture(kit.store, kit.open.key, [what], { now: Date.now() });
    await refresh();
    kit.kick();
  };
  let shown = -1;
  // Nobody new was seen: a press that has begun on a button stays one.
  const refresh = async () => {
    const seen = seenAt(await told(kit), activity, nowOf(kit).day);
    if (seen.size === shown) return;
    shown = seen.size;
    list.replaceChildren(
      ...standing.map((one) =>
        h(
          'li',
          {},
          h('span', {}, h('b', {}, one.code), h('small', {}, one.name)),
          seen.has(`${one.stall} ${one.enterprise}`)
            ? h('span.badge', {}, say.here)
            : h(
                'button.btn.plain',
                {
                  type: 'button',
                  'aria-label': `${say.mark}: ${one.code} ${one.name}`,
                  onclick: () => mark(one),
                },
                say.mark,
              ),
        ),
      ),
    );
  };
  await refresh();
  const [first] = standing;
  const lead = first
    ? say.lead(hour(first.shift.starts, kit.lang), hour(first.shift.ends, kit.lang))
    : say.none;
  return {
    title: say.title,
    up: `/acara/${activity}`,
    alone: true,
    hear: refresh,
    body: [h('p.lead', {}, lead), list],
  };
}
