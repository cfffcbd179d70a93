// For each role, what is refused in the funding: lines, entries and files.
import { expect, test } from 'vitest';

import { passes } from '../../platform/http/index.ts';
import type { Me } from '../../platform/http/index.ts';
import { meOf } from '../accounts/rules/fixtures.ts';
import { roles } from '../accounts/rules/roles.ts';
import type { Role } from '../accounts/rules/roles.ts';
import { routes } from '././routes.tsx';

const refusedTo = (me: Me | null) =>
  routes.filter(({ may }) => !passes(me, may)).map(({ method, path }) => `${method} ${path}`);

const reads = ['get /funding', 'get /funding/export.xlsx', 'get /funding/export.csv', 'get /funding/:id'];
const edits = ['get /funding/new', 'post /funding/new', 'post /funding/:id/entry'];
const everything = [...reads, ...edits];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: everything,
  rt_officer: everything,
  kelurahan_officer: everything,
  kecamatan_officer: edits,
  mentor: everything,
  staff: [],
  head: edits,
  council: edits,
  partner: edits,
  administrator: everything,
};

test.each([...roles])('what is refused to the role %s', (role) => {
  expect(refusedTo(meOf(role)).sort()).toEqual([...refused[role]].sort());
});

test('a visitor without sign-in gets nothing', () => {
  expect(refusedTo(null).sort()).toEqual([...everything].sort());
});
