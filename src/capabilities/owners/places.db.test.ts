// An owner's own chain over HTTP: the offer and its answer, the line, next steps; and nothing of anybody else's.
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { addDays, dayOf } from '../../kernel/day.ts';
import type { PlainDate } from '../../kernel/day.ts';
import { maskPhone, parsePhone } from '../../kernel/phone.ts';
import type { Phone } from '../../kernel/phone.ts';
import { isRefused } from '../../kernel/refusal.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import type { Db, Scope } from '../../platform/db/index.ts';
import type { Browser } from '../accounts/fixtures.ts';
import { joinPair } from '../matching/actions/join.ts';
import { undoJoin } from '../matching/actions/undo.ts';
import { endsOf } from '../matching/store/pairs.ts';
import { moveActivity } from '../programme/actions/activity.ts';
import { exampleActivity, given } from '../programme/fixtures.ts';
import {
  followUpsOf,
  offerPlaces,
  openFollowUp,
  participationsOf,
  releaseUnanswered,
  setParticipations,
} from '../programme/index.ts';
import type { ActivityId } from '../programme/index.ts';
import { formatDay } from '../../web/format.ts';
import { officerBrowser, ownerBrowser, ownersCity, phoneBrowser, recorded } from './fixtures.ts';
import type { OwnersCity, Recorded } from './fixtures.ts';

let at: OwnersCity;
let today: PlainDate;
const all = <T>(work: Parameters<typeof within<T>>[2], scope: Scope = wholeCity) =>
  within(at.city, scope, work);
const around = (days = 0) => ({ by: 'u-staff', now: new Date(), today: addDays(today, days) });
const own = ({ person }: Recorded): Scope => ({ kind: 'person', person });

beforeAll(async () => {
  at = await ownersCity();
  today = dayOf(new Date(), at.city.zone);
});

let numbers = 0;
async function maker(name: string): Promise<Recorded & { phone: string }> {
  numbers += 1;
  const phone = `0812355${10_000 + numbers}`;
  return { ...(await recorded(at.city, { name, owner: `Pemilik ${name}`, phone })), phone };
}

const activity = (db: Db, name: string, places: number | null = 1, answerDays: number | null = 3) =>
  exampleActivity(db, { name, places, answerDays, starts: today, ends: addDays(today, 20) });

/** An activity with one place: the first is offered it, the others wait. */
async function line(
  name: string,
  ...makers: readonly Recorded[]
): Promise<{ id: ActivityId; places: string[] }> {
  return all(async (db) => {
    const id = await activity(db, name);
    const { offered, waiting } = given(
      await offerPlaces(db, { activity: id, enterprises: makers.map((m) => m.enterprise) }, around()),
    );
    return { id, places: [...offered, ...waiting] };
  });
}

const stateOf = async ({ enterprise }: Recorded) =>
  (await all((db) => participationsOf(db, [enterprise]))).map((p) => p.state);
/** What was written to a number about places, oldest first. */
const heard = (phone: string): Promise<readonly string[]> =>
  all(async (db) => {
    const receiver = maskPhone(parsePhone(phone) as Phone);
    const { rows } = await db.execute<{ template: string }>(
      sql`select template from messages_outbox where template like 'programme:%' and receiver = ${receiver} order by id`,
    );
    return rows.map((r) => r.template);
  });
const answer = (client: Browser, id: string, said: string) =>
  client.post(`/usaha/kegiatan/${id}`, { answer: said });

test('an offer stands first with its last day, one press takes it, and who waits reads their place', async () => {
  const [a, b, c] = [await maker('Amplang Satu'), await maker('Amplang Dua'), await maker('Amplang Tiga')];
  const { places } = await line('Bazar Satu', a, b, c);
  const client = await ownerBrowser(at, a.phone);
  const first = (await client.get('/usaha')).html;
  expect(first).toContain('Ada tempat untuk Anda');
  expect(first).toContain(`Jawab paling lambat ${formatDay(addDays(today, 3), 'id')}`);
  expect((await (await ownerBrowser(at, b.phone)).get('/usaha/kegiatan')).html).toContain('urutan pertama');
  expect((await (await ownerBrowser(at, c.phone)).get('/usaha/kegiatan')).html).toContain('urutan ke-2');
  expect((await answer(client, places[0] ?? '', 'yes')).status).toBe(303);
  expect(await stateOf(a)).toEqual(['taken']);
  expect((await client.get('/usaha/kegiatan')).html).toContain('Tempat Anda sudah dicatat');
});

