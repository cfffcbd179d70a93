// What the environment may say, and what is said of values that cannot be used.
import { expect, test } from 'vitest';

import { readConfig } from './config.ts';
import { projectRoot } from './db/migrate.ts';

test('without anything the data lie in the project, whatever folder one stands in, and only this machine is answered', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: null, trustProxy: false });
  expect(config.dataDir).toBe(`${projectRoot()}/data`);
});

test('an empty variable counts as not set', () => {
  const empty = { PORT: '', HOST: '', DATA_DIR: '', DATABASE_URL: '', UPLOAD_MB: '', TRUST_PROXY: '' };
  expect(readConfig({ ...empty, MESSAGES: '' })).toEqual(readConfig({}));
});

test.each([
  ['PORT', 'abc'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['UPLOAD_MB', '250 MB'],
  ['UPLOAD_MB', '0'],
  ['TRUST_PROXY', 'true'],
  ['MESSAGES', 'pigeon'],
])('%s=%s is refused in both languages', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(
    new RegExp(`${name}=${value} tidak dapat dipakai: .* / ${name}=${value} cannot be used: `),
  );
});

test('a way out for messages without its keys is refused, and the key that lacks is named', () => {
  expect(() => readConfig({ MESSAGES: 'smtp' })).toThrow('needs SMTP_URL');
});
