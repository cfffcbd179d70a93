// For each role, what is refused in the programme: activities, participants, next steps.
import { expect, test } from 'vitest';

import { passes } from '../../platform/http/index.ts';
import type { Me } from '../../platform/http/index.ts';
import { meOf } from '../accounts/rules/fixtures.ts';
import { roles } from '../accounts/rules/roles.ts';
import type { Role } from '../accounts/rules/roles.ts';
import { routes } from '././routes/index.ts';

const refusedTo = (me: Me | null) =>
  routes.filter(({ may }) => !passes(me, may)).map(({ method, path }) => `${method} ${path}`);

const reads = [
  'get /programme',
  'get /programme/export.xlsx',
  'get /programme/export.csv',
  'get /programme/:id',
  'get /programme/areas',
  'get /programme/programmes',
];
const follows = [
  'get /programme/follow-ups',
  'get /programme/follow-ups/export.xlsx',
  'get /programme/follow-ups/export.csv',
  'get /programme/follow-ups/:id',
];
const works = [
  'get /programme/no-number',
  'get /programme/follow-ups/new',
  'post /programme/follow-ups/new',
  'post /programme/follow-ups/:id',
  'post /programme/follow-ups/:id/hand-on',
  'get /programme/:id/follow-ups',
  'post /programme/:id/follow-ups',
  'get /programme/:id/add',
  'post /programme/:id/add',
  'post /programme/:id/people',
];
const proposes = ['get /programme/new', 'post /programme/new'];
const decides = [
  'get /programme/:id/edit',
  'post /programme/:id/edit',
  'post /programme/:id/state',
  'post /programme/programmes',
];
const pays = ['post /programme/:id/money'];
const everything = [...reads, ...follows, ...works, ...proposes, ...decides, ...pays];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: everything,
  rt_officer: [...proposes, ...decides, ...pays],
  kelurahan_officer: [...decides, ...pays],
  kecamatan_officer: [...decides, ...pays],
  mentor: [...proposes, ...decides, ...pays],
  staff: [],
  head: [...works, ...proposes, ...decides, ...pays],
  council: [...follows, ...works, ...decides, ...pays],
  partner: [...follows, ...works, ...proposes, ...decides, ...pays],
  administrator: everything,
};

test.each([...roles])('what is refused to the role %s', (role) => {
  expect(refusedTo(meOf(role)).sort()).toEqual([...refused[role]].sort());
});

test('a visitor without sign-in gets nothing', () => {
  expect(refusedTo(null).sort()).toEqual([...everything].sort());
});
