// For each role, what is refused of goods.
import { expect, test } from 'vitest';

import { passes } from '../../../platform/http/index.ts';
import type { Me } from '../../../platform/http/index.ts';
import { meOf } from '../../accounts/rules/fixtures.ts';
import { roles } from '../../accounts/rules/roles.ts';
import type { Role } from '../../accounts/rules/roles.ts';
import { routes } from './routes.tsx';

const refusedTo = (me: Me | null) =>
  routes.filter(({ may }) => !passes(me, may)).map(({ method, path }) => `${method} ${path}`);

const own = [
  'get /usaha/jual/barang',
  'get /usaha/jual/barang/kirim/:outlet',
  'post /usaha/jual/barang/kirim/:outlet',
  'get /usaha/jual/barang/kiriman/:delivery/surat.pdf',
];
const acts = [
  'get /mitra/:id/goods',
  'get /mitra/:id/goods/shelf/:placement',
  'post /mitra/:id/goods/shelf/:placement',
  'post /mitra/:id/goods/moves/:move/undo',
  'get /mitra/:id/goods/send',
  'post /mitra/:id/goods/send',
  'get /mitra/:id/goods/deliveries/:delivery',
  'post /mitra/:id/goods/deliveries/:delivery',
  'get /mitra/:id/goods/deliveries/:delivery/note.pdf',
  'get /mitra/:id/goods/order',
  'post /mitra/:id/goods/order',
];
const all = [...own, ...acts];

const refused: Readonly<Record<Role, readonly string[]>> = {
  owner: acts,
  rt_officer: all,
  kelurahan_officer: all,
  kecamatan_officer: all,
  mentor: all,
  staff: own,
  head: all,
  council: all,
  partner: own,
  administrator: all,
};

test.each(roles)('what is refused of goods to the role %s', (role) => {
  expect(refusedTo(meOf(role)).toSorted()).toEqual(refused[role].toSorted());
});

test('without a sign-in nothing of goods is shown but the check of a delivery note', () => {
  expect(refusedTo(null).toSorted()).toEqual(all.toSorted());
});
