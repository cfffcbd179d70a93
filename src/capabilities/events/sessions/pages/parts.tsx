// Parts that the pages of sessions share: when it is, who speaks, how full it is.
import type { Child } from 'hono/jsx';

import { Badge } from '../../../../web/controls.tsx';
import { formatCount } from '../../../../web/format.ts';
import type { View } from '../../../../web/view.ts';
import type { SessionRow } from '../door.ts';
import { whenOf } from '../rules/told.ts';
import { words } from '../words.ts';

/** A session with the seats that its day allows; `over` when its end is behind. */
export type Shown = SessionRow & { readonly allowed: number | null; readonly over: boolean };

export const StateBadge = ({ view, session }: { view: View; session: Shown }) => {
  const say = words[view.lang];
  if (session.off) return <Badge kind="bad">{say.isOff}</Badge>;
  if (session.postponed) return <Badge kind="warn">{say.isPostponed}</Badge>;
  return session.over ? <Badge>{say.isOver}</Badge> : null;
};

export const isOpen = (s: Shown): boolean => !s.off && !s.postponed && !s.over;
export const isFull = (s: Shown): boolean => s.allowed !== null && s.seats >= s.allowed;

export const speakersOf = (s: SessionRow): string =>
  s.speakers.map((k) => (k.from ? `${k.name} (${k.from})` : k.name)).join('; ');

export function roomText(s: Shown, { lang }: Pick<View, 'lang'>): string {
  const say = words[lang];
  if (s.allowed === null) return say.freeAll;
  if (!isFull(s)) return say.free(formatCount(s.allowed - s.seats, lang));
  return s.waiting === 0 ? say.isFull : say.queue(formatCount(s.waiting, lang));
}

export const SessionCard = (props: { view: View; session: Shown; level?: 2 | 3; children?: Child }) => {
  const { view, session } = props;
  const { lang } = view;
  const title = (
    <>
      {session.title} <StateBadge view={view} session={session} />
    </>
  );
  return (
    <section class="card" id={`s-${session.id}`}>
      <p class="kicker">
        {words[lang].kinds[session.kind]} · {whenOf(session, lang)} · {session.room}
      </p>
      {props.level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
      {session.speakers.length > 0 ? <p>{speakersOf(session)}</p> : null}
      {session.about ? <p class="note">{session.about}</p> : null}
      {session.why ? <p class="note">{session.why}</p> : null}
      {isOpen(session) ? <p class="note">{roomText(session, view)}</p> : null}
      {props.children}
    </section>
  );
};