test('who declines, and who gives up a place taken, calls the next in line, and each is told once', async () => {
  const [a, b, c] = [await maker('Kue Satu'), await maker('Kue Dua'), await maker('Kue Tiga')];
  const { places } = await line('Bazar Dua', a, b, c);
  expect((await answer(await ownerBrowser(at, a.phone), places[0] ?? '', 'no')).status).toBe(303);
  expect([await stateOf(a), await stateOf(b), await stateOf(c)]).toEqual([
    ['dropped'],
    ['offered'],
    ['waiting'],
  ]);
  const second = await ownerBrowser(at, b.phone);
  await answer(second, places[1] ?? '', 'yes');
  await answer(second, places[1] ?? '', 'leave');
  expect([await stateOf(b), await stateOf(c)]).toEqual([['dropped'], ['offered']]);
  expect((await second.get('/usaha/kegiatan')).html).toContain('batal ikut, permintaan pemilik');
  expect([await heard(a.phone), await heard(b.phone), await heard(c.phone)]).toEqual([
    ['programme:offered'],
    ['programme:called'],
    ['programme:called'],
  ]);
});

test('an activity called off is told to whoever held a place or waited, once, with the reason; one only proposed to nobody', async () => {
  const [a, b, gone] = [await maker('Dodol Satu'), await maker('Dodol Dua'), await maker('Dodol Tiga')];
  const { id, places } = await line('Bazar Batal', a, b, gone);
  await answer(await ownerBrowser(at, gone.phone), places[2] ?? '', 'leave');
  const callOff = (which: ActivityId) =>
    all((db) => moveActivity(db, { id: which, to: 'cancelled', reason: 'hujan deras.' }, around()));
  given(await callOff(id));
  expect(await callOff(id)).toMatchObject({ refused: expect.any(String) });
  expect([await heard(a.phone), await heard(b.phone), await heard(gone.phone)]).toEqual([
    ['programme:offered', 'programme:cancelled'],
    ['programme:cancelled'],
    [],
  ]);
  await at.deliver();
  const told = at.caught.find((m) => m.template === 'programme:cancelled' && m.text.includes('Dodol Satu'));
  expect(told?.text).toContain('dibatalkan: hujan deras. Dodol Satu tidak perlu datang.');
  const proposed = await all(async (db) => {
    const made = await activity(db, 'Bazar Usulan Batal');
    await db.execute(sql`update programme_activity set state = 'proposed' where id = ${made}`);
    given(await offerPlaces(db, { activity: made, enterprises: [gone.enterprise] }, around()));
    return made;
  });
  given(await callOff(proposed));
  expect(await heard(gone.phone)).toEqual([]);
});

test('nobody sees or answers a place of another owner', async () => {
  const [a, b] = [await maker('Batik Satu'), await maker('Batik Dua')];
  const { id, places } = await line('Bazar Tiga', a);
  const other = await ownerBrowser(at, b.phone);
  for (const path of ['/usaha', '/usaha/kegiatan'])
    expect((await other.get(path)).html).not.toContain('Bazar Tiga');
  for (const said of ['yes', 'no', 'leave'])
    expect((await answer(other, places[0] ?? '', said)).status).toBe(404);
  expect(await stateOf(a)).toEqual(['offered']);
  // The database refuses as well, whatever the page would do.
  const seen = await all((db) => participationsOf(db, [a.enterprise]), own(b));
  expect(seen).toEqual([]);
  const set = await all(
    (db) =>
      setParticipations(db, { activity: id, participations: places, state: 'taken', reason: '' }, around()),
    own(b),
  );
  expect(set).toEqual({ refused: 'unknown-participation' });
  expect((await answer(phoneBrowser(at), places[0] ?? '', 'yes')).status).not.toBe(200);
  const officer = await officerBrowser(at, 'staff');
  expect((await answer(officer, places[0] ?? '', 'yes')).status).toBe(403);
  expect(await stateOf(a)).toEqual(['offered']);
});

test('a made-up answer, a made-up place, and an answer given twice change nothing', async () => {
  const a = await maker('Sambal Satu');
  const { places } = await line('Bazar Empat', a);
  const client = await ownerBrowser(at, a.phone);
  const place = places[0] ?? '';
  expect((await answer(client, place, 'completed')).status).toBe(404);
  expect((await answer(client, 'x', 'yes')).status).toBe(404);
  expect((await answer(client, '0195f000-0000-7000-8000-000000000000', 'yes')).status).toBe(404);
  expect((await answer(client, place, 'leave')).status).toBe(409);
  const once = { answer: 'yes', _once: 'kunci-yang-sama-satu' };
  const said = [
    await client.post(`/usaha/kegiatan/${place}`, once),
    await client.post(`/usaha/kegiatan/${place}`, once),
  ];
  expect(said.map((s) => s.status)).toEqual([303, 303]);
  expect((await answer(client, place, 'yes')).status).toBe(409);
  expect(await stateOf(a)).toEqual(['taken']);
});

