// Larger pieces a page is put together from: figures, steps, the next step, what happened, what to do when empty.
import type { Child } from 'hono/jsx';
import type { PlainDate } from '../kernel/day.ts';
import type { Lang } from '../kernel/language.ts';
import type { Tone } from './controls.tsx';
import { formatDay } from './format.ts';
import { Icon, type IconName } from './icons.tsx';
import { Mark } from './mark.tsx';
import { words } from './words.ts';

/** One figure with what it counts; `note` says since when or of how many. */
export const Stat = (props: { label: string; value: Child; note?: Child; href?: string | undefined }) => (
  <li class="stat">
    <p>{props.href === undefined ? props.label : <a href={props.href}>{props.label}</a>}</p>
    <b class="figure">{props.value}</b>
    {props.note ? <small>{props.note}</small> : null}
  </li>
);

export const StatRow = (props: { children?: Child }) => <ul class="stats">{props.children}</ul>;

/** The one number of a page, very large, with its definition beside it. */
export const BigNumber = (props: { value: string; children?: Child }) => (
  <div class="big">
    <p class="big-number figure">{props.value}</p>
    <p class="lead">{props.children}</p>
  </div>
);

export const DefinitionList = (props: { items: readonly { term: Child; value: Child; note?: Child }[] }) => (
  <dl class="facts">
    {props.items.map((item) => (
      <div>
        <dt>{item.term}</dt>
        <dd>
          {item.value}
          {item.note ? <small>{item.note}</small> : null}
        </dd>
      </div>
    ))}
  </dl>
);

export type Happening = {
  day: PlainDate;
  title: Child;
  detail?: Child;
  kind?: Tone | undefined;
  icon?: IconName | undefined;
};

const happeningIcon = { good: 'check', info: 'info', warn: 'triangle-alert', bad: 'x' } as const;

/** What happened, in the order given. */
export const Timeline = (props: { lang: Lang; items: readonly Happening[] }) => (
  <ol class="timeline">
    {props.items.map((item) => (
      <li class={item.kind}>
        <span class="dot">
          <Icon name={item.icon ?? (item.kind ? happeningIcon[item.kind] : 'clock')} size={16} />
        </span>
        <div>
          <time datetime={item.day}>{formatDay(item.day, props.lang)}</time>
          <b>{item.title}</b>
          {item.detail ? <div class="note">{item.detail}</div> : null}
        </div>
      </li>
    ))}
  </ol>
);

/** Nothing here yet: says why, and what to do. */
export const EmptyState = (props: { icon: IconName; title: string; text: Child; act?: Child }) => (
  <div class="empty">
    <span class="empty-icon">
      <Icon name={props.icon} size={32} />
    </span>
    <h2>{props.title}</h2>
    <p>{props.text}</p>
    {props.act ? <div class="acts">{props.act}</div> : null}
  </div>
);

export type Task = {
  done: boolean;
  /** The same in words: "Selesai". */
  state: string;
  title: string;
  text: Child;
  act?: Child;
};

/** Steps to be done once, in order: state, what it is about, and the one act beside it. */
export const Checklist = (props: { label: string; items: readonly Task[] }) => (
  <ol class="checklist" aria-label={props.label}>
    {props.items.map((item, at) => (
      <li class={item.done ? 'done' : undefined}>
        <span class="tick" aria-hidden="true">
          {item.done ? <Icon name="check" /> : at + 1}
        </span>
        <div>
          <h2>
            {item.title} <small>{item.state}</small>
          </h2>
          <p>{item.text}</p>
        </div>
        {item.act ? <div class="act">{item.act}</div> : null}
      </li>
    ))}
  </ol>
);

export type Step = { label: string; value: string; note?: string | undefined; href?: string | undefined };

/** Rising cards, lowest first, the last one honey: at most eight, so that the climb stays in view. */
export const Stairs = (props: { label: string; steps: readonly Step[] }) => (
  <ol class={`stairs of-${Math.min(props.steps.length, 8)}`} aria-label={props.label}>
    {props.steps.map((step) => {
      const inside = (
        <>
          <span>{step.label}</span>
          <b class="figure">{step.value}</b>
          {step.note ? <small>{step.note}</small> : null}
        </>
      );
      return <li>{step.href === undefined ? <div>{inside}</div> : <a href={step.href}>{inside}</a>}</li>;
    })}
  </ol>
);

export type Track = {
  name: string;
  /** Rungs reached, from the lowest; the next one is drawn hatched in honey. */
  reached: number;
  total: number;
  /** What the next rung is called, or where one stands: at most two words. */
  label: string;
  href?: string | undefined;
};

/** Where one stands on each track: rungs as steps, reached green, the next one hatched honey. */
export const TrackSteps = (props: { lang: Lang; tracks: readonly Track[] }) => {
  const say = words[props.lang];
  return (
    <ul class="tracks">
      {props.tracks.map((track) => (
        <li>
          <span class="track-name">
            {track.href === undefined ? track.name : <a href={track.href}>{track.name}</a>}
          </span>
          <span class="rungs" aria-hidden="true">
            {Array.from({ length: track.total }, (_, at) => (
              <i class={at < track.reached ? 'on' : at === track.reached ? 'soon' : undefined} />
            ))}
          </span>
          <span class="unseen">
            {`: ${track.reached} ${say.of} ${track.total} ${say.rungs}, ${track.reached < track.total ? say.nextRung : say.top}: `}
          </span>
          <span class="track-label">{track.label}</span>
        </li>
      ))}
    </ul>
  );
};

/** The one next step: what, why, who helps, when, what it opens, and one honey act. */
export const NextStep = (props: {
  lang: Lang;
  title: string;
  children?: Child;
  facts?: readonly { icon: IconName; text: Child }[];
  act?: { href: string; label: string } | undefined;
}) => (
  <section class="next-step">
    <Mark size={150} />
    <p class="kicker">{words[props.lang].nextStep}</p>
    <h2>{props.title}</h2>
    {props.children ? <div class="why">{props.children}</div> : null}
    {props.facts && props.facts.length > 0 ? (
      <ul>
        {props.facts.map((fact) => (
          <li>
            <Icon name={fact.icon} />
            <span>{fact.text}</span>
          </li>
        ))}
      </ul>
    ) : null}
    {props.act ? (
      <a class="btn main" href={props.act.href}>
        {props.act.label}
        <Icon name="arrow-right" />
      </a>
    ) : null}
  </section>
);
