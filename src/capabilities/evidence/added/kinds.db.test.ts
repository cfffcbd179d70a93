// A kind that a city adds can be recorded, named and asked for by the ladder.
import { expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import { testCity } from '../../../platform/db/testing.ts';
import { exampleEnterprise } from '../../registry/fixtures.ts';
import { recordFacts } from '../actions.ts';
import { isEvidenceKind, kindFacts } from '../kinds.ts';
import { papersOf } from '../papers.ts';
import { words } from '../words/index.ts';
import { addKind, retireKind } from './actions.ts';
import { learnKinds, listKinds, paperKinds } from './learn.ts';

const city = await testCity();
const around = { by: 'rani', now: new Date('2026-11-02T02:00:00Z'), today: day('2026-11-02') };
const typed = {
  nameId: 'Sertifikat laik higiene',
  nameEn: 'Hygiene certificate',
  use: 'once',
  number: 'text',
  months: '36',
  sensitive: '',
};

test('an added kind is offered, recorded and named, and a hidden one is offered no more', async () => {
  const code = await within(city, wholeCity, async (db) => {
    const done = await addKind(db, typed, around);
    if (isRefused(done)) throw new Error(done.refused);
    return done.code;
  });
  await learnKinds(city);
  expect(listKinds(city).map((k) => k.code)).toEqual([code]);
  expect(paperKinds(city)).toContain(code);
  expect(kindFacts(code)).toEqual({ number: 'text', lasts: { months: 36 }, sensitive: false });
  expect([words.id.kinds[code], words.en.kinds[code]]).toEqual([typed.nameId, typed.nameEn]);
  await within(city, wholeCity, async (db) => {
    const id = await exampleEnterprise(db, {});
    const fact = {
      enterpriseId: id,
      kind: code,
      grade: 'seen',
      validFrom: '2026-11-02',
      source: 'staff',
    } as const;
    await recordFacts(db, [{ ...fact, number: 'SLHS/12' }], around);
    const papers = await papersOf(db, id, day('2026-11-02'));
    expect(papers.map((p) => [p.fact.kind, p.state, p.fact.number])).toEqual([[code, 'in-force', 'SLHS/12']]);
  });
  expect(isRefused(await within(city, wholeCity, (db) => addKind(db, typed, around)))).toBe(true);
  await within(city, wholeCity, (db) => retireKind(db, { code, retired: true }, around));
  await learnKinds(city);
  expect(paperKinds(city)).not.toContain(code);
  expect(isEvidenceKind(code)).toBe(true);
});
