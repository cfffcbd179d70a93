// The till of one stall-holder: one tap is a sale, the last one can be taken back, the day's sum stands above.
import { formatCount } from '../../../../kernel/number.ts';
import { freshId } from '../../../../kernel/ids.ts';
import { capture, h, link, notice } from '../../../field/kit/phone/index.ts';
import type { OpenKit, Screen } from '../../../field/kit/phone/index.ts';
import type { DayEventRow, SaleSent, UndoBody } from '../../day/acts.ts';
import type { Payment } from '../../kinds.ts';
import { sellersOf } from '../rules/stands.ts';
import type { Seller } from '../rules/stands.ts';
import { counts, sumOf, tapsOf } from '../rules/tally.ts';
import type { Tap } from '../rules/tally.ts';
import { eventOf, gone, nowOf, rp, timeOf, told, wordsOf } from './day.ts';
import { keys } from './keys.ts';
import type { Said } from './keys.ts';
import { dayOf } from '../../../../kernel/day.ts';

const listed = 40;

export async function till(kit: OpenKit, id: string): Promise<Screen> {
  const [activity = '', stall = '', enterprise = ''] = id.split('/');
  const event = await eventOf(kit, activity);
  const seller = event && sellerOf(event, nowOf(kit), { stall, enterprise });
  if (!event || !seller) return gone(kit);
  const taps = await tapsNow(kit, { activity, enterprise });
  const [sum, last, list] = [
    h('section.till-sum', { 'aria-live': 'off' }),
    h('div.till-last', { 'aria-live': 'polite' }),
    h('div'),
  ];
  let shown = '';
  // What did not change is not drawn again: a press that has begun on a button would be lost with it.
  const show = (all: readonly Tap[]) => {
    const today = ofToday(kit, all);
    const now = JSON.stringify(today.map((one) => [one.sale, one.undone, counts(one)]));
    if (now === shown) return;
    shown = now;
    sum.replaceChildren(...sumParts(kit, today));
    last.replaceChildren(lastPart(kit, today[0], takeBack));
    list.replaceChildren(...listParts(kit, today, takeBack));
  };
  const refresh = async () => show(await tapsNow(kit, { activity, enterprise }));
  const tell = async (what: Parameters<typeof capture>[2][number]) => {
    await capture(kit.store, kit.open.key, [what], { now: Date.now() });
    await refresh();
    kit.kick();
  };
  const takeBack = (tap: Tap) => {
    const body: UndoBody = { sale: tap.sale, enterprise };
    return tell({ kind: 'events:undo', body, title: whatOf(kit, tap) });
  };
  const sell = (said: Said) => {
    navigator.vibrate?.(20);
    const now = sellerOf(event, nowOf(kit), { stall, enterprise }) ?? seller;
    const at = { activity, enterprise, stall: now.stall, shift: now.shift.shift };
    const body: SaleSent = { sale: freshId(), ...at, ...said };
    return tell({ kind: 'events:sale', body, title: `${whatOf(kit, said)} · ${seller.name}` });
  };
  show(taps);
  const say = wordsOf(kit);
  return {
    title: `${seller.code} · ${seller.name}`,
    up: `/acara/${activity}`,
    alone: true,
    hear: refresh,
    body: [
      sum,
      last,
      keys(kit, { event, seller, taps, sell }),
      list,
      event.gate &&
        event.couponValues.length > 0 &&
        h('div.acts.wide', {}, link('quiet', say.sell.handIn, `/kupon/${activity}/${enterprise}`)),
    ].filter((node) => node instanceof Node),
  };
}

/** Where this enterprise stands now; at the stall of the address when it stands at several. */
function sellerOf(
  event: DayEventRow,
  now: ReturnType<typeof nowOf>,
  { stall, enterprise }: { readonly stall: string; readonly enterprise: string },
): Seller | undefined {
  const own = sellersOf(event, now).filter((one) => one.enterprise === enterprise);
  return own.find((one) => one.stall === stall) ?? own[0];
}

