// The keys of a till: kind of goods, three ways to pay, and amounts under the thumb.
import { formatCount } from '../../../../kernel/number.ts';
import { button, field, h, notice } from '../../../field/kit/phone/index.ts';
import type { OpenKit } from '../../../field/kit/phone/index.ts';
import type { DayEventRow, SaleSent } from '../../day/acts.ts';
import type { Payment } from '../../kinds.ts';
import { payments } from '../../kinds.ts';
import type { Seller } from '../rules/stands.ts';
import { mostCoupons, notes, readAmount, usualAmounts } from '../rules/tally.ts';
import type { Tap } from '../rules/tally.ts';
import { rp, wordsOf } from './day.ts';

/** What one tap says; the rest is where it was tapped. */
export type Said = Pick<SaleSent, 'group' | 'pay' | 'coupons' | 'newBuyer'> & { readonly amount: number };

type Keys = {
  readonly event: DayEventRow;
  readonly seller: Seller;
  readonly taps: readonly Tap[];
  readonly sell: (said: Said) => Promise<void>;
};

/** How they were left, so that coming back to the till changes nothing; forgotten when the phone is locked. */
const look: { of: string; pay: Payment; group: Said['group'] | null; value: number } = {
  of: '',
  pay: 'cash',
  group: null,
  value: 0,
};
export const forgetKeys = () => Object.assign(look, { of: '', pay: 'cash', group: null, value: 0 });

const couponCounts = [1, 2, 3, 4, 5, 10] as const;

export function keys(kit: OpenKit, { event, seller, taps, sell }: Keys): Node {
  const say = wordsOf(kit).sell;
  const groups = groupsOf(event, seller);
  if (look.of !== seller.enterprise)
    Object.assign(look, {
      of: seller.enterprise,
      pay: taps[0]?.pay ?? 'cash',
      group: taps[0]?.group ?? seller.group ?? groups[0]?.group ?? null,
      value: event.couponValues[0] ?? 0,
    });
  const isNew = h('input', { type: 'checkbox', id: 'new-buyer' });
  const tap = (amount: number, coupons = 0) => {
    const newBuyer = isNew.checked;
    isNew.checked = false;
    return sell({ group: look.group ?? 'other', pay: look.pay, amount, coupons, newBuyer });
  };
  const amounts = h('div.amounts');
  const drawAmounts = () =>
    amounts.replaceChildren(
      ...(look.pay === 'coupon' ? couponKeys(kit, event, tap, drawAmounts) : moneyKeys(kit, taps, tap)),
    );
  drawAmounts();
  const label = (group: Said['group']) => groups.find((one) => one.group === group)?.label[kit.lang] ?? group;
  return h(
    'section.keys',
    {},
    groups.length > 1 &&
      choices(
        say.groupLabel,
        'div.chips',
        groups.map(({ group }) => ({
          text: label(group),
          on: look.group === group,
          press: () => (look.group = group),
        })),
        'button.chip',
      ),
    choices(
      say.payLabel,
      'div.pays',
      payments.map((pay) => ({
        text: say.pays[pay],
        on: look.pay === pay,
        press: () => {
          look.pay = pay;
          drawAmounts();
        },
      })),
      'button.pay',
    ),
    amounts,
    h(
      'label.choice.new-buyer',
      { for: 'new-buyer' },
      isNew,
      h('span', {}, say.newBuyer, h('small', {}, say.newBuyerHint)),
    ),
  );
}

/** What the event sells, and what this stall-holder is there with. */
function groupsOf({ groups }: DayEventRow, { group }: Seller): DayEventRow['groups'] {
  const own = groups.filter((one) => one.group === group);
  return [...own, ...groups.filter((one) => one.group !== group)];
}

type Choice = { readonly text: string; readonly on: boolean; readonly press: () => void };

/** One of several is pressed; pressing another moves it. */
function choices(
  label: string,
  holder: 'div.chips' | 'div.pays',
  all: readonly Choice[],
  kind: 'button.chip' | 'button.pay',
): Node {
  const buttons = all.map(({ text, on, press }) => {
    const one: HTMLButtonElement = h(
      kind,
      {
        type: 'button',
        'aria-pressed': String(on),
        onclick: () => {
          for (const other of buttons) other.setAttribute('aria-pressed', String(other === one));
          press();
        },
      },
      text,
    );
    return one;
  });
  return h(holder, { role: 'group', 'aria-label': label }, buttons);
}

type TapKey = (amount: number, coupons?: number) => Promise<void>;

const key = (text: string, under: string, press: () => unknown) =>
  h(
    'button.key',
    { type: 'button', onclick: press },
    h('b', {}, text),
    under !== '' && h('small', {}, under),
  );

function moneyKeys(kit: OpenKit, taps: readonly Tap[], tap: TapKey): readonly Node[] {
  const say = wordsOf(kit).sell;
  const all = [...usualAmounts(taps), ...notes];
  return [
    h('h2.keys-title', {}, say.amounts),
    h(
      'div.key-grid',
      {},
      all.map((amount) => key(rp(amount), '', () => tap(amount))),
    ),
    otherPart(kit, {
      label: say.other,
      wrong: say.otherWrong,
      read: readAmount,
      take: (amount) => tap(amount),
    }),
  ];
}

function couponKeys(
  kit: OpenKit,
  { couponValues: values }: DayEventRow,
  tap: TapKey,
  draw: () => void,
): readonly Node[] {
  const say = wordsOf(kit).sell;
  if (values.length === 0) return [notice('info', say.noCoupons)];
  const count = (n: number) => tap(n * look.value, n);
  return [
    values.length > 1
      ? choices(
          say.worthLabel,
          'div.chips',
          values.map((value) => ({
            text: rp(value),
            on: look.value === value,
            press: () => {
              look.value = value;
              draw();
            },
          })),
          'button.chip',
        )
      : h('p.note', {}, say.worth(rp(look.value))),
    h('h2.keys-title', {}, say.count),
    h(
      'div.key-grid',
      {},
      couponCounts.map((n) => key(formatCount(n, kit.lang), rp(n * look.value), () => count(n))),
    ),
    otherPart(kit, {
      label: say.otherCount,
      wrong: say.countWrong,
      read: (typed) => {
        const n = readAmount(typed);
        return n !== null && n <= mostCoupons ? n : null;
      },
      take: count,
    }),
  ];
}

type Other = {
  readonly label: string;
  readonly wrong: string;
  readonly read: (typed: string) => number | null;
  readonly take: (n: number) => unknown;
};

function otherPart(kit: OpenKit, { label, wrong, read, take }: Other): Node {
  const say = wordsOf(kit).sell;
  const input = h('input', { id: 'other', inputmode: 'numeric', autocomplete: 'off', maxlength: 16 });
  const told = h('p.error', { role: 'alert' });
  const save = (event: Event) => {
    event.preventDefault();
    const n = read(input.value);
    told.textContent = n === null ? wrong : '';
    if (n === null) return input.focus();
    input.value = '';
    input.blur();
    return take(n);
  };
  return h(
    'form.other',
    { onsubmit: save, novalidate: true },
    field({ id: 'other', label }, input),
    button('plain', say.otherSave, () => {}, { type: 'submit' }),
    told,
  );
}
