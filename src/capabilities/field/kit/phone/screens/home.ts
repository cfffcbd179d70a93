// Home: the one next thing to do on top, then this month's list, then how the sending stands.
import { compareDays, day, formatDay } from '../../../../../kernel/day.ts';
import { formatCount } from '../../../../../kernel/number.ts';
import { squeezed } from '../search.ts';
import type { TaskRow } from '../../../acts.ts';
import { h, icon } from '../dom.ts';
import type { OpenKit, Screen } from '../kit.ts';
import { badge, link, notice } from '../parts.ts';
import { isOnPhone, states, tally } from '../queue/queue.ts';
import { kept } from '../store/database.ts';
import { findingsOf } from '../store/read.ts';
import type { Shown } from '../store/read.ts';
import type { Typed } from './enrol/read.ts';
import { enrolDraft } from './enrol/draft.ts';
import { rejoinOrSignIn } from './sign-in.ts';

/** A task with what this phone has found, sent or not. */
export type Seen = { readonly task: TaskRow; readonly found: ReturnType<typeof found> };
const found = (task: TaskRow, own: ReturnType<typeof findingsOf>) => {
  const here = own.get(task.enterprise);
  if (here) return { finding: here.finding, state: here.shown.row.state };
  return task.state === 'done' && task.finding ? { finding: task.finding, state: 'accepted' as const } : null;
};

export function seenTasks(tasks: readonly TaskRow[], acts: readonly Shown[]): readonly Seen[] {
  const own = findingsOf(acts);
  return [...tasks].sort(byPlace).map((task) => ({ task, found: found(task, own) }));
}

/** As one walks: by kelurahan and RT, then longest unseen first. */
function byPlace(a: TaskRow, b: TaskRow): number {
  if (a.area !== b.area) return a.area < b.area ? -1 : 1;
  if (!a.seenDay || !b.seenDay) return a.seenDay ? 1 : b.seenDay ? -1 : 0;
  return compareDays(day(a.seenDay), day(b.seenDay));
}

/** `RT 012 · Gunung Sari Ilir` */
export const placeName = ({ area, areaName }: Pick<TaskRow, 'area' | 'areaName'>): string => {
  const rt = /\/RT(\d{3})$/.exec(area)?.[1];
  return rt && !/\bRT\b/i.test(areaName) ? `RT ${rt} · ${areaName}` : areaName;
};

const shownAtOnce = 25;
// What the person looks for and has unfolded; it outlives a drawing, not a locking.
const look = { find: '', all: false, done: false };
export const forgetLook = () => Object.assign(look, { find: '', all: false, done: false });

export async function home(kit: OpenKit): Promise<Screen> {
  const { read } = kit.open;
  const [acts, tasks, draft, barred] = await Promise.all([
    read.acts(),
    read.list('tasks'),
    read.draft<Typed>(enrolDraft),
    kept(kit.store, 'barred'),
  ]);
  const seen = seenTasks(tasks ?? [], acts);
  const open = seen.filter((one) => !one.found);
  return {
    title: kit.say.home.title,
    body: [
      barred && barredNotice(kit, barred, acts),
      kit.status.update && updateNotice(kit),
      nextStep(kit, { acts, open, draft }),
      progress(kit, seen, tasks === null),
      seen.length > 0 && taskList(kit, seen),
      acts.length > 0 && sentStrip(kit, acts),
    ].filter((node) => node instanceof Node),
  };
}

const updateNotice = (kit: OpenKit) =>
  notice(
    'info',
    kit.say.settings.update,
    h('button.link', { type: 'button', onclick: kit.useUpdate }, kit.say.settings.updateAct),
  );

export function barredNotice(kit: OpenKit, why: 'revoked' | 'expired', acts: readonly Shown[]): Node {
  const say = kit.say.barred;
  const unsent = acts.filter(({ row }) => isOnPhone(row)).length;
  return notice(
    'warn',
    say[why],
    h('p', {}, say.text(unsent)),
    h('button.link', { type: 'button', onclick: () => rejoinOrSignIn(kit) }, say.act),
  );
}

type Next = { acts: readonly Shown[]; open: readonly Seen[]; draft: Typed | null };

