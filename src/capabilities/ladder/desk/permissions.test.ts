// For each role, what is refused at the policy desk: reading, drafting, adopting.
import { expect, test } from 'vitest';

import { passes } from '../../../platform/http/index.ts';
import type { Me } from '../../../platform/http/index.ts';
import { meOf } from '../../accounts/rules/fixtures.ts';
import { roles } from '../../accounts/rules/roles.ts';
import type { Role } from '../../accounts/rules/roles.ts';
import { routes } from './routes.tsx';

const refusedTo = (me: Me | null) =>
  routes.filter(({ may }) => !passes(me, may)).map(({ method, path }) => `${method} ${path}`);

const reads = [
  'get /ladder/desk',
  'get /ladder/desk/:id',
  'get /ladder/desk/:id/replay',
  'post /ladder/desk/:id/replay',
  'get /ladder/desk/:id/replay/:replay',
];
const drafts = [
  'post /ladder/desk',
  'post /ladder/desk/:id/step',
  'post /ladder/desk/:id/drop',
  'get /ladder/desk/:id/track',
  'post /ladder/desk/:id/track',
  'get /ladder/desk/:id/rung',
  'post /ladder/desk/:id/rung',
  'get /ladder/desk/:id/condition',
  'post /ladder/desk/:id/condition',
  'get /ladder/desk/:id/size',
  'post /ladder/desk/:id/size',
];
const adopts = [
  'get /ladder/desk/:id/adopt',
  'post /ladder/desk/:id/adopt',
  'get /ladder/baseline',
  'post /ladder/baseline',
  'get /ladder/versions/:version/withdraw',
  'post /ladder/versions/:version/withdraw',
];
const everything = [...reads, ...drafts, ...adopts];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: everything,
  rt_officer: everything,
  kelurahan_officer: everything,
  kecamatan_officer: everything,
  mentor: everything,
  staff: adopts,
  head: drafts,
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
