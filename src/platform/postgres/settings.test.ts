// What the database may take of the machine.
import { expect, test } from 'vitest';

import { settingsFile } from './settings.ts';

const gibibyte = 2 ** 30;

test.each([
  { memory: gibibyte / 2, pages: 128, log: 8 },
  { memory: gibibyte, pages: 128, log: 8 },
  { memory: 2 * gibibyte, pages: 256, log: 16 },
  { memory: 8 * gibibyte, pages: 1024, log: 64 },
  { memory: 64 * gibibyte, pages: 1024, log: 64 },
])(
  'of $memory bytes the database takes $pages MB for pages and $log for its log',
  ({ memory, pages, log }) => {
    const file = settingsFile('durable', memory);
    expect(file).toContain(`shared_buffers = ${pages}MB\n`);
    expect(file).toContain(`wal_buffers = ${log}MB\n`);
  },
);

test('only throw-away data may be lost with the machine', () => {
  expect(settingsFile('durable')).toContain('fsync = on\n');
  expect(settingsFile('throwaway')).toContain('fsync = off\n');
});
