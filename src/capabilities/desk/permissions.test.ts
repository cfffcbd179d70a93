// For each role, what is refused in the registry's pages and acts.
import { expect, test } from 'vitest';
import { passes } from '../../platform/http/index.ts';
import type { Me, Route } from '../../platform/http/index.ts';
import { meOf } from '../accounts/rules/fixtures.ts';
import { roles } from '../accounts/rules/roles.ts';
import type { Role } from '../accounts/rules/roles.ts';
import { routes as registry } from '../registry/index.ts';
import { routes as form } from './enterprise-form/routes.tsx';
import { routes as page } from './enterprise-page/routes.tsx';
import { routes as paper } from './paper-form/routes.tsx';
import { routes as retract } from './paper-retract/routes.tsx';
import { routes as list } from './registry-list/routes.tsx';

const all: readonly Route[] = [...list, ...form, ...page, ...paper, ...retract, ...registry];

const refusedTo = (me: Me | null): string[] =>
  all.filter((route) => !passes(me, route.may)).map((route) => `${route.method} ${route.path}`);

const edits = [
  'get /registry/new',
  'post /registry/new',
  'get /registry/:id/edit',
  'post /registry/:id/edit',
  'get /registry/:id/paper',
  'post /registry/:id/paper',
  'get /registry/:id/paper/:fact/retract',
  'post /registry/:id/paper/:fact/retract',
  'get /registry/:id/status',
  'post /registry/:id/status',
  'post /registry/:id/seen',
];
const reveals = ['get /registry/:id/reveal', 'post /registry/:id/reveal'];
const files = ['get /registry/export.xlsx', 'get /registry/export.csv'];
const reads = ['get /registry', 'get /registry/:id'];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: [...edits, ...reveals, ...files],
  rt_officer: reveals,
  kelurahan_officer: reveals,
  kecamatan_officer: reveals,
  mentor: [...reveals, ...files],
  staff: [],
  head: [...edits, ...reveals],
  council: [...edits, ...reveals, ...files, ...reads],
  partner: [...edits, ...reveals, ...files, ...reads],
  administrator: [...edits, ...reveals, ...files, ...reads],
};

test.each([...roles])('what is refused to the role %s', (role) => {
  expect(refusedTo(meOf(role)).sort()).toEqual([...refused[role]].sort());
});

test('a visitor without sign-in and one who must enrol a second factor get nothing', () => {
  const everything = all.map((route) => `${route.method} ${route.path}`);
  expect(refusedTo(null)).toEqual(everything);
  expect(refusedTo({ ...meOf('staff'), mustEnrol: true })).toEqual(everything);
});