test('after the last day the place is the next one’s, and the late answer is told so', async () => {
  const [a, b] = [await maker('Keripik Satu'), await maker('Keripik Dua')];
  const { id, places } = await line('Bazar Lima', a, b);
  expect(await all((db) => releaseUnanswered(db, around(3), id))).toEqual({ released: 0 });
  expect(await all((db) => releaseUnanswered(db, around(4), id))).toEqual({ released: 1 });
  expect([await stateOf(a), await stateOf(b)]).toEqual([['dropped'], ['offered']]);
  const late = await answer(await ownerBrowser(at, a.phone), places[0] ?? '', 'yes');
  expect([late.status, late.html.includes('tidak menunggu jawaban Anda lagi')]).toEqual([409, true]);
  expect(late.html).toContain('tidak menjawab sampai batas waktu');
});

test('whose record was joined away answers for the enterprise of today, and for their own again once it is undone', async () => {
  const [stays, goes] = [await maker('Abon Lama'), await maker('Abon Baru')];
  const { places } = await line('Bazar Enam', goes);
  const ends = endsOf(stays.enterprise, goes.enterprise);
  const joining = { ends, chosen: {}, reason: 'sama orangnya', oneOwner: true };
  const joined = await all((db) => joinPair(db, joining, around()));
  if (isRefused(joined)) throw new Error(joined.refused);
  const keeper = await ownerBrowser(at, stays.phone);
  expect((await keeper.get('/usaha/kegiatan')).html).toContain('Bazar Enam');
  expect((await answer(keeper, places[0] ?? '', 'yes')).status).toBe(303);
  await keeper.get('/usaha');
  expect(
    await all((db) => undoJoin(db, { id: joined.id, reason: 'ternyata dua orang' }, around())),
  ).not.toHaveProperty('refused');
  expect((await keeper.get('/usaha/kegiatan')).html).not.toContain('Bazar Enam');
  expect((await answer(keeper, places[0] ?? '', 'leave')).status).toBe(404);
  expect(await stateOf(goes)).toEqual(['taken']);
});

test('while consent is withdrawn nothing is shown, answered or told', async () => {
  const a = await maker('Madu Satu');
  const { places } = await line('Bazar Tujuh', a);
  const client = await ownerBrowser(at, a.phone);
  await client.post('/usaha/hak/tarik', { sure: '1' });
  const page = (await client.get('/usaha/kegiatan')).html;
  expect(page).not.toContain('Bazar Tujuh');
  expect((await answer(client, places[0] ?? '', 'yes')).status).toBe(409);
  expect(await stateOf(a)).toEqual(['offered']);
  await client.post('/usaha/hak/setuju', {});
  expect((await client.get('/usaha/kegiatan')).html).toContain('Bazar Tujuh');
});

test('a next step is read with who helps and when, by its owner alone', async () => {
  const [a, b] = [await maker('Roti Satu'), await maker('Roti Dua')];
  const staff = await officerBrowser(at, 'staff');
  expect((await staff.get('/home')).status).toBe(200);
  given(
    await all((db) =>
      openFollowUp(
        db,
        {
          enterprise: a.enterprise,
          what: 'financing',
          text: 'antar ke bank daerah',
          responsible: null,
          due: addDays(today, 9),
          from: null,
        },
        around(),
      ),
    ),
  );
  const mine = (await (await ownerBrowser(at, a.phone)).get('/usaha')).html;
  expect(mine).toContain('antar ke bank daerah');
  expect(mine).toContain(`Paling lambat ${formatDay(addDays(today, 9), 'id')}`);
  expect(mine).toMatch(/Dibantu Contoh staff/);
  expect((await (await ownerBrowser(at, b.phone)).get('/usaha')).html).not.toContain('antar ke bank daerah');
  expect(
    await all((db) => followUpsOf(db, { enterprise: a.enterprise }, { today, limit: 5 }), own(b)),
  ).toEqual([]);
});

test('an activity that nobody approved is no offer yet; with the approval it is told and its days begin', async () => {
  const a = await maker('Teh Satu');
  const client = await ownerBrowser(at, a.phone);
  const id = await all((db) =>
    exampleActivity(db, {
      name: 'Bazar Usulan',
      state: 'proposed',
      starts: today,
      ends: addDays(today, 9),
      answerDays: 2,
    }),
  );
  given(await all((db) => offerPlaces(db, { activity: id, enterprises: [a.enterprise] }, around(-5))));
  expect((await client.get('/usaha/kegiatan')).html).not.toContain('Bazar Usulan');
  expect(await heard(a.phone)).toEqual([]);
  const staff = await officerBrowser(at, 'staff');
  expect((await staff.post(`/programme/${id}/state`, { to: 'approved' })).status).toBe(303);
  const page = (await client.get('/usaha/kegiatan')).html;
  expect(page).toContain(`Jawab paling lambat ${formatDay(addDays(today, 2), 'id')}`);
  expect(await heard(a.phone)).toEqual(['programme:offered']);
});
