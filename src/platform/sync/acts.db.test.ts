// Acts from phones over HTTP, against the real database: received once, applied once, answered the same.
import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, test } from 'vitest';

import { wholeCity, within } from '../db/index.ts';
import type { City, Scope } from '../db/index.ts';
import { testCity } from '../db/testing.ts';
import { ledger, note, noteKind, noteKinds, officer, phoneOf, stateOf, world } from './fixtures.ts';
import type { Faults, World } from './fixtures.ts';
import { syncJobs } from './jobs.ts';
import { kindsOf } from './kinds.ts';
import type { Job } from '../jobs/index.ts';
import { receive } from './receive.ts';

let city: City;
let at: World;
const faults: Faults = { next: 0 };
let people = 0;
const someone = (): string => {
  const id = `orang-${(people += 1)}`;
  at.officers.set(id, officer(id));
  return id;
};

const area = (who: string): string => {
  const scope = at.officers.get(who)?.scope;
  return scope?.kind === 'area' ? scope.area : '';
};
let job: Job;

/** As if the wait after a fault were over. */
const makeDue = (who: string) =>
  within(city, wholeCity, (db) =>
    db.execute(sql`update sync_act set due_at = now() - interval '61 seconds' where user_id = ${who}`),
  );

beforeAll(async () => {
  city = await testCity();
  at = world(city, noteKinds(faults));
  const [apply] = syncJobs({
    acts: noteKinds(faults),
    officerOf: async (_, id) => at.officers.get(id) ?? null,
  });
  if (!apply) throw new Error('no job');
  job = apply;
});

beforeEach(() => {
  faults.next = 0;
});

test('acts are applied in the order of the phone and answered with a receipt each', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const sent = [note(1, 'a'), note(2, 'refuse'), note(3, 'ask')];
  const { status, json } = await phone.send(sent);
  expect(status).toBe(200);
  expect(json.receipts.map(({ id }) => id)).toEqual(sent.map(({ id }) => id));
  expect(json.receipts.map(stateOf)).toEqual(['accepted', 'refused rude', 'choose']);
  expect(json.receipts[2]).toMatchObject({
    question: { similar: 'Warung Contoh' },
    choices: ['new', 'same'],
  });
  expect(json.receipts[1]).toMatchObject({ say: { id: 'Kasar.', en: 'Rude.' } });
  expect(json.missing).toEqual([]);
  expect((await ledger(city, who)).map(({ text }) => text)).toEqual(['a']);
});

test('the same act again has the same receipt and no second effect', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const act = note(1, 'once');
  const first = await phone.send([act]);
  const again = await phone.send([act, act]);
  expect(again.json.receipts).toEqual([...first.json.receipts, ...first.json.receipts]);
  expect(await ledger(city, who)).toHaveLength(1);
});

test('the same act at the same instant over two connections has one effect and one receipt', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const acts = [note(1, 'a'), note(2, 'b'), note(3, 'c')];
  const answers = await Promise.all([1, 2, 3, 4].map(() => phone.send(acts)));
  for (const { json } of answers) expect(json).toEqual(answers[0]?.json);
  expect((await ledger(city, who)).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
});

test('an id that stands for other content, or for somebody else’s act, is forged and changes nothing', async () => {
  const [who, thief] = [someone(), someone()];
  const [phone, theirs] = [await phoneOf(at, who), await phoneOf(at, thief)];
  const act = note(1, 'mine');
  const { json: first } = await phone.send([act]);
  for (const changed of [
    { ...act, body: { thing: null, text: 'other', loud: false } },
    { ...act, at: '2026-11-22T08:00:01.000Z' },
    { ...act, kind: 'test:other' },
    { ...act, version: 1 },
    { ...act, photos: [act.id] },
  ]) {
    const { receipts } = (await phone.send([changed])).json;
    expect(receipts).toMatchObject([{ id: act.id, receipt: 0, state: 'refused', reason: 'forged' }]);
  }
  expect((await theirs.send([act])).json.receipts.map(stateOf)).toEqual(['refused forged']);
  expect((await phone.send([act])).json.receipts).toEqual(first.receipts);
  expect(await ledger(city, who)).toHaveLength(1);
  expect(await ledger(city, thief)).toEqual([]);
  // The thief's number counts as sent, so that a slip of a phone does not hold up what comes after it.
  expect((await theirs.send([note(2, 'own')])).json.receipts.map(stateOf)).toEqual(['accepted']);
});

