// The gallery's pages of an owner, of one record, and of forms.
import { day } from '../kernel/day.ts';
import { BarChart, Bridge, LineChart } from './charts.tsx';
import * as c from './controls.tsx';
import { Acts, Card, Cards, OwnerPage, Stack, StaffPage } from './layout.tsx';
import { Checklist, DefinitionList, EmptyState, NextStep, Timeline, TrackSteps } from './parts.tsx';
import type { View } from './view.ts';

type Say = (id: string, en: string) => string;

export const ownerPage = (view: View, t: Say) => {
  const nav = [
    { href: '#', label: t('Posisi', 'My rung'), icon: 'layers', current: true },
    { href: '#m', label: t('Uang', 'Money'), icon: 'store' },
    { href: '#p', label: t('Surat', 'Papers'), icon: 'file-text' },
    { href: '#w', label: t('Siapa melihat', 'Who looked'), icon: 'eye' },
  ] as const;
  return (
    <OwnerPage
      view={{ ...view, nav }}
      title="Keripik Contoh"
      kicker={t('Usaha saya', 'My enterprise')}
      lead={t('Gunung Sari Ilir, RT 69 · makanan ringan', 'Gunung Sari Ilir, RT 69 · snacks')}
    >
      <NextStep
        lang={view.lang}
        title={t(
          'Urus sertifikat halal untuk keripik singkong',
          'Get the halal certificate for your cassava crisps',
        )}
        facts={[
          { icon: 'users', text: t('Dibantu gratis: kelompok halal', 'Free help: halal group') },
          { icon: 'calendar', text: t('3 Desember, masih ada 7 tempat', '3 December, 7 places left') },
        ]}
        act={{ href: '#join', label: t('Ikut kelompok halal', 'Join the halal group') }}
      >
        {t(
          'Tinggal satu surat lagi untuk bisa masuk Swalayan Contoh.',
          'Only one paper away from Swalayan Contoh.',
        )}
      </NextStep>
      <Card title={t('Posisi saya', 'Where I stand')}>
        <TrackSteps
          lang={view.lang}
          tracks={[
            { name: t('Legalitas', 'Legality'), reached: 3, total: 4, label: 'NIB', href: '#l' },
            { name: t('Produk', 'Product'), reached: 2, total: 4, label: 'PIRT', href: '#p' },
            { name: t('Merek', 'Brand'), reached: 1, total: 4, label: t('bernama', 'named') },
            { name: t('Ritel', 'Retail'), reached: 1, total: 4, label: t('siap 1', 'ready 1') },
            { name: 'Digital', reached: 2, total: 4, label: t('katalog', 'catalogue') },
            { name: t('Ekspor', 'Export'), reached: 0, total: 4, label: t('belum', 'not yet') },
            { name: 'Koperasi', reached: 5, total: 5, label: t('aktif', 'active') },
          ]}
        />
      </Card>
      <Card title={t('Surat saya', 'My papers')}>
        <DefinitionList
          items={[
            {
              term: 'NIB',
              value: '1234 5678 90123',
              note: t('dilihat petugas 4 Mei 2026', 'seen by an officer 4 May 2026'),
            },
            {
              term: 'PIRT',
              value: <c.Badge kind="warn">{t('habis 14 Desember', 'ends 14 December')}</c.Badge>,
            },
            { term: 'Halal', value: t('belum ada', 'none yet') },
          ]}
        />
      </Card>
    </OwnerPage>
  );
};

