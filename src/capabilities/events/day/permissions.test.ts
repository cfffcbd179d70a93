// For each role, what is refused on the day: the board, coupons, own voices; and which acts a phone may send.
import { expect, test } from 'vitest';

import { passes } from '../../../platform/http/index.ts';
import type { Me } from '../../../platform/http/index.ts';
import { meOf } from '../../accounts/rules/fixtures.ts';
import { roles } from '../../accounts/rules/roles.ts';
import type { Role } from '../../accounts/rules/roles.ts';
import { acts, feeds } from '../sync.ts';
import { routes as board } from './routes/board.tsx';
import { routes as coupons } from './routes/coupons.tsx';
import { routes as own } from './routes/own.tsx';
import { routes as visit } from './routes/visit.tsx';

const routes = [...board, ...coupons, ...own, ...visit];
const refusedTo = (me: Me | null): string[] =>
  routes.filter((route) => !passes(me, route.may)).map((route) => `${route.method} ${route.path}`);

const boards = ['get /events/:id/day'];
const manages = [
  'post /events/:id/day/hide',
  'get /events/:id/coupons',
  'post /events/:id/coupons/series',
  'post /events/:id/coupons/sell',
  'post /events/:id/coupons/back',
  'post /events/:id/coupons/hand',
  'post /events/:id/coupons/settle',
  'get /events/:id/coupons/export.xlsx',
  'get /events/:id/coupons/export.csv',
];
const owns = ['get /usaha/acara/:id/suara', 'post /usaha/acara/:id/suara'];
const all = [...boards, ...manages, ...owns];
const works = [...manages, ...owns];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: [...boards, ...manages],
  rt_officer: works,
  kelurahan_officer: works,
  kecamatan_officer: works,
  mentor: works,
  staff: owns,
  head: all,
  council: all,
  partner: all,
  administrator: all,
};

test.each([...roles])('what is refused to the role %s', (role) => {
  expect(refusedTo(meOf(role)).sort()).toEqual([...refused[role]].sort());
});

test('a visitor opens the page of a stall and nothing else', () => {
  expect(refusedTo(null).sort()).toEqual([...all].sort());
});

const gate = ['events:checkin', 'events:redeem', 'events:scan', 'events:turnout'];
const every = ['events:sale', 'events:undo', ...gate];
const sends: Readonly<Record<Role, readonly string[]>> = {
  owner: ['events:sale', 'events:undo'],
  rt_officer: every,
  kelurahan_officer: every,
  kecamatan_officer: every,
  mentor: every,
  staff: every,
  head: [],
  council: [],
  partner: [],
  administrator: [],
};

test.each([...roles])('what a phone of the role %s may send and takes along', (role) => {
  const { permissions } = meOf(role);
  const may = acts.filter((act) => permissions.has(act.may)).map((act) => act.kind);
  expect(may.toSorted()).toEqual([...sends[role]].toSorted());
  const lists = feeds.filter((feed) => permissions.has(feed.may)).map((feed) => feed.name);
  expect(lists).toEqual(sends[role].length === 0 ? [] : role === 'owner' ? ['events'] : ['events', 'passes']);
});
