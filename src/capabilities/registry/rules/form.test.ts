// The typed form: what is read, and what is refused where.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../kernel/day.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { exampleChecked, exampleTyped } from '../fixtures.ts';
import { words } from '../words.ts';
import { explain } from '../words.ts';
import { checkForm } from './form.ts';
import type { FormField, TypedEnterprise } from './form.ts';

const around = {
  today: day('2026-11-22'),
  covers: (area: string) => area.startsWith('64.71.01.1001'),
  isKelurahan: (area: string) => /^64\.71\.\d\d\.\d{4}$/.test(area),
  isKbli: (code: string) => code === '10794',
  ownerNeeded: true,
};

const problemsOf = (over: Partial<TypedEnterprise>): [FormField, string][] => {
  const checked = checkForm(exampleTyped(over), around);
  return isRefused(checked) ? checked.problems.map((p) => [p.field, p.refusal.refused]) : [];
};

describe('a form is refused where it is wrong', () => {
  test.each<[Partial<TypedEnterprise>, FormField, string]>([
    [{ name: ' - ' }, 'name', 'name-missing'],
    [{ name: '***' }, 'name', 'name-missing'],
    [{ name: 'a'.repeat(151) }, 'name', 'text-long'],
    [{ sector: 'batu' }, 'sector', 'sector-missing'],
    [{ owner: '' }, 'owner', 'owner-missing'],
    [{ nik: '647101550985000' }, 'nik', 'wrong-length'],
    [{ nik: '6,47101E+15' }, 'nik', 'digits-lost'],
    [{ phone: 'tidak hafal' }, 'phone', 'not-a-phone'],
    [{ email: 'siti@contoh,id' }, 'email', 'not-an-email'],
    [{ area: '64.71' }, 'area', 'area-missing'],
    [{ area: '64.71.02.1001' }, 'area', 'area-outside'],
    [{ rt: 'belakang masjid' }, 'rt', 'rt-wrong'],
    [{ rw: '0' }, 'rw', 'rt-wrong'],
    [{ nib: '090/SKU/180/2025' }, 'nib', 'village-letter'],
    [{ kbli: '99999' }, 'kbli', 'kbli-unknown'],
    [{ founded: '1899' }, 'founded', 'year-wrong'],
    [{ founded: '2027' }, 'founded', 'year-wrong'],
  ])('%j', (over, field, code) => {
    expect(problemsOf(over)).toEqual([[field, code]]);
  });

  test('every problem is told at once', () => {
    expect(problemsOf({ name: '', sector: '', rt: 'x' }).map(([field]) => field)).toEqual([
      'name',
      'sector',
      'rt',
    ]);
  });
});

test('what people type is read as they mean it', () => {
  const checked = exampleChecked({
    name: '  Keripik   Bu Ani ',
    rt: 'RT. 5',
    rw: '012',
    phone: '0812 3456 7890',
    email: ' Ani@Contoh.ID',
    nib: '1234 5678 90123',
    founded: '5 Maret 2019',
    address: '-',
  });
  expect(checked).toMatchObject({
    name: 'Keripik Bu Ani',
    area: '64.71.01.1001/RT005',
    rt: '005',
    rw: '012',
    nib: '1234567890123',
    founded: 2019,
    address: null,
    owner: { phone: '+6281234567890', email: 'ani@contoh.id', nik: null },
  });
});

test('a dash takes a number away, an empty field leaves it as recorded', () => {
  expect(exampleChecked({ phone: '-' }).owner?.phone).toBe('remove');
  expect(exampleChecked({ phone: '' }).owner?.phone).toBeNull();
  expect(exampleChecked({ email: '-' }).owner?.email).toBe('remove');
});

test('the year before, of and after today', () => {
  expect(exampleChecked({ founded: '2025' }).founded).toBe(2025);
  expect(exampleChecked({ founded: '2026' }).founded).toBe(2026);
  expect(problemsOf({ founded: '2027' })).toHaveLength(1);
});

test('whatever is typed is read or refused in words of both languages', () => {
  const anything = fc.record(
    Object.fromEntries(Object.keys(exampleTyped()).map((field) => [field, fc.string({ unit: 'grapheme' })])),
  );
  fc.assert(
    fc.property(anything, (over) => {
      const checked = checkForm(exampleTyped(over), around);
      if (!isRefused(checked)) return;
      for (const { refusal } of checked.problems) {
        expect(explain(refusal, 'id').length).toBeGreaterThan(10);
        expect(explain(refusal, 'en').length).toBeGreaterThan(10);
      }
    }),
  );
  expect(Object.keys(words.id.refusals)).toEqual(Object.keys(words.en.refusals));
});
