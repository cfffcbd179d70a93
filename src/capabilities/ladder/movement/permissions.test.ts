// Who proposes a step, who confirms it, and what anybody may ask.
import { expect, test } from 'vitest';

import { grants, roles } from '../../accounts/index.ts';
import { routes } from './routes/index.ts';

const may = (permission: 'ladder:propose' | 'ladder:confirm') =>
  roles.filter((role) => grants[role].includes(permission));

test('officers and mentors propose; an RT head does not confirm', () => {
  expect(may('ladder:propose')).toEqual([
    'rt_officer',
    'kelurahan_officer',
    'kecamatan_officer',
    'mentor',
    'staff',
  ]);
  expect(may('ladder:confirm')).toEqual(['kelurahan_officer', 'kecamatan_officer', 'mentor', 'staff']);
});

test('nobody but the public check is open to everybody', () => {
  expect(routes.filter((r) => r.may === 'public').map((r) => r.path)).toEqual(['/cek', '/cek/:code']);
});
