// Small things a person presses or reads beside others: buttons, notices, badges, chips, tabs, progress.
import type { Child } from 'hono/jsx';
import { formatCount } from './format.ts';
import { Icon, type IconName } from './icons.tsx';
import type { Lang } from '../kernel/language.ts';
import { words } from './words.ts';

export * from './forms.tsx';

/** `main` is honey and stands once a page; `plain` a green outline; `quiet` without a frame; `danger` red. */
export type ButtonKind = 'main' | 'plain' | 'quiet' | 'danger';

export const Button = (props: {
  kind?: ButtonKind;
  icon?: IconName | undefined;
  name?: string | undefined;
  value?: string | undefined;
  type?: 'submit' | 'button';
  form?: string | undefined;
  formaction?: string | undefined;
  disabled?: boolean | undefined;
  children?: Child;
}) => (
  <button
    class={`btn ${props.kind ?? 'plain'}`}
    type={props.type ?? 'submit'}
    name={props.name}
    value={props.value}
    form={props.form}
    formaction={props.formaction}
    disabled={props.disabled}
  >
    {props.icon ? <Icon name={props.icon} /> : null}
    {props.children}
  </button>
);

export const ButtonLink = (props: {
  href: string;
  kind?: ButtonKind;
  icon?: IconName | undefined;
  download?: boolean | undefined;
  children?: Child;
}) => (
  <a class={`btn ${props.kind ?? 'plain'}`} href={props.href} download={props.download}>
    {props.icon ? <Icon name={props.icon} /> : null}
    {props.children}
  </a>
);

export type Tone = 'info' | 'good' | 'warn' | 'bad';
const toneIcon = { info: 'info', good: 'circle-check', warn: 'triangle-alert', bad: 'circle-alert' } as const;

/** A sentence the person should not miss. */
export const Notice = (props: { kind: Tone; title?: string; children?: Child }) => (
  <div class={`notice ${props.kind}`} role={props.kind === 'bad' ? 'alert' : 'status'}>
    <Icon name={toneIcon[props.kind]} />
    <div>
      {props.title ? <b>{props.title}</b> : null} {props.children}
    </div>
  </div>
);

/** One or two words about a state; the words carry the meaning, the colour only helps. */
export const Badge = (props: { kind?: Tone | 'plain'; children?: Child }) => (
  <span class={`badge ${props.kind ?? 'plain'}`}>{props.children}</span>
);

export const ExampleBadge = (props: { lang: Lang }) => <Badge>{words[props.lang].example}</Badge>;

/** Beside a figure of an example city: that nothing behind it is real. */
export const ExampleNote = (props: { lang: Lang }) => (
  <p class="example">
    <Icon name="info" size={16} />
    {words[props.lang].exampleBanner}
  </p>
);

export const Chip = (props: { href?: string | undefined; current?: boolean | undefined; children?: Child }) =>
  props.href === undefined ? (
    <span class="chip">{props.children}</span>
  ) : (
    <a class="chip" href={props.href} aria-current={props.current ? 'true' : undefined}>
      {props.children}
    </a>
  );

/** The filters now in the address; each is a link to the same page without it. */
export const FilterChips = (props: {
  lang: Lang;
  chips: readonly { label: string; value: string; without: string }[];
  clear?: string | undefined;
}) => {
  const say = words[props.lang];
  if (props.chips.length === 0) return null;
  return (
    <ul class="chips" aria-label={say.filters}>
      {props.chips.map((chip) => (
        <li>
          <a class="chip" href={chip.without} aria-label={`${say.removeFilter} ${chip.label}: ${chip.value}`}>
            <span>
              {chip.label}: <b>{chip.value}</b>
            </span>
            <Icon name="x" size={16} />
          </a>
        </li>
      ))}
      {props.clear !== undefined && props.chips.length > 1 ? (
        <li>
          <a class="chip bare" href={props.clear}>
            {say.clearFilters}
          </a>
        </li>
      ) : null}
    </ul>
  );
};

/** Pages that lie beside each other, as links. */
export const Tabs = (props: {
  label: string;
  tabs: readonly { href: string; label: string; current?: boolean; count?: number }[];
  lang: Lang;
}) => (
  <nav class="tabs" aria-label={props.label}>
    {props.tabs.map((tab) => (
      <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
        {tab.label}
        {tab.count === undefined ? null : <small>{formatCount(tab.count, props.lang)}</small>}
      </a>
    ))}
  </nav>
);

/** How far a long work is, with the figure written. */
export const Progress = (props: { value: number; max: number; label: string; lang: Lang }) => (
  <div class="progress">
    <p>
      <span>{props.label}</span>
      <b>
        {formatCount(props.value, props.lang)} {words[props.lang].of} {formatCount(props.max, props.lang)}
      </b>
    </p>
    <progress value={props.value} max={Math.max(props.max, 1)} aria-label={props.label} />
  </div>
);

/**
 * A part that is fetched again every two seconds: `href` answers with a page or fragment that holds the same id, wrapped
 * in Poll while the work goes on and in a plain element when it is done. Without scripts the page is simply reloaded.
 */
export const Poll = (props: { id: string; href: string; children?: Child }) => (
  <div id={props.id} data-poll={props.href} aria-live="polite">
    {props.children}
  </div>
);

export const Details = (props: { summary: Child; open?: boolean; children?: Child }) => (
  <details class="details" open={props.open}>
    <summary>{props.summary}</summary>
    <div>{props.children}</div>
  </details>
);

/** What an act would change, before it is done; `act` is the form that does it. */
export const Preview = (props: { lang: Lang; title: string; children?: Child; act: Child }) => (
  <section class="preview">
    <p class="kicker">
      <Icon name="eye" size={16} />
      {words[props.lang].preview}
    </p>
    <h2>{props.title}</h2>
    {props.children}
    <div class="acts">{props.act}</div>
  </section>
);
