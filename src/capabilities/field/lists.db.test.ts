// The month's visits dealt in a city, findings decided by a person, and the help queue's end.
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';

import { day } from '../../kernel/day.ts';
import type { EnterpriseId, PersonId } from '../../kernel/ids.ts';
import { isRefused } from '../../kernel/refusal.ts';
import type { City, Db } from '../../platform/db/index.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { person } from '../accounts/fixtures.ts';
import { listFacts } from '../evidence/index.ts';
import { exampleEnterprise } from '../registry/fixtures.ts';
import { findEnterprise, listStandings } from '../registry/index.ts';
import { dealKelurahan, dealMonth } from './actions/deal.ts';
import { decide, inQuestion } from './actions/decide.ts';
import { endHelp } from './actions/help.ts';
import { hearErased } from './forget.ts';
import { listPhotos } from './store/spot.ts';
import { enrol } from './actions/enrol.ts';
import { askHelp, verify } from './actions/verify.ts';
import {
  as,
  enrolAct,
  fieldCity,
  fieldDay,
  helpAct,
  how,
  inKelurahan,
  kelurahan,
  otherKelurahan,
  rolledBack,
  verifyAct,
} from './fixtures.ts';
import { listFindings } from './store/findings.ts';
import { listWaiting } from './store/help.ts';
import { taskFeed } from './store/feeds.ts';
import { listOfficers } from './store/tasks.ts';

let city: City;
const ids = { ani: '', budi: '', rt: '' };
beforeAll(async () => {
  city = await fieldCity();
  const made = async (username: string, role: 'kelurahan_officer' | 'rt_officer', area: string) =>
    (await person(city, { username, role, area, password: null })).userId;
  ids.ani = await made('ani', 'kelurahan_officer', kelurahan);
  ids.budi = await made('budi', 'kelurahan_officer', kelurahan);
  ids.rt = await made('rtsatu', 'rt_officer', `${kelurahan}/RT001`);
});

const inCity = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, wholeCity, work);
const asOfficer = <T>(work: (db: Db) => Promise<T>) => rolledBack(city, inKelurahan, work);
const around = { by: 'u-staff', now: new Date('2026-11-22T02:00:00Z'), today: fieldDay };
const some = async (db: Db, count: number, area = kelurahan, rt = '') => {
  for (let at = 0; at < count; at++)
    await exampleEnterprise(db, {
      name: `Usaha ${area}${rt} ${String(at)}`,
      owner: `Pemilik ${rt}${String(at)}`,
      area,
      rt,
    });
};
const loads = async (db: Db) => {
  const { rows } = await db.execute<{ officer: string; n: number }>(
    sql`select officer, count(*)::int as n from field_task group by officer`,
  );
  return Object.fromEntries(
    rows.map((r) => [Object.entries(ids).find(([, id]) => id === r.officer)?.[0], r.n]),
  );
};

