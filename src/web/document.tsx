// The frame of every document: head, language, stylesheet, and the link that jumps over the navigation.
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { favicon, font, script, stylesheet } from './assets.ts';
import { formatDay } from './format.ts';
import { Mark } from './mark.tsx';
import { link, type View } from './view.ts';
import { otherLang, words } from './words.ts';

export type PageKind = 'staff' | 'public' | 'owner' | 'plain';

/** The whole document with its doctype; `kind` chooses the layout in the stylesheet. */
export const Document = (props: { view: View; title: string; kind: PageKind; children?: Child }) => {
  const { view } = props;
  const say = words[view.lang];
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={view.lang} data-theme={view.theme}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content={view.theme ?? 'light dark'} />
          <title>{`${props.title} · ${say.product} ${view.city.name}`}</title>
          <link rel="icon" href={favicon.path} type={favicon.type} />
          <link rel="preload" href={font.path} as="font" type={font.type} crossorigin="anonymous" />
          <link rel="stylesheet" href={stylesheet.path} />
          <script src={script.path} defer></script>
        </head>
        <body class={props.kind}>
          <a class="skip" href="#main">
            {say.skip}
          </a>
          {props.children}
        </body>
      </html>
    </>
  );
};

/** To the same page in the other language. */
export const LanguageSwitch = ({ view }: { view: View }) => {
  const to = otherLang(view.lang);
  return (
    <a
      class="lang"
      lang={to}
      hreflang={to}
      href={link(view, `/language?to=${to}&back=${encodeURIComponent(view.path)}`)}
    >
      {words[view.lang].otherLanguage}
    </a>
  );
};

/** Stands on paper only: mark, city and the day of printing. */
export const PrintHead = ({ view }: { view: View }) => (
  <p class="print-head">
    <Mark />
    <b>{words[view.lang].product}</b> {view.city.name} · {words[view.lang].printed}{' '}
    {formatDay(view.today, view.lang)}
    {view.city.example ? ` · ${words[view.lang].exampleBanner}` : null}
  </p>
);
