// What becomes of an officer's acts: enrolments, findings, wishes for help, over areas and over the same record.
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import type { City, Db } from '../../platform/db/index.ts';
import { wholeCity } from '../../platform/db/index.ts';
import { listFacts } from '../evidence/index.ts';
import { exampleEnterprise } from '../registry/fixtures.ts';
import { findEnterprise, listStandings } from '../registry/index.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { enrol } from './actions/enrol.ts';
import { askHelp, verify } from './actions/verify.ts';
import {
  as,
  enrolAct,
  fieldCity,
  helpAct,
  how,
  inKelurahan,
  kelurahan,
  otherKelurahan,
  rolledBack,
  rt12,
  verifyAct,
} from './fixtures.ts';

let city: City;
beforeAll(async () => {
  city = await fieldCity();
});

const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);
const asOfficer = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, inKelurahan, work);
const rows = async (db: Db, query: ReturnType<typeof sql>) => (await db.execute(query)).rows;
const standingOf = async (db: Db, id: string) => {
  const found = await findEnterprise(db, id as EnterpriseId);
  return (
    found && { status: found.enterprise.status, area: found.enterprise.area, seen: found.enterprise.seenDay }
  );
};

describe('enrolling', () => {
  test('an enterprise enrolled on the spot keeps its id, counts as seen, and brings what the owner stated', () =>
    asOfficer(async (db) => {
      const act = enrolAct();
      const id = act.body.enterprise as EnterpriseId;
      expect(await enrol(db, act, how())).toEqual({ state: 'accepted', result: { enterprise: id } });
      expect(await standingOf(db, id)).toEqual({
        status: 'active',
        area: `${kelurahan}/RT012`,
        seen: '2026-11-22',
      });
      expect(await listStandings(db, id)).toMatchObject([
        { source: 'field', recordedBy: 'ani', status: 'active' },
      ]);
      expect((await listFacts(db, id)).map((f) => [f.kind, f.grade, f.source, f.value, f.valueHigh])).toEqual(
        expect.arrayContaining([
          ['identity_seen', 'seen', 'field', null, null],
          ['workers', 'stated', 'field', 2n, null],
          ['sales_year', 'stated', 'field', 12_000_000n, 60_000_000n],
        ]),
      );
      expect(await rows(db, sql`select lat, lng, accuracy from registry_point`)).toEqual([
        { lat: -1.265, lng: 116.832, accuracy: 20 },
      ]);
    }));

  test('without a NIB it takes a place in the help queue by itself; with one it states the NIB', () =>
    asOfficer(async (db) => {
      const without = enrolAct();
      await enrol(db, without, how());
      const withNib = enrolAct({
        name: 'Sambal Contoh',
        owner: 'Ani Lain',
        phone: null,
        nib: '9120001234567',
      });
      await enrol(db, withNib, how());
      expect(await rows(db, sql`select enterprise_id as id, wants, state from field_help`)).toEqual([
        { id: without.body.enterprise, wants: 'nib', state: 'waiting' },
      ]);
      const facts = await listFacts(db, withNib.body.enterprise);
      expect(facts.find((f) => f.kind === 'nib')).toMatchObject({ number: '9120001234567', grade: 'stated' });
    }));

  test('without consent neither NIK nor phone is kept', () =>
    asOfficer(async (db) => {
      const act = enrolAct({ consent: false, nik: '6471015509850001' });
      await enrol(db, act, how());
      expect(await rows(db, sql`select nik_hash, phone_hash from registry_person`)).toEqual([
        { nik_hash: null, phone_hash: null },
      ]);
      expect(await rows(db, sql`select agreed from field_consent`)).toEqual([{ agreed: 'no' }]);
    }));

  test.each([
    ['another kelurahan', otherKelurahan],
    ['the kelurahan of an RT officer', kelurahan],
    ['another RT', `${kelurahan}/RT013`],
  ])('an RT officer who enrols in %s is refused', (_, area) =>
    rolledBack(city, rt12, async (db) => {
      expect(await enrol(db, enrolAct({ area }), how())).toEqual({
        state: 'refused',
        reason: 'outside-area',
      });
    }),
  );

  test('what cannot be read is refused with the fields to correct', () =>
    asOfficer(async (db) => {
      expect(await enrol(db, enrolAct({ phone: '12', nib: '99' }), how())).toMatchObject({
        state: 'refused',
        reason: 'form',
        detail: ['phone', 'nib'],
      });
    }));

  test('a similar record in the area is asked about, masked; "sama" makes the phone’s id lead to it', () =>
    asOfficer(async (db) => {
      const first = enrolAct();
      await enrol(db, first, how());
      const second = enrolAct({ name: 'Kripik Rekaan', phone: null });
      const asked = await enrol(db, second, how('budi'));
      expect(asked).toMatchObject({
        state: 'choose',
        question: {
          question: 'similar',
          candidates: [
            {
              enterprise: first.body.enterprise,
              owner: 'Siti R.',
              why: [{ id: 'Nama mirip, kelurahan sama' }],
            },
          ],
        },
        choices: [`same:${first.body.enterprise}`, 'new'],
      });
      const choice = `same:${first.body.enterprise}`;
      expect(await enrol(db, second, how('budi', { choice }))).toEqual({
        state: 'accepted',
        result: { enterprise: first.body.enterprise, same: true },
      });
      expect(await findEnterprise(db, second.body.enterprise as EnterpriseId)).toBeNull();
      // A later act of that phone still speaks of the id it made.
      const later = await verify(db, verifyAct(second.body.enterprise, { finding: 'closed' }), how('budi'));
      expect(later).toMatchObject({ state: 'accepted', result: { enterprise: first.body.enterprise } });
      expect(await standingOf(db, first.body.enterprise)).toMatchObject({ status: 'closed' });
    }));

  test('"baru" records a second one beside the first', () =>
    asOfficer(async (db) => {
      await enrol(db, enrolAct(), how());
      const second = enrolAct();
      expect(await enrol(db, second, how('budi', { choice: 'new' }))).toMatchObject({ state: 'accepted' });
      expect(await standingOf(db, second.body.enterprise)).toMatchObject({ status: 'active' });
    }));

  test('a record elsewhere is never named: the officer learns that there is one, the office gets it', () =>
    inCity(async (db) => {
      const known = await exampleEnterprise(db, {
        name: 'Amplang Rahasia',
        owner: 'Tuti Rahasia',
        area: otherKelurahan,
        nik: '6471015509850001',
      });
      const act = enrolAct({ name: 'Amplang Tuti', owner: 'Tuti Rahasia', nik: '6471015509850001' });
      await as(db, inKelurahan, async (mine) => {
        const asked = await enrol(mine, act, how());
        expect(asked).toEqual({
          state: 'choose',
          question: { question: 'similar', candidates: [{ elsewhere: true }] },
          choices: ['elsewhere', 'new'],
        });
        expect(await enrol(mine, act, how('ani', { choice: 'elsewhere' }))).toEqual({
          state: 'accepted',
          result: { enterprise: act.body.enterprise, forwarded: true },
        });
        expect(await rows(mine, sql`select id from field_forward`)).toEqual([]);
      });
      expect(await rows(db, sql`select enterprise_id as id, area from field_forward`)).toEqual([
        { id: known, area: `${kelurahan}/RT012` },
      ]);
    }));

  test('an owner known elsewhere may have a second enterprise here: the person stays one', () =>
    inCity(async (db) => {
      await exampleEnterprise(db, {
        name: 'Amplang Tuti',
        owner: 'Tuti Rekaan',
        area: otherKelurahan,
        nik: '6471015509850001',
      });
      const act = enrolAct({ name: 'Warung Tuti', owner: 'Tuti Rekaan', nik: '6471015509850001' });
      await as(db, inKelurahan, async (mine) => {
        expect(await enrol(mine, act, how('ani', { choice: 'new' }))).toMatchObject({ state: 'accepted' });
      });
      expect(await rows(db, sql`select count(*)::int as n from registry_person`)).toEqual([{ n: 1 }]);
    }));

  test('an id that the city knows already, or a choice nobody offered, is refused', () =>
    inCity(async (db) => {
      const there = await exampleEnterprise(db, { area: otherKelurahan });
      await as(db, inKelurahan, async (mine) => {
        const forged = enrolAct({ enterprise: there });
        expect(await enrol(mine, forged, how())).toEqual({ state: 'refused', reason: 'id-known' });
        expect(await enrol(mine, enrolAct(), how('ani', { choice: `same:${there}` }))).toEqual({
          state: 'refused',
          reason: 'choice-gone',
        });
      });
    }));
});

