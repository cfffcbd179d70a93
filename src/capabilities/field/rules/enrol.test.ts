// What an enrolment is read as, and what the officer is asked.
import { describe, expect, test } from 'vitest';

import type { EnrolBody } from '../acts.ts';
import { asking, ownerMasked, typedOf } from './enrol.ts';

const body: EnrolBody = {
  enterprise: '018f0000-0000-7000-8000-000000000001',
  name: 'Keripik Contoh',
  owner: 'Siti Contoh',
  phone: '081234567890',
  nik: '6471015509850001',
  sex: 'f',
  area: '64.71.05.1001/RT012',
  address: null,
  kind: 'keripik singkong',
  sector: null,
  nib: null,
  started: 2019,
  workers: 2,
  salesBand: 'to-60m',
  point: null,
  consent: true,
  note: null,
};

test('an enrolment is read as if it had been typed: the RT apart, an unknown sector other', () => {
  expect(typedOf(body)).toMatchObject({
    area: '64.71.05.1001',
    rt: '012',
    sector: 'other',
    nib: '',
    founded: '2019',
  });
});

test('without the owner’s consent NIK and phone are dropped before anything reads them', () => {
  expect(typedOf({ ...body, consent: false })).toMatchObject({ nik: '', phone: '', owner: 'Siti Contoh' });
});

test.each([
  ['Siti Aminah Contoh', 'Siti A. C.'],
  ['Siti', 'Siti'],
  [' Siti   Aminah ', 'Siti A.'],
  [null, null],
])('the owner %s is shown as %s', (name, shown) => {
  expect(ownerMasked(name)).toBe(shown);
});

describe('the choices', () => {
  const near = { id: 'a', area: '64.71.05.1001/RT012', sameNib: false };
  const far = { id: 'b', area: '64.71.01.1001', sameNib: false };
  const reaches = (area: string) => area.startsWith('64.71.05.1001');
  test.each([
    [[near], ['same:a', 'new']],
    [[far], ['elsewhere', 'new']],
    [
      [near, far],
      ['same:a', 'elsewhere', 'new'],
    ],
    [[{ ...near, sameNib: true }], ['same:a']],
    [[{ ...far, sameNib: true }], ['elsewhere']],
  ])('of %j are %j: a record elsewhere is never named, one NIB is one enterprise', (similar, choices) => {
    expect(asking(similar, reaches).choices).toEqual(choices);
  });
});
