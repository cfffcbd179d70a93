// The queue's rules: what is sent when, what news may do, how long to wait.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { waitAfter } from './backoff.ts';
import { again, asking, learn, lostFrom, most, nextWork, tally } from './queue.ts';
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
    const work = nextWork(
      Array.from({ length: 130 }, (_, at) => act(130 - at)),
      [],
    );
    expect(work).toMatchObject({ do: 'send' });
    expect(work?.do === 'send' && [work.acts.length, work.acts[0], work.acts.at(-1)]).toEqual([
      100,
      'a1',
      'a100',
    ]);
  });

  test('a call holds at most the bytes it may, and one act however long it is', () => {
    const long = [act(1, { bytes: most.bytes }), act(2)];
    expect(nextWork(long, [])).toEqual({ do: 'send', acts: ['a1'] });
    expect(nextWork([act(1, { bytes: most.bytes - 400 }), act(2)], [])).toEqual({
      do: 'send',
      acts: ['a1', 'a2'],
    });
  });

  test('words go before pictures, pictures in the order of their acts', () => {
    const photos = [parcel('p2', 'a2'), parcel('p1', 'a1')];
    expect(nextWork([act(1, { photos: ['p1'] }), act(2, { photos: ['p2'] })], photos)?.do).toBe('send');
    const sent = [act(2, { state: 'sent', waits: true }), act(1, { state: 'sent', waits: true })];
    expect(nextWork(sent, photos)).toEqual({ do: 'upload', photos: ['p1', 'p2'] });
  });

  test('an act is asked again once all its photos have arrived, and once in a pass', () => {
    const waiting = act(1, { state: 'sent', waits: true });
    const arrived = [parcel('p1', 'a1', { arrived: true })];
    expect(nextWork([waiting], arrived)).toEqual({ do: 'send', acts: ['a1'] });
    expect(nextWork([waiting], arrived, new Set([asking(waiting)]))).toBeNull();
    expect(nextWork([waiting], [...arrived, parcel('p2', 'a1')], new Set(['p2']))).toBeNull();
  });

  test('nothing is left to do when every act is answered', () => {
    expect(
      nextWork(
        [act(1, { state: 'accepted' }), act(2, { state: 'choose' }), act(3, { state: 'refused' })],
        [],
      ),
    ).toBeNull();
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
