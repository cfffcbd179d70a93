// For each role, what is refused among products.
import { expect, test } from 'vitest';

import { passes } from '../../platform/http/index.ts';
import { meOf } from '../accounts/rules/fixtures.ts';
import { roles } from '../accounts/rules/roles.ts';
import type { Role } from '../accounts/rules/roles.ts';
import { routes } from './index.ts';

const one = ['/catalogue/:id/:product', '/usaha/produk/:product'];
const look = [
  'get /catalogue/:id',
  'get /catalogue/photo/:photo',
  ...one.flatMap((at) => [`get ${at}`, `get ${at}/labels`, `get ${at}/labels/pdf`]),
];
const list = ['get /catalogue'];
const edit = [
  'get /usaha/produk',
  'post /catalogue/:id',
  'post /catalogue/:id/put-away',
  ...one.flatMap((at) => [
    `get ${at}/edit`,
    ...['edit', 'photos', 'photos/first', 'photos/away', 'label'].map((act) => `post ${at}/${act}`),
  ]),
];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: list,
  rt_officer: [],
  kelurahan_officer: [],
  kecamatan_officer: [],
  mentor: [],
  staff: [],
  head: edit,
  council: [...look, ...list, ...edit],
  partner: [...look, ...list, ...edit],
  administrator: [...look, ...list, ...edit],
};

test.each([...roles])('what is refused to the role %s', (role) => {
  const found = routes.filter((r) => !passes(meOf(role), r.may)).map((r) => `${r.method} ${r.path}`);
  expect(found.sort()).toEqual([...refused[role]].sort());
});
