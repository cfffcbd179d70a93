// For each role, what is refused among applications.
import { expect, test } from 'vitest';

import { passes } from '../../../platform/http/index.ts';
import type { Me } from '../../../platform/http/index.ts';
import { meOf } from '../../accounts/rules/fixtures.ts';
import { roles } from '../../accounts/rules/roles.ts';
import type { Role } from '../../accounts/rules/roles.ts';
import { routes } from './routes.tsx';

const refusedTo = (me: Me | null): string[] =>
  routes.filter((route) => !passes(me, route.may)).map((route) => `${route.method} ${route.path}`);

const own = [
  'get /usaha/acara',
  'get /usaha/acara/:id',
  'post /usaha/acara/:id',
  'post /usaha/acara/:id/answer',
  'post /usaha/acara/:id/withdraw',
  'post /usaha/acara/:id/appeal',
];
const forwards = [
  'get /events/:id/forward',
  'post /events/:id/forward',
  'get /events/:id/applications',
  'get /events/:id/applications/:application',
  'post /events/:id/applications/:application/answer',
];
const curates = [
  'get /events/:id/applications/accept',
  'post /events/:id/applications/accept',
  'post /events/:id/applications/:application/score',
  'get /events/:id/applications/:application/refuse',
  'post /events/:id/applications/:application/refuse',
];
const all = [...own, ...forwards, ...curates];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: [...forwards, ...curates],
  rt_officer: [...own, ...curates],
  kelurahan_officer: [...own, ...curates],
  kecamatan_officer: own,
  mentor: [...own, ...curates],
  staff: own,
  head: all,
  council: all,
  partner: all,
  administrator: all,
};

test.each([...roles])('what is refused to the role %s', (role) => {
  expect(refusedTo(meOf(role)).sort()).toEqual([...refused[role]].sort());
});

test('a visitor without sign-in applies for nothing', () => {
  expect(refusedTo(null).sort()).toEqual([...all].sort());
});
