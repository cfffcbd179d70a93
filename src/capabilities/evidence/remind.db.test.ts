// Reminders as they go out: one message a person and week, and nothing to whom nothing should be sent.
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { addDays, dayOf } from '../../kernel/day.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { wholeCity, within } from '../../platform/db/index.ts';
import { testCity } from '../../platform/db/testing.ts';
import { holdAdapter } from '../../platform/messages/index.ts';
import { deliverDue } from '../../platform/messages/actions.ts';
import { exampleEnterprise } from '../registry/fixtures.ts';
import { recordFacts } from './actions.ts';
import type { NewFact } from './actions.ts';
import { remind } from './remind.ts';

const city = await testCity();
const start = new Date('2026-06-01T02:00:00Z');
const today = dayOf(start, city.zone);
const at = (days: number) => new Date(start.getTime() + days * 86_400_000);

const sent: { to: string; text: string }[] = [];
holdAdapter({
  name: 'http',
  works: () => true,
  deliver: async ({ to, text }) => {
    sent.push({ to, text });
    return 'sent';
  },
});

async function heard(days: number): Promise<readonly { to: string; text: string }[]> {
  sent.length = 0;
  await remind(city, at(days));
  await deliverDue(city, at(days));
  return [...sent];
}

const ending = (enterpriseId: EnterpriseId, kind: NewFact['kind'], days: number): NewFact => ({
  enterpriseId,
  kind,
  grade: 'seen',
  number: null,
  validFrom: '2025-01-01',
  validTo: addDays(today, days),
  source: 'staff',
});
const around = { by: 'test', now: start, today };

test('an owner of two ending papers hears of both in one message, and again when the next mark comes', async () => {
  await within(city, wholeCity, async (db) => {
    const id = await exampleEnterprise(db, {
      name: 'Kue Ingat',
      owner: 'Rekaan Ingat',
      phone: '081234560001',
    });
    await recordFacts(
      db,
      [ending(id, 'pirt', 30), ending(id, 'bpom_md', 34), ending(id, 'halal', 200)],
      around,
    );
    const done = await exampleEnterprise(db, {
      name: 'Kue Baru',
      owner: 'Rekaan Baru',
      phone: '081234560002',
    });
    await recordFacts(db, [ending(done, 'pirt', 20), ending(done, 'pirt', 900)], around);
    const gone = await exampleEnterprise(db, {
      name: 'Kue Tutup',
      owner: 'Rekaan Tutup',
      phone: '081234560003',
    });
    await recordFacts(db, [ending(gone, 'pirt', 20)], around);
    await db.execute(sql`update registry_enterprise set status = 'closed' where id = ${gone}`);
    const no = await exampleEnterprise(db, {
      name: 'Kue Tarik',
      owner: 'Rekaan Tarik',
      phone: '081234560004',
    });
    await recordFacts(db, [ending(no, 'pirt', 20)], around);
    await db.execute(sql`
      update registry_person set restricted_at = now() where id = (select owner_id from registry_enterprise where id = ${no})`);
    const invented = await exampleEnterprise(db, {
      name: 'Kue Contoh',
      owner: 'Rekaan Contoh',
      phone: '081234560005',
    });
    await recordFacts(db, [ending(invented, 'pirt', 20)], around);
    await db.execute(sql`update registry_enterprise set example = true where id = ${invented}`);
  });
  const first = await heard(0);
  expect(first.map(({ to }) => to)).toEqual(['+6281234560001']);
  expect(first[0]!.text).toContain('SPP-IRT');
  expect(first[0]!.text).toContain('BPOM MD');
  expect(first[0]!.text).not.toContain('halal');
  expect(await heard(0)).toEqual([]);
  expect(await heard(6)).toEqual([]);
  expect(await heard(16)).toEqual([]);
  const second = await heard(23);
  expect(second).toHaveLength(1);
  expect(second[0]!.text).toContain('BPOM MD');
  expect(await heard(40)).toEqual([]);
  holdAdapter(null);
});
