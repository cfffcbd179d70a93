// The queue's rules: what is sent when, what news may do, how long to wait.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { waitAfter } from './backoff.ts';
import { again, asking, learn, lostFrom, most, nextDoubts, nextPictures, nextWords, tally } from './queue.ts';
import type { Held, Parcel, Receipt } from './queue.ts';

const act = (seq: number, more: Partial<Held> = {}): Held => ({
  id: `a${seq}`,
  seq,
  state: 'saved',
  bytes: 400,
  photos: [],
  waits: false,
  ...more,
});
const parcel = (id: string, of: string, more: Partial<Parcel> = {}): Parcel => ({
  id,
  act: of,
  bytes: 28_000,
  offset: 0,
  arrived: false,
  ...more,
});
const receipts = fc.constantFrom<Receipt['state']>('waiting', 'choose', 'accepted', 'refused');

describe('what comes next', () => {
  test('acts go in the order they were made, at most a hundred in a call', () => {
    const ids = nextWords(Array.from({ length: 130 }, (_, at) => act(130 - at)));
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([100, 'a1', 'a100']);
  });

  test('a call holds at most the bytes it may, and one act however long it is', () => {
    expect(nextWords([act(1, { bytes: most.bytes }), act(2)])).toEqual(['a1']);
    expect(nextWords([act(1, { bytes: most.bytes - 400 }), act(2)])).toEqual(['a1', 'a2']);
  });

  test('an act is sent once in a pass', () => {
    expect(nextWords([act(1), act(2)], new Set([asking(act(1))]))).toEqual(['a2']);
  });

  test('pictures go in the order of their acts, those that are not here yet, each once in a pass', () => {
    const acts = [act(2, { state: 'sent', waits: true }), act(1, { state: 'sent', waits: true }), act(3)];
    const photos = [parcel('p3', 'a3', { arrived: true }), parcel('p2', 'a2'), parcel('p1', 'a1')];
    expect(nextPictures(acts, photos)).toEqual(['p1', 'p2']);
    expect(nextPictures(acts, photos, new Set(['p1']))).toEqual(['p2']);
  });

  test('an act is asked again once all its photos have arrived, and once in a pass', () => {
    const waiting = act(1, { state: 'sent', waits: true });
    const arrived = [parcel('p1', 'a1', { arrived: true })];
    expect(nextDoubts([waiting], arrived)).toEqual(['a1']);
    expect(nextDoubts([waiting], arrived, new Set([asking(waiting)]))).toEqual([]);
    expect(nextDoubts([waiting], [...arrived, parcel('p2', 'a1')])).toEqual([]);
  });

  test('nothing is left to do when every act is answered', () => {
    const done = [act(1, { state: 'accepted' }), act(2, { state: 'choose' }), act(3, { state: 'refused' })];
    expect([nextWords(done), nextPictures(done, []), nextDoubts(done, [])]).toEqual([[], [], []]);
  });
});

describe('what news does', () => {
  test('no order of receipts takes an act back from where it was', () => {
    const rank = { saved: 0, sent: 1, choose: 2, accepted: 3, refused: 3 };
    fc.assert(
      fc.property(fc.array(receipts), (states) => {
        let held = act(1);
        for (const state of states) {
          const after = learn(held, { id: 'a1', state });
          expect(rank[after.state]).toBeGreaterThanOrEqual(rank[held.state]);
          held = after;
        }
      }),
    );
  });

  test('a receipt of another act changes nothing; a number asked for again is sent as at first', () => {
    const held = act(1);
    expect(learn(held, { id: 'a2', state: 'accepted' })).toBe(held);
    expect(again(act(1, { state: 'accepted' }))).toEqual(held);
  });

  test('what the server had before a backup was put back is known by the number it awaits', () => {
    const acts = [
      act(-1, { state: 'accepted' }),
      act(4, { state: 'accepted' }),
      act(5, { state: 'refused' }),
      act(6),
    ];
    expect([4, 5, 6, 7].map((next) => lostFrom(acts, next))).toEqual([[4, 5], [5], [], []]);
  });

  test('only waiting for photos is a reason to ask again', () => {
    expect(learn(act(1), { id: 'a1', state: 'waiting', reason: 'photos' }).waits).toBe(true);
    expect(learn(act(1), { id: 'a1', state: 'waiting', reason: 'earlier' }).waits).toBe(false);
  });

  test('each state is counted', () => {
    expect(tally([act(1), act(2), act(3, { state: 'choose' })])).toEqual({
      saved: 2,
      sent: 0,
      choose: 1,
      accepted: 0,
      refused: 0,
    });
  });
});

test('the wait doubles up to five minutes, and half of it is left to chance', () => {
  expect([1, 2, 3].map((failed) => waitAfter(failed, 0))).toEqual([1000, 2000, 4000]);
  expect([1, 2, 3].map((failed) => waitAfter(failed, 0.999))).toEqual([1999, 3998, 7996]);
  fc.assert(
    fc.property(fc.nat(200), fc.double({ min: 0, max: 0.999, noNaN: true }), (failed, chance) => {
      expect(waitAfter(failed, chance)).toBeLessThanOrEqual(300_000);
    }),
  );
});
