// HTTP of an owner's own page of an event: their sales and what visitors left for them, and marking an answer.
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import type { ActivityId } from '../../../programme/index.ts';
import { findEvent } from '../../event/store.ts';
import { answerVoice, contactOf } from '../actions/voice.ts';
import { salesOf } from '../door.ts';
import { OwnVoicesPage } from '../pages/own.tsx';
import { seesOwnAt } from '../store/told.ts';
import { voicesOf } from '../store/voices.ts';
import { words } from '../words/own.ts';

const once = (): string => crypto.randomUUID();

const eventAsked = (visit: Visit): ActivityId | null => {
  const id = parseId<'Activity'>(visit.param('id'));
  return isRefused(id) ? null : id;
};

async function show(visit: Visit): Promise<Response> {
  const id = eventAsked(visit);
  const loaded =
    id &&
    (await visit.within(async (db) => {
      const event = (await seesOwnAt(db, id)) ? await findEvent(db, id) : null;
      if (!event) return null;
      const voices = (await voicesOf(db, id)).map((v) => ({ ...v, contact: contactOf(v.sealedContact) }));
      return { event, sales: await salesOf(db, id), voices };
    }));
  if (!loaded) return visit.notFound();
  return visit.page(<OwnVoicesPage view={visit.view} once={once} {...loaded} />);
}

async function mark(visit: Visit): Promise<Response> {
  const event = eventAsked(visit);
  const form = await visit.form();
  const id = parseId<'Voice'>(form.text('voice'));
  if (event === null || isRefused(id)) return visit.notFound();
  return submit<{ id: string }, Refusal<'unknown-voice', object>>(
    visit,
    form.text('_once'),
    async (db) => {
      const known = (await voicesOf(db, event)).some((v) => v.id === id);
      return known ? answerVoice(db, id, visit) : refuse('unknown-voice');
    },
    {
      to: () => `/usaha/acara/${event}/suara`,
      flash: () => words[visit.lang].markFlash,
      refused: () => visit.seeOther(`/usaha/acara/${event}/suara`),
    },
  );
}

export const routes: readonly Route[] = [
  get('/usaha/acara/:id/suara', 'events:own', show),
  post('/usaha/acara/:id/suara', 'events:own', mark),
];
