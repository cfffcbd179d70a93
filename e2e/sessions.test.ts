// [16] The programme of sessions and passes; [45] a level of restriction, from its preview to the list that gives new days.
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';

import { addDays, dayOf } from '../src/kernel/day.ts';
import { sidewaysOn, violationsOn } from './harness/axe.ts';
import { closeBrowserAtEnd, follow, heading, pageAs, profile } from './harness/browser.ts';

closeBrowserAtEnd();
const city = inject('city');

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string | RegExp) => follow(main(page).getByRole('button', { name }));
const today = dayOf(new Date(), 'Asia/Makassar');
/** As people type it: 5/3/2026. */
const typed = (days: number) => addDays(today, days).split('-').toReversed().map(Number).join('/');

/** Two days, announced; `ahead` so far that no other journey's event is under its level. The address of its page. */
async function makeFair(page: Page, name: string, ahead: number): Promise<string> {
  await page.goto(`${city.url}/events/new`);
  await page.getByLabel('Nama acara').fill(name);
  await page.getByLabel('Jenis acara').selectOption('gebyar');
  await page.getByLabel('Hari pertama').fill(typed(ahead));
  await page.getByLabel(/^Hari terakhir/).fill(typed(ahead + 1));
  await page.getByLabel(/^Jam tiap hari/).fill('09.00-21.00');
  await page.getByLabel('Wilayah', { exact: true }).selectOption('64.71.04.1002');
  await page.getByLabel('Tempat', { exact: true }).fill('Atrium Rekaan');
  await page.getByLabel(/^Penggagas/).fill('Dinas Rekaan');
  await page.getByLabel(/^Keterangan untuk umum/).fill('Dua hari berbagi.');
  await press(page, /^(Kirim usulan|Buat acara|Simpan)/);
  await heading(page, name).waitFor();
  const { href } = new URL(page.url());
  await press(page, 'Setujui dan umumkan');
  await page.getByText('Keadaan sekarang: Disetujui.').waitFor();
  return href.split(/[?#]/)[0] ?? '';
}

type Typed = { title: string; room: string; day: string; hours: string; seats: string; speakers: string };

async function addSession(page: Page, { title, room, day, hours, seats, speakers }: Typed): Promise<void> {
  const add = main(page).locator('summary', { hasText: 'Tambah sesi' });
  if (!(await page.getByLabel('Judul', { exact: true }).isVisible())) await add.click();
  await page.getByLabel('Judul', { exact: true }).fill(title);
  await page.getByLabel('Jenis', { exact: true }).selectOption('seminar');
  await page.getByLabel('Ruang', { exact: true }).fill(room);
  await page.getByLabel('Hari', { exact: true }).fill(day);
  await page.getByLabel('Jam', { exact: true }).fill(hours);
  await page.getByLabel(/^Kursi/).fill(seats);
  await page.getByLabel(/^Narasumber/).fill(speakers);
  await press(page, 'Simpan sesi');
}

describe.each([true, false])('with scripts %s', (javaScriptEnabled) => {
  const tag = javaScriptEnabled ? 'Anggrek' : 'Bakung';
  const ahead = javaScriptEnabled ? 400 : 430;
  const name = `Gebyar Sesi ${tag}`;
  /** What looks at a page is a script itself. */
  const clean = async (page: Page) => {
    if (javaScriptEnabled) expect([await violationsOn(page), await sidewaysOn(page)]).toEqual([[], 0]);
  };
  const kemasan = {
    title: `Kemasan ${tag}`,
    room: 'Aula A',
    day: typed(ahead),
    hours: '09.00-10.30',
    seats: '1',
    speakers: 'Bu Rekaan, Dinas Rekaan',
  };

  test('[16] a room and a speaker that are taken are refused and named; visitors get a pass, a seat or a turn in the line', async () => {
    const staff = await pageAs(city, 'staff', { javaScriptEnabled, anew: true });
    const event = await makeFair(staff, name, ahead);
    await staff.goto(`${event}/sessions`);
    await addSession(staff, kemasan);
    await staff.getByText(`Sesi “Kemasan ${tag}” tersimpan.`).waitFor();
    const foto = {
      ...kemasan,
      title: `Foto ${tag}`,
      room: 'aula a',
      hours: '10.00-11.00',
      speakers: 'Pak Contoh',
    };
    await addSession(staff, foto);
    await staff.getByText(`Ruang Aula A sudah dipakai sesi “Kemasan ${tag}”`).waitFor();
    expect(await staff.getByLabel('Judul', { exact: true }).inputValue()).toBe(`Foto ${tag}`);
    await clean(staff);
    await addSession(staff, { ...foto, room: 'Aula B', speakers: 'bu rekaan' });
    await staff.getByText(`Bu Rekaan sudah berbicara di sesi “Kemasan ${tag}”`).waitFor();
    await addSession(staff, { ...foto, room: 'Aula B', seats: '40' });
    await staff.getByText(`Sesi “Foto ${tag}” tersimpan.`).waitFor();
    await follow(main(staff).getByRole('link', { name: `Foto ${tag}` }));
    await press(staff, 'Buat pas pembicara');
    await staff.getByText('1 pas pembicara dibuat.').waitFor();
    await staff.getByLabel('Nama di kartu').fill(`Kru ${tag}`);
    await staff.getByLabel('Tugas', { exact: true }).fill('x');
    await press(staff, 'Buat pas kru');
    await staff.getByText('Tulis tugasnya, 2 sampai 60 huruf.').first().waitFor();
    expect(await staff.getByLabel('Nama di kartu').inputValue()).toBe(`Kru ${tag}`);
    await staff.getByLabel('Tugas', { exact: true }).fill('Penjaga pintu');
    await press(staff, 'Buat pas kru');
    await staff.getByText('Pas kru dibuat.').waitFor();
    await clean(staff);
    await follow(
      staff.getByRole('row', { name: new RegExp(`Kru ${tag}`) }).getByRole('button', { name: 'Cabut pas' }),
    );
    await staff.getByText('Pas dicabut. Di pintu ia ditolak.').waitFor();

    const slug = `${city.url}/acara/${name.toLowerCase().replaceAll(' ', '-')}`;
    const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled };
    const visitors: Page[] = [];
    for (const who of ['Tamu Satu', 'Tamu Dua']) {
      const page = await (await profile(phone)).newPage();
      visitors.push(page);
      await staff.goto(event);
      const open = await main(staff)
        .getByRole('link', { name: /halaman umum/i })
        .first()
        .getAttribute('href');
      await page.goto(`${new URL(open ?? slug, city.url).href}/jadwal`);
      await clean(page);
      await page.getByLabel('Nama di kartu').fill(who);
      await page.getByLabel(new RegExp(`^Kemasan ${tag}`)).check();
      await press(page, 'Buat pas saya');
      await heading(page, who).waitFor();
      await main(page).getByRole('img', { name: 'Kode QR pas ini' }).waitFor();
      await clean(page);
    }
    const [first, second] = visitors;
    if (!first || !second) throw new Error('two visitors');
    await first.getByText('Anda mendapat kursi.').waitFor();
    await second.getByText('Anda di daftar tunggu').waitFor();
    await press(first, 'Batal ikut');
    await first.getByText('Anda keluar dari sesi itu.').waitFor();
    await second.reload();
    await second.getByText('Anda mendapat kursi.').waitFor();
    await second.goto(`${city.url}/acara/pas/0000-0000-0000-0000`);
    await heading(second, 'Pas tidak ditemukan').waitFor();
    await Promise.all([staff, first, second].map((page) => page.context().close()));
  });

  test('[45] a level shows what it puts off before it is set, and what was put off comes back as one list to re-date', async () => {
    const staff = await pageAs(city, 'staff', { javaScriptEnabled, anew: true });
    const own = `Gebyar Tunda ${tag}`;
    const from = ahead + 10;
    const event = await makeFair(staff, own, from);
    await staff.goto(`${event}/sessions`);
    await addSession(staff, { ...kemasan, title: `Tunda ${tag}`, day: typed(from) });
    await staff.getByText(`Sesi “Tunda ${tag}” tersimpan.`).waitFor();

    const setLevel = async (level: string, share: string) => {
      await staff.goto(`${city.url}/events/restriction`);
      await staff.getByLabel('Tingkat', { exact: true }).fill(level);
      await staff.getByLabel(/^Bagian kapasitas/).fill(share);
      await staff.getByLabel('Berlaku mulai').fill(typed(from));
      await staff.getByLabel(/^Dasar/).fill(`Instruksi ${tag}`);
      await press(staff, 'Lihat akibatnya');
      await heading(staff, 'Pembatasan kegiatan').waitFor();
    };
    await setLevel('4', '0');
    await staff.getByText(`Sesi: Tunda ${tag}`).first().waitFor();
    await staff.getByText('sesi ditunda').first().waitFor();
    await clean(staff);
    await press(staff, 'Tetapkan dan kabari semua');
    await staff.getByText('Ditetapkan.').waitFor();
    await clean(staff);
    const anybody = await (await profile({ javaScriptEnabled })).newPage();
    await staff.goto(event);
    const open = await main(staff)
      .getByRole('link', { name: /halaman umum/i })
      .first()
      .getAttribute('href');
    await anybody.goto(`${new URL(open ?? '', city.url).href}/jadwal`);
    await anybody.getByText('Ditunda').first().waitFor();

    await setLevel('0', '100');
    await press(staff, 'Tetapkan dan kabari semua');
    await heading(staff, 'Yang ditunda, menunggu hari baru').waitFor();
    await clean(staff);
    const days = main(staff).getByLabel(new RegExp(`^Hari baru untuk .*${own}`));
    expect(await days.count()).toBe(3);
    for (const field of await days.all()) await field.fill(typed(from + 5));
    await press(staff, 'Simpan hari baru');
    await main(staff).getByText('Bertabrakan dengan giliran').waitFor();
    expect(await days.nth(0).inputValue()).toBe(typed(from + 5));
    await clean(staff);
    await days.nth(1).fill(typed(from + 6));
    await press(staff, 'Simpan hari baru');
    await staff.getByText('3 dijadwalkan ulang').waitFor();
    await anybody.reload();
    await anybody.getByText('Terbuka untuk semua').or(anybody.getByText('kursi lagi')).first().waitFor();
    await Promise.all([staff, anybody].map((page) => page.context().close()));
  });
});
