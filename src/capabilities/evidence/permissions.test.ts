// For each role, what is refused among papers.
import { expect, test } from 'vitest';

import { passes } from '../../platform/http/index.ts';
import type { Me } from '../../platform/http/index.ts';
import { meOf } from '../accounts/rules/fixtures.ts';
import { roles } from '../accounts/rules/roles.ts';
import type { Role } from '../accounts/rules/roles.ts';
import { routes } from './index.ts';

const refusedTo = (me: Me | null): string[] =>
  routes.filter((route) => !passes(me, route.may)).map((route) => `${route.method} ${route.path}`);

const looks = ['get /evidence/files/:id/:page'];
const verifies = [
  'get /evidence/queue',
  'get /evidence/queue/:id',
  'post /evidence/queue/:id',
  'get /evidence/twice',
  'post /evidence/twice/:id',
  'get /evidence/ending',
];
const kinds = [
  'get /evidence/kinds',
  'post /evidence/kinds',
  'post /evidence/kinds/:code',
  'post /evidence/target',
];
const all = [...looks, ...verifies, ...kinds];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: [...verifies, ...kinds],
  rt_officer: [...verifies, ...kinds],
  kelurahan_officer: kinds,
  kecamatan_officer: kinds,
  mentor: kinds,
  staff: [],
  head: all,
  council: all,
  partner: all,
  administrator: all,
};

test.each([...roles])('what is refused to the role %s', (role) => {
  expect(refusedTo(meOf(role)).sort()).toEqual([...refused[role]].sort());
});

test('a visitor without sign-in gets no paper', () => {
  expect(refusedTo(null).sort()).toEqual([...all].sort());
});
