// Parts that several screens share: fields, notices, the steps of an act on its way.
import type { Words } from './words/words.ts';
import { h, icon } from './dom.ts';
import type { Child, IconName } from './dom.ts';
import type { State } from './queue/queue.ts';

export const button = (
  kind: 'main' | 'plain' | 'quiet' | 'danger',
  text: string,
  onclick: () => unknown,
  { name, id, type = 'button' }: { name?: IconName; id?: string; type?: 'button' | 'submit' } = {},
) => h(`button.btn.${kind}`, { type, onclick, id }, name && icon(name), text);

export const link = (kind: 'main' | 'plain' | 'quiet', text: string, to: string, name?: IconName) =>
  h(`a.btn.${kind}`, { href: `#${to}` }, name && icon(name), text);

const noticeIcons = {
  good: 'circle-check',
  info: 'circle-alert',
  warn: 'circle-alert',
  bad: 'triangle-alert',
} as const;

export const notice = (kind: keyof typeof noticeIcons, title: string, ...more: readonly Child[]) =>
  h(
    `div.notice.${kind}`,
    { role: kind === 'bad' ? 'alert' : 'status' },
    icon(noticeIcons[kind]),
    h('div', {}, h('b', {}, title), more),
  );

type Field = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: string | undefined;
};

/** Label above, hint under it, what is wrong beside the field. */
export function field(
  { id, label, hint, error, optional }: Field,
  input: HTMLElement,
  ...more: readonly Child[]
) {
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  if (told) input.setAttribute('aria-describedby', told);
  if (error) input.setAttribute('aria-invalid', 'true');
  const holder =
    input instanceof HTMLSelectElement ? h('span.select', {}, input, icon('chevron-right')) : input;
  return h(
    error ? 'div.field.wrong' : 'div.field',
    {},
    h('label', { for: id }, label, optional && h('small', {}, ` ${optional}`)),
    hint && h('p.hint', { id: `${id}-hint` }, hint),
    error && h('p.error', { id: `${id}-error` }, icon('circle-alert', 16), error),
    holder,
    more,
  );
}

export const choice = (
  kind: 'radio' | 'checkbox',
  { id, name, value = '', checked }: { id: string; name: string; value?: string; checked: boolean },
  label: string,
  hint?: string,
) =>
  h(
    'label.choice',
    { for: id },
    h('input', { type: kind, id, name, value, checked }),
    h('span', {}, label, hint && h('small', {}, hint)),
  );

export function tick(
  id: string,
  label: string,
  hint: string,
  checked: boolean,
  set: (checked: boolean) => void,
): HTMLElement {
  const holder = h('div.field', {}, choice('checkbox', { id, name: id, checked }, label, hint));
  holder.addEventListener('change', (event) => set((event.target as HTMLInputElement).checked));
  return holder;
}

export const options = (
  select: HTMLSelectElement,
  all: readonly (readonly [string, string])[],
  chosen: string,
) => {
  for (const [value, text] of all) select.append(h('option', { value, selected: value === chosen }, text));
  return select;
};

const stateBadge: Readonly<Record<State, string>> = {
  saved: 'span.badge.warn',
  sent: 'span.badge.info',
  choose: 'span.badge.warn',
  accepted: 'span.badge',
  refused: 'span.badge.bad',
};

export const badge = (state: State, say: Words) => h(stateBadge[state] as 'span', {}, say.states[state]);

const reached: Readonly<Record<State, number>> = { saved: 1, sent: 2, choose: 2, accepted: 3, refused: 3 };

/** Three stairs: on the phone, sent, answered. What comes next is honey, as everywhere. */
export function stairs(state: State, say: Words): Node {
  const names = [say.states.saved, say.states.sent, say.states[reached[state] === 3 ? state : 'accepted']];
  if (state === 'choose') names[2] = say.states.choose;
  return h(
    `ol.way.${state}`,
    {},
    names.map((text, at) => {
      const kind = at < reached[state] ? 'on' : at === reached[state] ? 'soon' : 'off';
      return h('li', { class: kind, 'aria-current': at === reached[state] - 1 && 'step' }, h('i'), text);
    }),
  );
}
