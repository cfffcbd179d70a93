// For each role, what is refused when an event ends.
import { expect, test } from 'vitest';

import { passes } from '../../../platform/http/index.ts';
import type { Me } from '../../../platform/http/index.ts';
import { meOf } from '../../accounts/rules/fixtures.ts';
import { roles } from '../../accounts/rules/roles.ts';
import type { Role } from '../../accounts/rules/roles.ts';
import { routes } from './routes.tsx';

const refusedTo = (me: Me | null): string[] =>
  routes.filter((route) => !passes(me, route.may)).map((route) => `${route.method} ${route.path}`);

const closes = [
  'get /events/:id/close',
  'post /events/:id/close',
  'post /events/:id/close/state',
  'get /events/:id/close/:participation',
  'post /events/:id/close/:participation',
];
const reads = ['get /events/:id/report', 'get /events/:id/report.pdf', 'get /events/:id/report.xlsx'];
const all = [...closes, ...reads];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: all,
  rt_officer: closes,
  kelurahan_officer: closes,
  kecamatan_officer: closes,
  mentor: closes,
  staff: [],
  head: closes,
  council: closes,
  partner: closes,
  administrator: all,
};

test.each([...roles])('what is refused to the role %s', (role) => {
  expect(refusedTo(meOf(role)).sort()).toEqual([...refused[role]].sort());
});

test('a visitor without sign-in closes nothing and reads no report', () => {
  expect(refusedTo(null).sort()).toEqual([...all].sort());
});
