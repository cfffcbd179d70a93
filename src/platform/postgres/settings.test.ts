// What the database may take of the machine.
import { expect, test } from 'vitest';

import { settingsFile, sharedBuffers } from './settings.ts';

const gibibyte = 2 ** 30;

test.each([
  { memory: gibibyte / 2, pages: '128MB' },
  { memory: gibibyte, pages: '128MB' },
  { memory: 2 * gibibyte, pages: '256MB' },
  { memory: 8 * gibibyte, pages: '1024MB' },
  { memory: 64 * gibibyte, pages: '1024MB' },
])('of $memory bytes the database keeps $pages of pages', ({ memory, pages }) => {
  expect(sharedBuffers(memory)).toBe(pages);
  expect(settingsFile('durable', memory)).toContain(`shared_buffers = ${pages}\n`);
});

test('only throw-away data may be lost with the machine', () => {
  expect(settingsFile('durable')).toContain('fsync = on\n');
  expect(settingsFile('throwaway')).toContain('fsync = off\n');
});
