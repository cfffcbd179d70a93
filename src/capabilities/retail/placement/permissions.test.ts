// For each role, what is refused of placements.
import { expect, test } from 'vitest';

import { passes } from '../../../platform/http/index.ts';
import type { Me } from '../../../platform/http/index.ts';
import { meOf } from '../../accounts/rules/fixtures.ts';
import { roles } from '../../accounts/rules/roles.ts';
import type { Role } from '../../accounts/rules/roles.ts';
import { routes } from './routes.tsx';

const refusedTo = (me: Me | null) =>
  routes.filter(({ may }) => !passes(me, may)).map(({ method, path }) => `${method} ${path}`);

const own = ['get /usaha/jual', 'get /usaha/jual/penempatan/:placement/lembar.pdf'];
const reads = [
  'get /retail',
  'get /retail/placements',
  'get /retail/placements/export.xlsx',
  'get /retail/placements/export.csv',
  'get /retail/placements/:placement',
  'get /retail/placements/:placement/sheet.pdf',
  'get /retail/flags',
  'get /retail/bounds',
];
const manages = [
  'get /retail/placements/new',
  'post /retail/placements/new',
  'post /retail/placements/:placement/sign',
  'post /retail/placements/:placement/terms',
  'post /retail/placements/:placement/end',
  'post /retail/bounds',
];
const acts = [
  'get /mitra/:id/placements',
  'get /mitra/:id/placements/export.xlsx',
  'get /mitra/:id/placements/export.csv',
  'get /mitra/:id/placements/new',
  'post /mitra/:id/placements/new',
  'get /mitra/:id/placements/:placement',
  'get /mitra/:id/placements/:placement/sheet.pdf',
  'post /mitra/:id/placements/:placement/sign',
  'post /mitra/:id/placements/:placement/terms',
  'post /mitra/:id/placements/:placement/end',
];
const all = [...own, ...reads, ...manages, ...acts];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: [...reads, ...manages, ...acts],
  rt_officer: all,
  kelurahan_officer: all,
  kecamatan_officer: [...own, ...manages, ...acts],
  mentor: [...own, ...manages, ...acts],
  staff: own,
  head: [...own, ...manages, ...acts],
  council: all,
  partner: [...own, ...reads, ...manages],
  administrator: all,
};

test.each(roles)('what is refused of placements to the role %s', (role) => {
  expect(refusedTo(meOf(role)).toSorted()).toEqual(refused[role].toSorted());
});

test('without a sign-in nothing of placements is shown but the check of a sheet', () => {
  expect(refusedTo(null).toSorted()).toEqual(all.toSorted());
});
