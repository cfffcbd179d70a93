// Evidence moves a track once, in whatever order steps are proposed, refused, counted and lost.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { isRefused } from '../../../../kernel/refusal.ts';
import type { TrackStanding } from '../../rules.ts';
import { papersIn } from './paper.ts';
import type { Sheet } from './paper.ts';
import { checkProposal, freshEvidence } from './propose.ts';
import type { Ground } from './propose.ts';

const repeatable = { seed: 6471 } as const;
const rungs = 4;

/** A track whose rung n asks for a paper of kind n; facts by index, `held` are those in force. */
function trackOf(held: readonly { readonly id: string; readonly rung: number }[]): {
  track: TrackStanding;
  facts: readonly string[];
} {
  const all = Array.from({ length: rungs }, (_, at) => {
    const by = held.flatMap((h, i) => (h.rung === at ? [i] : []));
    return { code: `r${String(at)}`, by, met: by.length > 0 };
  });
  const bare = all.findIndex((r) => !r.met);
  const reached = bare === -1 ? rungs : bare;
  return {
    facts: held.map((h) => h.id),
    track: {
      code: 't',
      applies: true,
      open: true,
      rung: reached,
      rungs: all.map(({ code, by, met }, at) => ({
        code,
        reached: at < reached,
        conditions: [
          met
            ? { code: `c${code}`, helper: 'agency' as const, state: 'met' as const, by, until: null }
            : {
                code: `c${code}`,
                helper: 'agency' as const,
                state: 'not_met' as const,
                because: 'nothing' as const,
                by: [],
              },
        ],
      })),
    },
  };
}

const someAct = fc.oneof(
  fc.record({ act: fc.constant('add' as const), rung: fc.integer({ min: 0, max: rungs - 1 }) }),
  fc.record({ act: fc.constant('drop' as const), at: fc.nat(20) }),
  fc.record({ act: fc.constant('regrade' as const), at: fc.nat(20) }),
  fc.record({
    act: fc.constant('propose' as const),
    to: fc.integer({ min: 0, max: rungs }),
    pick: fc.array(fc.nat(20), { maxLength: 6 }),
    refused: fc.boolean(),
  }),
);

test('no paper ever moves a track twice, and every step up is carried by one', () => {
  fc.assert(
    fc.property(fc.array(someAct, { maxLength: 40 }), (story) => {
      const sheets: Sheet[] = [];
      let held: { id: string; rung: number }[] = [];
      let counts = 0;
      const moved: string[] = [];
      for (const [n, one] of story.entries()) {
        const at = held[('at' in one ? one.at : 0) % Math.max(1, held.length)];
        const sheet = (id: string, replaces: string | null): Sheet => ({
          id,
          replaces,
          validFrom: '2026-01-01',
          validTo: null,
        });
        if (one.act === 'add') {
          sheets.push(sheet(`f${String(n)}`, null));
          held.push({ id: `f${String(n)}`, rung: one.rung });
        } else if (one.act === 'drop') held = held.filter((h) => h !== at);
        else if (one.act === 'regrade') {
          if (!at) continue;
          sheets.push(sheet(`f${String(n)}`, at.id));
          held = [...held.filter((h) => h !== at), { id: `f${String(n)}`, rung: at.rung }];
        } else {
          const { track, facts } = trackOf(held);
          const paperOf = papersIn(sheets);
          const ground: Ground = { track, from: counts, facts, paperOf, used: new Set(moved) };
          const named =
            one.pick.length > 0
              ? one.pick.flatMap((p) => facts[p % Math.max(1, facts.length)] ?? [])
              : freshEvidence(ground, one.to).map((e) => e.factId);
          const done = checkProposal(ground, one.to, named);
          if (isRefused(done) || one.refused) continue;
          expect(done.length).toBeGreaterThan(0);
          expect(one.to).toBeGreaterThan(counts);
          moved.push(...done.map((e) => e.paperId));
          counts = one.to;
        }
        counts = Math.min(counts, trackOf(held).track.rung);
      }
      expect(new Set(moved).size).toBe(moved.length);
    }),
    { ...repeatable, numRuns: 500 },
  );
});

test('a renewed paper is another paper; seen again or set right it is the same', () => {
  const sheet = (id: string, replaces: string | null, validFrom: string, validTo: string | null): Sheet => ({
    id,
    replaces,
    validFrom,
    validTo,
  });
  const papers = papersIn([
    sheet('pirt', null, '2021-03-01', '2026-12-31'),
    sheet('checked', 'pirt', '2021-03-01', '2026-12-31'),
    sheet('date-right', 'checked', '2021-03-02', '2026-12-31'),
    sheet('renewed', 'date-right', '2026-12-01', '2031-12-31'),
    sheet('nib', null, '2024-01-01', null),
    sheet('nib-seen', 'nib', '2024-05-01', null),
  ]);
  expect([...papers.values()]).toEqual(['pirt', 'pirt', 'pirt', 'renewed', 'nib', 'nib']);
});
