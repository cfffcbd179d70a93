// Who reads the reports, and who the names behind a figure.
import { expect, test } from 'vitest';

import { grants, roles } from '../accounts/index.ts';
import { routes } from './routes.tsx';

const may = (permission: 'insights:read' | 'insights:list') =>
  roles.filter((role) => grants[role].includes(permission));

test('planners, heads, kecamatan officers and the council read the figures', () => {
  expect(may('insights:read')).toEqual(['kecamatan_officer', 'staff', 'head', 'council']);
});

test('the council reads no names', () => {
  expect(may('insights:list')).toEqual(['kecamatan_officer', 'staff', 'head']);
});

test('every address has a guard of the room', () => {
  expect([...new Set(routes.map((r) => r.may))].sort()).toEqual(['insights:list', 'insights:read']);
});
