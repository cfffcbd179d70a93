// The gate and the doors of sessions: a pass is shown or typed, and the whole width says at once what that means.
import { formatCount } from '../../../../kernel/number.ts';
import { button, capture, field, h, icon, notice, options } from '../../../field/kit/phone/index.ts';
import type { OpenKit, Screen, Shown } from '../../../field/kit/phone/index.ts';
import type { DayEventRow, DaySession, PassRow, ScanBody } from '../../day/acts.ts';
import { hash16, readPassCode } from '../../day/passes/code.ts';
import { elsewhere, judgePass, scansOf, sessionsOn } from '../rules/gate.ts';
import type { Verdict } from '../rules/gate.ts';
import { canSee, watch } from './camera.ts';
import { eventOf, gone, hour, nowOf, timeOf, told, toldOf, wordsOf } from './day.ts';

const nameDraft = 'events:gate';
const doorDraft = 'events:door';
const listed = 8;

/** Where this phone scans today: null is the entrance. */
type Door = { readonly activity: string; readonly day: string; readonly session: DaySession | null };

/** As it was chosen last, while it is of this event and day and still held. */
async function doorOf(kit: OpenKit, event: DayEventRow): Promise<Door> {
  const { day } = nowOf(kit);
  const { activity } = event;
  const kept = await kit.open.read.draft<Door>(doorDraft);
  const same = kept?.activity === activity && kept.day === day;
  const session = same ? sessionsOn(event, day).find((s) => s.session === kept.session?.session) : undefined;
  return { activity, day, session: session ?? null };
}

export async function gate(kit: OpenKit, activity: string): Promise<Screen> {
  const event = await eventOf(kit, activity);
  if (!event) return gone(kit);
  const say = wordsOf(kit).gate;
  const passes = (await kit.open.read.rows<PassRow>('passes')) ?? [];
  const name = (await kit.open.read.draft<string>(nameDraft)) ?? say.usual;
  let door = await doorOf(kit, event);
  const where = h('input', { id: 'gate', autocomplete: 'off', maxlength: 60, value: name });
  where.addEventListener(
    'change',
    () => void kit.open.read.keepDraft(nameDraft, where.value.trim() || say.usual),
  );
  const named = field({ id: 'gate', label: say.where }, where);
  const [verdict, below] = [h('div', { 'aria-live': 'assertive' }), h('div')];
  const refresh = async () => {
    named.hidden = door.session !== null;
    below.replaceChildren(...belowParts(kit, await kit.open.read.acts(), { door, passes }));
  };
  const ready = () => verdict.replaceChildren(banner(kit, null, door.session));
  ready();
  const choose = async (session: DaySession | null) => {
    door = { activity, day: nowOf(kit).day, session };
    ready();
    await kit.open.read.keepDraft(doorDraft, door);
    await refresh();
  };
  const show = async (code: string) => {
    const { day } = nowOf(kit);
    const { session } = door;
    const hash = await hash16(code);
    const at = { activity, day, hash, session: session?.session ?? null };
    const judged = judgePass(passes, await told(kit), at);
    verdict.replaceChildren(banner(kit, judged, session));
    navigator.vibrate?.(judged.means === 'in' ? 40 : [80, 60, 80]);
    if (judged.means !== 'in' && judged.means !== 'again') return;
    const body: ScanBody = {
      pass: hash,
      activity,
      day,
      gate: (session ? session.room.slice(0, 60) : where.value).trim() || say.usual,
      stall: null,
      session: at.session,
    };
    await capture(kit.store, kit.open.key, [{ kind: 'events:scan', body, title: judged.pass.label }], {
      now: Date.now(),
    });
    await refresh();
    kit.kick();
  };
  await refresh();
  return {
    title: say.title,
    up: `/acara/${activity}`,
    alone: true,
    hear: refresh,
    body: [
      doors(kit, sessionsOn(event, door.day), { chosen: door.session, choose }),
      verdict,
      passes.every((pass) => pass.activity !== activity) && notice('info', say.noPasses),
      eyes(kit, show),
      typed(kit, show),
      named,
      below,
    ].filter((node) => node instanceof Node),
  };
}

type Choice = {
  readonly chosen: DaySession | null;
  readonly choose: (session: DaySession | null) => unknown;
};

/** The entrance, or a session of today; nothing to choose on a day without sessions. */
function doors(kit: OpenKit, sessions: readonly DaySession[], { chosen, choose }: Choice): Node | false {
  if (sessions.length === 0) return false;
  const say = wordsOf(kit).gate;
  const select: HTMLSelectElement = h('select', {
    id: 'door',
    onchange: () => choose(sessions.find((s) => s.session === select.value) ?? null),
  });
  const text = (s: DaySession) => `${hour(s.starts, kit.lang)} ${s.title} · ${s.room}`;
  const all = sessions.map((s): [string, string] => [s.session, text(s)]);
  options(select, [['', say.entrance], ...all], chosen?.session ?? '');
  return field({ id: 'door', label: say.door }, select);
}

