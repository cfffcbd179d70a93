// Field work over the line: what phones send takes effect once, asks when it must, and pictures stay with their enterprise.
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import { freshId } from '../../kernel/ids.ts';
import type { City, Scope } from '../../platform/db/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { phoneOf, world } from '../../platform/sync/fixtures.ts';
import type { Phone, World } from '../../platform/sync/fixtures.ts';
import { keepPhotosIn, readPhoto } from '../../platform/sync/index.ts';
import type { Json, SentAct } from '../../platform/sync/index.ts';
import { jpeg } from '../../platform/sync/picture/fixtures.ts';
import { exampleEnterprise } from '../registry/fixtures.ts';
import type { SimilarQuestion } from './acts.ts';
import { enrolAct, fieldCity, inKelurahan, kelurahan, officer, otherKelurahan } from './fixtures.ts';
import { mayHavePhoto } from './store/spot.ts';
import { acts, feeds } from './sync.ts';

let city: City;
let at: World;
let people = 0;

beforeAll(async () => {
  keepPhotosIn(mkdtempSync(join(tmpdir(), 'field-photos-')));
  city = await fieldCity();
  at = world(city, acts, feeds);
});

type Line = {
  readonly phone: Phone;
  readonly send: (kind: string, body: object, photos?: string[]) => Promise<Sent>;
};
type Sent = { readonly act: SentAct; readonly receipt: Record<string, unknown> | undefined };

/** An officer's phone that counts its own acts. */
async function line(scope: Scope = inKelurahan): Promise<Line> {
  const id = `petugas-${String((people += 1))}`;
  at.officers.set(id, officer(id, scope));
  const phone = await phoneOf(at, id);
  let seq = phone.device.next - 1;
  return {
    phone,
    async send(kind, body, photos = []) {
      const act: SentAct = {
        id: freshId(),
        seq: (seq += 1),
        kind,
        version: 1,
        at: new Date().toISOString(),
        body: body as Json,
        photos,
      };
      const { json } = await phone.send([act]);
      return { act, receipt: json.receipts.find((r) => r.id === act.id) };
    },
  };
}

const enrolment = (over: object = {}) => ({ ...enrolAct().body, phone: null, ...over });
const inCity = <T>(query: ReturnType<typeof sql>) =>
  within(city, wholeCity, async (db) => (await db.execute(query)).rows as T[]);
const count = async (name: string) =>
  (
    await inCity<{ n: number }>(sql`select count(*)::int as n from registry_enterprise where name = ${name}`)
  )[0]?.n;

