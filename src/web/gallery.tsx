// Every component of the look with invented content, in both languages: for tests and for looking at it, never served.
import { day } from '../kernel/day.ts';
import type { Lang } from '../kernel/language.ts';
import { formatCount } from './format.ts';
import { exampleTiles } from './gallery-tiles.ts';
import { formsPage, ownerPage, recordPage } from './gallery-pages.tsx';
import { Badge, ButtonLink, Chip, FilterChips, SearchBox, Tabs } from './controls.tsx';
import { ErrorPage } from './error-page.tsx';
import { Acts, Card, Cards, Hero, PublicPage, Section, StaffPage, Tools } from './layout.tsx';
import { BigNumber, Stairs, Stat, StatRow } from './parts.tsx';
import { DataTable, Downloads, Pager } from './tables.tsx';
import { TileMap } from './tile-map.tsx';
import type { NavItem, View } from './view.ts';

const choose = (lang: Lang) => (id: string, en: string) => (lang === 'id' ? id : en);

const staffNav = (t: (id: string, en: string) => string): readonly NavItem[] => [
  { href: '#', label: t('Beranda', 'Home'), icon: 'house' },
  { href: '#r', label: t('Daftar usaha', 'Enterprises'), icon: 'store' },
  { href: '#one', label: t('Kurang satu surat', 'One paper away'), icon: 'file-text', current: true },
  { href: '#ladder', label: t('Kelas dan bukti', 'Rungs and evidence'), icon: 'layers' },
  { href: '#events', label: t('Acara', 'Events'), icon: 'calendar' },
  { href: '#number', label: t('Angka kota', "The city's number"), icon: 'chart-column' },
  { href: '#policy', label: t('Kebijakan', 'Policy'), icon: 'scale' },
];

export const exampleView = (lang: Lang, nav: readonly NavItem[] = staffNav(choose(lang))): View => ({
  lang,
  base: '/c/6471',
  path: '/registry?q=keripik',
  city: { code: '6471', name: 'Kota Balikpapan', example: true },
  user: { name: 'Ani Contoh', role: choose(lang)('Petugas data', 'Data officer') },
  nav,
  today: day('2026-11-22'),
  zone: 'Asia/Makassar',
});

