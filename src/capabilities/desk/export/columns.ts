// What a row of the list becomes in a file: the words of the screen, numbers masked, turnover left out.
import type { Lang } from '../../../kernel/language.ts';
import type { SheetColumn } from '../../../platform/sheet/index.ts';
import { evidenceWords } from '../../evidence/index.ts';
import type { Policy } from '../../ladder/index.ts';
import { kelurahanOf, maskedOf, registryWords, secretsOf, sectorName } from '../../registry/index.ts';
import { conditionName, rungName, trackName } from '../../ladder/index.ts';
import { sizeName } from '../ladder-names.ts';
import type { Places } from '../places.ts';
import type { ExportRow } from '../registry-list/store.ts';

type ExportColumn = SheetColumn<ExportRow>;

const heads = {
  id: {
    kecamatan: 'Kecamatan',
    size: 'Kelas (PP 7/2021)',
    next: 'Langkah berikut',
    nextTrack: 'Jalur langkah berikut',
    status: 'Keadaan',
    seen: 'Terakhir dilihat',
    example: 'Contoh',
    yes: 'ya',
    link: 'Nomor di registri',
  },
  en: {
    kecamatan: 'Kecamatan',
    size: 'Size (PP 7/2021)',
    next: 'Next step',
    nextTrack: 'Track of the next step',
    status: 'Status',
    seen: 'Last seen',
    example: 'Example',
    yes: 'yes',
    link: 'Number in the registry',
  },
} as const satisfies Record<Lang, unknown>;

/** Columns in the order of the file. NIK, phone and e-mail are masked for everybody: a file is passed on. */
export function exportColumns({
  lang,
  places,
  policy,
}: {
  lang: Lang;
  places: Places;
  policy: Policy | null;
}): readonly ExportColumn[] {
  const own = registryWords[lang];
  const say = heads[lang];
  const column = (
    head: string,
    width: number,
    of: (row: ExportRow) => string | null | undefined,
  ): ExportColumn => ({
    head,
    width,
    of: (row) => of(row) ?? '',
  });
  // Three columns read the same sealed values: opened once a row.
  const opened = new WeakMap<ExportRow, ReturnType<typeof maskedOf>>();
  const masked = (row: ExportRow) => {
    const known = opened.get(row) ?? maskedOf(secretsOf(row));
    opened.set(row, known);
    return known;
  };
  const tracks = (policy?.tracks ?? []).map((track, at) =>
    column(trackName(track, lang), 22, (row) => {
      const rung = track.rungs[(row.rungs?.[at] ?? 0) - 1];
      return rung ? rungName(rung, lang) : '';
    }),
  );
  return [
    column(own.fields.name, 32, (row) => row.name),
    column(own.fields.kind, 24, (row) => row.kind),
    column(own.fields.sector, 20, (row) => sectorName(row.sector, lang)),
    column(own.fields.kbli, 8, (row) => row.kbli),
    column(own.fields.owner, 26, (row) => row.owner),
    column(own.fields.nik, 20, (row) => masked(row).nik),
    column(own.fields.phone, 18, (row) => masked(row).phone),
    column(own.fields.email, 24, (row) => masked(row).email),
    column(say.kecamatan, 22, (row) => places.kecamatan(row.area)),
    column(own.fields.area, 22, (row) => places.name(kelurahanOf(row.area))),
    column(own.fields.rt, 6, (row) => row.rt),
    column(own.fields.rw, 6, (row) => row.rw),
    column(own.fields.address, 32, (row) => row.address),
    column(evidenceWords[lang].kinds.nib, 16, (row) => row.nib),
    column(own.fields.founded, 8, (row) => (row.founded === null ? '' : String(row.founded))),
    column(say.size, 18, (row) => (row.size ? sizeName(row.size, lang) : '')),
    ...tracks,
    column(say.nextTrack, 20, (row) => {
      const track = policy?.tracks.find((t) => t.code === row.nextTrack);
      return track ? trackName(track, lang) : '';
    }),
    column(say.next, 26, (row) =>
      row.nextCondition ? conditionName({ code: row.nextCondition }, lang) : '',
    ),
    column(say.status, 18, (row) => own.statuses[row.status]),
    column(say.seen, 12, (row) => row.seenDay),
    column(say.example, 8, (row) => (row.example ? say.yes : '')),
    column(say.link, 38, (row) => row.id),
  ];
}