export const recordPage = (view: View, t: Say) => (
  <StaffPage
    view={{ ...view, theme: undefined }}
    title={t('Angka kota', "The city's number")}
    kicker={t('Sensus', 'Census')}
  >
    <Cards wide>
      <Card>
        <Bridge
          lang={view.lang}
          title={t('Dari sumber ke angka', 'From the sources to the number')}
          steps={[
            { label: t('Berkas OSS', 'OSS file'), change: 61240, href: '#oss' },
            { label: t('Daftar lapangan', 'Field list'), change: 48771 },
            {
              label: t('Sama, tercatat dua kali', 'The same, recorded twice'),
              change: -13920,
              note: t('NIB atau NIK sama', 'same NIB or NIK'),
            },
            { label: t('Tutup', 'Closed'), change: -2679 },
          ]}
          total={{ label: t('UMKM aktif', 'Active enterprises'), note: '22 November 2026' }}
        />
      </Card>
      <Card>
        <LineChart
          lang={view.lang}
          title={t('Usaha ber-NIB', 'Enterprises with NIB')}
          unit={t('usaha', 'enterprises')}
          points={[
            { day: day('2026-01-31'), value: 31200 },
            { day: day('2026-04-30'), value: 34890 },
            { day: day('2026-07-31'), value: 36020 },
            { day: day('2026-09-30'), value: 40173 },
            { day: day('2026-11-22'), value: 41377 },
          ]}
        />
      </Card>
      <Card>
        <BarChart
          lang={view.lang}
          title={t('Menurut bidang', 'By sector')}
          unit={t('usaha', 'enterprises')}
          bars={[
            { label: t('Jasa lain', 'Other services'), value: 27743 },
            { label: t('Perdagangan', 'Trade'), value: 26435, href: '#t' },
            { label: t('Makanan', 'Food'), value: 22325 },
            { label: t('Industri', 'Industry'), value: 9995 },
            {
              label: t('Pertanian', 'Farming'),
              value: 43,
              note: t('termasuk kebun kota', 'urban farms included'),
            },
          ]}
        />
      </Card>
      <Card title={t('Yang terjadi', 'What happened')}>
        <Timeline
          lang={view.lang}
          items={[
            {
              day: day('2026-11-20'),
              title: t('PIRT hampir habis', 'PIRT about to end'),
              detail: t('Berlaku sampai 14 Desember', 'Valid until 14 December'),
              kind: 'bad',
            },
            {
              day: day('2026-09-03'),
              title: t('Naik kelas: produk', 'Moved up: product'),
              detail: t('didahului kelas PKP', 'preceded by a PKP class'),
              kind: 'good',
              icon: 'arrow-up-right',
            },
            {
              day: day('2026-05-04'),
              title: t('NIB dilihat petugas', 'NIB seen by an officer'),
              kind: 'info',
            },
            { day: day('2025-12-01'), title: t('Dicatat dari berkas', 'Recorded from a file') },
          ]}
        />
      </Card>
    </Cards>
  </StaffPage>
);