describe('the month’s visits', () => {
  test('what nobody saw for a year is dealt evenly; where nobody works nothing is', () =>
    inCity(async (db) => {
      await some(db, 5);
      await some(db, 4, kelurahan, '1');
      await some(db, 3, otherKelurahan);
      expect(await dealMonth(db, around)).toEqual([{ area: kelurahan, due: 9, dealt: 9 }]);
      expect(await loads(db)).toEqual({ ani: 3, budi: 3, rt: 3 });
    }));

  test('dealt again the same month nothing changes; what was seen within the year is not due', () =>
    inCity(async (db) => {
      await some(db, 4);
      await db.execute(sql`update registry_enterprise set seen_day = '2025-11-01' where name like '% 0'`);
      await db.execute(sql`update registry_enterprise set seen_day = '2025-10-31' where name like '% 1'`);
      expect(await dealMonth(db, around)).toMatchObject([{ due: 3, dealt: 3 }]);
      expect(await dealMonth(db, around)).toMatchObject([{ due: 3, dealt: 0 }]);
    }));

  test('an officer who leaves: the open visits are dealt anew, what was done stays theirs', () =>
    inCity(async (db) => {
      await some(db, 6);
      await dealMonth(db, around);
      const { rows } = await db.execute<{ id: string }>(
        sql`select enterprise_id as id from field_task where officer = ${ids.budi} order by id limit 1`,
      );
      await verify(db, verifyAct(rows[0]?.id ?? ''), how(ids.budi));
      await db.execute(sql`update accounts_user set active = false where id = ${ids.budi}`);
      expect(await dealMonth(db, around)).toMatchObject([{ due: 6, dealt: 2 }]);
      expect(await loads(db)).toEqual({ ani: 5, budi: 1 });
    }));

  test('an officer who comes gets visits only when somebody asks for even loads', () =>
    inCity(async (db) => {
      await some(db, 6);
      await db.execute(sql`update accounts_user set active = false where id = ${ids.budi}`);
      await dealMonth(db, around);
      await db.execute(sql`update accounts_user set active = true where id = ${ids.budi}`);
      await dealMonth(db, around);
      expect(await loads(db)).toEqual({ ani: 6 });
      const even = { month: '2026-11', area: kelurahan, most: null, even: true };
      await dealKelurahan(db, even, await listOfficers(db), around);
      expect(await loads(db)).toEqual({ ani: 3, budi: 3 });
    }));

  test('the phone gets the own visits with a first name and no number in full; a finding closes one', () =>
    inCity(async (db) => {
      await db.execute(sql`update accounts_user set active = false where id <> ${ids.ani}`);
      const id = await exampleEnterprise(db, { owner: 'Siti Contoh Panjang', phone: '081234567890' });
      await dealMonth(db, around);
      const [task] = await taskFeed(db, ids.ani);
      expect(task).toMatchObject({
        enterprise: id,
        owner: 'Siti',
        phone: '0812•••••890',
        state: 'open',
        withoutNib: true,
      });
      expect(task?.areaName).toBe('Manggar');
      await verify(db, verifyAct(id), how('somebody else'));
      expect(await taskFeed(db, ids.ani)).toMatchObject([{ state: 'done', finding: 'active' }]);
      expect(await taskFeed(db, ids.budi)).toEqual([]);
    }));

  test('two who deal one kelurahan at once give each enterprise to one officer', async () => {
    await within(city, wholeCity, (db) => some(db, 4));
    const officers = await within(city, wholeCity, listOfficers);
    const input = { month: '2026-12', area: kelurahan, most: null, even: false };
    const done = await Promise.all(
      [1, 2].map(() => within(city, wholeCity, (db) => dealKelurahan(db, input, officers, around))),
    );
    expect(done.map((d) => d.dealt).sort((a, b) => a - b)).toEqual([0, 4]);
    await within(city, wholeCity, (db) =>
      db.execute(sql`update registry_enterprise set status = 'withdrawn'`),
    );
  });
});

describe('deciding', () => {
  const twoFindings = async (db: Db) => {
    const id = await exampleEnterprise(db);
    const first = verifyAct(id);
    const second = verifyAct(id, { finding: 'closed', note: 'sudah kosong' });
    await verify(db, first, how('ani'));
    await verify(db, second, how('budi', { now: new Date('2026-11-22T03:00:00Z') }));
    return { id, first: first.id, second: second.id };
  };

  test('the finding that is upheld becomes the standing, the other stays readable', () =>
    asOfficer(async (db) => {
      const { id, second } = await twoFindings(db);
      const done = await decide(
        db,
        { enterpriseId: id, uphold: second, reason: 'ditelepon, memang tutup' },
        around,
      );
      expect(done).toMatchObject({ id });
      expect((await findEnterprise(db, id))?.enterprise.status).toBe('closed');
      expect((await listStandings(db, id)).at(-1)).toMatchObject({
        status: 'closed',
        recordedBy: 'u-staff',
        source: 'field',
        reason: 'ditelepon, memang tutup',
      });
      expect((await listFindings(db, id)).map((f) => [f.finding, f.state])).toEqual([
        ['active', 'overruled'],
        ['closed', 'upheld'],
      ]);
      expect(await decide(db, { enterpriseId: id, uphold: second, reason: 'sekali lagi' }, around)).toEqual({
        refused: 'nothing-open',
      });
    }));

  test('what the registry says may stay', () =>
    asOfficer(async (db) => {
      const { id } = await twoFindings(db);
      const before = (await listStandings(db, id)).length;
      await decide(db, { enterpriseId: id, uphold: 'record', reason: 'petugas salah rumah' }, around);
      expect(await listStandings(db, id)).toHaveLength(before);
      expect(inQuestion(await listFindings(db, id))).toEqual([]);
    }));

  test('without a choice or a reason nothing is decided', () =>
    asOfficer(async (db) => {
      const { id, first } = await twoFindings(db);
      const other = {
        enterpriseId: id,
        uphold: '018f0000-0000-7000-8000-00000000dead',
        reason: 'alasan cukup',
      };
      expect(await decide(db, other, around)).toEqual({ refused: 'choice-missing' });
      expect(await decide(db, { enterpriseId: id, uphold: first, reason: 'ya' }, around)).toEqual({
        refused: 'reason-short',
      });
      expect(
        await decide(
          db,
          { ...other, enterpriseId: '018f0000-0000-7000-8000-00000000dead' as EnterpriseId },
          around,
        ),
      ).toEqual({
        refused: 'unknown-enterprise',
      });
    }));

  test('a move to another kelurahan is decided by who may place it there', () =>
    inCity(async (db) => {
      const id = await exampleEnterprise(db);
      const moved = verifyAct(id, { finding: 'moved', area: otherKelurahan });
      await as(db, inKelurahan, (mine) => verify(mine, moved, how('ani')));
      const decision = { enterpriseId: id, uphold: moved.id, reason: 'sudah dicek ke sana' };
      expect(await as(db, inKelurahan, (mine) => decide(mine, decision, around))).toEqual({
        refused: 'outside-area',
      });
      expect(isRefused(await decide(db, decision, around))).toBe(false);
      expect((await findEnterprise(db, id))?.enterprise).toMatchObject({
        area: otherKelurahan,
        status: 'active',
        rt: null,
      });
    }));
});

