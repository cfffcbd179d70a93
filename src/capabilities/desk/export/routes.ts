// The list as a file: the same filters, search, order and scope, streamed, with its length in the trail.
import type { Visit } from '../../../platform/http/index.ts';
import { answerSheet } from '../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../platform/sheet/index.ts';
import { listAreas } from '../../regions/index.ts';
import { placesOf } from '../places.ts';
import { pairsOf } from '../registry-list/filters.ts';
import { prepare } from '../registry-list/routes.tsx';
import { eachRow } from '../registry-list/store.ts';
import { words } from '../registry-list/words.ts';
import { exportColumns } from './columns.ts';

const perFetch = 1000;
const name = { id: 'usaha', en: 'businesses' } as const;

export const exportList = (visit: Visit, format: SheetFormat): Response =>
  answerSheet(visit, { format, name, act: 'registry:export' }, async (db) => {
    const { asked, policy } = await prepare(db, visit);
    return {
      title: words[visit.lang].title,
      columns: exportColumns({ lang: visit.lang, places: placesOf(await listAreas(db)), policy }),
      rows: eachRow(db, asked, perFetch),
      filters: pairsOf(asked.filters).map(([key, value]) => (key === 'q' ? 'q' : `${key}=${value}`)),
    };
  });
