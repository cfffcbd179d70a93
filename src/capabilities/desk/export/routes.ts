// The list as a file: the same filters, search, order and scope, streamed, with its length in the trail.
import type { Lang } from '../../../kernel/language.ts';
import type { Visit } from '../../../platform/http/index.ts';
import { answerSheet } from '../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../platform/sheet/index.ts';
import { isPurpose, recordedExport } from '../../owners/index.ts';
import { listAreas } from '../../regions/index.ts';
import { placesOf } from '../places.ts';
import { toldFilters } from '../registry-list/choices.ts';
import { addressOf, pairsOf, readFilters } from '../registry-list/filters.ts';
import { prepare } from '../registry-list/routes.tsx';
import { eachRow } from '../registry-list/store.ts';
import { words } from '../registry-list/words.ts';
import { exportColumns } from './columns.ts';

const perFetch = 1000;
const name = { id: 'usaha', en: 'businesses' } as const;

/** Without a purpose it is asked first: on the list, which has the form. */
export function exportList(visit: Visit, format: SheetFormat): Response {
  const purpose = visit.query.get('for');
  if (!isPurpose(purpose)) return visit.seeOther(addressOf(readFilters(visit.query)));
  return answerSheet(visit, { format, name, act: 'registry:export' }, async (db) => {
    const { asked, policy } = await prepare(db, visit);
    const places = placesOf(await listAreas(db));
    const told = (lang: Lang) => toldFilters(asked.filters, { places, policy, lang });
    // Whose enterprises leave can see it, with what was asked for and why.
    const leaving = { filters: { id: told('id'), en: told('en') }, purpose };
    return {
      title: words[visit.lang].title,
      columns: exportColumns({ lang: visit.lang, places, policy }),
      rows: recordedExport(db, eachRow(db, asked, perFetch), leaving, visit),
      filters: pairsOf(asked.filters).map(([key, value]) => (key === 'q' ? 'q' : `${key}=${value}`)),
    };
  });
}
