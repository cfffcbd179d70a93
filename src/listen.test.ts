// A port that cannot be had is told apart from an address that this machine has not.
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

import { expect, test } from 'vitest';

import { tryPort, unheard, unheardWords } from './listen.ts';

test('a port that another program has is refused, a free one is not and stays free', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  const where = { port, host: '127.0.0.1' };
  expect(await tryPort(where)).toEqual({ refused: 'port-taken' });
  await new Promise((done) => other.close(done));
  expect(await tryPort(where)).toBeNull();
  expect(await tryPort(where)).toBeNull();
});

test('an address of another machine is refused', async () => {
  expect(await tryPort({ port: 0, host: '192.0.2.1' })).toEqual({ refused: 'no-such-host' });
});

test('a port for the system alone is told apart, and each refusal has its sentence', () => {
  const code = (name: string) => Object.assign(new Error(name), { code: name });
  expect(unheard(code('EACCES')).refused).toBe('port-forbidden');
  for (const say of Object.values(unheardWords)) expect(say({ port: 80, host: 'x' })).toMatch(/.+\n.+/);
});
