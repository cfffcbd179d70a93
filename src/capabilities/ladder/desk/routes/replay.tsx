// Asking for a replay of a draft and reading it, page by page.
import { formatDay, parseDay } from '../../../../kernel/day.ts';
import { parseId } from '../../../../kernel/ids.ts';
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { submit } from '../../../../platform/http/index.ts';
import type { Visit } from '../../../../platform/http/index.ts';
import { listAreas, placesOf } from '../../../regions/index.ts';
import { findVersion } from '../../store.ts';
import { ElsewherePage } from '../pages/desk.tsx';
import { AskReplayPage } from '../pages/replay/ask.tsx';
import { filterPairs } from '../pages/replay/filter.ts';
import { ReplayPage } from '../pages/replay/page.tsx';
import { askReplay } from '../replay.ts';
import { findDraft } from '../store/drafts.ts';
import { countReplayed, findReplay, listReplayed } from '../store/replays.ts';
import type { ReplayFilter } from '../store/replays.ts';
import { words } from '../words.ts';
import { draftIdOf, once, seesCity } from './load.ts';

const perPage = 50;
const code = (text: string | null): string | null =>
  text !== null && /^[a-z][a-z0-9_]{0,39}$/.test(text) ? text : null;

/** What an address narrows the list by; what it does not know it passes over. */
export const filterOf = (query: URLSearchParams): ReplayFilter => {
  const area = query.get('area');
  return {
    track: code(query.get('track')),
    way: (['up', 'down', 'size'] as const).find((w) => w === query.get('way')) ?? null,
    area: area !== null && /^\d\d\.\d\d(?:\.\d\d(?:\.\d{4})?)?$/.test(area) ? area : null,
    sector: code(query.get('sector')),
    size: code(query.get('size')),
  };
};

export async function askPage(
  visit: Visit,
  again?: { readonly typed: string; readonly error: string },
): Promise<Response> {
  if (!seesCity(visit)) return visit.page(<ElsewherePage view={visit.view} />);
  const id = draftIdOf(visit);
  const draft = id && (await visit.within((db) => findDraft(db, id)));
  if (!draft) return visit.notFound();
  const { typed = formatDay(visit.today, visit.lang), error } = again ?? {};
  return visit.page(
    <AskReplayPage view={visit.view} draft={draft} once={once()} typed={typed} error={error} />,
    again ? 422 : 200,
  );
}

export async function ask(visit: Visit): Promise<Response> {
  const id = draftIdOf(visit);
  const form = await visit.form();
  if (!id || !seesCity(visit)) return visit.notFound();
  const day = parseDay(form.text('day'));
  if (isRefused(day) || day < visit.today)
    return askPage(visit, { typed: form.text('day'), error: words[visit.lang].dayWrong });
  return submit<{ replay: string }, Refusal>(
    visit,
    form.text('_once'),
    (db) => askReplay(db, { id, day }, visit),
    {
      to: ({ replay }) => `/ladder/desk/${id}/replay/${replay}`,
      refused: () => visit.notFound(),
    },
  );
}

/** Draft, replay and both policies of an address; null when one of them is not there. */
export async function loadReplay(db: Db, visit: Visit) {
  const id = draftIdOf(visit);
  const replayId = parseId<'PolicyReplay'>(visit.param('replay'));
  if (!id || isRefused(replayId)) return null;
  const [draft, replay] = [await findDraft(db, id), await findReplay(db, replayId)];
  if (!draft || !replay || replay.draftId !== id) return null;
  const before = await findVersion(db, replay.against);
  return before && { draft, replay, before, after: draft.body };
}

const cursor = (query: URLSearchParams): { name: string; id: string } | null => {
  const [id, name] = [query.get('id'), query.get('after')];
  return id !== null && name !== null && !isRefused(parseId(id)) ? { id, name } : null;
};

export async function showReplay(visit: Visit): Promise<Response> {
  if (!seesCity(visit)) return visit.page(<ElsewherePage view={visit.view} />);
  const filter = filterOf(visit.query);
  const loaded = await visit.within(async (db) => {
    const found = await loadReplay(db, visit);
    if (!found) return null;
    const paging = { after: cursor(visit.query), limit: perPage + 1 };
    return {
      ...found,
      places: placesOf(await listAreas(db)),
      rows: await listReplayed(db, found.replay.id, filter, paging),
      found: await countReplayed(db, found.replay.id, filter),
    };
  });
  if (!loaded) return visit.notFound();
  const rows = loaded.rows.slice(0, perPage);
  const last = loaded.rows.length > perPage ? rows.at(-1) : undefined;
  const pairs = filterPairs(filter).map(([a, b]): [string, string] => [a, b]);
  const query = last && new URLSearchParams([...pairs, ['after', last.name], ['id', last.id]]);
  return visit.page(
    <ReplayPage
      view={visit.view}
      {...loaded}
      rows={rows}
      filter={filter}
      next={query ? `?${query.toString()}#list` : null}
      mayAdopt={visit.may('ladder:adopt')}
      mayExport={visit.may('registry:export')}
      once={once()}
    />,
  );
}