test('one id twice in one call: the first stands, the other is forged', async () => {
  const phone = await phoneOf(at, someone());
  const act = note(1, 'first');
  const { receipts } = (
    await phone.send([act, { ...act, body: { thing: null, text: 'second', loud: false } }])
  ).json;
  expect(receipts.map(stateOf)).toEqual(['accepted', 'refused forged']);
});

test('a phone set up anew sends what it had already sent under other numbers: the receipts are the same', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const acts = [note(1, 'a'), note(2, 'b'), note(3, 'c')];
  const { json } = await phone.send(acts);
  const anew = await phoneOf(at, who);
  expect(anew.device.next).toBe(1);
  const renumbered = [...acts].reverse().map((act, index) => ({ ...act, seq: index + 1 }));
  const again = await anew.send([...renumbered, note(4, 'd')]);
  expect(again.json.receipts.slice(0, 3)).toEqual([...json.receipts].reverse());
  expect(stateOf(again.json.receipts[3])).toBe('accepted');
  expect((await ledger(city, who)).map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
});

test('what comes before its number waits; missing numbers are named; a number without an act is declared void', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const early = await phone.send([note(5, 'e'), note(3, 'c')]);
  expect(early.json).toMatchObject({ missing: [1, 2, 4] });
  expect(early.json.receipts.map(stateOf)).toEqual(['waiting earlier', 'waiting earlier']);
  const nothing = note(2, '', { kind: 'sync:void', version: 1, body: {} });
  expect((await phone.send([note(1, 'a'), nothing])).json).toMatchObject({ missing: [4] });
  expect((await ledger(city, who)).map(({ text }) => text)).toEqual(['a', 'c']);
  expect((await phone.send([note(4, 'd')])).json.missing).toEqual([]);
  expect((await ledger(city, who)).map(({ text }) => text)).toEqual(['a', 'c', 'd', 'e']);
  const far = await phone.send([note(2_000_000_000, 'far')]);
  expect(far.json.missing).toEqual(Array.from({ length: 100 }, (_, index) => index + 6));
});

test('an open question holds up what is about the same thing, and nothing else', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const about = (seq: number, text: string, thing: string) =>
    note(seq, text, { body: { thing, text, loud: false } });
  const ask = about(1, 'ask', 'warung');
  const sent = await phone.send([ask, about(2, 'later', 'warung'), about(3, 'other', 'toko')]);
  expect(sent.json.receipts.map(stateOf)).toEqual(['choose', 'waiting earlier', 'accepted']);
  const wrong = note(4, '', { kind: 'sync:answer', version: 1, body: { act: ask.id, choice: 'perhaps' } });
  const right = note(5, '', { kind: 'sync:answer', version: 1, body: { act: ask.id, choice: 'same' } });
  const again = note(6, '', { kind: 'sync:answer', version: 1, body: { act: ask.id, choice: 'new' } });
  const { receipts } = (await phone.send([wrong, right, again])).json;
  expect(receipts.map(stateOf)).toEqual(['refused unknown-choice', 'accepted', 'refused no-question']);
  expect(receipts[1]).toMatchObject({ result: { act: ask.id, state: 'accepted' } });
  const changes = (await phone.changes()).json.receipts;
  expect(changes.find(({ id }) => id === ask.id)).toMatchObject({ result: { text: 'ask', choice: 'same' } });
  expect((await ledger(city, who)).map(({ text }) => text)).toEqual(['other', 'ask', 'later']);
});