/** One card, one honey button: a choice that holds things up, a half-written record, the next task, or a new record. */
function nextStep(kit: OpenKit, { acts, open, draft }: Next): Node {
  const say = kit.say.home;
  const card = (title: string, why: string, act: string, to: string, name: 'plus' | 'arrow-right') =>
    h(
      'section.next-step',
      {},
      h('p.kicker', {}, say.next),
      h('h2', {}, title),
      h('p.why', {}, why),
      link('main', act, to, name),
    );
  const choices = acts.filter(({ row, answered }) => row.state === 'choose' && !answered);
  const enrol = link('plain', say.enrol, '/catat', 'plus');
  if (choices[0])
    return h(
      'div.lead-acts',
      {},
      card(
        say.chooseTitle(choices.length),
        say.chooseWhy,
        say.choose,
        `/pilih/${choices[0].row.id}`,
        'arrow-right',
      ),
      enrol,
    );
  if (draft?.name)
    return h(
      'div.lead-acts',
      {},
      card(say.draftTitle, say.draftWhy(draft.name), say.draft, '/catat', 'arrow-right'),
    );
  if (open[0]) {
    const { task } = open[0];
    const where = [placeName(task), task.address].filter(Boolean).join(' · ');
    return h(
      'div.lead-acts',
      {},
      card(task.name, where, say.check, `/usaha/${task.enterprise}`, 'arrow-right'),
      enrol,
    );
  }
  return h('div.lead-acts', {}, card(say.enrol, say.enrolWhy, say.enrol, '/catat', 'plus'));
}

function progress(kit: OpenKit, seen: readonly Seen[], waiting: boolean): Node {
  const say = kit.say.home;
  if (seen.length === 0)
    return h(
      'section.card.quiet-card',
      {},
      h('p', {}, !waiting ? say.empty : kit.status.sync === 'sending' ? say.fetching : say.emptyFirst),
    );
  const done = seen.filter((one) => one.found).length;
  const text = say.progress(formatCount(done, kit.lang), formatCount(seen.length, kit.lang));
  return h(
    'section.progress',
    {},
    h('p', { id: 'done' }, done === seen.length ? say.allDone : text),
    h('progress', { max: seen.length, value: done, 'aria-labelledby': 'done' }),
  );
}

function taskList(kit: OpenKit, seen: readonly Seen[]): Node {
  const say = kit.say.home;
  const wanted = squeezed(look.find);
  const fits = seen.filter(
    ({ task, found: known }) =>
      (look.done ? known : !known) &&
      squeezed([task.name, task.owner, task.address, placeName(task)].join(' ')).includes(wanted),
  );
  const shown = look.all || wanted ? fits : fits.slice(0, shownAtOnce);
  const find: HTMLInputElement = h('input', {
    type: 'search',
    id: 'find',
    'aria-label': say.find,
    placeholder: say.find,
    autocomplete: 'off',
    oninput: () => {
      look.find = find.value;
      kit.draw();
    },
  });
  find.value = look.find;
  const part = (done: boolean, text: string, count: number) =>
    h(
      'button.chip',
      {
        type: 'button',
        'aria-pressed': String(look.done === done),
        id: `part-${done}`,
        onclick: () => turn(done),
      },
      text,
      h('b', {}, formatCount(count, kit.lang)),
    );
  const turn = (done: boolean) => {
    look.done = done;
    kit.draw();
  };
  const doneCount = seen.filter((one) => one.found).length;
  return h(
    'section.tasks',
    {},
    h('div.chips', {}, part(false, say.open, seen.length - doneCount), part(true, say.done, doneCount)),
    seen.length > 8 && h('div.search', {}, icon('search'), find),
    fits.length === 0 && wanted !== '' && h('p.note', {}, say.notFound),
    h(
      'ul.rows',
      {},
      shown.map((one) => taskRow(kit, one)),
    ),
    fits.length > shown.length &&
      h(
        'button.btn.quiet',
        {
          type: 'button',
          id: 'more',
          onclick: () => {
            look.all = true;
            kit.draw();
          },
        },
        say.more(fits.length - shown.length),
      ),
  );
}

export const lastSeen = (kit: OpenKit, { seenDay }: TaskRow): string =>
  seenDay ? kit.say.home.lastSeen(formatDay(day(seenDay), kit.lang)) : kit.say.home.neverSeen;

const taskRow = (kit: OpenKit, { task, found: known }: Seen) =>
  h(
    'li',
    {},
    h(
      'a',
      { href: `#/usaha/${task.enterprise}` },
      h(
        'span',
        {},
        h('b', {}, task.name),
        h('small', {}, [placeName(task), task.address].filter(Boolean).join(' · ')),
        h('small', {}, known ? kit.say.verify.findings[known.finding] : lastSeen(kit, task)),
      ),
      known ? badge(known.state, kit.say) : icon('chevron-right'),
    ),
  );

function sentStrip(kit: OpenKit, acts: readonly Shown[]): Node {
  const counts = tally(acts.map(({ row }) => row));
  return h(
    'section.card',
    {},
    h('h2', {}, kit.say.home.sent),
    h(
      'ul.counts',
      {},
      states
        .filter((state) => counts[state] > 0)
        .map((state) =>
          h(
            'li',
            {},
            h(
              'a',
              { href: '#/kiriman' },
              badge(state, kit.say),
              h('b', {}, formatCount(counts[state], kit.lang)),
            ),
          ),
        ),
    ),
  );
}
