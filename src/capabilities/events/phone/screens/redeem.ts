// Coupons that a stall hands in, typed by number; what was taken and what is in doubt comes back from the server.
import { formatCount } from '../../../../kernel/number.ts';
import { badge, button, capture, field, h } from '../../../field/kit/phone/index.ts';
import type { OpenKit, Screen, Shown } from '../../../field/kit/phone/index.ts';
import type { RedeemBody, RedeemTaken } from '../../day/acts.ts';
import { portions, readCoupons } from '../rules/coupons.ts';
import { eventOf, gone, rp, timeOf, wordsOf } from './day.ts';

export async function redeem(kit: OpenKit, id: string): Promise<Screen> {
  const [activity = '', enterprise = ''] = id.split('/');
  const event = await eventOf(kit, activity);
  const held = event?.stalls.flatMap(({ stall, code, holders }) =>
    holders.filter((one) => one.enterprise === enterprise).map(({ name }) => ({ stall, code, name })),
  )[0];
  if (!held) return gone(kit);
  const say = wordsOf(kit).redeem;
  const typed = h('textarea', { id: 'coupons', rows: 4, autocomplete: 'off', autocapitalize: 'characters' });
  const read = h('p.note', { 'aria-live': 'polite' });
  const save = button('main', say.saveNone, () => {}, { type: 'submit' });
  const list = h('div');
  const look = () => {
    const { count, unreadable } = readCoupons(typed.value);
    read.textContent = unreadable.length > 0 ? say.unreadable(unreadable.join(', ')) : '';
    save.disabled = count === 0 || unreadable.length > 0;
    save.textContent = count === 0 ? say.saveNone : say.save(formatCount(count, kit.lang));
  };
  typed.addEventListener('input', look);
  look();
  const refresh = async () =>
    list.replaceChildren(...sentParts(kit, await kit.open.read.acts(), { activity, enterprise }));
  const keep = async (submitted: Event) => {
    submitted.preventDefault();
    const { entries, count, unreadable } = readCoupons(typed.value);
    if (count === 0 || unreadable.length > 0) return;
    const title = `${say.count(formatCount(count, kit.lang))} · ${held.name}`;
    const acts = portions(entries).map((coupons) => {
      const body: RedeemBody = { activity, enterprise, coupons: [...coupons] };
      return { kind: 'events:redeem', body, title };
    });
    typed.value = '';
    look();
    await capture(kit.store, kit.open.key, acts, { now: Date.now() });
    await refresh();
    kit.kick();
  };
  await refresh();
  return {
    title: `${held.code} · ${held.name}`,
    up: `/kasir/${activity}/${held.stall}/${enterprise}`,
    alone: true,
    hear: refresh,
    body: [
      h(
        'form.form',
        { onsubmit: keep, novalidate: true },
        h('p.lead', {}, say.lead),
        field({ id: 'coupons', label: say.typed, hint: say.hint }, typed),
        read,
        h('div.acts.wide', {}, save),
      ),
      list,
    ],
  };
}

function sentParts(
  kit: OpenKit,
  shown: readonly Shown[],
  of: { readonly activity: string; readonly enterprise: string },
): readonly Node[] {
  const say = wordsOf(kit).redeem;
  const own = shown.filter(({ row, act }) => {
    const body = act.body as Partial<RedeemBody>;
    return row.kind === 'events:redeem' && body.activity === of.activity && body.enterprise === of.enterprise;
  });
  if (own.length === 0) return [];
  return [
    h('h2', {}, say.sent),
    h(
      'ul.taps',
      {},
      own.map((one) =>
        h(
          'li',
          {},
          h('span', {}, h('b', {}, `${timeOf(kit, one.row.at)} · ${one.act.title}`), answerParts(kit, one)),
          badge(one.row.state, kit.say),
        ),
      ),
    ),
  ];
}

function answerParts(kit: OpenKit, { reply }: Shown): readonly Node[] {
  const say = wordsOf(kit).redeem;
  if (reply?.state === 'refused') return [h('small', {}, reply.say[kit.lang])];
  if (reply?.state !== 'accepted') return [];
  const { taken, value, doubts } = reply.result as RedeemTaken;
  return [
    h('small', {}, say.taken(formatCount(taken, kit.lang), rp(Number(value)))),
    ...(doubts.length > 0 ? [h('small', {}, say.doubts)] : []),
    ...doubts.map(({ typed, why }) => h('small', {}, `${typed}: ${say.why[why]}`)),
  ];
}
