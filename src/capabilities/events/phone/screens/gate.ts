// The gate: a pass is shown or typed, and the whole width says at once whether its holder may come in.
import { formatCount } from '../../../../kernel/number.ts';
import { button, capture, field, h, icon, notice } from '../../../field/kit/phone/index.ts';
import type { OpenKit, Screen, Shown } from '../../../field/kit/phone/index.ts';
import type { PassRow, ScanBody } from '../../day/acts.ts';
import { hash16, readPassCode } from '../../day/passes/code.ts';
import { elsewhere, judgePass, scansOf } from '../rules/gate.ts';
import type { Verdict } from '../rules/gate.ts';
import { canSee, watch } from './camera.ts';
import { eventOf, gone, nowOf, timeOf, told, toldOf, wordsOf } from './day.ts';

const nameDraft = 'events:gate';
const listed = 8;

export async function gate(kit: OpenKit, activity: string): Promise<Screen> {
  const event = await eventOf(kit, activity);
  if (!event) return gone(kit);
  const say = wordsOf(kit).gate;
  const passes = (await kit.open.read.rows<PassRow>('passes')) ?? [];
  const name = (await kit.open.read.draft<string>(nameDraft)) ?? say.usual;
  const where = h('input', { id: 'gate', autocomplete: 'off', maxlength: 60, value: name });
  where.addEventListener(
    'change',
    () => void kit.open.read.keepDraft(nameDraft, where.value.trim() || say.usual),
  );
  const [verdict, below] = [h('div', { 'aria-live': 'assertive' }), h('div')];
  verdict.replaceChildren(banner(kit, null));
  const refresh = async () =>
    below.replaceChildren(...belowParts(kit, await kit.open.read.acts(), { activity, passes }));
  const show = async (code: string) => {
    const { day } = nowOf(kit);
    const hash = await hash16(code);
    const judged = judgePass(passes, await told(kit), { activity, day, hash });
    verdict.replaceChildren(banner(kit, judged));
    navigator.vibrate?.(judged.means === 'in' ? 40 : [80, 60, 80]);
    if (judged.means !== 'in' && judged.means !== 'again') return;
    const body: ScanBody = {
      pass: hash,
      activity,
      day,
      gate: where.value.trim() || say.usual,
      stall: null,
      session: null,
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
      verdict,
      passes.every((pass) => pass.activity !== activity) && notice('info', say.noPasses),
      eyes(kit, show),
      typed(kit, show),
      field({ id: 'gate', label: say.where }, where),
      below,
    ].filter((node) => node instanceof Node),
  };
}

const looks = {
  in: ['verdict.in', 'circle-check'],
  again: ['verdict.again', 'triangle-alert'],
  ended: ['verdict.no', 'circle-alert'],
  unknown: ['verdict.no', 'circle-alert'],
} as const;

function banner(kit: OpenKit, judged: Verdict | null): Node {
  const say = wordsOf(kit).gate;
  if (!judged) return h('div.verdict', {}, h('b', {}, say.ready));
  const [kind, drawing] = looks[judged.means];
  const [title, why] =
    judged.means === 'in'
      ? [say.in, '']
      : judged.means === 'again'
        ? [say.again(timeOf(kit, judged.at)), say.at(judged.gate)]
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

type At = { readonly activity: string; readonly passes: readonly PassRow[] };

/** What this phone scanned today; where the server knows of another gate, that stands beside it. */
function belowParts(kit: OpenKit, shown: readonly Shown[], { activity, passes }: At): readonly Node[] {
  const say = wordsOf(kit).gate;
  const { day } = nowOf(kit);
  const all = scansOf(toldOf(shown), activity, day);
  const replies = shown.filter(({ row, act }) => {
    const body = act.body as Partial<ScanBody>;
    return (
      row.kind === 'events:scan' && row.state !== 'refused' && body.activity === activity && body.day === day
    );
  });
  if (all.length === 0) return [];
  return [
    h('h2', {}, say.list),
    h('p.note', {}, say.count(formatCount(all.length, kit.lang))),
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
            first && h('small', {}, say.flagged(first.gate, timeOf(kit, first.at))),
          ),
          h('small', {}, timeOf(kit, row.at)),
        );
      }),
    ),
  ];
}
