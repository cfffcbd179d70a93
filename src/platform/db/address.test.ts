// Addresses of PostgreSQL as people write them, and the same for the application's logins.
import pg from 'pg';
import { expect, test } from 'vitest';

import { addressFor, databaseOf, readAddress } from './address.ts';

/** What the driver makes of an address. */
const understood = (address: string) => {
  const { user, password, host, port, database, options } = new pg.Client({
    connectionString: address,
  }) as pg.Client & { options?: string; connectionParameters: { options?: string } };
  return { user, password, host, port, database, options };
};
const optionsOf = (address: string) => new URL(address).searchParams.get('options');

test.each([
  ['postgres://nk:p@db.example.id/city', 'nk', 'p', 'db.example.id', 'city'],
  ['postgresql://nk:p@db.example.id:5433/city', 'nk', 'p', 'db.example.id', 'city'],
  [' postgres://nk:p%23%2F@h/city\n', 'nk', 'p#/', 'h', 'city'],
  ['postgres://nk:50%sure@h/city', 'nk', '50%sure', 'h', 'city'],
  ['postgres://h/city?user=nk&password=p', 'nk', 'p', 'h', 'city'],
  ['postgres:///city?host=/run/postgresql&user=nk&password=p', 'nk', 'p', '/run/postgresql', 'city'],
  ['postgres://nk:p@/city?host=/run/postgresql', 'nk', 'p', '/run/postgresql', 'city'],
  ['postgres://nk:p@h/city?host=/a%20b,%27c', 'nk', 'p', "/a b,'c", 'city'],
])('%j is understood as it was meant, and so it is for another login', (text, user, password, host, name) => {
  const address = readAddress(text);
  expect(understood(address)).toMatchObject({ user, password, host, database: name });
  expect(databaseOf(address)).toBe(name);
  const other = addressFor(address, { login: 'kota_app', password: 'x:/@?#' });
  expect(understood(other)).toMatchObject({ user: 'kota_app', password: 'x:/@?#', host, database: name });
});

test('settings of an address stay, those of a city come behind them', () => {
  const address = readAddress('postgres://nk:p@h/city?options=-c%20jit%3Doff&sslmode=verify-full');
  const settings = '-c search_path=city_6471,public';
  const other = addressFor(address, { login: 'a', password: 'b', settings });
  expect(optionsOf(other)).toBe(`-c jit=off ${settings}`);
  expect(new URL(other).searchParams.get('sslmode')).toBe('verify-full');
});

test.each([
  ['127.0.0.1:5432/city', 'shape is postgres://'],
  ['mysql://root@h/city', 'not the address of a PostgreSQL'],
  ['postgres://nk:p@h', 'with the name of a database'],
  ['postgres://nk:p@h/', 'with the name of a database'],
  ['postgres://nk:p#x@h/city', '%23'],
  ['postgres://nk:5#x@h/city', '%23'],
])('%j is refused with a sentence that does not repeat it', (text, sentence) => {
  expect(() => readAddress(text)).toThrow(sentence);
  expect(() => readAddress(text)).not.toThrow(text);
});
