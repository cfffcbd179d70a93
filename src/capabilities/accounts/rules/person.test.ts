// Who may be changed into what, as tables; and that a city never loses its last administrator.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { detailOf, isLast, judgeEdit, typedArea } from './person.ts';
import type { Around, Held } from './person.ts';
import { levels, roles } from './roles.ts';

const officer = { id: 'u1', name: 'Rekaan Wati', role: 'kelurahan_officer', area: '64.71.04.1001' };
const admin = { id: 'u2', name: 'Rekaan Adi', role: 'administrator', area: '64.71' };

const around = (more: Partial<Around> = {}): Around => ({
  self: false,
  reason: 'Pindah tugas',
  seen: officer,
  areaKnown: true,
  cityCode: '64.71',
  administrators: ['u2', 'u9'],
  ...more,
});

describe('an officer is given', () => {
  test.each<[string, Partial<Held>, object]>([
    ['another kelurahan', { area: '64.71.04.1002' }, { area: '64.71.04.1002', ends: true }],
    ['another name', { name: ' Rekaan Wati Sari ' }, { name: 'Rekaan Wati Sari', ends: false }],
    ['a kecamatan to look after', { role: 'kecamatan_officer', area: '64.71.04' }, { ends: true }],
    ['an RT', { role: 'rt_officer', area: '64.71.04.1001/RT069' }, { ends: true }],
    ['the keys of the house', { role: 'administrator', area: '64.71' }, { ends: true }],
  ])('%s', (_, wanted, expected) => {
    expect(judgeEdit(officer, { ...officer, ...wanted }, around())).toMatchObject(expected);
  });
});

describe('refused is', () => {
  test.each<[string, Partial<Held>, Partial<Around>, string]>([
    ['a name of blanks', { name: '  ' }, {}, 'name-missing'],
    ['a role nobody knows', { role: 'wali_kota' }, {}, 'unknown-role'],
    ['an area of another city', { area: '31.71.01.1001' }, {}, 'unknown-area'],
    ['an area the city does not have', { area: '64.71.99.1001' }, { areaKnown: false }, 'unknown-area'],
    ['a role for which the area is too large', { area: '64.71.04' }, {}, 'area-not-for-role'],
    ['an officer made an owner', { role: 'owner', area: '64.71' }, {}, 'owner-stays'],
    ['a change without a reason', { area: '64.71.04.1002' }, { reason: ' ' }, 'reason-missing'],
    ['nothing new', {}, {}, 'nothing-to-do'],
    [
      'a form that somebody else has overtaken',
      { name: 'Rekaan Lain' },
      { seen: { ...officer, area: '64.71.04.1003' } },
      'changed-meanwhile',
    ],
  ])('%s', (_, wanted, more, refused) => {
    expect(judgeEdit(officer, { ...officer, ...wanted }, around(more))).toEqual({ refused });
  });

  test('an owner made an officer: the sign-in stands for a registered person', () => {
    const owner = { ...officer, role: 'owner', area: '64.71' };
    const wanted = { ...officer, role: 'staff', area: '64.71' };
    expect(judgeEdit(owner, wanted, around({ seen: owner }))).toEqual({ refused: 'owner-stays' });
  });

  test('one’s own role, though one’s own name may be put right', () => {
    const own = around({ self: true, seen: admin });
    expect(judgeEdit(admin, { ...admin, role: 'staff' }, own)).toEqual({ refused: 'own-role' });
    expect(judgeEdit(admin, { ...admin, name: 'Rekaan Adi Putra' }, own)).toMatchObject({ ends: false });
  });

  test('taking the role from the last active administrator, whoever asks', () => {
    const wanted = { ...admin, role: 'staff' };
    const alone = around({ seen: admin, administrators: ['u2'] });
    expect(judgeEdit(admin, wanted, alone)).toEqual({ refused: 'last-administrator' });
    expect(judgeEdit(admin, wanted, around({ seen: admin }))).toMatchObject({ role: 'staff' });
    expect(isLast([], 'u2')).toBe(false);
  });
});

test('whatever is wanted, an accepted change has a role with an area as deep as it asks, and leaves an administrator', () => {
  const area = fc.constantFrom('64.71', '64.71.04', '64.71.04.1001', '64.71.04.1001/RT001', '31.71', '');
  const people = fc.record({ name: fc.string(), role: fc.constantFrom(...roles), area });
  fc.assert(
    fc.property(people, people, fc.boolean(), fc.boolean(), (before, wanted, self, alone) => {
      const user = { ...before, id: 'u2' };
      const others = alone ? [] : ['u9'];
      const administrators = before.role === 'administrator' ? ['u2', ...others] : others;
      const made = judgeEdit(user, wanted, around({ self, seen: before, administrators }));
      if ('refused' in made) return;
      const depth = { 2: 'city', 3: 'kecamatan', 4: 'kelurahan' }[made.area.split('.').length];
      expect(levels[made.role]).toContain(made.area.includes('/') ? 'rt' : depth);
      expect(made.role === before.role || !self).toBe(true);
      const left = administrators.filter((id) => id !== 'u2' || made.role === 'administrator');
      expect(left.length > 0 || administrators.length === 0).toBe(true);
    }),
  );
});

test('the trail says from what to what, and of a name only that it changed', () => {
  expect(detailOf(officer, { ...officer, area: '64.71.04.1002' })).toEqual({
    area: ['64.71.04.1001', '64.71.04.1002'],
  });
  expect(detailOf(officer, { ...officer, name: 'Lain', role: 'staff' })).toEqual({
    role: ['kelurahan_officer', 'staff'],
    renamed: true,
  });
});

test.each([
  ['69', '64.71.04.1001/RT069'],
  ['RT 069', '64.71.04.1001/RT069'],
  ['rt.1', '64.71.04.1001/RT001'],
  ['0', ''],
  ['1000', ''],
  ['', ''],
])('an RT typed as "%s" is %j', (rt, code) => {
  expect(typedArea({ role: 'rt_officer', area: '64.71.04.1001', rt })).toBe(code);
  expect(typedArea({ role: 'staff', area: '64.71', rt })).toBe('64.71');
});
