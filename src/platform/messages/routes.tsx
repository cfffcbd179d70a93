// HTTP of the list of messages.
import { parseId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { get, post } from '../http/index.ts';
import type { Route, Visit } from '../http/index.ts';
import { handOver } from './actions.ts';
import { HandPage, MessagesPage, openStates } from './page.tsx';
import { listMessages } from './store.ts';

const most = 50;

async function show(visit: Visit): Promise<Response> {
  const open = visit.query.get('state') === 'open';
  const before = parseId<'Message'>(visit.query.get('before') ?? '');
  const asked = { states: open ? openStates : null, before: isRefused(before) ? null : before };
  const rows = await visit.within((db) => listMessages(db, asked, most + 1));
  const page = rows.slice(0, most);
  const next = rows.length > most ? (page.at(-1)?.id ?? null) : null;
  return visit.page(
    <MessagesPage view={visit.view} rows={page} open={open} next={next} once={crypto.randomUUID()} />,
  );
}

/** The number and the text stand in the answer itself: in no address and in no cache. */
async function hand(visit: Visit): Promise<Response> {
  const id = parseId<'Message'>(visit.param('id'));
  if (isRefused(id)) return visit.notFound();
  const message = await visit.within((db) => handOver(db, id, visit));
  return isRefused(message) ? visit.notFound() : visit.page(<HandPage view={visit.view} message={message} />);
}

export const routes: readonly Route[] = [
  get('/messages', 'messages:read', show),
  post('/messages/:id/hand', 'messages:read', hand),
];
