// Doors to the KBLI: the file is tried, looked at, and then loaded.
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { readUpload } from '../../../platform/http/upload.ts';
import type { Kbli } from '../../registry/index.ts';
import { acceptKbli, keepDraft, tryKbli } from '../actions.ts';
import type { AcceptKbliRefusal } from '../actions.ts';
import { KbliPage, KbliTriedPage } from '../pages/kbli.tsx';
import { gather, kbliBytes, readKbli } from '../reading.ts';
import { findDraft, listEditions } from '../store.ts';
import { explain, words } from '../words.ts';
import type { CityRefusal } from '../words.ts';
import { manage } from './setup.tsx';

async function kbliPage(visit: Visit, typed: string, no?: CityRefusal, status?: number): Promise<Response> {
  const editions = await visit.within(listEditions);
  const field = no?.refused === 'kbli-edition' ? 'edition' : 'file';
  const error = no && ({ field, message: explain(no, visit.lang) } as const);
  const once = crypto.randomUUID();
  return visit.page(
    <KbliPage view={visit.view} once={once} editions={editions} typed={typed} error={error} />,
    status,
  );
}

type Brought = { readonly name: string; readonly rows: readonly Kbli[] | CityRefusal };

async function bring(visit: Visit): Promise<Response> {
  const limits = { most: kbliBytes, files: 1 };
  const sent = await readUpload(visit.request, limits, async ({ name, content }): Promise<Brought> => {
    return { name, rows: readKbli(await gather(content, kbliBytes)) };
  });
  if (isRefused(sent)) return kbliPage(visit, '', sent, sent.refused === 'too-large' ? 413 : 422);
  const [file = { name: '', rows: refuse('kbli-missing') }] = sent.taken;
  const typed = sent.fields.text('edition').trim().slice(0, 4);
  const { rows } = file;
  if ('refused' in rows) return kbliPage(visit, typed, rows, rows.refused === 'kbli-too-large' ? 413 : 422);
  const edition = /^\d{4}$/.test(typed) ? Number(typed) : 0;
  // Refused whatever it finds, so the transaction leaves nothing.
  const tried = await visit.within((db) => tryKbli(db, edition, rows, visit));
  if (tried.refused !== 'only-tried') return kbliPage(visit, typed, tried, 422);
  const draft = { edition, fileName: file.name, rows, figures: tried.figures };
  const { draftId } = await visit.within((db) => keepDraft(db, draft, visit));
  return visit.seeOther(`/city/kbli/${draftId}`);
}

async function showTried(visit: Visit): Promise<Response> {
  const draft = await draftOf(visit);
  if (!draft) return visit.notFound();
  return visit.page(<KbliTriedPage view={visit.view} once={crypto.randomUUID()} draft={draft} />);
}

const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);

const draftOf = async (visit: Visit) => {
  const id = visit.param('id');
  return isId(id) ? visit.within((db) => findDraft(db, id)) : null;
};

async function accept(visit: Visit): Promise<Response> {
  const fields = await visit.form();
  const id = visit.param('id');
  if (!isId(id)) return visit.notFound();
  return submit<{ edition: number; loaded: number }, AcceptKbliRefusal>(
    visit,
    fields.text('_once'),
    (db) => acceptKbli(db, id, visit),
    {
      to: () => '/city/kbli',
      flash: ({ edition, loaded }) => words[visit.lang].kbli.done(loaded, edition),
      refused: (no) => kbliPage(visit, '', no, 409),
    },
  );
}

export const routes: readonly Route[] = [
  get('/city/kbli', manage, (visit) => kbliPage(visit, '')),
  post('/city/kbli', manage, bring),
  get('/city/kbli/:id', manage, showTried),
  post('/city/kbli/:id', manage, accept),
];
