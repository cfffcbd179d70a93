// Where the server listens: whether the port is free, asked early and for good, and what is said when it is not.
import { createServer } from 'node:net';

import { refuse } from './kernel/refusal.ts';
import type { Refusal } from './kernel/refusal.ts';
import type { Config } from './platform/config.ts';

export type Unheard = Refusal<'port-taken' | 'port-forbidden' | 'no-such-host'>;

const codes: Readonly<Record<string, Unheard['refused']>> = {
  EADDRINUSE: 'port-taken',
  EACCES: 'port-forbidden',
};

/** The refusal behind an error of listening. */
export const unheard = (error: NodeJS.ErrnoException): Unheard =>
  refuse(codes[error.code ?? ''] ?? 'no-such-host');

/** Whether one could listen there now, so that nothing is made for a start that cannot answer. */
export function tryPort({ port, host }: Pick<Config, 'port' | 'host'>): Promise<Unheard | null> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('listening', () => probe.close(() => resolve(null)));
    probe.once('error', (error) => resolve(unheard(error)));
    probe.listen(port, host);
  });
}

/** One line in each language. */
export const unheardWords: Readonly<
  Record<Unheard['refused'], (where: Pick<Config, 'port' | 'host'>) => string>
> = {
  'port-taken': ({ port }) =>
    `Port ${port} dipakai program lain. Pilih yang lain: PORT=3001 npm start\n` +
    `Port ${port} is taken. Choose another: PORT=3001 npm start`,
  'port-forbidden': ({ port }) =>
    `Port ${port} tidak boleh dipakai oleh pengguna ini. Pilih di atas 1023, dan taruh peladen web di depannya.\n` +
    `This user may not use port ${port}. Choose one above 1023, with a web server in front of it.`,
  'no-such-host': ({ host }) =>
    `HOST=${host} bukan alamat komputer ini. Kosongkan untuk 127.0.0.1, atau isi 0.0.0.0 untuk semua.\n` +
    `HOST=${host} is no address of this machine. Leave it out for 127.0.0.1, or set 0.0.0.0 for all.`,
};