describe('the help queue', () => {
  const waiting = async (db: Db) => {
    const act = enrolAct();
    await enrol(db, act, how());
    const { rows } = await listWaiting(db, { area: kelurahan, wants: null, after: null });
    return { enterprise: act.body.enterprise as EnterpriseId, id: rows[0]?.id ?? '' };
  };

  test('ends with the NIB, seen by who helped, and the enterprise is without NIB no more', () =>
    asOfficer(async (db) => {
      const { id, enterprise } = await waiting(db);
      const end = { id, outcome: 'helped', number: '9120 0012 34567', reason: '' };
      expect(await endHelp(db, end, around)).toEqual({ enterpriseId: enterprise });
      expect((await findEnterprise(db, enterprise))?.enterprise.nib).toBe('9120001234567');
      const nib = (await listFacts(db, enterprise)).find((f) => f.kind === 'nib');
      expect(nib).toMatchObject({ grade: 'seen', number: '9120001234567' });
      expect((await listWaiting(db, { area: kelurahan, wants: null, after: null })).rows).toEqual([]);
      expect(await endHelp(db, end, around)).toEqual({ refused: 'unknown-help' });
    }));

  test.each([
    [{ outcome: '', number: '', reason: '' }, 'outcome-missing'],
    [{ outcome: 'helped', number: '12', reason: '' }, 'number-wrong'],
    [{ outcome: 'left', number: '', reason: 'tak' }, 'reason-short'],
  ])('%j is refused: %s', (typed, refused) =>
    asOfficer(async (db) => {
      const { id } = await waiting(db);
      expect(await endHelp(db, { id, ...typed }, around)).toEqual({ refused });
    }),
  );

  test('who left may ask again, and waits from that day', () =>
    asOfficer(async (db) => {
      const { id, enterprise } = await waiting(db);
      await endHelp(db, { id, outcome: 'left', number: '', reason: 'belum siap, bulan depan' }, around);
      await askHelp(db, { ...helpAct(enterprise), at: new Date('2026-11-22T01:00:00Z') }, how());
      const { rows } = await listWaiting(db, { area: kelurahan, wants: 'nib', after: null });
      expect(rows).toMatchObject([{ enterprise, day: day('2026-11-22') }]);
    }));
});

test('when an owner’s identity goes, pictures and what officers wrote go too; what was found stays counted', () =>
  asOfficer(async (db) => {
    const id = await exampleEnterprise(db);
    const picture = { id, type: 'image/jpeg' as const, bytes: 1, width: 1, height: 1 };
    const seen = verifyAct(id, { note: 'Bu Siti di rumah mertua' }, { photos: [picture] });
    await verify(db, seen, how());
    await askHelp(db, helpAct(id, { note: 'telepon anaknya' }), how());
    await hearErased(db, { person: id as unknown as PersonId, enterprises: [id], secrets: {} });
    expect((await listFindings(db, id)).map((f) => [f.finding, f.note])).toEqual([['active', null]]);
    expect(await listPhotos(db, id)).toEqual([]);
    const { rows } = await listWaiting(db, { area: kelurahan, wants: null, after: null });
    expect(rows.map((r) => r.note)).toEqual([null]);
  }));