const looks = {
  in: ['verdict.in', 'circle-check'],
  again: ['verdict.again', 'triangle-alert'],
  ended: ['verdict.no', 'circle-alert'],
  unknown: ['verdict.no', 'circle-alert'],
} as const;

function banner(kit: OpenKit, judged: Verdict | null, session: DaySession | null): Node {
  const say = wordsOf(kit).gate;
  if (!judged)
    return h(
      'div.verdict',
      {},
      h('b', {}, say.ready),
      session && h('p', {}, `${session.title} · ${session.room}`),
    );
  const [kind, drawing] = looks[judged.means];
  const own = session ? say.session : say;
  const [title, why] =
    judged.means === 'in'
      ? [own.in, session?.title]
      : judged.means === 'again'
        ? [own.again(timeOf(kit, judged.at)), session?.title ?? say.at(judged.gate)]
        : [say[judged.means], say[`${judged.means}Why`]];
  const whose = judged.means !== 'unknown' && `${judged.pass.label} · ${say.kinds[judged.pass.kind]}`;
  return h(
    `div.${kind}`,
    {},
    icon(drawing, 40),
    h('b', {}, title),
    whose && h('p', {}, whose),
    why && h('p', {}, why),
  );
}

/** A code that the camera reads may be anything; what is no pass is no news. */
function eyes(kit: OpenKit, show: (code: string) => Promise<void>): Node | false {
  const say = wordsOf(kit).gate;
  if (!canSee()) return false;
  const holder = h('div');
  const on = async () => {
    const video = h('video', { muted: true, playsinline: true, 'aria-label': say.aim });
    holder.replaceChildren(h('div.camera', {}, video), h('p.note', {}, say.aim));
    const state = await watch(video, (text) => {
      const code = readPassCode(text);
      return code ? show(code) : undefined;
    });
    if (state !== 'on')
      holder.replaceChildren(notice('warn', state === 'denied' ? say.denied : say.noCamera));
  };
  holder.append(h('div.acts.wide', {}, button('main', say.camera, on, { name: 'camera' })));
  return holder;
}

function typed(kit: OpenKit, show: (code: string) => Promise<void>): Node {
  const say = wordsOf(kit).gate;
  const input = h('input.code', {
    id: 'pass-code',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    maxlength: 300,
  });
  const wrong = h('p.error', { role: 'alert' });
  const check = async (event: Event) => {
    event.preventDefault();
    const code = readPassCode(input.value);
    wrong.textContent = code ? '' : say.codeWrong;
    if (!code) return;
    input.value = '';
    await show(code);
  };
  return h(
    'form.other',
    { onsubmit: check, novalidate: true },
    field({ id: 'pass-code', label: say.code, hint: say.codeHint }, input),
    button('plain', say.check, () => {}, { type: 'submit' }),
    wrong,
  );
}

type At = { readonly door: Door; readonly passes: readonly PassRow[] };

/** What this phone scanned today at the door that is chosen; where the server knows of another gate, that stands beside it. */
function belowParts(kit: OpenKit, shown: readonly Shown[], { door, passes }: At): readonly Node[] {
  const say = wordsOf(kit).gate;
  const { day } = nowOf(kit);
  const session = door.session?.session ?? null;
  const own = session === null ? say : say.session;
  const all = scansOf(toldOf(shown), door.activity, day).filter(({ body }) => body.session === session);
  const replies = shown.filter(({ row, act }) => {
    const body = act.body as Partial<ScanBody>;
    return (
      row.kind === 'events:scan' &&
      row.state !== 'refused' &&
      body.activity === door.activity &&
      body.day === day &&
      body.session === session
    );
  });
  if (all.length === 0) return [];
  return [
    h('h2', {}, say.list),
    h('p.note', {}, own.count(formatCount(all.length, kit.lang))),
    h(
      'ul.taps',
      {},
      replies.slice(0, listed).map(({ row, act, reply }) => {
        const { pass } = act.body as ScanBody;
        const first = reply?.state === 'accepted' ? elsewhere(reply.result) : null;
        const label = passes.find((one) => one.hash === pass)?.label ?? act.title;
        return h(
          'li',
          {},
          h(
            'span',
            {},
            h('b', {}, label),
            first && h('small', {}, own.flagged(first.gate, timeOf(kit, first.at))),
          ),
          h('small', {}, timeOf(kit, row.at)),
        );
      }),
    ),
  ];
}
