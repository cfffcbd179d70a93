// The file of exported heads: what was sealed is known outside the database too, where who changes the one does not reach.
import { appendFileSync, createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import type { Head } from './chain.ts';

/** One line of JSON a seal, of all cities, oldest first. */
export const headsFile = (dataDir: string): string => join(dataDir, 'audit-heads.jsonl');

export function exportHead(file: string, city: string, at: Date, head: Head): void {
  appendFileSync(file, `${JSON.stringify({ city, at: at.toISOString(), ...head })}\n`, { mode: 0o600 });
}

/**
 * The heads of one city that the file holds at the time of the call; none when there is no file. Call it before the
 * chain is read: what is exported meanwhile would seem to be missing there. A line torn by a crash is passed over.
 */
export function exportedHeads(file: string, city: string): AsyncIterable<Head> {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return headsUpTo(file, size, city);
}

async function* headsUpTo(file: string, size: number, city: string): AsyncGenerator<Head, void, void> {
  if (size === 0) return;
  const lines = createInterface({ input: createReadStream(file, { end: size - 1 }), crlfDelay: Infinity });
  for await (const line of lines) {
    const head = parse(line);
    if (head?.city === city) yield head;
  }
}

function parse(line: string): (Head & { city: string }) | null {
  try {
    const { city, seq, hash, signature } = JSON.parse(line) as Record<string, unknown>;
    const whole =
      typeof city === 'string' &&
      typeof seq === 'number' &&
      typeof hash === 'string' &&
      typeof signature === 'string';
    return whole ? { city, seq, hash, signature } : null;
  } catch {
    return null;
  }
}
