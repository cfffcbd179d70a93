// For each role, what is refused in the queue of duplicates.
import { expect, test } from 'vitest';

import { passes } from '../../platform/http/index.ts';
import type { Me } from '../../platform/http/index.ts';
import { meOf } from '../accounts/rules/fixtures.ts';
import { roles } from '../accounts/rules/roles.ts';
import type { Role } from '../accounts/rules/roles.ts';
import { routes } from './routes.tsx';

const refusedTo = (me: Me | null): string[] =>
  routes.filter((route) => !passes(me, route.may)).map((route) => `${route.method} ${route.path}`);

const looks = ['get /matching', 'get /matching/joins'];
const decides = ['post /matching', 'get /matching/joins/:id/undo', 'post /matching/joins/:id/undo'];
const setsTheCity = [
  'post /matching/sweep',
  'get /matching/batches/:batch/undo',
  'post /matching/batches/:batch/undo',
  'get /matching/threshold',
  'post /matching/threshold',
];
const everything = [...looks, ...decides, ...setsTheCity];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: everything,
  rt_officer: [...decides, ...setsTheCity],
  kelurahan_officer: [...decides, ...setsTheCity],
  kecamatan_officer: setsTheCity,
  mentor: everything,
  staff: [],
  head: [...decides, ...setsTheCity],
  council: everything,
  partner: everything,
  administrator: everything,
};

test.each([...roles])('what is refused to the role %s', (role) => {
  expect(refusedTo(meOf(role)).sort()).toEqual([...refused[role]].sort());
});

test('a visitor without sign-in and one who must enrol a second factor get nothing', () => {
  expect(refusedTo(null).sort()).toEqual([...everything].sort());
  expect(refusedTo({ ...meOf('staff'), mustEnrol: true }).sort()).toEqual([...everything].sort());
});
