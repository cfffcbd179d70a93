// Bringing files: the form, and one import for each file that arrived whole.
import { isRefused } from '../../../kernel/refusal.ts';
import { settingsOf } from '../../../platform/db/index.ts';
import { submit } from '../../../platform/http/index.ts';
import type { Visit } from '../../../platform/http/index.ts';
import { readUpload, uploadLimit } from '../../../platform/http/upload.ts';
import { formatCount } from '../../../kernel/number.ts';
import { listAreas } from '../../regions/index.ts';
import { cancelImport } from '../actions/cancel.ts';
import { startImport } from '../actions/start.ts';
import { asking } from '../ask.ts';
import { UploadPage } from '../pages/upload.tsx';
import { explain, words } from '../words.ts';

const filesAtOnce = 10;

export async function showUpload(visit: Visit, refused?: string, status?: number): Promise<Response> {
  const areas = await visit.within((db) => listAreas(db));
  const { area } = settingsOf(visit.scope, visit.city.code);
  return visit.page(
    <UploadPage
      known={{ view: visit.view, areas }}
      once={crypto.randomUUID()}
      bound={area === visit.city.code ? null : area}
      megabytes={formatCount(Math.floor(uploadLimit() / (1024 * 1024)), visit.lang)}
      refused={refused}
    />,
    status,
  );
}

const tooLarge: ReadonlySet<string> = new Set(['file-too-large', 'too-large']);

/** All files of the form become imports and are read in the background, or none stays. */
export async function bring(visit: Visit): Promise<Response> {
  const started: string[] = [];
  const giveUp = async () => {
    for (const importId of started) await cancelImport(visit.city, visit.scope, { importId }, visit);
  };
  const no = async (code: string, name = ''): Promise<Response> => {
    await giveUp();
    const sentence = explain(code, visit.lang);
    return showUpload(visit, name === '' ? sentence : `${name}: ${sentence}`, tooLarge.has(code) ? 413 : 422);
  };
  const most = uploadLimit();
  const sent = await readUpload(visit.request, { most, files: filesAtOnce }, async ({ name, content }) => {
    const outcome = await startImport(visit.city, visit.scope, { name, content, most }, visit);
    if (isRefused(outcome)) return { name, refusal: outcome };
    started.push(outcome.importId);
    return null;
  }).catch(async (fault: unknown) => {
    if (isFullDisk(fault)) return { refused: 'disk-full' } as const;
    await giveUp();
    throw fault;
  });
  if ('refused' in sent) return no(sent.refused);
  const bad = sent.taken.find((one) => one !== null);
  if (bad) return no(bad.refusal.refused, bad.name);
  const [first] = started;
  if (first === undefined) return no('no-file');

  const later = asking(visit.city, visit.by);
  let isNew = false;
  const answer = await submit(
    visit,
    sent.fields.text('_once'),
    async (db) => {
      isNew = true;
      for (const importId of started) await later.ask(db, 'intake:preview', importId);
      return { first };
    },
    {
      to: () => (started.length === 1 ? `/intake/${first}` : '/intake'),
      ...(started.length === 1
        ? {}
        : { flash: () => words[visit.lang].list.uploaded(formatCount(started.length, visit.lang)) }),
      refused: () => showUpload(visit),
    },
  );
  if (!isNew) await giveUp();
  await later.finish();
  return answer;
}

const isFullDisk = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && (fault.code === 'ENOSPC' || fault.code === 'EDQUOT');
