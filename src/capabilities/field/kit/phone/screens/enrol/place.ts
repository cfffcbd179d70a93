// The rough point: asked for by a press, with a plain sentence what it is for, and never needed.
import { formatCount } from '../../../../../../kernel/number.ts';
import { h } from '../../dom.ts';
import type { OpenKit } from '../../kit.ts';
import { button } from '../../parts.ts';
import { takePoint } from '../../point.ts';
import type { Point } from '../../point.ts';

export function pointPart(kit: OpenKit, at: Point | null, set: (point: Point | null) => void): Node {
  const say = kit.say.enrol;
  const holder = h('div.field.point', { 'aria-live': 'polite' });
  const take = async () => {
    show(say.pointBusy);
    const point = await takePoint();
    if (point === 'denied') return show(say.pointDenied, say.pointAgain);
    if (point === 'failed') return show(say.pointFailed, say.pointAgain);
    set(point);
    has(point);
  };
  const show = (text: string, act?: string) =>
    holder.replaceChildren(
      h('p.hint', {}, text),
      ...(act ? [button('plain', act, take, { name: 'map-pin' })] : []),
    );
  const has = (point: Point) => {
    const drop = () => {
      set(null);
      show(say.pointWhy, say.point);
    };
    holder.replaceChildren(
      h('p.got', {}, say.pointTaken(formatCount(point.accuracy, kit.lang))),
      h(
        'div.two-links',
        {},
        h('button.link', { type: 'button', onclick: take }, say.pointAgain),
        h('button.link', { type: 'button', onclick: drop }, say.pointDrop),
      ),
    );
  };
  if (at) has(at);
  else show(say.pointWhy, say.point);
  return holder;
}
