// The list of products as a file: its rows leave with a record that owners can see.
import type { Visit } from '../../../platform/http/index.ts';
import { answerSheet } from '../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../platform/sheet/index.ts';
import { goodsSheet } from '../../catalogue/index.ts';
import type { ListedProduct } from '../../catalogue/index.ts';
import { leavingList, recordedExport } from '../../owners/index.ts';

const name = { id: 'produk', en: 'products' } as const;
const told = { id: ['Daftar produk'], en: ['List of products'] } as const;

const list = async ({ lang }: Visit) => ({ name: told[lang][0], page: '/catalogue' });

const file = (visit: Visit, format: SheetFormat, purpose: string): Response =>
  answerSheet<ListedProduct>(visit, { format, name, act: 'catalogue:export' }, async (db) => {
    const sheet = await goodsSheet(db, visit);
    return { ...sheet, rows: recordedExport(db, sheet.rows, { filters: told, purpose }, visit) };
  });

export const routes = leavingList({
  path: '/catalogue/export',
  may: 'catalogue:export',
  asked: ['q', 'kind', 'area', 'upTo', 'capacity', 'lack'],
  list,
  file,
});