export const formsPage = (view: View, t: Say) => (
  <StaffPage
    view={view}
    title={t('Ubah usaha', 'Edit an enterprise')}
    kicker={t('Daftar usaha', 'Enterprises')}
  >
    <c.ErrorSummary
      lang={view.lang}
      errors={[
        { field: 'nib', message: t('NIB terdiri dari 13 angka', 'A NIB has 13 digits') },
        { field: 'sex', message: t('Pilih salah satu', 'Choose one') },
      ]}
    />
    <c.Filters action="#" lang={view.lang}>
      <c.Select
        name="sector"
        label={t('Bidang', 'Sector')}
        optional={view.lang}
        empty={t('Semua', 'All')}
        options={[{ value: 'food', label: t('Makanan', 'Food') }]}
      />
    </c.Filters>
    <Cards wide>
      <c.Form once="once-1" upload>
        <c.TextInput
          name="name"
          label={t('Nama usaha', 'Name')}
          hint={t('Seperti di papan nama', 'As on the sign')}
          value={'Keripik "Contoh"'}
        />
        <c.TextInput
          name="nib"
          label="NIB"
          value="12345"
          error={t('NIB terdiri dari 13 angka', 'A NIB has 13 digits')}
          inputmode="numeric"
          narrow
        />
        <c.NumberInput
          name="sales"
          label={t('Penjualan setahun', 'Sales a year')}
          hint="1,5 jt · Rp 1.500.000"
          optional={view.lang}
        />
        <c.DateInput name="seen" label={t('Dilihat pada', 'Seen on')} value="5/3/2026" />
        <c.Select
          name="area"
          label="Kelurahan"
          empty={t('Pilih kelurahan', 'Choose a kelurahan')}
          options={[
            { value: '1', label: 'Gunung Sari Ilir' },
            { value: '2', label: 'Manggar' },
          ]}
          value="2"
        />
        <c.Radios
          name="sex"
          label={t('Pemilik', 'Owner')}
          error={t('Pilih salah satu', 'Choose one')}
          options={[
            { value: 'f', label: t('Perempuan', 'Woman') },
            { value: 'm', label: t('Laki-laki', 'Man'), hint: t('sesuai KTP', 'as on the ID card') },
          ]}
        />
        <c.Checkbox
          name="agree"
          label={t('Pemilik setuju datanya dicatat', 'The owner agrees to this record')}
          hint={t('Bisa ditarik kapan saja', 'Can be withdrawn any time')}
        />
        <c.TextArea
          name="reason"
          label={t('Alasan perubahan', 'Reason for the change')}
          value="</textarea><script>alert(1)</script>"
        />
        <c.FileInput
          name="file"
          lang={view.lang}
          label={t('Foto surat', 'Photo of the paper')}
          optional={view.lang}
          accept="image/*"
        />
        <Acts>
          <c.Button kind="main" icon="check">
            {t('Simpan', 'Save')}
          </c.Button>
          <c.Button kind="quiet" name="then" value="next">
            {t('Batal', 'Cancel')}
          </c.Button>
          <c.Button kind="danger" icon="trash-2">
            {t('Tutup usaha', 'Close the enterprise')}
          </c.Button>
        </Acts>
      </c.Form>
      <Stack>
        <c.Preview
          lang={view.lang}
          title={t('412 usaha akan naik kelas', '412 enterprises would move up')}
          act={<c.Button kind="main">{t('Terapkan', 'Apply')}</c.Button>}
        >
          <p>{t('38 turun karena surat habis.', '38 fall because a paper ended.')}</p>
        </c.Preview>
        <c.Notice kind="info" title={t('Dicatat', 'Noted')}>
          {t('Nomor ini belum diperiksa.', 'This number is not yet checked.')}
        </c.Notice>
        <c.Notice kind="warn">{t('Surat habis dalam 22 hari.', 'The paper ends in 22 days.')}</c.Notice>
        <c.Poll id="work" href="#work">
          <c.Progress
            lang={view.lang}
            value={38210}
            max={95000}
            label={t('Membaca berkas', 'Reading the file')}
          />
        </c.Poll>
        <c.Details summary={t('Bagaimana ini dihitung?', 'How is this counted?')}>
          <p>{t('Setiap usaha dihitung sekali.', 'Each enterprise is counted once.')}</p>
        </c.Details>
        <Checklist
          label={t('Langkah penyiapan', 'Steps of setting up')}
          items={[
            {
              done: true,
              state: t('Selesai', 'Done'),
              title: t('Wilayah', 'Areas'),
              text: t('6 kecamatan, 34 kelurahan.', '6 kecamatan, 34 kelurahan.'),
            },
            {
              done: false,
              state: t('Belum', 'Not yet'),
              title: t('Logo kota', "The city's logo"),
              text: t('Belum ada logo.', 'No logo yet.'),
              act: <c.ButtonLink href="#logo">{t('Unggah logo', 'Upload a logo')}</c.ButtonLink>,
            },
          ]}
        />
        <EmptyState
          icon="inbox"
          title={t('Belum ada berkas', 'No files yet')}
          text={t(
            'Unggah daftar pertama; tidak ada yang berubah sebelum Anda setuju.',
            'Upload the first list; nothing changes before you agree.',
          )}
          act={
            <c.ButtonLink kind="main" icon="upload" href="#up">
              {t('Unggah berkas', 'Upload a file')}
            </c.ButtonLink>
          }
        />
      </Stack>
    </Cards>
  </StaffPage>
);
