// Applicants of an event as a file's rows and columns; desk lets it leave.
import type { Lang } from '../../../../kernel/language.ts';
import { titleCase } from '../../../../kernel/text.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Visit } from '../../../../platform/http/index.ts';
import { atOnce } from '../../../../platform/sheet/index.ts';
import type { SheetColumn } from '../../../../platform/sheet/index.ts';
import { productKindName } from '../../../catalogue/index.ts';
import { listAreas, placesOf } from '../../../regions/index.ts';
import { openEvent } from '../../routes/open.ts';
import { pointsText } from '../pages/list.tsx';
import type { ListRow } from '../pages/list.tsx';
import { standingOf, standings } from '../rules/life.ts';
import { words } from '../words/curate/index.ts';
import { words as shared } from '../words/shared.ts';
import { rankedList } from './ask.ts';

/** `id` is the enterprise's. */
export type ApplicantsSheetRow = Omit<ListRow, 'id'> & { readonly id: string };

export type ApplicantsSheet = {
  /** Of the event. */
  readonly title: string;
  readonly columns: readonly SheetColumn<ApplicantsSheetRow>[];
  readonly rows: AsyncGenerator<readonly ApplicantsSheetRow[]>;
  /** As they stand in the trail. */
  readonly filters: readonly string[];
  /** The same for people. */
  readonly asked: Readonly<Record<Lang, readonly string[]>>;
};

/** What the list of applicants shows this visitor, in its order; null when there is no such event, or no list for them. */
export async function applicantsSheet(db: Db, visit: Visit): Promise<ApplicantsSheet | null> {
  const event = visit.may('events:forward') ? await openEvent(db, visit) : null;
  if (!event) return null;
  const { lang } = visit;
  const say = words[lang].list;
  const state = standings.find((s) => s === visit.query.get('state')) ?? null;
  const all = await rankedList(db, event, visit);
  const rows = all.filter((r) => state === null || standingOf(r.state, r.place) === state);
  const places = placesOf(await listAreas(db));
  const asked = (of: Lang) => [event.name, ...(state === null ? [] : [shared[of].standings[state]])];
  const when = (holds: boolean, text: string) => (holds ? text : '');
  return {
    title: event.name,
    rows: atOnce(rows.map((r) => ({ ...r, id: r.enterpriseId }))),
    filters: [`event=${event.id}`, ...(state === null ? [] : [`state=${state}`])],
    asked: { id: asked('id'), en: asked('en') },
    columns: [
      { head: say.name, width: 34, of: (r) => titleCase(r.name) },
      { head: say.group, width: 24, of: (r) => productKindName(r.group, lang) },
      { head: say.what, width: 40, of: (r) => r.what },
      { head: say.area, width: 26, of: (r) => places.name(r.area) },
      { head: say.state, width: 18, of: (r) => shared[lang].standings[standingOf(r.state, r.place)] },
      { head: say.first, width: 12, of: (r) => when(r.first, say.first) },
      { head: say.officer, width: 16, of: (r) => when(r.way === 'officer', say.officer) },
      ...(visit.may('events:curate')
        ? [
            {
              head: say.points,
              width: 8,
              of: (r: ApplicantsSheetRow) => (r.curators === 0 ? '' : pointsText(r.total, lang)),
            },
            { head: say.rank, width: 6, of: (r: ApplicantsSheetRow) => String(r.rank) },
          ]
        : []),
    ],
  };
}
