// A server of the city's own that cannot carry the system is refused in words, before anything is written.
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { addressFor } from './address.ts';
import { checkLogins, checkServer, verdict } from './reach.ts';

const name = `reach_${process.pid}`;
const latin = `${name}_latin`;
const roles = { plain: `${name}_plain`, maker: `${name}_maker`, app: `${name}_app` };
let superuser: Client;

const addressOf = (login: string, database = name, password = 'p'): string => {
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${database}`;
  return addressFor(url.toString(), { login, password });
};
const sentence = (address: string): Promise<string> =>
  checkServer(address).then(
    () => 'fits',
    (fault: Error) => fault.message,
  );

beforeAll(async () => {
  superuser = new Client({ connectionString: inject('postgresUrl') });
  await superuser.connect();
  await superuser.query(`create role ${roles.plain} login password 'p'`);
  await superuser.query(`create role ${roles.maker} login createrole password 'p'`);
  await superuser.query(`create database ${name} owner ${roles.maker}`);
  await superuser.query(`create database ${latin} encoding 'SQL_ASCII' locale 'C' template template0`);
});

afterAll(async () => {
  for (const database of [name, latin]) await superuser.query(`drop database ${database} with (force)`);
  for (const role of Object.values(roles)) await superuser.query(`drop role if exists ${role}`);
  await superuser.end();
});

test('a role that owns the database and may make roles fits', async () => {
  expect(await checkServer(addressOf(roles.maker))).toEqual({ inUse: false });
});

test('what a role lacks is said as the statements that give it', async () => {
  const told = await sentence(addressOf(roles.plain));
  expect(told).toContain(`alter role "${roles.plain}" createrole`);
  expect(told).toContain(`grant create on database "${name}" to "${roles.plain}"`);
  expect(told).toContain(`grant create on schema public to "${roles.plain}"`);
});

test('a login of the application that another role made has to be handed over', async () => {
  await superuser.query(`create role ${roles.app} login password 'p'`);
  expect(await sentence(addressOf(roles.maker))).toContain(
    `grant "${roles.app}" to "${roles.maker}" with admin option`,
  );
  await superuser.query(`grant ${roles.app} to ${roles.maker} with admin option`);
  expect(await sentence(addressOf(roles.maker))).toBe('fits');
});

test('a database in another encoding than UTF8 is refused', async () => {
  expect(await sentence(addressOf(roles.maker, latin))).toContain('encoded in SQL_ASCII');
});

test('who is not let in is told why, and never the password', async () => {
  expect(await sentence(addressOf(roles.maker, name, 'geheim'))).toContain('refuses the password');
  expect(await sentence(addressOf(roles.maker, name, 'geheim'))).not.toContain('geheim');
  expect(await sentence(addressOf(roles.maker, 'no_such_database'))).toContain(
    'create database "no_such_database"',
  );
  expect(await sentence('postgres://a:b@127.0.0.1:1/city')).toContain('ECONNREFUSED');
  const passwords = { app: 'p', open: 'p' };
  await expect(checkLogins(addressOf(roles.maker), passwords)).rejects.toThrow(`${name}_open`);
});

const sound = {
  number: 160_000,
  version: '16.0',
  name: 'city',
  role: 'nk',
  encoding: 'UTF8',
  standby: false,
  extensions: true,
  makes_roles: true,
  makes_schemas: true,
  makes_tables: true,
  in_use: false,
  foreign_logins: [],
};

test.each([
  [{}, null],
  [{ number: 159_999, version: '15.18' }, 'PostgreSQL 15.18 is too old'],
  [{ standby: true }, 'a standby'],
  [{ extensions: false }, 'postgresql-contrib'],
  [{ makes_roles: false }, 'alter role "nk" createrole'],
])('of a server with %j is said: %s', (odd, told) => {
  const said = verdict({ ...sound, ...odd })?.en ?? null;
  if (told === null) expect(said).toBeNull();
  else expect(said).toContain(told);
});
