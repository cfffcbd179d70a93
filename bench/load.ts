// A load generator for loopback only: a fixed number of kept connections, for a fixed time.
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';

const host = '127.0.0.1';

type Burst = {
  readonly port: number;
  readonly path: string;
  readonly connections: number;
  readonly seconds: number;
};

/** Requests a second that are answered with 200, each connection asking again as soon as it is answered. */
export async function requestsPerSecond({ port, path, connections, seconds }: Burst): Promise<number> {
  const ask = Buffer.from(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept: text/html\r\n\r\n`);
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const answered = await Promise.all(Array.from({ length: connections }, () => keepAsking(port, ask, until)));
  const sum = answered.reduce((a, b) => a + b, 0);
  return sum / ((performance.now() - begun) / 1000);
}

/** How many answers one connection got. Reads no more of HTTP than a page of known length needs. */
function keepAsking(port: number, ask: Buffer, until: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const socket: Socket = connect({ port, host, noDelay: true });
  let answers = 0;
  let left = 0;
  let head = '';
  socket.once('connect', () => socket.write(ask));
  socket.once('error', reject);
  socket.once('close', () => resolve(answers));
  socket.setTimeout(10_000, () => socket.destroy(new Error('no answer in ten seconds')));
  socket.on('data', (chunk: Buffer) => {
    let at = 0;
    if (left === 0) {
      head += chunk.toString('latin1');
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      if (!head.startsWith('HTTP/1.1 200') || length === undefined) {
        socket.destroy(new Error(`unexpected answer: ${head.slice(0, 200)}`));
        return;
      }
      left = Number(length);
      at = chunk.length - (head.length - end - 4);
      head = '';
    }
    left -= chunk.length - at;
    if (left > 0) return;
    answers += 1;
    if (performance.now() < until) socket.write(ask);
    else socket.end();
  });
  return promise;
}

export type Answer = {
  readonly status: number;
  readonly ms: number;
  readonly text: string;
  readonly cookies: readonly string[];
};
export type Ask = {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string;
};

/** One person's browser: a kept connection of its own. */
export function browser(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (path: string, { method = 'GET', headers = {}, body = '' }: Ask = {}): Promise<Answer> => {
    const begun = performance.now();
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const sent = request({ agent, host, port, path, method, headers, timeout: 30_000 }, (came) => {
      const parts: Buffer[] = [];
      came.on('data', (part: Buffer) => parts.push(part));
      came.once('error', reject);
      came.once('end', () =>
        resolve({
          status: came.statusCode ?? 0,
          ms: performance.now() - begun,
          text: Buffer.concat(parts).toString('utf8'),
          cookies: came.headers['set-cookie'] ?? [],
        }),
      );
    });
    sent.once('error', reject);
    sent.once('timeout', () => sent.destroy(new Error('no answer in thirty seconds')));
    sent.end(body);
    return promise;
  };
  return { ask, close: () => agent.destroy() };
}
