// For each role, what is refused at the stalls.
import { expect, test } from 'vitest';

import { passes } from '../../../platform/http/index.ts';
import type { Me } from '../../../platform/http/index.ts';
import { meOf } from '../../accounts/rules/fixtures.ts';
import { roles } from '../../accounts/rules/roles.ts';
import type { Role } from '../../accounts/rules/roles.ts';
import { routes } from './routes.tsx';

const refusedTo = (me: Me | null): string[] =>
  routes.filter((route) => !passes(me, route.may)).map((route) => `${route.method} ${route.path}`);

const base = '/events/:id/stalls';
const reads = ['', '/who', '/roster.pdf', '/cards.pdf', '/badges.pdf'].map((path) => `get ${base}${path}`);
const seat = `${base}/at/:stall/:shift/:seat`;
const arranges = [
  ...['plan', 'rota', 'rota/:rota'].map((path) => `get ${base}/${path}`),
  ...['plan/grid', 'plan/squares', 'plan/copy', 'rota', 'rota/:rota/take', 'rota/:rota/drop'].map(
    (path) => `post ${base}/${path}`,
  ),
  `get ${seat}`,
  `post ${seat}`,
];
const all = [...reads, ...arranges];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: all,
  rt_officer: arranges,
  kelurahan_officer: arranges,
  kecamatan_officer: arranges,
  mentor: arranges,
  staff: [],
  head: all,
  council: all,
  partner: all,
  administrator: all,
};

test.each([...roles])('what is refused to the role %s', (role) => {
  expect(refusedTo(meOf(role)).sort()).toEqual([...refused[role]].sort());
});

test('a visitor without sign-in comes to no stall this way', () => {
  expect(refusedTo(null).sort()).toEqual([...all].sort());
});
