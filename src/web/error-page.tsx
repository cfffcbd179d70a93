// What a person sees when a page is not theirs, not there, or broken: what happened, what next, a number to quote.
import type { Child } from 'hono/jsx';
import { ButtonLink } from './controls.tsx';
import { PlainPage } from './layout.tsx';
import type { PlainDate } from '../kernel/day.ts';
import { link, type View } from './view.ts';
import { words } from './words.ts';

/** Used when no city is known yet, so that even then the page stands in the house's frame. */
const nowhere: View = {
  lang: 'id',
  base: '',
  path: '/',
  city: { code: '', name: '', example: false },
  user: null,
  nav: [],
  today: '1970-01-01' as PlainDate,
  zone: 'UTC',
};

/** Five steps, one of them missing. */
const BrokenStairs = () => (
  <svg class="broken" viewBox="0 0 220 110" width="220" height="110" aria-hidden="true">
    <rect x="0" y="88" width="36" height="22" rx="5" />
    <rect x="46" y="66" width="36" height="44" rx="5" />
    <rect class="gap" x="93.5" y="45.5" width="33" height="63" rx="5" />
    <rect x="138" y="22" width="36" height="88" rx="5" />
    <rect x="184" y="0" width="36" height="110" rx="5" />
  </svg>
);

/** For 403, 404, 409, 500: `message` says what next, `quote` is the number under which the log knows it. */
export const ErrorPage = (props: {
  view: View | null;
  status: number;
  title: string;
  message: Child;
  quote?: string | undefined;
}) => {
  const view = props.view ?? nowhere;
  const say = words[view.lang];
  return (
    <PlainPage view={view} title={props.title}>
      <div class="error-page">
        <BrokenStairs />
        <p>{props.message}</p>
        <p class="unseen">{String(props.status)}</p>
        {props.quote ? (
          <p class="note">
            {say.quote}: <b class="quote">{props.quote}</b>
          </p>
        ) : null}
        <ButtonLink kind="main" href={link(view, '/')}>
          {say.home}
        </ButtonLink>
      </div>
    </PlainPage>
  );
};
