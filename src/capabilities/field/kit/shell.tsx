// The page that carries the kit: the same for everybody, so that a phone may keep it; without script it says what is needed.
import { raw } from 'hono/html';

import { favicon, stylesheet } from '../../../web/assets.ts';
import type { View } from '../../../web/view.ts';
import { link } from '../../../web/view.ts';
import { iconPath } from './files.ts';
import type { KitFiles } from './files.ts';
import { words } from './words.ts';

export const Shell = ({ view, kit }: { view: View; kit: KitFiles }) => {
  const say = words[view.lang];
  return (
    <>
      {raw('<!doctype html>')}
      <html
        lang={view.lang}
        data-base={view.base}
        data-code={view.city.code}
        data-city={view.city.name}
        data-zone={view.zone}
        data-version={kit.version}
      >
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          <meta name="color-scheme" content="light dark" />
          <meta name="theme-color" content="#fdfbf5" media="(prefers-color-scheme: light)" />
          <meta name="theme-color" content="#0c1613" media="(prefers-color-scheme: dark)" />
          <title>{`${say.title} · ${view.city.name}`}</title>
          <link rel="icon" href={favicon.path} type={favicon.type} />
          <link rel="apple-touch-icon" href={link(view, iconPath(192))} />
          <link rel="manifest" href={link(view, '/lapangan/manifest.webmanifest')} />
          <link rel="stylesheet" href={stylesheet.path} />
          <link rel="stylesheet" href={link(view, kit.style)} />
          <script type="module" src={link(view, kit.script)}></script>
        </head>
        <body class="owner kit">
          <main id="main">
            <h1>{say.title}</h1>
            <p>{say.opening}</p>
            <noscript>
              <p>{say.noScript}</p>
            </noscript>
          </main>
        </body>
      </html>
    </>
  );
};
