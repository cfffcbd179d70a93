// How the parts of a page stand: headings, sections, cards, columns, rows of tools and of buttons.
import type { Child } from 'hono/jsx';

/** Small words above, the heading, and the one main act of the page at the right. */
export const PageHead = (props: { title: string; kicker?: Child; act?: Child; lead?: Child }) => (
  <header class="head">
    <div>
      {props.kicker ? <p class="kicker">{props.kicker}</p> : null}
      <h1>{props.title}</h1>
      {props.lead ? <p class="lead">{props.lead}</p> : null}
    </div>
    {props.act ? <div class="act">{props.act}</div> : null}
  </header>
);

/** Spaces a page's sections apart under a heading of their own. */
export const Section = (props: {
  title?: string;
  lead?: Child;
  id?: string;
  act?: Child;
  children?: Child;
}) => (
  <section class="section" id={props.id}>
    {props.title ? (
      <div class="section-head">
        <div>
          <h2>{props.title}</h2>
          {props.lead ? <p class="lead">{props.lead}</p> : null}
        </div>
        {props.act}
      </div>
    ) : null}
    {props.children}
  </section>
);

/** White ground with a hairline, for what belongs together. */
export const Card = (props: { title?: string; id?: string; children?: Child }) => (
  <section class="card" id={props.id}>
    {props.title ? <h2>{props.title}</h2> : null}
    {props.children}
  </section>
);

/** Cards beside each other as many as fit; `wide` for charts and records. */
export const Cards = (props: { wide?: boolean; children?: Child }) => (
  <div class={props.wide ? 'cards wide' : 'cards'}>{props.children}</div>
);

/** One under the other, evenly apart. */
export const Stack = (props: { children?: Child }) => <div class="stack">{props.children}</div>;

/** Two columns at a desk, one on a phone: the first thing on a public page, words left, picture right. */
export const Hero = (props: { words: Child; picture: Child }) => (
  <div class="two hero">
    <Stack>{props.words}</Stack>
    {props.picture}
  </div>
);

export const Columns = (props: { children?: Child }) => <div class="two">{props.children}</div>;

/** What stands above a list: search at the left, downloads at the right. */
export const Tools = (props: { children?: Child }) => <div class="tools">{props.children}</div>;

/** Buttons in a row; the main one first. */
export const Acts = (props: { children?: Child }) => <div class="acts">{props.children}</div>;
