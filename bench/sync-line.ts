// A month of field work over a slow line: 500 acts and 50 photos from one phone until nothing waits.
import { createHash, randomBytes } from 'node:crypto';

import { freshId } from '../src/kernel/ids.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import type { City } from '../src/platform/db/index.ts';
import type { DeviceMade, Json } from '../src/platform/sync/index.ts';
import { jpeg } from '../src/platform/sync/picture/fixtures.ts';
import type { Bench } from './bench.ts';
import { figure } from './figure.ts';
import { slowLine } from './line.ts';
import { sendAll } from './phone.ts';
import type { Load, Timeline } from './phone.ts';
import { served } from './served.ts';
import { signedIn } from './session.ts';

const acts = 500;
const photos = 50;
/** What docs/sync.md asks of phones on such a line. */
const photoBytes = 28_000;
const line = { bitsPerSecond: 256_000, latencyMs: 50 } as const;

export const syncLine: Bench = {
  names: ['sync-line'],
  run: (lab) =>
    lab.withCopy('S', (copy) =>
      served(lab, copy, async (port) => {
        const { area, known } = await workOf(copy.city);
        const device = await signOn(copy.city, area, port);
        const slow = await slowLine(port, line);
        try {
          const seen = await sendAll(`http://127.0.0.1:${slow.port}`, device.token, makeWork(area, known));
          const seconds = seen.end / 1000;
          const { up, down } = slow.carried();
          const alone = (up * 8) / line.bitsPerSecond;
          lab.say(
            `  ${acts} acts, ${photos} photos of ${photoBytes} bytes: ${up} bytes up, ${down} down, ${seconds.toFixed(1)} s`,
          );
          lab.say(`  ${told(seen)}; the line up was idle for ${(seconds - alone).toFixed(1)} s`);
          const room = (60 - seconds) * (line.bitsPerSecond / 8);
          lab.say(`  photos of ${Math.round(photoBytes + room / photos)} bytes would take 60 s`);
          const beside = ['the bytes sent, at the full rate of the line, s', alone] as const;
          return [figure({ name: 'sync-line', value: seconds, unit: 's', goal: ['<=', 60], beside })];
        } finally {
          slow.close();
        }
      }),
    ),
};

/** The kelurahan with the most enterprises, and those that the officer visits again. */
async function workOf(city: City): Promise<{ area: string; known: readonly string[] }> {
  const { rows } = await within(city, wholeCity, (db) =>
    db.client.query<{ area: string; ids: string[] }>(
      `select left(area, 13) as area, (array_agg(id::text order by id))[1:${acts - photos}] as ids
       from registry_enterprise where length(area) >= 13 group by 1 order by count(*) desc limit 1`,
    ),
  );
  const [row] = rows;
  if (!row) throw new Error('the city has no enterprise');
  return { area: row.area, known: row.ids };
}

const told = ({ words, firstPicture, lastPicture, end }: Timeline): string => {
  const at = (ms: number) => (ms / 1000).toFixed(1);
  return `words had their receipts at ${at(words)} s, photos went from ${at(firstPicture)} to ${at(lastPicture)} s, all was settled at ${at(end)} s`;
};

function makeWork(area: string, known: readonly string[]): Load {
  const made = Array.from({ length: photos }, () => ({
    id: freshId<'Upload'>(),
    act: freshId<'Act'>(),
    // Coded data cannot be packed, and FF in it would be a marker.
    content: new Uint8Array(
      jpeg({ data: Buffer.from(randomBytes(photoBytes - 180).map((byte) => byte % 255)) }),
    ),
  }));
  const day = new Date().toISOString().slice(0, 10);
  const point = () => ({ lat: -1.2 - Math.round(Math.random() * 90) / 1000, lng: 116.851, accuracy: 120 });
  const bodies: readonly (readonly [id: string, kind: string, body: Json, photos: readonly string[]])[] = [
    ...made.map(({ id, act }, index) => {
      const body = {
        enterprise: freshId<'Enterprise'>(),
        name: `Usaha ${randomBytes(6).toString('hex')} ${index}`,
        owner: `Pemilik ${randomBytes(5).toString('hex')}`,
        phone: null,
        nik: null,
        sex: 'f',
        area,
        address: `Jl. Contoh Nomor ${index}`,
        kind: 'keripik',
        sector: null,
        nib: null,
        started: 2021,
        workers: 2,
        salesBand: 'to-60m',
        point: point(),
        consent: true,
        note: null,
      };
      return [act, 'field:enrol', body, [id]] as const;
    }),
    ...known.map((enterprise) => {
      const body = { enterprise, finding: 'active', day, area: null, note: null, point: point() };
      return [freshId<'Act'>(), 'field:verify', body, []] as const;
    }),
  ];
  return {
    acts: bodies.map(([id, kind, body, named], index) => ({
      id,
      seq: index + 1,
      kind,
      version: 1,
      at: new Date().toISOString(),
      body,
      photos: named,
    })),
    pictures: made.map(({ id, act, content }) => ({
      id,
      act,
      content,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      type: 'image/jpeg',
    })),
  };
}

async function signOn(city: City, area: string, port: number): Promise<DeviceMade> {
  const origin = `http://127.0.0.1:${port}`;
  const cookie = await signedIn(city, { role: 'kelurahan_officer', area, origin }, async (path, init) => {
    const answer = await fetch(origin + path, { ...init, redirect: 'manual' });
    return answer.headers.getSetCookie();
  });
  const answer = await fetch(`${origin}/sync/devices`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'HP bench', key: randomBytes(16).toString('base64url') }),
  });
  if (answer.status !== 200) throw new Error(`no device: ${answer.status}`);
  return (await answer.json()) as DeviceMade;
}
