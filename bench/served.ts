// This program's server as a child on a copy of a city, at an address of its own.
import type { Copy, Lab } from './lab.ts';
import { startUntil } from './child.ts';

export async function served<T>(lab: Lab, copy: Copy, work: (port: number) => Promise<T>): Promise<T> {
  const server = await startUntil([...lab.program, 'start'], {
    fits: /^ready http/,
    env: copy.env,
    seconds: 60,
  });
  try {
    return await work(portOf(server.line));
  } finally {
    await server.stop();
  }
}

export function portOf(line: string): number {
  const port = Number(/:(\d+)\s*$/.exec(line)?.[1]);
  if (!Number.isInteger(port)) throw new Error(`no address in "${line}"`);
  return port;
}