test('nobody answers somebody else’s question', async () => {
  const [asked, other] = [await phoneOf(at, someone()), await phoneOf(at, someone())];
  const ask = note(1, 'ask');
  await asked.send([ask]);
  const answer = note(1, '', { kind: 'sync:answer', version: 1, body: { act: ask.id, choice: 'new' } });
  expect((await other.send([answer])).json.receipts.map(stateOf)).toEqual(['refused no-question']);
});

test('a clock three days off is kept as claimed and decides nothing', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const late = new Date(at.clock.now.getTime() + 3 * 86_400_000).toISOString();
  const early = new Date(at.clock.now.getTime() - 3 * 86_400_000).toISOString();
  const { receipts } = (await phone.send([note(1, 'a', { at: late }), note(2, 'b', { at: early })])).json;
  const [first, second] = receipts.map(({ receipt }) => receipt);
  expect((first ?? 0) < (second ?? 0)).toBe(true);
  expect((await ledger(city, who)).map((line) => [line.text, line.at])).toEqual([
    ['a', late],
    ['b', early],
  ]);
});

test('an unknown kind is refused with a sentence, kept, and holds nothing up', async () => {
  const phone = await phoneOf(at, someone());
  const strange = note(1, 'x', { kind: 'bazaar:sale' });
  const { receipts } = (await phone.send([strange, note(2, 'after')])).json;
  expect(receipts.map(stateOf)).toEqual(['refused unknown-kind', 'accepted']);
  expect(receipts[0]).toMatchObject({ say: { id: expect.stringContaining('disimpan') } });
  const kept = await within(city, wholeCity, (db) =>
    db.execute<{ body: Buffer }>(sql`select body from sync_act where id = ${strange.id}`),
  );
  expect(kept.rows[0]?.body.length).toBeGreaterThan(0);
});

test('an act of an older version is upgraded, of a newer one refused, of a wrong shape refused', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const { receipts } = (
    await phone.send([
      note(1, '', { version: 1, body: { thing: null, text: 'old' } }),
      note(2, '', { version: 3 }),
      note(3, '', { body: { thing: 7 } }),
      note(4, '', { version: 1, body: null }),
      note(5, '', { body: 'text' }),
    ])
  ).json;
  expect(receipts.map(stateOf)).toEqual([
    'accepted',
    'refused newer-version',
    'refused unreadable-body',
    'refused unreadable-body',
    'refused unreadable-body',
  ]);
  expect(await ledger(city, who)).toMatchObject([{ text: 'old', loud: false }]);
});

test('a right that the person has no longer refuses the act', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  at.officers.set(who, officer(who, { permissions: new Set() }));
  expect((await phone.send([note(1, 'a')])).json.receipts.map(stateOf)).toEqual(['refused not-allowed']);
});

test('a fault leaves the act received, what is about the same thing behind it, and the job applies both', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const about = (seq: number, text: string) =>
    note(seq, text, { body: { thing: 'warung', text, loud: false } });
  at.faults.length = 0;
  faults.next = 1;
  const acts = [about(1, 'a'), about(2, 'b')];
  expect((await phone.send(acts)).json.receipts.map(stateOf)).toEqual(['waiting again', 'waiting earlier']);
  expect(at.faults).toEqual([new Error('the roof leaks')]);
  expect(await ledger(city, who)).toEqual([]);
  expect((await phone.send(acts)).json.receipts.map(stateOf)).toEqual(['waiting again', 'waiting earlier']);
  await makeDue(who);
  await job.run(city, {});
  expect((await phone.changes()).json.receipts.map(stateOf)).toEqual(['accepted', 'accepted']);
  expect((await ledger(city, who)).map(({ text }) => text)).toEqual(['a', 'b']);
});

const tap = (seq: number, text: string, thing: string | null = null) =>
  note(seq, text, { kind: 'test:tap', body: { thing, text, loud: false } });

