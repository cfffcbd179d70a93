// For each role, what is refused in partners: the list, one partner, its form and people.
import { expect, test } from 'vitest';

import { passes } from '../../platform/http/index.ts';
import type { Me } from '../../platform/http/index.ts';
import { meOf } from '../accounts/rules/fixtures.ts';
import { roles } from '../accounts/rules/roles.ts';
import type { Role } from '../accounts/rules/roles.ts';
import { routes } from './routes.tsx';

const refusedTo = (me: Me | null) =>
  routes.filter(({ may }) => !passes(me, may)).map(({ method, path }) => `${method} ${path}`);

const reads = ['get /partners', 'get /partners/export.xlsx', 'get /partners/export.csv', 'get /partners/:id'];
const edits = [
  'get /partners/new',
  'post /partners/new',
  'get /partners/:id/edit',
  'post /partners/:id/edit',
  'post /partners/:id/people',
  'post /partners/:id/people/remove',
  'get /partners/:id/merge',
  'post /partners/:id/merge',
];
const everything = [...reads, ...edits];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: everything,
  rt_officer: edits,
  kelurahan_officer: edits,
  kecamatan_officer: edits,
  mentor: edits,
  staff: [],
  head: edits,
  council: everything,
  partner: everything,
  administrator: everything,
};

test.each([...roles])('what is refused to the role %s', (role) => {
  expect(refusedTo(meOf(role)).sort()).toEqual([...refused[role]].sort());
});

test('a visitor without sign-in gets nothing', () => {
  expect(refusedTo(null).sort()).toEqual([...everything].sort());
});
