// For each role, what is refused in field work: its pages, its acts from phones, the lists phones take along.
import { expect, test } from 'vitest';

import { passes } from '../../platform/http/index.ts';
import type { Me } from '../../platform/http/index.ts';
import { meOf } from '../accounts/rules/fixtures.ts';
import { roles } from '../accounts/rules/roles.ts';
import type { Role } from '../accounts/rules/roles.ts';
import { routes } from './routes.tsx';
import { acts, feeds } from './sync.ts';

const all = [
  ...routes.map((r) => ({ may: r.may, name: `${r.method} ${r.path}` })),
  ...acts.map((a) => ({ may: a.may, name: a.kind })),
  ...feeds.map((f) => ({ may: f.may, name: `feed ${f.name}` })),
];
const refusedTo = (me: Me | null) => all.filter(({ may }) => !passes(me, may)).map(({ name }) => name);

const reads = ['get /field', 'get /field/lists/:area', 'get /field/help', 'get /field/photos/:id'];
const manages = [
  'post /field/lists/:area',
  'get /field/decide/:id',
  'post /field/decide/:id',
  'post /field/forwarded/:id',
  'get /field/help/:id',
  'post /field/help/:id',
];
const works = ['field:enrol', 'field:verify', 'field:help', 'feed tasks', 'feed areas', 'feed kinds'];
const everything = [...reads, ...manages, ...works];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: everything,
  rt_officer: manages,
  kelurahan_officer: [],
  kecamatan_officer: [],
  mentor: manages,
  staff: [],
  head: [...manages, ...works],
  council: everything,
  partner: everything,
  administrator: everything,
};

test.each([...roles])('what is refused to the role %s', (role) => {
  expect(refusedTo(meOf(role)).sort()).toEqual([...refused[role]].sort());
});

test('a visitor without sign-in gets nothing', () => {
  expect(refusedTo(null).sort()).toEqual(everything.sort());
});