test('of acts that share a transaction the one that is thrown at is taken back alone, and only what is about the same thing waits', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  at.faults.length = 0;
  let come = 0;
  faults.before = async () => {
    come += 1;
    if (come === 2) faults.next = 1;
  };
  const acts = [tap(1, 'a'), tap(2, 'b', 'warung'), tap(3, 'c'), tap(4, 'd', 'warung'), tap(5, 'e', 'kios')];
  const { receipts } = (await phone.send(acts)).json;
  delete faults.before;
  const accepted = 'accepted';
  expect(receipts.map(stateOf)).toEqual([accepted, 'waiting again', accepted, 'waiting earlier', accepted]);
  expect(at.faults).toEqual([new Error('the roof leaks')]);
  expect((await ledger(city, who)).map(({ text }) => text)).toEqual(['a', 'c', 'e']);
  await makeDue(who);
  await job.run(city, {});
  expect((await ledger(city, who)).map(({ text }) => text)).toEqual(['a', 'c', 'e', 'b', 'd']);
  expect((await phone.send(acts)).json.receipts.map(stateOf)).toEqual(acts.map(() => accepted));
});

test('of acts that share a transaction one that is refused or asks leaves nothing, and the others count', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const acts = [
    tap(1, 'a', 'warung'),
    tap(2, 'refuse', 'warung'),
    tap(3, 'b', 'warung'),
    tap(4, 'ask', 'warung'),
    tap(5, 'c', 'warung'),
    note(6, 'd'),
    tap(7, 'e'),
  ];
  const { receipts } = (await phone.send(acts)).json;
  expect(receipts.map(stateOf)).toEqual([
    'accepted',
    'refused rude',
    'accepted',
    'choose',
    'waiting earlier',
    'accepted',
    'accepted',
  ]);
  expect((await ledger(city, who)).map(({ text }) => text)).toEqual(['a', 'b', 'd', 'e']);
  const answer = note(8, '', {
    kind: 'sync:answer',
    version: 1,
    body: { act: acts[3]?.id ?? '', choice: 'new' },
  });
  await phone.send([answer]);
  expect((await ledger(city, who)).map(({ text }) => text)).toEqual(['a', 'b', 'd', 'e', 'ask', 'c']);
});

test('a database fault in the middle of a shared transaction is told without the values it was about', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  at.faults.length = 0;
  faults.statement = sql`select ${'rahasia'}::int`;
  const { receipts } = (await phone.send([tap(1, 'a'), tap(2, 'b')])).json;
  delete faults.statement;
  expect(receipts.map(stateOf)).toEqual(['waiting again', 'waiting again']);
  expect(at.faults.map(String)).toEqual(['Error: database 22P02', 'Error: database 22P02']);
  expect(await ledger(city, who)).toEqual([]);
});

test('an act that is thrown at over the whole city leaves the next one of its transaction within the officer’s area', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const { receipts } = (await phone.send([tap(1, 'wide'), tap(2, 'where')])).json;
  expect(receipts.map(stateOf)).toEqual(['waiting again', 'accepted']);
  expect(receipts[1]).toMatchObject({ result: area(who) });
});

test('while an act of one person takes long, another call of that person waits and other phones are heard', async () => {
  const [slow, other] = [someone(), someone()];
  const phone = await phoneOf(at, slow);
  const quick = await phoneOf(at, other);
  const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  faults.before = async () => {
    begun.resolve();
    await held.promise;
  };
  const first = phone.send([note(1, 'a')]);
  await begun.promise;
  delete faults.before;
  const second = phone.send([note(2, 'b')]);
  expect((await quick.send([note(1, 'c')])).json.receipts.map(stateOf)).toEqual(['accepted']);
  held.resolve();
  expect((await Promise.all([first, second])).map(({ json }) => stateOf(json.receipts[0]))).toEqual([
    'accepted',
    'accepted',
  ]);
});

