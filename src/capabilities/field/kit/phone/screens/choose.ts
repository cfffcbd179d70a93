// A record that resembles another: both side by side, and one question.
import type { Candidate, EnrolBody, SimilarQuestion } from '../../../acts.ts';
import { h } from '../dom.ts';
import type { OpenKit, Screen } from '../kit.ts';
import { button, notice } from '../parts.ts';
import { capture } from '../store/capture.ts';
import type { Shown } from '../store/read.ts';

export async function choose(kit: OpenKit, id: string): Promise<Screen> {
  const say = kit.say.choose;
  const [acts, areas] = await Promise.all([kit.open.read.acts(), kit.open.read.list('areas')]);
  const one = acts.find(({ row }) => row.id === id);
  const asked = one?.reply?.state === 'choose' ? (one.reply.question as unknown as SimilarQuestion) : null;
  if (!one || !asked || one.row.state !== 'choose')
    return { title: say.title, up: '/', body: [notice('info', say.over)] };
  if (one.answered) return { title: say.title, up: '/', body: [notice('good', say.answered)] };
  const body = one.act.body as EnrolBody;
  const areaName = areas?.find(({ code }) => code.slice(0, 13) === body.area.slice(0, 13))?.name ?? '';
  const rt = /\/RT(\d{3})/.exec(body.area)?.[1];
  const answer = (choice: string) => answerWith(kit, one, choice);
  const choices = one.reply?.state === 'choose' ? one.reply.choices : [];
  return {
    title: say.title,
    up: '/',
    alone: true,
    body: [
      h('p.lead', {}, say.lead),
      record(say.yours, body.name, [
        [say.owner, body.owner],
        [say.area, rt ? `RT ${rt} · ${areaName}` : areaName],
      ]),
      ...asked.candidates.map((candidate) => known(kit, candidate, answer)),
      h('div.acts.wide', {}, choices.includes('new') && button('plain', say.new, () => answer('new'))),
    ],
  };
}

const record = (
  kicker: string,
  name: string,
  facts: readonly (readonly [string, string | null])[],
  ...more: Node[]
) =>
  h(
    'section.card.record',
    {},
    h('p.kicker', {}, kicker),
    h('h2', {}, name),
    h(
      'dl.facts',
      {},
      facts.flatMap(([term, value]) => (value ? [h('div', {}, h('dt', {}, term), h('dd', {}, value))] : [])),
    ),
    more,
  );

function known(kit: OpenKit, candidate: Candidate, answer: (choice: string) => Promise<void>): Node {
  const say = kit.say.choose;
  if ('elsewhere' in candidate)
    return h(
      'section.card.record',
      {},
      h('h2', {}, say.elsewhere),
      h('p', {}, say.elsewhereText),
      h(
        'div.acts.wide',
        {},
        button('plain', say.elsewhereSame, () => answer('elsewhere')),
      ),
    );
  const why = h(
    'ul.reasons',
    { 'aria-label': say.why },
    candidate.why.map((reason) => h('li', {}, reason[kit.lang])),
  );
  const same = button('main', say.same, () => answer(`same:${candidate.enterprise}`));
  return record(
    say.known,
    candidate.name,
    [
      [say.owner, candidate.owner],
      [say.area, candidate.areaName],
    ],
    why,
    h('div.acts.wide', {}, same),
  );
}

async function answerWith(kit: OpenKit, { row, act }: Shown, choice: string): Promise<void> {
  const what = { kind: 'sync:answer', body: { act: row.id, choice }, title: act.title, answers: row.id };
  await capture(kit.store, kit.open.key, [what], { now: Date.now() });
  kit.kick();
  kit.go('/kiriman');
}