describe('an enrolment', () => {
  test('sent twice is one enterprise with one receipt', async () => {
    const { phone, send } = await line();
    const { act, receipt } = await send('field:enrol', enrolment({ name: 'Dapur Sekali' }));
    expect(receipt).toMatchObject({ state: 'accepted' });
    const again = await phone.send([act]);
    expect(again.json.receipts[0]).toEqual(receipt);
    expect(await count('Dapur Sekali')).toBe(1);
  });

  test('of two phones at the same instant, one is asked whether it is the same', async () => {
    const [one, two] = [await line(), await line()];
    const body = () => enrolment({ name: 'Dapur Berdua', owner: 'Orang Berdua' });
    const sent = await Promise.all([one.send('field:enrol', body()), two.send('field:enrol', body())]);
    expect(sent.map((s) => String(s.receipt?.['state'])).sort()).toEqual(['accepted', 'choose']);
    expect(await count('Dapur Berdua')).toBe(1);
  });

  test('"sama" by an answer makes the phone’s id follow: a later finding reaches the enterprise that was there', async () => {
    const [first, second] = [await line(), await line()];
    const body = enrolment({ name: 'Dapur Sama', owner: 'Orang Sama' });
    await first.send('field:enrol', body);
    const twin = enrolment({ name: 'Dapur Sama', owner: 'Orang Sama' });
    const { act, receipt } = await second.send('field:enrol', twin);
    const question = receipt?.['question'] as SimilarQuestion;
    expect(question.candidates).toMatchObject([{ enterprise: body.enterprise, owner: 'Orang S.' }]);
    // Sent before the answer: it waits for it.
    const finding = {
      enterprise: twin.enterprise,
      finding: 'closed',
      day: '2026-11-22',
      area: null,
      note: null,
      point: null,
    };
    const early = await second.send('field:verify', finding);
    expect(early.receipt).toMatchObject({ state: 'waiting' });
    await second.send('sync:answer', { act: act.id, choice: `same:${body.enterprise}` });
    const { json } = await second.phone.changes();
    expect(json.receipts.find((r) => r.id === early.act.id)).toMatchObject({
      state: 'accepted',
      result: { enterprise: body.enterprise },
    });
    expect(await count('Dapur Sama')).toBe(1);
  });

  test.each([
    ['a field nobody asked for', { admin: true }],
    ['a point outside of the country', { point: { lat: 51, lng: 0, accuracy: 1 } }],
    ['an area that is no code', { area: "64.71' or '1" }],
    ['a name without letters', { name: '   ' }],
    ['a name of a thousand letters', { name: 'x'.repeat(1000) }],
  ])('with %s is refused and leaves nothing', async (_, over) => {
    const { send } = await line();
    const { receipt } = await send('field:enrol', enrolment(over));
    expect(receipt).toMatchObject({ state: 'refused' });
  });

  test('with a picture waits for it; the picture is for those who may see the enterprise', async () => {
    const { phone, send } = await line();
    const bytes = jpeg();
    const upload = freshId<'Upload'>();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const { act, receipt } = await send('field:enrol', enrolment({ name: 'Dapur Berfoto' }), [upload]);
    expect(receipt).toMatchObject({ state: 'waiting' });
    await phone.announce([{ id: upload, bytes: bytes.length, sha256, type: 'image/jpeg' }]);
    await phone.patch(upload, 0, new Uint8Array(bytes));
    const { json } = await phone.changes();
    expect(json.receipts.find((r) => r.id === act.id)).toMatchObject({ state: 'accepted' });
    const sees = (scope: Scope) => within(city, scope, (db) => mayHavePhoto(db, upload));
    expect(await sees(inKelurahan)).toBe(true);
    expect(await sees({ kind: 'area', area: otherKelurahan })).toBe(false);
    expect(await sees({ kind: 'none' })).toBe(false);
    expect((await within(city, inKelurahan, (db) => readPhoto(db, upload)))?.content).toEqual(jpeg());
  });
});

test('phones take along the kelurahan, kinds of business and no visit of anybody else', async () => {
  const { phone } = await line({ kind: 'area', area: `${kelurahan}/RT012` });
  const { json } = await phone.changes();
  expect(json.data['areas']).toEqual([
    { code: kelurahan, name: 'Manggar', kecamatan: 'Balikpapan Timur', rt: '012' },
  ]);
  expect(json.data['kinds']?.length).toBeGreaterThan(30);
  expect(json.data['tasks']).toEqual([]);
});

test('however the findings of two officers are sent, one standing moves and every other finding is kept', async () => {
  const [ani, budi] = [await line(), await line()];
  const step = fc.record({
    by: fc.constantFrom(ani, budi),
    finding: fc.constantFrom('active', 'closed', 'moved', 'not-found'),
    twice: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      const enterprise = await within(city, wholeCity, (db) =>
        exampleEnterprise(db, { name: `Usaha ${freshId()}`, owner: `Orang ${freshId()}` }),
      );
      for (const { by, finding, twice } of steps) {
        const body = {
          enterprise,
          finding,
          day: new Date().toISOString().slice(0, 10),
          area: null,
          note: null,
          point: null,
        };
        const { act, receipt } = await by.send('field:verify', body);
        expect(receipt).toMatchObject({ state: 'accepted' });
        if (twice) expect((await by.phone.send([act])).json.receipts[0]).toEqual(receipt);
      }
      const kept = await inCity<{ state: string; finding: string }>(
        sql`select state, finding from field_finding where enterprise_id = ${enterprise}`,
      );
      const [standing] = await inCity<{ n: number }>(
        sql`select count(*)::int as n from registry_standing where enterprise_id = ${enterprise}`,
      );
      expect(kept).toHaveLength(steps.length);
      // Every standing after the first was brought by one finding that counts.
      expect(standing?.n).toBe(1 + kept.filter((f) => f.state === 'counts').length);
    }),
    { numRuns: 12 },
  );
});
