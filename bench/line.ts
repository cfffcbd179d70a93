// A slow line on loopback: a relay that lets so many bits a second through in each direction, and holds each packet a while.
import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export type Line = {
  readonly port: number;
  /** Bytes carried so far, headers of packets included. */
  carried(): { readonly up: number; readonly down: number };
  close(): void;
};

/** What TCP and IP add to a packet, and what fits into one beside them. */
const header = 40;
const packet = 1_460;

/** All connections together share the line, as on a phone. */
export async function slowLine(
  to: number,
  { bitsPerSecond, latencyMs }: { bitsPerSecond: number; latencyMs: number },
): Promise<Line> {
  const [up, down] = [pacer(bitsPerSecond), pacer(bitsPerSecond)];
  const open = new Set<Socket>();
  const server = createServer((phone) => {
    const far = connect({ port: to, host: '127.0.0.1', noDelay: true });
    for (const end of [phone, far]) {
      open.add(end);
      end.on('error', () => (phone.destroy(), far.destroy()));
      end.on('close', () => open.delete(end));
    }
    void relay(phone, far, up, latencyMs);
    void relay(far, phone, down, latencyMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    carried: () => ({ up: up.carried(), down: down.carried() }),
    close() {
      for (const end of open) end.destroy();
      server.close();
    },
  };
}

type Pacer = ReturnType<typeof pacer>;

/** One packet after the other, whoever sent it: says when the line has carried these bytes, which were ready at `ready`. */
function pacer(bitsPerSecond: number) {
  let [free, sum] = [0, 0];
  return {
    carried: () => sum,
    carry(bytes: number, ready: number): number {
      sum += bytes;
      free = Math.max(ready, free) + (bytes * 8_000) / bitsPerSecond;
      return free;
    },
  };
}

type Waiting = { readonly bytes: Buffer; readonly since: number };

/** What waits at this end before the sender is held back. */
const most = 65_536;

/**
 * The line's own clock says when a packet is through, not the timers of this process: on a busy machine they are late, and
 * a line would stand idle that does not.
 */
async function relay(from: Socket, to: Socket, line: Pacer, latencyMs: number): Promise<void> {
  const queue: Waiting[] = [];
  let [held, ended, wake] = [0, false, (): void => undefined];
  from.on('data', (bytes: Buffer) => {
    queue.push({ bytes, since: performance.now() });
    held += bytes.length;
    if (held > most) from.pause();
    wake();
  });
  from.on('end', () => {
    ended = true;
    wake();
  });
  for (;;) {
    const next = queue.shift();
    if (!next && (ended || from.destroyed)) break;
    if (!next) {
      await new Promise<void>((go) => (wake = go));
      continue;
    }
    let ready = next.since;
    for (let at = 0; at < next.bytes.length; at += packet) {
      const part = next.bytes.subarray(at, at + packet);
      ready = line.carry(part.length + header, ready);
      await pause(Math.max(0, ready - performance.now()));
      setTimeout(() => to.write(part), latencyMs);
    }
    held -= next.bytes.length;
    if (held <= most) from.resume();
  }
  setTimeout(() => to.end(), latencyMs);
}
