// A month of field work over a slow line: 500 acts and 50 photos from one phone until nothing waits.
import { createHash, randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';

import { freshId } from '../src/kernel/ids.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import type { City } from '../src/platform/db/index.ts';
import type {
  Changes,
  DeviceMade,
  Json,
  Receipts,
  SentAct,
  UploadState,
} from '../src/platform/sync/index.ts';
import { jpeg } from '../src/platform/sync/picture/fixtures.ts';
import type { Bench } from './bench.ts';
import { figure } from './figure.ts';
import { slowLine } from './line.ts';
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
          const phone = phoneOn(slow.port, device.token);
          const work = makeWork(area, known);
          const begun = performance.now();
          await phone.sendAll(work);
          const seconds = (performance.now() - begun) / 1000;
          const { up, down } = slow.carried();
          const alone = (up * 8) / line.bitsPerSecond;
          lab.say(
            `  ${acts} acts, ${photos} photos of ${photoBytes} bytes: ${up} bytes up, ${down} down, ${seconds.toFixed(1)} s`,
          );
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

type Work = { readonly acts: readonly SentAct[]; readonly photos: readonly { id: string; bytes: Buffer }[] };

function makeWork(area: string, known: readonly string[]): Work {
  const made = Array.from({ length: photos }, () => ({
    id: freshId<'Upload'>(),
    // Coded data cannot be packed, and FF in it would be a marker.
    bytes: jpeg({ data: Buffer.from(randomBytes(photoBytes - 180).map((byte) => byte % 255)) }),
  }));
  const day = new Date().toISOString().slice(0, 10);
  const point = () => ({ lat: -1.2 - Math.round(Math.random() * 90) / 1000, lng: 116.851, accuracy: 120 });
  const bodies: readonly (readonly [kind: string, body: Json, photos: readonly string[]])[] = [
    ...made.map(({ id }, index) => {
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
      return ['field:enrol', body, [id]] as const;
    }),
    ...known.map((enterprise) => {
      const body = { enterprise, finding: 'active', day, area: null, note: null, point: point() };
      return ['field:verify', body, []] as const;
    }),
  ];
  return {
    photos: made,
    acts: bodies.map(([kind, body, named], index) => ({
      id: freshId<'Act'>(),
      seq: index + 1,
      kind,
      version: 1,
      at: new Date().toISOString(),
      body,
      photos: named,
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

/** The phone of docs/sync.md: acts first, packed; then photos, three at a time; then what changed until nothing waits. */
function phoneOn(port: number, token: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 3 });
  const ask = (method: string, path: string, body: Buffer, headers: Record<string, string>) => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const all = {
      authorization: `Bearer ${token}`,
      'accept-encoding': 'gzip',
      'content-length': body.length,
      ...headers,
    };
    const sent = request({ agent, host: '127.0.0.1', port, path, method, headers: all }, (came) => {
      const parts: Buffer[] = [];
      came.on('data', (part: Buffer) => parts.push(part));
      came.on('error', reject);
      came.on('end', () => {
        const whole = Buffer.concat(parts);
        const text = (came.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole).toString();
        if (came.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(`${method} ${path} answered ${came.statusCode}: ${text.slice(0, 200)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
    return promise;
  };
  const post = (path: string, value: unknown) =>
    ask('POST', path, gzipSync(JSON.stringify(value)), {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    });

  async function sendAll(work: Work): Promise<void> {
    for (let from = 0; from < work.acts.length; from += 100) {
      await post('/sync/acts', { protocol: 1, acts: work.acts.slice(from, from + 100) });
    }
    const uploads = work.photos.map(({ id, bytes }) => ({
      id,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      type: 'image/jpeg',
    }));
    await post('/sync/uploads', { uploads });
    const left = [...work.photos];
    await Promise.all([1, 2, 3].map(() => sendPhotos(left)));
    await untilSettled(work.acts.length);
    agent.destroy();
  }

  async function sendPhotos(left: { id: string; bytes: Buffer }[]): Promise<void> {
    for (let next = left.shift(); next; next = left.shift()) {
      const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
      const state = (await ask('PATCH', `/sync/uploads/${next.id}`, next.bytes, headers)) as UploadState;
      if (state.state !== 'done') throw new Error(`a photo is ${state.state}: ${state.reason}`);
    }
  }

  async function untilSettled(wanted: number): Promise<void> {
    const states = new Map<string, Receipts['receipts'][number]>();
    for (let cursor = ''; ;) {
      const path = `/sync/changes${cursor && `?since=${cursor}`}`;
      const came = (await ask('GET', path, Buffer.alloc(0), {})) as Changes;
      cursor = came.cursor;
      for (const receipt of came.receipts) states.set(receipt.id, receipt);
      const refused = [...states.values()].find(({ state }) => state === 'refused');
      if (refused) throw new Error(`an act was refused: ${JSON.stringify(refused)}`);
      const settled = [...states.values()].filter(({ state }) => state !== 'waiting');
      if (settled.length === wanted) return;
    }
  }

  return { sendAll };
}
