// HTTP of a file of sales: brought, tried, its columns and codes told, posted.

import type { PlainDate } from '../../../../kernel/day.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { get, post, submit } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { readUpload } from '../../../../platform/http/upload.ts';
import type { SheetRow } from '../../../../platform/reading/batch.ts';
import { words as readingWords } from '../../../../platform/reading/words.ts';
import { answerSheet } from '../../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../../platform/sheet/index.ts';
import { formatCount } from '../../../../web/format.ts';
import type { PostRefusal, Posted } from '../actions/post.ts';
import { rowsOf, sourceOf, tryUpload } from '../actions/trial.ts';
import type { FileRefusal, Trial } from '../actions/trial.ts';
import { bringFile, learnCodes, postUpload } from '../actions/upload.ts';
import { TrialPage } from '../pages/trial.tsx';
import { readMapping } from '../rules/mapping.ts';
import { findUpload, saveMapping } from '../store/uploads.ts';
import type { UploadRow } from '../store/uploads.ts';
import { reasonOf, words } from '../words/index.ts';
import { showMonth } from './months.tsx';
import { idIn, monthHere, monthPath, outletHere } from './open.ts';
import type { OpenMonth } from './open.ts';

const mostBytes = 16 * 1024 * 1024;

const taken = async (content: AsyncIterable<Buffer> & { resume(): unknown }): Promise<Buffer | null> => {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    if (bytes > mostBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

/** A file of a till fits in memory: sixteen megabytes are a year of a large shop. */
async function bring(visit: Visit): Promise<Response> {
  const sent = await readUpload(visit.request, { most: mostBytes, files: 1 }, async ({ name, content }) => ({
    name,
    body: await taken(content),
  }));
  if (isRefused(sent)) {
    const cut = sent.refused === 'cut-short' || sent.refused === 'not-a-form';
    return showMonth(visit, { code: cut ? 'cut-short' : 'too-large', status: cut ? 422 : 413 });
  }
  const [file] = sent.taken;
  if (!file) return showMonth(visit, { code: 'no-file' });
  const { name, body } = file;
  if (body === null) return showMonth(visit, { code: 'too-large', status: 413 });
  return submit<{ path: string }, Refusal<'gone', object>>(
    visit,
    sent.fields.text('_once'),
    async (db) => {
      const open = await monthHere(db, visit);
      if (!open) return refuse('gone');
      const asked = { outletId: open.outlet.id, month: open.month, fileName: name, body };
      const { id } = await bringFile(db, asked, visit);
      return { path: `/mitra/${open.partner.id}/sales/upload/${id}` };
    },
    { to: ({ path }) => path, refused: () => visit.notFound() },
  );
}

type OpenUpload = OpenMonth & { readonly file: UploadRow };

/** Null for one that was posted, forgotten, or brought by somebody else. */
async function uploadHere(db: Db, visit: Visit): Promise<OpenUpload | null> {
  const id = idIn(visit.param('upload'));
  const file = id === null ? null : await findUpload(db, id);
  const open = file && (await outletHere(db, visit, file.outletId));
  return file && open && { ...open, file, month: file.month as PlainDate };
}

const pathOf = ({ partner, file }: OpenUpload): string => `/mitra/${partner.id}/sales/upload/${file.id}`;
const triedOf = (db: Db, { file, month, outlet }: OpenUpload, visit: Visit): Promise<Trial | FileRefusal> =>
  tryUpload(db, file, { month, through: outlet.through }, visit.today);

const sentenceOf = (visit: Visit, { refused }: Pick<FileRefusal, 'refused'>): string =>
  refused === 'no-head' ? words[visit.lang].refused['no-head'] : readingWords[visit.lang][refused];

async function showTrial(visit: Visit, again?: string): Promise<Response> {
  const loaded = await visit.within(async (db) => {
    const open = await uploadHere(db, visit);
    return open && { open, tried: await triedOf(db, open, visit) };
  });
  if (!loaded) return visit.notFound();
  const { open, tried } = loaded;
  if (isRefused(tried)) return visit.seeOther(monthPath(open), sentenceOf(visit, tried));
  return visit.page(
    <TrialPage
      view={visit.view}
      open={open}
      path={pathOf(open)}
      back={monthPath(open)}
      once={[crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]}
      fileName={open.file.fileName}
      trial={tried}
      refused={again}
    />,
    again === undefined ? 200 : 409,
  );
}

type Gone = Refusal<'gone', object>;
const gone = (visit: Visit) => () => visit.notFound();

async function saveColumns(visit: Visit): Promise<Response> {
  const form = await visit.form();
  return submit<OpenUpload, Gone | FileRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const open = await uploadHere(db, visit);
      if (!open) return refuse('gone');
      const tried = await triedOf(db, open, visit);
      if (isRefused(tried)) return tried;
      const names = ['day', 'code', 'name', 'quantity', 'amount', 'price', 'takenBy'];
      const typed = Object.fromEntries(names.map((name) => [name, form.text(name)]));
      const mapping = readMapping(typed, tried.head.cells.length);
      const columns = Object.fromEntries(Object.entries(mapping).map(([field, at]) => [field, String(at)]));
      await saveMapping(db, { outletId: open.outlet.id, shape: tried.head.shape, columns }, visit);
      return open;
    },
    { to: pathOf, refused: gone(visit) },
  );
}