test('a server that died between receiving and applying applies when it lives again, also an older version', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const device = { id: phone.device.device, area: area(who), me: at.officers.get(who) ?? officer(who) };
  const act = note(1, '', { version: 1, body: { thing: null, text: 'survived' } });
  await within(city, device.me.scope, (db) =>
    receive(db, device, [act], kindsOf([noteKind(faults)]), new Date(Date.now() - 61_000)),
  );
  expect(await ledger(city, who)).toEqual([]);
  await job.run(city, {});
  expect((await ledger(city, who)).map(({ text }) => text)).toEqual(['survived']);
  expect((await phone.send([act])).json.receipts.map(stateOf)).toEqual(['accepted']);
});

test('what a person sent waits while the person is switched off, and follows the person to another area', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  faults.next = 1;
  await phone.send([note(1, 'a')]);
  at.officers.delete(who);
  await makeDue(who);
  await job.run(city, {});
  expect(await ledger(city, who)).toEqual([]);
  at.officers.set(who, officer(who, { scope: { kind: 'area', area: '64.71.05.1002' } }));
  await job.run(city, {});
  expect(await ledger(city, who)).toHaveLength(1);
});

test('the job says that acts could not be applied, without a word of what they say', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  faults.next = 2;
  await phone.send([note(1, 'rahasia')]);
  await makeDue(who);
  await expect(job.run(city, {})).rejects.toThrow(/^1 acts from phones could not be applied/);
  faults.next = 0;
  await makeDue(who);
  await job.run(city, {});
});

test('nothing of what was said can be read in the tables, and of an accepted act nothing is left', async () => {
  const who = someone();
  const phone = await phoneOf(at, who);
  const secret = 'Bu Rahasia 6471012345670001';
  const refused = note(1, secret, { body: { thing: 7, text: secret } });
  const asking = note(2, 'ask', { body: { thing: null, text: 'ask', loud: false } });
  const accepted = note(3, secret);
  await phone.send([refused, asking, accepted]);
  const { rows } = await within(city, wholeCity, (db) =>
    db.execute<{ id: string; text: string; body: Buffer | null }>(
      sql`select a.id, a::text as text, a.body from sync_act a where user_id = ${who} order by seq`,
    ),
  );
  for (const { text } of rows) {
    expect(text).not.toContain(Buffer.from('Rahasia').toString('hex'));
    expect(text).not.toContain(Buffer.from('Warung Contoh').toString('hex'));
    expect(text).not.toContain('Rahasia');
  }
  expect(rows.map(({ body }) => body !== null)).toEqual([true, true, false]);
});

test('an act is seen from an area above the officer’s, and from no other', async () => {
  const who = someone();
  await (await phoneOf(at, who)).send([note(1, 'a')]);
  const seen = async (scope: Scope) =>
    (await within(city, scope, (db) => db.execute(sql`select from sync_act where user_id = ${who}`)))
      .rowCount;
  expect(await seen({ kind: 'area', area: '64.71.04' })).toBe(1);
  expect(await seen({ kind: 'area', area: '64.71.05' })).toBe(0);
  expect(await seen({ kind: 'none' })).toBe(0);
});

test('what a phone has just sent is left to its own calls; the job takes what none of them came to', async () => {
  const who = someone();
  const busy = world(city, [noteKind(faults)], [], { acts: 0, piece: 0, changes: 60_000 });
  busy.officers.set(who, officer(who));
  at.officers.set(who, officer(who));
  await (await phoneOf(busy, who)).send([note(1, 'a')]);
  await job.run(city, {});
  expect(await ledger(city, who)).toEqual([]);
  await makeDue(who);
  await job.run(city, {});
  expect(await ledger(city, who)).toHaveLength(1);
});

test('a call without time left keeps what it got, and a later one applies it', async () => {
  const who = someone();
  const busy = world(city, [noteKind(faults)], [], { acts: 0, piece: 0, changes: 60_000 });
  busy.officers.set(who, officer(who));
  const phone = await phoneOf(busy, who);
  const sent = await phone.send([note(1, 'a'), note(2, 'b')]);
  expect(sent.json.receipts.map(stateOf)).toEqual(['waiting again', 'waiting again']);
  expect((await phone.changes()).json.receipts.map(stateOf)).toEqual(['accepted', 'accepted']);
});
