// Any interleaving of acts, cuts, reloads and answers ends the same: every act at the server once, the phone knows it.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { cutAt, emptyDisk, fakeServer, put, shelfOn } from './fake.fixtures.ts';
import type { Disk } from './fake.fixtures.ts';
import { pass } from './pass.ts';
import { Barred } from './wire.ts';

type Step =
  | { readonly do: 'act'; readonly kind: 'plain' | 'choose' | 'refuse'; readonly photos: number }
  | { readonly do: 'sync' }
  | { readonly do: 'cut'; readonly at: number; readonly when: 'before' | 'after' | 'amid' }
  | { readonly do: 'reload' }
  | { readonly do: 'answer' }
  | { readonly do: 'restore' };

const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('act' as const),
        kind: fc.constantFrom('plain', 'choose', 'refuse'),
        photos: fc.nat(3),
      }),
    },
    { weight: 2, arbitrary: fc.constant({ do: 'sync' } as const) },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('cut' as const),
        at: fc.nat(12),
        when: fc.constantFrom('before', 'after', 'amid'),
      }),
    },
    { weight: 2, arbitrary: fc.constant({ do: 'reload' } as const) },
    { weight: 3, arbitrary: fc.constant({ do: 'answer' } as const) },
    { weight: 1, arbitrary: fc.constant({ do: 'restore' } as const) },
  ),
  { maxLength: 25 },
);

async function play(all: readonly Step[]) {
  const server = fakeServer();
  let disk: Disk = emptyDisk();
  let made = 0;
  const answerOpen = () => {
    const answered = new Set(disk.acts.map(({ answers }) => answers));
    const open = disk.acts.find(({ id, state }) => state === 'choose' && !answered.has(id));
    if (open) put(disk, `answer-${open.id}`, 0, open.id);
    return open !== undefined;
  };
  for (const step of all) {
    if (step.do === 'act') put(disk, `${step.kind}-${made++}`, step.photos);
    if (step.do === 'sync') await pass(shelfOn(disk), server.wire);
    if (step.do === 'cut') await pass(shelfOn(disk), cutAt(server, step.at, step.when)).catch(() => null);
    if (step.do === 'reload') disk = structuredClone(disk);
    if (step.do === 'answer') answerOpen();
    if (step.do === 'restore') server.forgetNewest();
  }
  // The line holds: a few passes settle what is left, and every question is answered. No later act shows what is gone.
  do for (let at = 0; at < 4; at++) await pass(shelfOn(disk), server.wire);
  while (answerOpen());
  return { server, disk };
}

test('no act is lost and none is doubled: wherever the line is cut, whenever the app closes, also after a backup', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { server, disk } = await play(all);
      expect([...server.acts.keys()].sort()).toEqual(disk.acts.map(({ id }) => id).sort());
      for (const { id, state } of disk.acts) {
        expect([id, state]).toEqual([id, id.startsWith('refuse') ? 'refused' : 'accepted']);
        expect([id, server.acts.get(id)?.applied]).toEqual([id, state === 'accepted' ? 1 : 0]);
      }
      expect(disk.parcels.filter(({ arrived }) => !arrived)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('a batch the server cannot read is sent in halves, so one bad act holds up no other', async () => {
  const [server, disk] = [fakeServer(), emptyDisk()];
  for (const id of ['a', 'b', 'bad', 'c']) put(disk, id, 0);
  const wire = {
    ...server.wire,
    acts: async (sent: Parameters<typeof server.wire.acts>[0]) =>
      sent.some(({ id }) => id === 'bad') ? ('unreadable' as const) : server.wire.acts(sent),
  };
  await pass(shelfOn(disk), wire);
  expect([...server.acts.keys()]).toEqual(['a', 'b', 'c']);
  expect(disk.acts.find(({ id }) => id === 'bad')?.state).toBe('saved');
});

test('the first words go alone; pictures fill the line while the server works at the others', async () => {
  const [server, disk, calls] = [fakeServer(), emptyDisk(), new Array<string>()];
  for (let at = 0; at < 150; at++) put(disk, `a${at}`, at < 2 ? 1 : 0);
  const pictureCame = Promise.withResolvers<void>();
  const wire = {
    ...server.wire,
    acts: async (sent: Parameters<typeof server.wire.acts>[0]) => {
      const nth = calls.push('acts');
      if (nth > 1) await pictureCame.promise;
      return server.wire.acts(sent);
    },
    push: async (...args: Parameters<typeof server.wire.push>) => {
      calls.push('push');
      pictureCame.resolve();
      return server.wire.push(...args);
    },
  };
  await pass(shelfOn(disk), wire);
  expect(calls[0]).toBe('acts');
  expect(disk.acts.filter(({ state }) => state !== 'accepted')).toEqual([]);
});

test('a cut of one lane lets the other come to its end before the pass is over', async () => {
  const [server, disk] = [fakeServer(), emptyDisk()];
  for (let at = 0; at < 150; at++) put(disk, `a${at}`, at < 2 ? 1 : 0);
  let [calls, busy] = [0, 0];
  const wire = {
    ...server.wire,
    acts: async (sent: Parameters<typeof server.wire.acts>[0]) => {
      calls += 1;
      if (calls > 1) throw new Error('cut');
      return server.wire.acts(sent);
    },
    push: async (...args: Parameters<typeof server.wire.push>) => {
      busy += 1;
      await new Promise((soon) => setImmediate(soon));
      busy -= 1;
      return server.wire.push(...args);
    },
  };
  await expect(pass(shelfOn(disk), wire)).rejects.toThrow('cut');
  expect([busy, disk.parcels.filter(({ arrived }) => !arrived)]).toEqual([0, []]);
});

test('a phone that is expired keeps its acts as they are, and sends them after signing in again', async () => {
  const [server, disk] = [fakeServer(), emptyDisk()];
  for (const id of ['a', 'b']) put(disk, id, 1);
  const kept = structuredClone(disk);
  const no = () => Promise.reject(new Barred('expired'));
  const expired = { acts: no, changes: no, announce: no, push: no };
  await expect(pass(shelfOn(disk), expired)).rejects.toMatchObject({ why: 'expired' });
  expect(disk).toEqual(kept);
  await pass(shelfOn(disk), server.wire);
  expect(disk.acts.map(({ state }) => state)).toEqual(['accepted', 'accepted']);
});
