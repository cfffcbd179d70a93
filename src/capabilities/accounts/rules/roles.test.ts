// Rights and scopes of the roles, as tables.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { PersonId } from '../../../kernel/ids.ts';
import { covers } from '../../../platform/db/scope.ts';
import { roleHints, roleLabels } from '../words.ts';
import { grants, isRole, levelOf, levels, needsSecondFactor, roles, scopeOf } from './roles.ts';
import type { Permission, Role } from './roles.ts';

const city = '64.71';
const person = '018f0000-0000-7000-8000-000000000001' as PersonId;
const whoMay = (permission: Permission) => roles.filter((role) => grants[role].includes(permission));

describe('each right is held by exactly these roles', () => {
  test.each<[Permission, readonly Role[]]>([
    [
      'registry:read',
      ['owner', 'rt_officer', 'kelurahan_officer', 'kecamatan_officer', 'mentor', 'staff', 'head'],
    ],
    ['registry:edit', ['rt_officer', 'kelurahan_officer', 'kecamatan_officer', 'mentor', 'staff']],
    ['registry:export', ['rt_officer', 'kelurahan_officer', 'kecamatan_officer', 'staff', 'head']],
    ['registry:reveal', ['staff']],
    ['intake:import', ['kecamatan_officer', 'staff']],
    ['intake:rollback', ['staff']],
    [
      'ladder:read',
      ['owner', 'rt_officer', 'kelurahan_officer', 'kecamatan_officer', 'mentor', 'staff', 'head'],
    ],
    [
      'census:read',
      [
        'rt_officer',
        'kelurahan_officer',
        'kecamatan_officer',
        'mentor',
        'staff',
        'head',
        'council',
        'partner',
      ],
    ],
    ['census:publish', ['head']],
    ['owners:own', ['owner']],
    ['owners:letter', ['rt_officer', 'kelurahan_officer', 'kecamatan_officer', 'mentor', 'staff']],
    ['owners:decide', ['staff']],
    ['messages:read', ['staff']],
    ['field:read', ['rt_officer', 'kelurahan_officer', 'kecamatan_officer', 'mentor', 'staff', 'head']],
    ['field:work', ['rt_officer', 'kelurahan_officer', 'kecamatan_officer', 'mentor', 'staff']],
    ['field:manage', ['kelurahan_officer', 'kecamatan_officer', 'staff']],
    ['matching:read', ['rt_officer', 'kelurahan_officer', 'kecamatan_officer', 'staff', 'head']],
    ['matching:decide', ['kecamatan_officer', 'staff']],
    ['matching:threshold', ['staff']],
    ['partners:read', ['rt_officer', 'kelurahan_officer', 'kecamatan_officer', 'mentor', 'staff', 'head']],
    ['partners:edit', ['staff']],
    ['funding:read', ['kecamatan_officer', 'staff', 'head', 'council', 'partner']],
    ['funding:edit', ['staff']],
    ['programme:follow', ['rt_officer', 'kelurahan_officer', 'kecamatan_officer', 'mentor', 'staff', 'head']],
    [
      'programme:read',
      [
        'rt_officer',
        'kelurahan_officer',
        'kecamatan_officer',
        'mentor',
        'staff',
        'head',
        'council',
        'partner',
      ],
    ],
    ['programme:propose', ['kelurahan_officer', 'kecamatan_officer', 'staff', 'council']],
    ['programme:work', ['rt_officer', 'kelurahan_officer', 'kecamatan_officer', 'mentor', 'staff']],
    ['programme:manage', ['staff']],
    ['accounts:manage', ['administrator']],
    ['city:manage', ['administrator']],
    ['regions:manage', ['administrator']],
  ])('%s', (permission, held) => {
    expect(whoMay(permission)).toEqual(held);
  });

  test('the administrator holds no right over enterprises', () => {
    expect(grants.administrator.filter((right) => !/^(accounts|city|regions):/.test(right))).toEqual([]);
  });
});

describe('whose records', () => {
  test.each<[Role, string, ReturnType<typeof scopeOf>]>([
    ['staff', '64.71', { kind: 'city' }],
    ['staff', '64.71.01', { kind: 'area', area: '64.71.01' }],
    ['head', '64.71', { kind: 'city' }],
    ['mentor', '64.71.01.1001', { kind: 'area', area: '64.71.01.1001' }],
    ['kecamatan_officer', '64.71.01', { kind: 'area', area: '64.71.01' }],
    ['kelurahan_officer', '64.71.01.1001', { kind: 'area', area: '64.71.01.1001' }],
    ['rt_officer', '64.71.01.1001/RT069', { kind: 'area', area: '64.71.01.1001/RT069' }],
    ['council', '64.71', { kind: 'none' }],
    ['partner', '64.71', { kind: 'partner', user: 'u' }],
    ['administrator', '64.71', { kind: 'none' }],
    ['kelurahan_officer', '31.71.01.1001', { kind: 'none' }],
    ['staff', '', { kind: 'none' }],
  ])('%s of %s', (role, area, scope) => {
    expect(scopeOf({ id: 'u', role, area, personId: null }, city)).toEqual(scope);
  });

  test('an owner sees one person’s enterprises, and without a person none', () => {
    expect(scopeOf({ id: 'u', role: 'owner', area: city, personId: person }, city)).toEqual({
      kind: 'person',
      person,
    });
    expect(scopeOf({ id: 'u', role: 'owner', area: city, personId: null }, city)).toEqual({ kind: 'none' });
  });

  test('no role’s scope reaches beyond the area it was given', () => {
    const area = fc.stringMatching(/^64\.71(\.0[1-6](\.100[1-9](\/RT0[0-9]{2})?)?)?$/);
    fc.assert(
      fc.property(fc.constantFrom(...roles), area, area, (role, given, asked) => {
        const scope = scopeOf({ id: 'u', role, area: given, personId: null }, city);
        expect(!covers(scope, city, asked) || asked.startsWith(given)).toBe(true);
      }),
    );
  });
});

test.each([
  ['64.71', 'city'],
  ['64.71.05', 'kecamatan'],
  ['64.71.05.1002', 'kelurahan'],
  ['64.71.05.1002/RT001', 'rt'],
  ['64.71.05.1002/RT1', null],
  ['64.71.05/RT001', null],
  ['64.711', null],
  ['64.72', null],
  ['64', null],
  ['', null],
] as const)('the area %s is a %s of 64.71', (code, level) => {
  expect(levelOf(code, city)).toBe(level);
});

test('only who manages other people’s sign-ins must own a second factor', () => {
  expect(roles.filter(needsSecondFactor)).toEqual(['administrator']);
});

test('each role has a name and a sentence in both languages, and an area it may be given', () => {
  for (const role of roles) {
    for (const lang of ['id', 'en'] as const) {
      expect(roleLabels[role][lang].length).toBeGreaterThan(2);
      expect(roleHints[role][lang]).toMatch(/\.$/);
    }
    expect(levels[role].length).toBeGreaterThan(0);
  }
  expect(isRole('staff') && !isRole('Staff') && !isRole('toString')).toBe(true);
});
