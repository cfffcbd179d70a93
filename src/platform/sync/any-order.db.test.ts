// Two phones, any order: whatever is repeated, reordered, cut, interleaved or thrown at, every act ends as it must, once.
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';

import { freshId } from '../../kernel/ids.ts';
import { schemaOf } from '../db/index.ts';
import type { City, Database } from '../db/index.ts';
import { testDatabase } from '../db/testing.ts';
import { ledger, note, noteKinds, officer, phoneOf, stateOf, world } from './fixtures.ts';
import type { Phone, World } from './fixtures.ts';
import { keepPhotosIn } from './photos.ts';
import { jpegOf } from './picture/fixtures.ts';
import type { Receipt, SentAct, UploadAsked } from './protocol.ts';

let database: Database;
let city: City;
let at: World;
let people = 0;
const faults = { next: 0 };

beforeAll(async () => {
  keepPhotosIn(mkdtempSync(join(tmpdir(), 'photos-')));
  database = await testDatabase();
  const row = { code: '64.71', name: 'Kota Balikpapan', zone: 'Asia/Makassar', example: false };
  city = await database.createCity(row);
  at = world(city, noteKinds(faults));
});

/** What a phone did, before it has any number or id. */
type Deed = {
  readonly text: 'plain' | 'ask' | 'refuse';
  readonly thing: 'a' | 'b' | null;
  readonly old: boolean;
  readonly kind: 'test:note' | 'test:tap' | 'test:unknown';
  readonly photo: 'none' | 'good' | 'bad';
};
const deed: fc.Arbitrary<Deed> = fc.record({
  text: fc.constantFrom('plain', 'plain', 'ask', 'refuse'),
  thing: fc.constantFrom('a', 'b', null),
  old: fc.boolean(),
  kind: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('test:note' as const, 'test:tap' as const) },
    { weight: 1, arbitrary: fc.constant('test:unknown' as const) },
  ),
  photo: fc.constantFrom('none', 'none', 'good', 'bad'),
});

/** What may happen on the way. Numbers choose among what there is. */
type Event =
  | { readonly do: 'send'; readonly which: readonly number[] }
  | { readonly do: 'announce'; readonly which: number }
  | { readonly do: 'patch'; readonly which: number; readonly length: number; readonly cut: boolean }
  | { readonly do: 'fault'; readonly times: number };
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      which: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('announce' as const), which: fc.nat(30) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('patch' as const),
      which: fc.nat(30),
      length: fc.integer({ min: 1, max: 900 }),
      cut: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('fault' as const), times: fc.integer({ min: 1, max: 3 }) }),
  },
);
/** Events of one group happen at the same time; each is on one of the two phones. Or a backup is put back. */
const group = fc.array(fc.tuple(fc.nat(1), event), { minLength: 1, maxLength: 4 });
const restore = fc.record({ phone: fc.nat(1), from: fc.integer({ min: 1, max: 9 }) });
const groups = fc.array(fc.oneof({ weight: 6, arbitrary: group }, { weight: 1, arbitrary: restore }), {
  maxLength: 12,
});

type Picture = { readonly asked: UploadAsked; readonly bytes: Buffer };
type Made = {
  readonly who: string;
  readonly phone: Phone;
  readonly acts: readonly SentAct[];
  readonly pictures: readonly Picture[];
  readonly wanted: ReadonlyMap<string, string>;
  /** Acts that the phone has a receipt for: it sends them again only when it is told that they are gone. */
  readonly told: Set<string>;
};

const bad = Buffer.from(
  'bukan foto, hanya tulisan yang cukup panjang untuk dikirim sedikit demi sedikit'.repeat(5),
);

async function make(who: string, deeds: readonly Deed[]): Promise<Made> {
  const phone = await phoneOf(at, who);
  const pictures: Picture[] = [];
  const wanted = new Map<string, string>();
  const acts = deeds.map(({ text, thing, old, kind, photo }, index) => {
    const bytes = photo === 'bad' ? bad : jpegOf(400 + index);
    const asked = {
      id: freshId<'Upload'>(),
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      type: 'image/jpeg',
    };
    if (photo !== 'none') pictures.push({ asked, bytes });
    const act = note(index + 1, text, {
      version: old ? 1 : 2,
      body: { thing, text, ...(old ? {} : { loud: true }) },
      photos: photo === 'none' ? [] : [asked.id],
      kind,
    });
    wanted.set(act.id, outcomeOf({ text, kind, photo }));
    return act;
  });
  return { who, phone, acts, pictures, wanted, told: new Set() };
}

const outcomeOf = ({ text, kind, photo }: Pick<Deed, 'text' | 'kind' | 'photo'>): string => {
  if (kind === 'test:unknown') return 'refused unknown-kind';
  if (photo === 'bad') return 'refused photo';
  return text === 'refuse' ? 'refused rude' : 'accepted';
};

const part = (bytes: Buffer, from: number, to?: number) => new Uint8Array(bytes.subarray(from, to));

async function happen({ phone, acts, pictures, told }: Made, what: Event): Promise<void> {
  if (what.do === 'send') {
    if (acts.length === 0) return;
    const { json } = await phone.send(what.which.flatMap((n) => acts[n % acts.length] ?? []));
    for (const { id } of json.receipts) told.add(id);
  } else if (what.do === 'fault') {
    faults.next = what.times;
  } else {
    const picture = pictures[what.which % Math.max(1, pictures.length)];
    if (!picture) return;
    const { asked, bytes } = picture;
    if (what.do === 'patch') {
      const { headers } = await phone.head(asked.id);
      const from = Number(headers.get('upload-offset') ?? 0);
      const piece = part(bytes, from, from + what.length);
      await phone.patch(asked.id, from, what.cut ? cutAfter(piece) : piece);
    } else await phone.announce([asked]);
  }
}

