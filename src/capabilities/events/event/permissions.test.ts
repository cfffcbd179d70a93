// For each role, what is refused of events: the list, the form, one event, copying and comparing; what everybody reads.
import { expect, test } from 'vitest';

import { passes } from '../../../platform/http/index.ts';
import type { Me } from '../../../platform/http/index.ts';
import { meOf } from '../../accounts/rules/fixtures.ts';
import { roles } from '../../accounts/rules/roles.ts';
import type { Role } from '../../accounts/rules/roles.ts';
import { routes as copy } from '../copy/routes.tsx';
import { routes as event } from './routes.tsx';

const refusedTo = (me: Me | null) =>
  [...event, ...copy].filter(({ may }) => !passes(me, may)).map(({ method, path }) => `${method} ${path}`);

const reads = [
  'get /events',
  'get /events/export.xlsx',
  'get /events/export.csv',
  'get /events/served',
  'get /events/:id',
  'get /events/calendar',
  'get /events/:id/compare',
];
const proposes = [
  'get /events/new',
  'post /events/new',
  'get /events/:id/edit',
  'post /events/:id/edit',
  'post /events/:id/shifts',
  'get /events/:id/copy',
  'post /events/:id/copy',
];
const manages = [
  'post /events/:id/state',
  'post /events/:id/tasks',
  'post /events/:id/budget',
  'post /events/:id/invite',
];
const everything = [...reads, ...proposes, ...manages];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: everything,
  rt_officer: manages,
  kelurahan_officer: manages,
  kecamatan_officer: manages,
  mentor: [...proposes, ...manages],
  staff: [],
  head: [...proposes, ...manages],
  council: manages,
  partner: manages,
  administrator: everything,
};

test.each([...roles])('what is refused to the role %s', (role) => {
  expect(refusedTo(meOf(role)).sort()).toEqual([...refused[role]].sort());
});

test('a visitor without sign-in reads what is announced and nothing else', () => {
  expect(refusedTo(null).sort()).toEqual([...everything].sort());
});
