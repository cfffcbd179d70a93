// HTTP of the list of a session on paper.
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import { get } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { pdf } from '../../../../platform/pdf/index.ts';
import { formatDay } from '../../../../web/format.ts';
import type { EventRow } from '../../event/store.ts';
import { openEvent } from '../../routes/open.ts';
import { sessionsOf } from '../door.ts';
import type { SessionRow } from '../door.ts';
import { speakersOf } from '../pages/parts.tsx';
import { attendance } from '../paper/attendance.ts';
import type { AttendanceText } from '../paper/attendance.ts';
import { whenOf } from '../rules/told.ts';
import { whoOf } from '../rules/who.ts';
import { listSignUps } from '../store/sign-ups.ts';
import type { Listed } from '../store/sign-ups.ts';
import { words } from '../words.ts';

type Loaded = {
  readonly event: EventRow;
  readonly session: SessionRow;
  readonly signUps: readonly Listed[];
};

/** Lines for those who come without having signed up. */
const besides = 8;

function textOf({ event, session, signUps }: Loaded, { lang, city, today }: Visit): AttendanceText {
  const say = words[lang];
  const staying = signUps.filter((s) => s.state !== 'left');
  return {
    city: city.name,
    event: event.name,
    title: session.title,
    when: `${whenOf(session, lang)} · ${session.room}`,
    speakers: speakersOf(session),
    made: say.paper.made(formatDay(today, lang)),
    page: say.paper.page,
    example: city.example ? say.paper.example : '',
    heads: [say.paper.no, say.columns.who, say.fields.kind, say.columns.state, say.paper.sign],
    rows: staying.map((s, n) => [
      String(n + 1),
      whoOf(s, say),
      say.passKinds[s.kind],
      s.came ? say.came : say.states[s.state],
    ]),
    empty: besides,
  };
}

async function print(visit: Visit): Promise<Response> {
  const id = parseId<'Session'>(visit.param('session'));
  const loaded = await visit.within(async (db): Promise<Loaded | null> => {
    const event = await openEvent(db, visit);
    if (!event || isRefused(id)) return null;
    const session = (await sessionsOf(db, event.id)).find((s) => s.id === id);
    if (!session) return null;
    await audit(db, visit, { act: 'events:print', subject: id, detail: { paper: 'attendance' } });
    return { event, session, signUps: await listSignUps(db, id) };
  });
  if (!loaded) return visit.notFound();
  return new Response(await pdf(attendance, textOf(loaded, visit)), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${loaded.event.slug}-hadir.pdf"`,
      'cache-control': 'private, no-store',
    },
  });
}

export const routes: readonly Route[] = [
  get('/events/:id/sessions/:session/attendance.pdf', 'events:gate', print),
];
