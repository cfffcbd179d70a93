// For each role, what is refused at the doors and among products.
import { expect, test } from 'vitest';

import { passes } from '../../platform/http/index.ts';
import type { Me } from '../../platform/http/index.ts';
import { meOf } from '../accounts/rules/fixtures.ts';
import { roles } from '../accounts/rules/roles.ts';
import type { Role } from '../accounts/rules/roles.ts';
import { routes } from './index.ts';

const refusedTo = (me: Me | null): string[] =>
  routes.filter((route) => !passes(me, route.may)).map((route) => `${route.method} ${route.path}`);

const doors = ['get /readiness', 'get /readiness/:id', 'get /readiness/for/:partner'];
const stands = ['get /readiness/of/:enterprise', 'get /readiness/:id/of/:enterprise'];
const lists = ['get /readiness/:id/near', 'get /readiness/batches', 'get /readiness/batches/:id'];
const works = [
  'post /readiness/:id/of/:enterprise',
  'post /readiness/batches/:id/step',
  'post /readiness/batches/:id/late',
  'get /readiness/batches/:id/drop/:enterprise',
  'get /readiness/batches/:id/certificate/:enterprise',
];
const opens = ['get /readiness/:id/batch', 'post /readiness/:id/batch'];
const edits = [
  'get /readiness/new',
  'post /readiness/new',
  'get /readiness/:id/draft',
  'get /readiness/:id/draft/condition',
  'post /readiness/:id/draft/condition',
  'post /readiness/:id/draft/drop',
  'post /readiness/:id/draft/adopt',
  'post /readiness/:id/draft/discard',
];
const all = [...doors, ...stands, ...lists, ...works, ...opens, ...edits];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: [...doors, ...lists, ...works, ...opens, ...edits],
  rt_officer: [...works, ...opens, ...edits],
  kelurahan_officer: [...opens, ...edits],
  kecamatan_officer: edits,
  mentor: [...opens, ...edits],
  staff: [],
  head: [...works, ...opens, ...edits],
  council: [...stands, ...lists, ...works, ...opens, ...edits],
  partner: [...stands, ...lists, ...works, ...opens, ...edits],
  administrator: all,
};

test.each([...roles])('what is refused to the role %s', (role) => {
  expect(refusedTo(meOf(role)).sort()).toEqual([...refused[role]].sort());
});

test('a visitor without sign-in stands before no door', () => {
  expect(refusedTo(null).sort()).toEqual([...all].sort());
});