describe('verifying', () => {
  test.each([
    ['active', null, 'active', kelurahan],
    ['closed', null, 'closed', kelurahan],
    ['moved', null, 'moved', kelurahan],
    ['moved', `${kelurahan}/RT005`, 'active', `${kelurahan}/RT005`],
  ] as const)('%s %s: the number moves with name and date', (finding, area, status, place) =>
    asOfficer(async (db) => {
      const id = await exampleEnterprise(db);
      const done = await verify(db, verifyAct(id, { finding, area, note: 'kata tetangga' }), how());
      expect(done).toMatchObject({ state: 'accepted', result: { effect: 'counts' } });
      expect(await standingOf(db, id)).toEqual({ status, area: place, seen: '2026-11-22' });
      const standing = (await listStandings(db, id)).at(-1);
      expect(standing).toMatchObject({
        status,
        area: place,
        day: '2026-11-22',
        source: 'field',
        recordedBy: 'ani',
      });
    }),
  );

  test('not found is kept with name and date and moves nothing', () =>
    asOfficer(async (db) => {
      const id = await exampleEnterprise(db);
      const done = await verify(db, verifyAct(id, { finding: 'not-found' }), how());
      expect(done).toMatchObject({ state: 'accepted', result: { effect: 'noted' } });
      expect(await listStandings(db, id)).toHaveLength(1);
      expect(await rows(db, sql`select finding, recorded_by as by from field_finding`)).toEqual([
        { finding: 'not-found', by: 'ani' },
      ]);
    }));

  test('two phones on one enterprise: the second finding that differs is kept for a person, the number stays', () =>
    asOfficer(async (db) => {
      const id = await exampleEnterprise(db);
      await verify(db, verifyAct(id), how('ani'));
      const second = await verify(db, verifyAct(id, { finding: 'closed' }), how('budi'));
      expect(second).toMatchObject({ state: 'accepted', result: { effect: 'open' } });
      expect(await standingOf(db, id)).toMatchObject({ status: 'active' });
      expect(
        await rows(db, sql`select state, why, recorded_by as by from field_finding order by state`),
      ).toEqual([
        { state: 'counts', why: null, by: 'ani' },
        { state: 'open', why: 'two-findings', by: 'budi' },
      ]);
    }));

  test('a phone three days ahead is taken for today, its claim is kept', () =>
    asOfficer(async (db) => {
      const id = await exampleEnterprise(db);
      await verify(db, verifyAct(id, { day: '2026-11-25' }), how());
      expect(
        await rows(db, sql`select day::text as day, claimed_day::text as claimed from field_finding`),
      ).toEqual([{ day: '2026-11-22', claimed: '2026-11-25' }]);
    }));

  test('another officer’s area is refused, and so is what nobody knows', () =>
    inCity(async (db) => {
      const there = await exampleEnterprise(db, { area: otherKelurahan });
      await as(db, inKelurahan, async (mine) => {
        expect(await verify(mine, verifyAct(there), how())).toEqual({
          state: 'refused',
          reason: 'outside-area',
        });
        expect(await askHelp(mine, helpAct(there), how())).toEqual({
          state: 'refused',
          reason: 'outside-area',
        });
        const nobody = '018f0000-0000-7000-8000-00000000dead';
        expect(await verify(mine, verifyAct(nobody), how())).toEqual({
          state: 'refused',
          reason: 'unknown-enterprise',
        });
      });
      expect(await listStandings(db, there)).toHaveLength(1);
    }));

  test('moved to another officer’s area waits for the office; to a place nobody knows it is refused', () =>
    asOfficer(async (db) => {
      const id = await exampleEnterprise(db);
      const away = await verify(db, verifyAct(id, { finding: 'moved', area: otherKelurahan }), how());
      expect(away).toMatchObject({ state: 'accepted', result: { effect: 'open' } });
      expect(await standingOf(db, id)).toMatchObject({ area: kelurahan });
      const nowhere = await verify(db, verifyAct(id, { finding: 'moved', area: '64.71.09.1009' }), how());
      expect(nowhere).toEqual({ state: 'refused', reason: 'unknown-area' });
    }));
});

test('asked for twice, help is one place in the queue, and the earlier day stays', () =>
  asOfficer(async (db) => {
    const id = await exampleEnterprise(db);
    await askHelp(db, helpAct(id), how());
    expect(await askHelp(db, helpAct(id), how('budi'))).toMatchObject({ state: 'accepted' });
    expect(await rows(db, sql`select recorded_by as by, day::text as day from field_help`)).toEqual([
      { by: 'ani', day: '2026-11-22' },
    ]);
  }));