const tapsNow = async (kit: OpenKit, of: { activity: string; enterprise: string }): Promise<readonly Tap[]> =>
  tapsOf(await told(kit), of);

function ofToday(kit: OpenKit, taps: readonly Tap[]): readonly Tap[] {
  const { day } = nowOf(kit);
  return taps.filter(({ at }) => dayOf(new Date(at), kit.place.zone) === day);
}

/** `Rp10.000 tunai`, `3 kupon, Rp15.000` */
function whatOf(
  kit: OpenKit,
  {
    pay,
    amount,
    coupons,
  }: { readonly pay: Payment; readonly amount: number | string; readonly coupons: number },
): string {
  const say = wordsOf(kit).sell;
  const money = rp(Number(amount));
  return pay === 'coupon'
    ? `${say.coupons(formatCount(coupons, kit.lang))}, ${money}`
    : `${money} ${pay === 'cash' ? say.pays.cash.toLowerCase() : say.pays.qris}`;
}

function sumParts(kit: OpenKit, taps: readonly Tap[]): readonly Node[] {
  const say = wordsOf(kit).sell;
  const sum = sumOf(taps);
  const parts = (['coupon', 'cash', 'qris'] as const)
    .filter((pay) => sum.byPay[pay] > 0)
    .map((pay) => `${say.pays[pay]} ${rp(sum.byPay[pay])}`);
  return [
    h('p', {}, h('small', {}, say.total), h('b', { id: 'sum' }, rp(sum.amount))),
    h('p', {}, h('small', {}, [say.taps(formatCount(sum.taps, kit.lang)), ...parts].join(' · '))),
  ];
}

type TakeBack = (tap: Tap) => Promise<void>;

/** A button that is pressed once: the second press of a shaking thumb does nothing. */
const undoButton = (kit: OpenKit, tap: Tap, takeBack: TakeBack): HTMLButtonElement => {
  const act: HTMLButtonElement = h(
    'button.btn.plain',
    {
      type: 'button',
      onclick: () => {
        act.disabled = true;
        return takeBack(tap);
      },
    },
    wordsOf(kit).sell.undo,
  );
  return act;
};

function lastPart(kit: OpenKit, tap: Tap | undefined, takeBack: TakeBack): Node {
  const say = wordsOf(kit).sell;
  if (!tap) return h('p', {}, say.first);
  const what = whatOf(kit, tap);
  if (tap.undone) return h('p', {}, say.undoneWhat(what));
  const text = tap.state === 'refused' ? `${say.refused}: ${what}` : what;
  return h(
    'div',
    {},
    h('p', {}, h('small', {}, `${say.last} · ${timeOf(kit, tap.at)}`), h('b', {}, text)),
    tap.state !== 'refused' && undoButton(kit, tap, takeBack),
  );
}

function listParts(kit: OpenKit, taps: readonly Tap[], takeBack: TakeBack): readonly Node[] {
  const say = wordsOf(kit).sell;
  const refused = taps.filter(({ state }) => state === 'refused').length;
  const row = (tap: Tap) =>
    h(
      'li',
      {},
      h('span', {}, h(counts(tap) ? 'b' : 's', {}, whatOf(kit, tap)), h('small', {}, timeOf(kit, tap.at))),
      counts(tap) ? undoButton(kit, tap, takeBack) : h('small', {}, tap.undone ? say.undone : say.refused),
    );
  return [
    refused > 0 &&
      notice('bad', say.refusedSome(refused), h('p', {}, h('a', { href: '#/kiriman' }, say.see))),
    taps.length > 0 &&
      h(
        'details.details',
        {},
        h('summary', {}, say.list(formatCount(taps.filter(counts).length, kit.lang))),
        h('ul.taps', {}, taps.slice(0, listed).map(row)),
      ),
  ].filter((node) => node instanceof Node);
}
