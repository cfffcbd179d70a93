// For each role, what is refused of sessions, passes and the level of restriction.
import { expect, test } from 'vitest';

import { passes } from '../../../platform/http/index.ts';
import type { Me } from '../../../platform/http/index.ts';
import { meOf } from '../../accounts/rules/fixtures.ts';
import { roles } from '../../accounts/rules/roles.ts';
import type { Role } from '../../accounts/rules/roles.ts';
import { routes as restriction } from '../day/restriction/routes.tsx';
import { routes } from './routes.tsx';

const all = [...routes, ...restriction];
const refusedTo = (me: Me | null) =>
  all.filter(({ may }) => !passes(me, may)).map(({ method, path }) => `${method} ${path}`);

const own = ['get /usaha/acara/:id/jadwal', 'post /usaha/acara/:id/jadwal'];
const reads = [
  'get /events/:id/sessions',
  'get /events/:id/sessions/:session',
  'get /events/:id/sessions/:session/attendance.pdf',
];
const visits = ['get /events/untold', 'post /events/untold/:untold'];
const manages = [
  'post /events/:id/sessions',
  'post /events/:id/sessions/:session',
  'post /events/:id/sessions/:session/off',
  'get /events/:id/crew',
  'post /events/:id/crew',
  'post /events/:id/crew/:pass',
  'post /events/:id/sessions/:session/passes',
  'get /events/restriction',
  'post /events/restriction',
  'get /events/postponed',
  'post /events/postponed',
];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: [...reads, ...visits, ...manages],
  rt_officer: [...own, ...manages],
  kelurahan_officer: [...own, ...manages],
  kecamatan_officer: [...own, ...manages],
  mentor: [...own, ...manages],
  staff: own,
  head: [...own, ...reads, ...visits, ...manages],
  council: [...own, ...reads, ...visits, ...manages],
  partner: [...own, ...reads, ...visits, ...manages],
  administrator: [...own, ...reads, ...visits, ...manages],
};

test.each(roles)('what is refused to the role %s', (role) => {
  expect(refusedTo(meOf(role)).toSorted()).toEqual(refused[role].toSorted());
});

test('anybody signs up and opens a pass, and nothing else', () => {
  expect(refusedTo(null).toSorted()).toEqual([...own, ...reads, ...visits, ...manages].toSorted());
});