async function saveCodes(visit: Visit): Promise<Response> {
  const form = await visit.form();
  return submit<OpenUpload, Gone | FileRefusal>(
    visit,
    form.text('_once'),
    async (db) => {
      const open = await uploadHere(db, visit);
      if (!open) return refuse('gone');
      const tried = await triedOf(db, open, visit);
      if (isRefused(tried)) return tried;
      const told = tried.strangers.map((_, at) => [form.text(`code_${at}`), form.text(`product_${at}`)]);
      const codes = told.filter(([code, product]) => code && product && tried.shelf.has(product));
      await learnCodes(db, { outletId: open.outlet.id, codes: Object.fromEntries(codes) }, visit);
      return open;
    },
    { to: pathOf, refused: gone(visit) },
  );
}

type Saved = Posted & { readonly open: OpenUpload };
type Unsaved = Gone | PostRefusal | FileRefusal | Refusal<'columns-missing' | 'nothing-read', object>;

async function postFile(visit: Visit): Promise<Response> {
  const form = await visit.form();
  return submit<Saved, Unsaved>(
    visit,
    form.text('_once'),
    async (db) => {
      const open = await uploadHere(db, visit);
      if (!open) return refuse('gone');
      const posted = await postUpload(db, open.file, open.outlet, visit);
      return isRefused(posted) ? posted : { ...posted, open };
    },
    {
      to: ({ open }) => monthPath(open),
      flash: ({ posted, refused }) => {
        const say = words[visit.lang].month;
        const [good, bad] = [posted, refused.length].map((n) => formatCount(n, visit.lang));
        return refused.length === 0 ? say.posted(good ?? '') : say.postedSome(good ?? '', bad ?? '');
      },
      refused: (refusal) => {
        if (refusal.refused === 'gone') return visit.notFound();
        const own: Readonly<Record<string, string>> = words[visit.lang].refused;
        return showTrial(visit, own[refusal.refused] ?? readingWords[visit.lang]['damaged']);
      },
    },
  );
}

const refusedName = { id: 'penjualan-ditolak', en: 'sales-refused' };

/** The refused rows as they stand in the file, with the reason behind. */
const giveRefused =
  (format: SheetFormat) =>
  async (visit: Visit): Promise<Response> => {
    const known = await visit.within(async (db) => (await uploadHere(db, visit)) !== null);
    if (!known) return visit.notFound();
    return answerSheet<SheetRow>(visit, { format, name: refusedName, act: 'retail:export' }, async (db) => {
      const say = words[visit.lang].trial;
      const open = await uploadHere(db, visit);
      const tried = open && (await triedOf(db, open, visit));
      if (!open || !tried || isRefused(tried)) throw new Error('the file went away');
      const reasons = new Map(tried.refused.map((one) => [one.line, reasonOf(one, visit.lang)]));
      const heads = tried.head.cells.map((cell) => String(cell ?? ''));
      return {
        title: say.firstRefused,
        columns: [
          { head: say.row, width: 8, of: (row) => String(row.number) },
          ...heads.map((head, at) => ({
            head,
            width: 20,
            of: (row: SheetRow) => String(row.cells[at] ?? ''),
          })),
          { head: say.reason, width: 60, of: (row) => reasons.get(row.number) ?? '' },
        ],
        rows: rowsOf(sourceOf(open.file.fileName, open.file.body), new Set(reasons.keys())),
        filters: [],
      };
    });
  };

const here = '/mitra/:id/sales/upload/:upload';

export const routes: readonly Route[] = [
  post('/mitra/:id/sales/:outlet/:month/upload', 'retail:act', bring),
  get(here, 'retail:act', (visit) => showTrial(visit)),
  post(`${here}/columns`, 'retail:act', saveColumns),
  post(`${here}/codes`, 'retail:act', saveCodes),
  post(`${here}/post`, 'retail:act', postFile),
  get(`${here}/refused.xlsx`, 'retail:act', giveRefused('xlsx')),
  get(`${here}/refused.csv`, 'retail:act', giveRefused('csv')),
];