const home = (lang: Lang): string => {
  const t = choose(lang);
  const nav = [
    { href: '#shop', label: t('Belanja lokal', 'Buy local') },
    { href: '#events', label: t('Acara', 'Events') },
    { href: '#sentra', label: 'Sentra' },
    { href: '#number', label: t('Angka kota', "The city's number"), current: true },
  ];
  const n = (value: number) => formatCount(value, lang);
  return String(
    <PublicPage view={{ ...exampleView(lang, nav), user: null }} title={t('Beranda', 'Home')}>
      <Hero
        words={
          <>
            <Badge kind="warn">Kota Balikpapan</Badge>
            <h1>{t('Setiap usaha naik satu anak tangga.', 'Every enterprise, one step up.')}</h1>
            <BigNumber value={n(93412)}>
              <b>{t('UMKM tercatat dan masih aktif', 'enterprises on record and active')}</b>{' '}
              {t(
                'per 22 November 2026, tanpa ganda. 61 % dilihat petugas dalam 12 bulan.',
                'on 22 November 2026, each counted once. 61% seen by an officer within 12 months.',
              )}{' '}
              <a href="#how">{t('Bagaimana angka ini dihitung?', 'How is this counted?')}</a>
            </BigNumber>
            <Acts>
              <ButtonLink kind="main" href="#join">
                {t('Daftarkan usaha Anda', 'Register your enterprise')}
              </ButtonLink>
              <ButtonLink href="#find" icon="search">
                {t('Cari usaha atau produk', 'Find a business or product')}
              </ButtonLink>
            </Acts>
          </>
        }
        picture={
          <TileMap
            tiles={exampleTiles}
            unit={t('usaha aktif', 'active enterprises')}
            lang={lang}
            legend={t(
              'Usaha aktif per kelurahan. Satu petak, satu kelurahan; garis tebal kecamatan.',
              'Active enterprises by kelurahan. One tile, one kelurahan; bold lines are kecamatan.',
            )}
          />
        }
      />
      <Section
        title={t('Di anak tangga mana mereka berdiri', 'Which step they stand on')}
        lead={t('Jalur legalitas dan produk, seluruh kota.', 'Legality and product tracks, the whole city.')}
      >
        <Stairs
          label={t('Anak tangga', 'Steps')}
          steps={[
            { label: t('Tercatat', 'Recorded'), value: n(93412), note: t('semua', 'all'), href: '#1' },
            {
              label: t('Terverifikasi', 'Verified'),
              value: n(57020),
              note: t('dilihat petugas', 'seen by an officer'),
              href: '#2',
            },
            {
              label: t('Ber-NIB', 'With NIB'),
              value: n(41377),
              note: t('+1.204 bulan ini', '+1,204 this month'),
              href: '#3',
            },
            {
              label: t('Izin produk', 'Product permit'),
              value: n(9865),
              note: t('412 kurang satu surat', '412 one paper away'),
              href: '#4',
            },
            {
              label: t('Masuk ritel', 'In shops'),
              value: n(1106),
              note: t('38 gerai', '38 outlets'),
              href: '#5',
            },
            {
              label: t('Ekspor', 'Export'),
              value: n(43),
              note: t('+2 tahun ini', '+2 this year'),
              href: '#6',
            },
          ]}
        />
      </Section>
      <Section title={t('Cara ikut', 'How to take part')}>
        <Cards>
          <Card title={t('Punya usaha?', 'Have a business?')}>
            <p>
              {t(
                'Daftar di kelurahan, gratis. Bawa KTP saja.',
                'Register at your kelurahan, free. Bring your ID card.',
              )}
            </p>
          </Card>
          <Card title={t('Punya toko?', 'Have a shop?')}>
            <p>
              {t(
                'Lihat produk yang sudah memenuhi syarat Anda.',
                'See products that already meet your conditions.',
              )}
            </p>
          </Card>
          <Card title={t('Warga?', 'A resident?')}>
            <p>{t('Beli dari tetangga. Cari yang dekat.', 'Buy from a neighbour. Find one near you.')}</p>
          </Card>
        </Cards>
      </Section>
    </PublicPage>,
  );
};

type Row = {
  name: string;
  area: string;
  kind: string;
  tone: 'warn' | 'bad' | 'info' | 'good';
  state: string;
  door: string;
  gap: number;
};

const rows = (t: (id: string, en: string) => string): readonly Row[] => [
  {
    name: 'Keripik Contoh',
    area: 'Gunung Sari Ilir',
    kind: t('Makanan ringan', 'Snacks'),
    tone: 'warn',
    state: t('Kurang halal', 'Lacks halal'),
    door: 'Swalayan Contoh',
    gap: 1,
  },
  {
    name: 'Amplang Contoh Dua',
    area: 'Manggar Baru',
    kind: t('Olahan ikan', 'Fish'),
    tone: 'bad',
    state: t('PIRT habis 14 Des', 'PIRT ends 14 Dec'),
    door: 'Swalayan Contoh',
    gap: 1,
  },
  {
    name: 'Batik Contoh Tiga',
    area: 'Sepinggan',
    kind: 'Batik',
    tone: 'info',
    state: t('Siap', 'Ready'),
    door: 'Hotel Contoh',
    gap: 0,
  },
  {
    name: 'Madu Contoh <script>',
    area: 'Karang Joang',
    kind: t('Madu', 'Honey'),
    tone: 'warn',
    state: t('Kurang label', 'Lacks a label'),
    door: 'Minimarket Contoh',
    gap: 1,
  },
  {
    name: 'Kriya Contoh',
    area: 'Teritip',
    kind: t('Kerajinan', 'Crafts'),
    tone: 'good',
    state: t('Masuk ritel', 'In shops'),
    door: 'Hotel Contoh',
    gap: 0,
  },
];

