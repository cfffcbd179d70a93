// After an act: it is on the phone, and its way to the city can be watched from here.
import { h } from '../dom.ts';
import type { OpenKit, Screen } from '../kit.ts';
import { button, link, notice, stairs } from '../parts.ts';
import { reasonOf } from './outbox.ts';
import { seenTasks } from './home.ts';

export async function saved(kit: OpenKit, id: string): Promise<Screen> {
  const [acts, tasks] = await Promise.all([kit.open.read.acts(), kit.open.read.list('tasks')]);
  const one = acts.find(({ row }) => row.id === id);
  const say = kit.say.saved;
  if (!one) return { title: say.title, up: '/', body: [link('main', say.home, '/')] };
  const { state } = one.row;
  const next = seenTasks(tasks ?? [], acts).find((seen) => !seen.found);
  const told = {
    saved: say.offline,
    sent: say.sent,
    accepted: say.accepted,
    choose: say.choose,
    refused: say.refused,
  };
  const acted =
    state === 'choose'
      ? link('main', kit.say.home.choose, `/pilih/${id}`, 'arrow-right')
      : one.row.kind === 'field:verify' && next
        ? link('main', say.nextTask, `/usaha/${next.task.enterprise}`, 'arrow-right')
        : button('main', say.again, () => kit.go('/catat'), { name: 'plus' });
  return {
    title: state === 'saved' ? say.title : kit.say.states[state],
    body: [
      h(
        'section.card.done',
        {},
        h('h2', {}, one.act.title),
        h('p.note', {}, kit.nameOf(one.row.kind)),
        stairs(state, kit.say),
        h('p', { 'aria-live': 'polite' }, state === 'sent' && one.row.waits ? kit.say.waits : told[state]),
        state === 'refused' && notice('bad', kit.say.outbox.reason, h('p', {}, reasonOf(kit, one))),
      ),
      h('div.acts.wide', {}, acted, link('plain', say.home, '/')),
    ],
  };
}
