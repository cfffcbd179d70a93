// Looking an enterprise up: what is known, then two taps: what was seen, and keeping it.
import { dayOf } from '../../../../../kernel/day.ts';
import type { AreaRow, Finding, HelpBody, TaskRow, VerifyBody } from '../../../acts.ts';
import { h, icon } from '../dom.ts';
import type { OpenKit, Screen } from '../kit.ts';
import { button, field, notice, options } from '../parts.ts';
import { capture } from '../store/capture.ts';
import type { Shown } from '../store/read.ts';
import { lastSeen, placeName, seenTasks } from './home.ts';

const findings = ['active', 'closed', 'moved', 'not-found'] as const satisfies readonly Finding[];

export async function verify(kit: OpenKit, enterprise: string): Promise<Screen> {
  const { read } = kit.open;
  const [tasks, areas, acts] = await Promise.all([read.list('tasks'), read.list('areas'), read.acts()]);
  const seen = seenTasks(tasks ?? [], acts).find(({ task }) => task.enterprise === enterprise);
  const say = kit.say.verify;
  if (!seen) return { title: kit.say.home.title, up: '/', body: [notice('info', say.gone)] };
  const { task, found } = seen;
  return {
    title: task.name,
    up: '/',
    alone: true,
    body: [
      facts(kit, task),
      found && notice('good', say.already(say.findings[found.finding]), h('p', {}, say.change)),
      findingForm(kit, task, areas ?? []),
      task.withoutNib && helpPart(kit, task, acts),
    ].filter((node) => node instanceof Node),
  };
}

function facts(kit: OpenKit, task: TaskRow): Node {
  const say = kit.say.verify.facts;
  const rows = [
    [say.address, [placeName(task), task.address].filter(Boolean).join(' · ')],
    [say.owner, task.owner],
    [say.phone, task.phone],
    [say.kind, task.kind],
    [say.seen, lastSeen(kit, task)],
  ] as const;
  return h(
    'dl.facts.card',
    {},
    rows.flatMap(([name, value]) => (value ? [h('div', {}, h('dt', {}, name), h('dd', {}, value))] : [])),
  );
}

function findingForm(kit: OpenKit, task: TaskRow, areas: readonly AreaRow[]): Node {
  const say = kit.say.verify;
  let picked: Finding | null = null;
  const act = button('main', say.pick, () => {}, { type: 'submit', name: 'check' });
  act.disabled = true;
  const area = options(
    h('select', { id: 'area' }),
    [['', say.outside], ...areas.map(({ code, name }) => [code, name] as const)],
    '',
  );
  const movedTo = field({ id: 'area', label: say.movedTo }, area);
  const note = h('textarea', { id: 'note', rows: 2 });
  const more = h(
    'div.fields',
    {},
    movedTo,
    field({ id: 'note', label: say.note, optional: kit.say.optional }, note),
  );
  more.hidden = true;
  const pick = (finding: Finding) => {
    picked = finding;
    movedTo.hidden = finding !== 'moved';
    more.hidden = false;
    act.disabled = false;
    act.lastChild?.replaceWith(say.save(say.findings[finding]));
  };
  const save = async (event: Event) => {
    event.preventDefault();
    if (!picked) return;
    act.disabled = true;
    const now = new Date();
    const body: VerifyBody = {
      enterprise: task.enterprise,
      finding: picked,
      day: dayOf(now, kit.place.zone),
      area: picked === 'moved' && area.value ? area.value : null,
      note: note.value.trim() || null,
      point: null,
    };
    const kind = 'field:verify';
    const [id] = await capture(kit.store, kit.open.key, [{ kind, body, title: task.name }], {
      now: now.getTime(),
    });
    kit.kick();
    kit.go(`/tersimpan/${id}`);
  };
  return h(
    'form.form',
    { onsubmit: save },
    h(
      'fieldset.findings',
      {},
      h('legend', {}, say.lead),
      findings.map((finding) =>
        h(
          'label',
          {},
          h('input', { type: 'radio', name: 'finding', value: finding, onchange: () => pick(finding) }),
          h('span', {}, h('b', {}, say.findings[finding]), h('small', {}, say.meanings[finding])),
          icon('check'),
        ),
      ),
    ),
    more,
    h('div.save-bar', {}, act),
  );
}

function helpPart(kit: OpenKit, task: TaskRow, acts: readonly Shown[]): Node {
  const say = kit.say.verify;
  const asked = acts.some(
    ({ row, act }) => row.kind === 'field:help' && (act.body as HelpBody).enterprise === task.enterprise,
  );
  const done = () => notice('good', say.helpAsked);
  if (asked) return done();
  const ask = async () => {
    const body: HelpBody = { enterprise: task.enterprise, wants: 'nib', note: null };
    const what = { kind: 'field:help', body, title: task.name };
    await capture(kit.store, kit.open.key, [what], { now: Date.now() });
    kit.kick();
    part.replaceWith(done());
  };
  const part = h(
    'section.card',
    {},
    h('p', {}, say.helpWhy),
    h('div.acts.wide', {}, button('plain', say.help, ask)),
  );
  return part;
}