const worklist = (lang: Lang): string => {
  const t = choose(lang);
  const surat = (gap: number) => (gap === 0 ? '0' : t(`${gap} surat`, `${gap} paper`));
  return String(
    <StaffPage
      view={{ ...exampleView(lang), flash: t('Kelompok halal dibuka.', 'The halal group is open.') }}
      title={t('Kurang satu surat: Swalayan Contoh', 'One paper away: Swalayan Contoh')}
      kicker={t('Kelas dan bukti', 'Rungs and evidence')}
      act={
        <ButtonLink kind="main" icon="plus" href="#open">
          {t('Buka kelompok halal', 'Open a halal group')}
        </ButtonLink>
      }
    >
      <StatRow>
        <Stat label={t('Siap hari ini', 'Ready today')} value="214" href="#ready" />
        <Stat
          label={t('Kurang satu', 'One missing')}
          value="412"
          note={t('38 lebih lama dari 60 hari', '38 for over 60 days')}
        />
        <Stat label={t('Kurang dua', 'Two missing')} value={formatCount(1038, lang)} />
        <Stat label={t('Rata-rata hari ke siap', 'Average days to ready')} value="23" />
      </StatRow>
      <Tabs
        lang={lang}
        label={t('Keadaan', 'State')}
        tabs={[
          { href: '#a', label: t('Perlu tindakan', 'To do'), count: 412, current: true },
          { href: '#b', label: t('Menunggu', 'Waiting'), count: 1038 },
          { href: '#c', label: t('Selesai', 'Done') },
        ]}
      />
      <Tools>
        <SearchBox
          lang={lang}
          action="#"
          label={t('Cari nama usaha', 'Search by name')}
          value="kerip"
          keep={[['lacks', 'halal']]}
        />
        <Downloads lang={lang} xlsx="#x" csv="#c" />
      </Tools>
      <FilterChips
        lang={lang}
        chips={[
          { label: t('Pintu', 'Door'), value: 'Swalayan Contoh', without: '#1' },
          { label: t('Kurang', 'Lacks'), value: 'halal', without: '#2' },
        ]}
        clear="#all"
      />
      <DataTable
        caption={t('Usaha yang kurang satu surat', 'Enterprises one paper away')}
        quiet
        rows={rows(t)}
        rowKey={(row) => row.name.replaceAll(/\W/g, '')}
        rowHref={() => '#one'}
        rowMarked={(row) => row.tone === 'bad'}
        empty="-"
        columns={[
          { key: 'name', head: t('Usaha', 'Enterprise'), cell: (row) => row.name },
          { key: 'area', head: 'Kelurahan', cell: (row) => row.area },
          { key: 'kind', head: t('Jenis', 'Kind'), cell: (row) => row.kind },
          {
            key: 'state',
            head: t('Keadaan', 'State'),
            narrow: true,
            cell: (row) => <Badge kind={row.tone}>{row.state}</Badge>,
          },
          { key: 'door', head: t('Pintu terdekat', 'Nearest door'), cell: (row) => row.door },
          { key: 'gap', head: t('Jarak', 'Gap'), numeric: true, cell: (row) => surat(row.gap) },
        ]}
      />
      <Pager lang={lang} previous="#p" next="#n" label={t('51–100 dari 412', '51–100 of 412')} />
      <p class="acts">
        <Chip>{t('Biasa', 'Plain')}</Chip>
        <Chip href="#k" current>
          {t('Dipilih', 'Chosen')}
        </Chip>
      </p>
    </StaffPage>,
  );
};

const missing = (lang: Lang): string => {
  const t = choose(lang);
  return String(
    <ErrorPage
      view={exampleView(lang, [])}
      status={404}
      title={t('Halaman ini tidak ada', 'There is no such page')}
      message={t(
        'Mungkin alamatnya salah ketik, atau usahanya sudah digabung.',
        'The address may be mistyped, or the enterprise was merged.',
      )}
      quote="7K2M-91QF"
    />,
  );
};

/** Name and document of each page of the gallery. */
export const gallery = (lang: Lang): Record<string, string> => ({
  home: home(lang),
  staff: worklist(lang),
  owner: String(ownerPage(exampleView(lang), choose(lang))),
  record: String(recordPage(exampleView(lang), choose(lang))),
  forms: String(formsPage(exampleView(lang), choose(lang))),
  error: missing(lang),
});
