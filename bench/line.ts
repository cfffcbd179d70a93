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

/** Resolves when the line has carried these bytes, one packet after the other whoever sent it. */
function pacer(bitsPerSecond: number) {
  let free = 0;
  let sum = 0;
  return {
    carried: () => sum,
    async carry(bytes: number): Promise<void> {
      sum += bytes;
      free = Math.max(performance.now(), free) + (bytes * 8_000) / bitsPerSecond;
      await pause(Math.max(0, free - performance.now()));
    },
  };
}

async function relay(from: Socket, to: Socket, line: Pacer, latencyMs: number): Promise<void> {
  try {
    for await (const chunk of from) {
      const bytes = chunk as Buffer;
      for (let at = 0; at < bytes.length; at += packet) {
        const part = bytes.subarray(at, at + packet);
        await line.carry(part.length + header);
        setTimeout(() => to.write(part), latencyMs);
      }
    }
    setTimeout(() => to.end(), latencyMs);
  } catch {
    to.destroy();
  }
}
