// Counting heads at the gate: big keys, gathered for a few seconds into one act; what is pending lies sealed meanwhile.
import { formatCount } from '../../../../kernel/number.ts';
import { capture, h } from '../../../field/kit/phone/index.ts';
import type { OpenKit, Screen } from '../../../field/kit/phone/index.ts';
import type { TurnoutBody } from '../../day/acts.ts';
import { isOf, toldOf } from '../rules/turnout.ts';
import type { Pending } from '../rules/turnout.ts';
import { eventOf, gone, nowOf, told, wordsOf } from './day.ts';

const draft = 'events:turnout';
const gathered = 6_000;
const steps = [1, 5, 10] as const;

let timer: ReturnType<typeof setTimeout> | undefined;
/** A locked phone keeps no key, also not for a count that is under way: it goes when the screen is opened again. */
export const forgetCount = (): void => clearTimeout(timer);

/** The pending count becomes an act and ceases to be pending, both or neither. */
async function tell(kit: OpenKit): Promise<void> {
  const pending = await kit.open.read.draft<Pending>(draft);
  if (!pending) return;
  const body: TurnoutBody = pending;
  const title = `${pending.n > 0 ? '+' : '−'}${formatCount(Math.abs(pending.n), kit.lang)}`;
  const acts = pending.n === 0 ? [] : [{ kind: 'events:turnout', body, title }];
  await capture(kit.store, kit.open.key, acts, { now: Date.now(), drafts: [draft] });
  kit.kick();
}

export async function turnout(kit: OpenKit, activity: string): Promise<Screen> {
  const event = await eventOf(kit, activity);
  if (!event) return gone(kit);
  const say = wordsOf(kit).turnout;
  const sum = h('b', { id: 'sum' });
  // One after the other: a tap amid the telling of the former ones is not lost.
  let busy = tell(kit);
  const after = (work: () => Promise<void>): Promise<void> => (busy = busy.then(work));
  const refresh = async () => {
    const { day } = nowOf(kit);
    const pending = await kit.open.read.draft<Pending>(draft);
    const n = toldOf(await told(kit), activity, day) + (pending?.n ?? 0);
    sum.textContent = formatCount(Math.max(0, n), kit.lang);
    less.disabled = n <= 0;
  };
  const add = (step: number) =>
    after(async () => {
      const { day } = nowOf(kit);
      const here = { activity, day };
      const before = await kit.open.read.draft<Pending>(draft);
      if (!isOf(before, here)) await tell(kit);
      const n = (isOf(before, here) ? (before?.n ?? 0) : 0) + step;
      await kit.open.read.keepDraft(draft, { ...here, n } satisfies Pending);
      navigator.vibrate?.(20);
      clearTimeout(timer);
      timer = setTimeout(() => void after(() => tell(kit)), gathered);
      await refresh();
    });
  const less: HTMLButtonElement = h('button.btn.plain', { type: 'button', onclick: () => add(-1) }, say.less);
  await after(refresh);
  return {
    title: say.title,
    up: `/acara/${activity}`,
    alone: true,
    hear: () => after(refresh),
    body: [
      h('p.lead', {}, say.lead),
      h('section.till-sum', { 'aria-live': 'polite' }, h('p', {}, h('small', {}, say.total), sum)),
      h(
        'div.key-grid.steps',
        {},
        steps.map((step) =>
          h('button.key', { type: 'button', onclick: () => add(step) }, h('b', {}, say.add(step))),
        ),
      ),
      h('div.acts.wide', {}, less),
      h('p.note', {}, say.kept),
    ],
  };
}