/** A body whose line breaks after these bytes. */
const cutAfter = (bytes: Uint8Array): ReadableStream => {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new Error('no signal'));
      else controller.enqueue(bytes);
      sent = true;
    },
  });
};

/** A backup is put back: acts from this number on and what they did are as if they had never come. */
async function putBack({ phone }: Made, from: number): Promise<void> {
  const s = schemaOf(city.code);
  const these = `device_id = '${phone.device.device}' and seq >= ${from}`;
  await database.owner.query(
    `delete from ${s}.audit_entry where subject in (select id::text from ${s}.sync_act where ${these});
     delete from ${s}.sync_act where ${these};
     delete from ${s}.sync_ahead where ${these};
     update ${s}.sync_device set frontier = least(frontier, ${from - 1}) where id = '${phone.device.device}'`,
  );
}

/** The phone keeps at it until nothing waits; what it has a receipt for is sent again only when the server misses it; questions are answered as they come. */
async function finish(made: Made): Promise<ReadonlyMap<string, Receipt>> {
  const { phone, pictures, told } = made;
  const acts = [...made.acts];
  const answered = new Set<string>();
  const seen = new Map<string, Receipt>();
  let cursor: string | undefined;
  for (let round = 0; round < 40; round += 1) {
    faults.next = 0;
    at.clock.now = new Date(at.clock.now.getTime() + 3_700_000);
    if (pictures.length > 0) await phone.announce(pictures.map(({ asked }) => asked));
    for (const { asked, bytes } of pictures) {
      const { headers } = await phone.head(asked.id);
      const from = Number(headers.get('upload-offset'));
      if (from < bytes.length) await phone.patch(asked.id, from, part(bytes, from));
    }
    const { missing, next } = (await phone.changes(cursor)).json;
    const gone = acts.filter(({ id, seq }) => !told.has(id) || seq >= next || missing.includes(seq));
    if (gone.length > 0) await phone.send(gone);
    for (const { id } of gone) told.add(id);
    const { json } = await phone.changes(cursor);
    cursor = json.cursor;
    for (const receipt of json.receipts) seen.set(receipt.id, receipt);
    expect([json.missing, json.next]).toEqual([[], acts.length + 1]);
    const asks = [...seen.values()].filter(({ id, state }) => state === 'choose' && !answered.has(id));
    for (const { id } of asks) {
      answered.add(id);
      acts.push(
        note(acts.length + 1, '', { kind: 'sync:answer', version: 1, body: { act: id, choice: 'new' } }),
      );
    }
    const open = acts.filter(({ id }) => ['waiting', 'choose', undefined].includes(seen.get(id)?.state));
    if (asks.length === 0 && open.length === 0) return seen;
  }
  throw new Error('the phone never came to an end');
}

test('whatever is repeated, reordered, cut, interleaved or lost by a backup put back, each act ends as it must and has one effect', async () => {
  const deeds = fc.array(deed, { minLength: 1, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(deeds, deeds, groups, async (first, second, events) => {
      at.clock.now = new Date();
      const names = [`petugas-${(people += 1)}`, `petugas-${(people += 1)}`] as const;
      for (const who of names) at.officers.set(who, officer(who));
      const phones = [await make(names[0], first), await make(names[1], second)] as const;
      for (const what of events) {
        if ('from' in what) await putBack(phones[what.phone === 0 ? 0 : 1], what.from);
        else await Promise.all(what.map(([which, one]) => happen(phones[which === 0 ? 0 : 1], one)));
      }
      for (const made of phones) {
        const ended = await finish(made);
        expect(made.acts.map(({ id }) => stateOf(ended.get(id)))).toEqual([...made.wanted.values()]);
        const lines = await ledger(city, made.who);
        const accepted = made.acts.filter(({ id }) => made.wanted.get(id) === 'accepted');
        expect(lines.map(({ subject }) => subject).sort()).toEqual(accepted.map(({ id }) => id).sort());
        for (const thing of ['a', 'b']) {
          const about = new Set(
            accepted
              .filter(({ body }) => (body as { thing: string | null }).thing === thing)
              .map(({ id }) => id),
          );
          const order = lines.filter(({ subject }) => about.has(subject)).map(({ seq }) => seq);
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        }
      }
    }),
    { numRuns: 30, endOnFailure: true },
  );
}, 180_000);

test('two phones of one person answer one question: one answer counts', async () => {
  const who = `petugas-${(people += 1)}`;
  at.officers.set(who, officer(who));
  const [one, two] = [await phoneOf(at, who), await phoneOf(at, who)];
  const ask = note(1, 'ask');
  await one.send([ask]);
  const answer = (seq: number, choice: string) =>
    note(seq, '', { kind: 'sync:answer', version: 1, body: { act: ask.id, choice } });
  const both = await Promise.all([one.send([answer(2, 'new')]), two.send([answer(1, 'same')])]);
  const states = both.map(({ json }) => stateOf(json.receipts[0])).sort();
  expect(states).toEqual(['accepted', 'refused no-question']);
  expect(await ledger(city, who)).toHaveLength(1);
});
