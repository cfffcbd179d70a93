// Who changes under a drafted policy, as a file: the filters of its page, with whose enterprises left in the trail.
import type { Lang } from '../../../kernel/language.ts';
import type { Visit } from '../../../platform/http/index.ts';
import { answerSheet } from '../../../platform/sheet/index.ts';
import type { SheetFormat } from '../../../platform/sheet/index.ts';
import { openReplay, trackName } from '../../ladder/index.ts';
import type { OpenReplay, ReplayListed } from '../../ladder/index.ts';
import { leavingList, recordedExport } from '../../owners/index.ts';
import { listAreas, placesOf } from '../../regions/index.ts';
import { sectorName } from '../../registry/index.ts';
import { sizeName } from '../ladder-names.ts';

const name = { id: 'akibat-kebijakan', en: 'policy-replay' } as const;

const heads = {
  id: {
    title: 'Akibat kebijakan',
    name: 'Usaha',
    kecamatan: 'Kecamatan',
    area: 'Kelurahan',
    sector: 'Bidang usaha',
    up: 'Naik di jalur',
    down: 'Turun di jalur',
    before: 'Sekarang',
    after: 'Nanti',
    sizeBefore: 'Kelas sekarang',
    sizeAfter: 'Kelas nanti',
    link: 'Nomor di registri',
    filter: (asked: string) => `akibat rancangan kebijakan${asked}`,
  },
  en: {
    title: 'What a policy does',
    name: 'Enterprise',
    kecamatan: 'Kecamatan',
    area: 'Kelurahan',
    sector: 'Kind of business',
    up: 'Up on track',
    down: 'Down on track',
    before: 'Now',
    after: 'Then',
    sizeBefore: 'Size now',
    sizeAfter: 'Size then',
    link: 'Number in the registry',
    filter: (asked: string) => `what a drafted policy does${asked}`,
  },
} as const satisfies Record<Lang, unknown>;

const tracksTold = (codes: readonly string[], { before, after }: OpenReplay, lang: Lang): string =>
  codes
    .map((code) => [...after.tracks, ...before.tracks].find((t) => t.code === code) ?? { code })
    .map((track) => trackName(track, lang))
    .join(', ');

async function list(visit: Visit) {
  const found = await visit.within((db) => openReplay(db, visit));
  const page = `/ladder/desk/${visit.param('id')}/replay/${visit.param('replay')}`;
  return found && { name: heads[visit.lang].title, page };
}

async function file(visit: Visit, format: SheetFormat, purpose: string): Promise<Response> {
  const { lang } = visit;
  const replay = await visit.within((db) => openReplay(db, visit));
  if (!replay) return visit.notFound();
  const say = heads[lang];
  return answerSheet<ReplayListed>(visit, { format, name, act: 'registry:export' }, async (db) => {
    const places = placesOf(await listAreas(db));
    const asked = replay.filters.length === 0 ? '' : `: ${replay.filters.join(', ')}`;
    const leaving = {
      filters: { id: [heads.id.filter(asked)], en: [heads.en.filter(asked)] },
      purpose,
    };
    const column = (head: string, width: number, of: (row: ReplayListed) => string) => ({ head, width, of });
    return {
      title: say.title,
      rows: recordedExport(db, replay.rows(db), leaving, visit),
      filters: replay.filters,
      columns: [
        column(say.name, 32, (row) => row.name),
        column(say.kecamatan, 22, (row) => places.kecamatan(row.area)?.name ?? ''),
        column(say.area, 22, (row) => places.name(row.area.split('/')[0] ?? row.area)),
        column(say.sector, 20, (row) => sectorName(row.sector, lang)),
        column(say.up, 24, (row) => tracksTold(row.up, replay, lang)),
        column(say.down, 24, (row) => tracksTold(row.down, replay, lang)),
        column(say.before, 40, (row) => replay.tell(row, lang).before),
        column(say.after, 40, (row) => replay.tell(row, lang).after),
        column(say.sizeBefore, 16, (row) => sizeName(row.sizeBefore, lang)),
        column(say.sizeAfter, 16, (row) => sizeName(row.sizeAfter, lang)),
        column(say.link, 38, (row) => row.id),
      ],
    };
  });
}

/** The list is the policy desk's; a file of enterprises is recorded for their owners, whom the ladder does not know. */
export const routes = leavingList({
  path: '/ladder/desk/:id/replay/:replay/export',
  may: 'ladder:desk',
  asked: ['track', 'way', 'area', 'sector', 'size'],
  list,
  file,
});
