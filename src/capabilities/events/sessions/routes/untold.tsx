// HTTP of whom somebody must go to: the list within one's area, noting that it was said, and its rows for a file.
import { day } from '../../../../kernel/day.ts';
import { parseId } from '../../../../kernel/ids.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { titleCase } from '../../../../kernel/text.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { atOnce } from '../../../../platform/sheet/index.ts';
import type { SheetColumn } from '../../../../platform/sheet/index.ts';
import { formatDay } from '../../../../web/format.ts';
import { listAreas, placesOf } from '../../../regions/index.ts';
import { UntoldPage } from '../pages/untold.tsx';
import { changesText } from '../rules/told.ts';
import { listUntold, setSaid } from '../store/untold.ts';
import type { Untold } from '../store/untold.ts';
import { words } from '../words/untold.ts';
import { once } from './desk.tsx';

async function show(visit: Visit, problem?: string): Promise<Response> {
  const found = await visit.within(async (db) => ({
    rows: await listUntold(db),
    places: placesOf(await listAreas(db)),
  }));
  const exports = visit.may('registry:export');
  return visit.page(
    <UntoldPage view={visit.view} once={once} {...found} exports={exports} problem={problem} />,
    problem ? 409 : 200,
  );
}

async function said(visit: Visit): Promise<Response> {
  const id = parseId<'Untold'>(visit.param('untold'));
  const form = await visit.form();
  if (isRefused(id)) return visit.notFound();
  const say = words[visit.lang];
  return submit<{ id: string }, Refusal<'said-before', object>>(
    visit,
    form.text('_once'),
    async (db) => {
      if (!(await setSaid(db, id, visit))) return refuse('said-before');
      await audit(db, visit, { act: 'events:said', subject: id });
      return { id };
    },
    { to: () => '/events/untold', flash: () => say.done, refused: () => show(visit, say.gone) },
  );
}

/** `id` is the enterprise of today. */
export type UntoldSheetRow = Pick<Untold, 'id' | 'name' | 'area' | 'event' | 'changes' | 'day'>;

export type UntoldSheet = {
  readonly title: string;
  readonly columns: readonly SheetColumn<UntoldSheetRow>[];
  readonly rows: AsyncGenerator<readonly UntoldSheetRow[]>;
  readonly filters: readonly string[];
  readonly asked: Readonly<Record<Lang, readonly string[]>>;
};

/** What the list shows this visitor, for desk to let it leave. */
export async function untoldSheet(db: Db, { lang }: Pick<Visit, 'lang'>): Promise<UntoldSheet> {
  const say = words[lang];
  const places = placesOf(await listAreas(db));
  return {
    title: say.title,
    rows: atOnce((await listUntold(db)).map(({ enterprise, ...row }) => ({ ...row, id: enterprise }))),
    filters: [],
    asked: { id: [words.id.title], en: [words.en.title] },
    columns: [
      { head: say.columns.area, width: 28, of: (r) => places.name(r.area) },
      { head: say.columns.who, width: 34, of: (r) => titleCase(r.name) },
      { head: say.columns.event, width: 30, of: (r) => r.event },
      { head: say.columns.what, width: 70, of: (r) => changesText(r.changes, lang) },
      { head: say.columns.since, width: 18, of: (r) => formatDay(day(r.day), lang) },
    ],
  };
}

export const routes: readonly Route[] = [
  get('/events/untold', 'events:forward', (visit) => show(visit)),
  post('/events/untold/:untold', 'events:forward', said),
];
