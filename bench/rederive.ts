// Every rung of the city under a new policy, durably, beside a plain update of the rows that changed.
import { sql } from 'drizzle-orm';

import { defaultPolicy, rederiveCity } from '../src/capabilities/ladder/index.ts';
import type { Policy } from '../src/capabilities/ladder/index.ts';
import { dayOf } from '../src/kernel/day.ts';
import type { City } from '../src/platform/db/index.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import type { Bench } from './bench.ts';
import { figure, median, timed } from './figure.ts';
import type { Lab, Size } from './lab.ts';
import { enterprisesOf } from './lab.ts';

const rounds = 5;

/** The default policy, but these conditions ask for proof that an officer has checked. */
function stricter(policy: Policy, codes: readonly string[]): Policy {
  return {
    ...policy,
    tracks: policy.tracks.map((track) => ({
      ...track,
      rungs: track.rungs.map((rung) => ({
        ...rung,
        conditions: rung.conditions.map((c) =>
          codes.includes(c.code)
            ? { ...c, anyOf: c.anyOf.map((a) => ({ ...a, leastGrade: 'checked' as const })) }
            : c,
        ),
      })),
    })),
  };
}

/** Asked more strictly, they move about a tenth of the example city. */
const moved = ['npwp', 'online_catalogue'];

async function adopt(city: City, policy: Policy, version: number): Promise<void> {
  const now = new Date();
  const day = dayOf(now, city.zone);
  const body = JSON.stringify({ ...policy, version, startsOn: day });
  await within(city, wholeCity, (db) =>
    db.execute(sql`insert into ladder_policy (version, starts_on, body, reason, recorded_at, recorded_by)
      values (${version}, ${day}, ${body}::jsonb, 'bench', ${now.toISOString()}::timestamptz, 'bench')`),
  );
}

/** Milliseconds of re-deriving and committing, and of updating the same rows to what they are; medians. */
function rederived(lab: Lab, size: Size): Promise<{ ms: number; plain: number }> {
  return lab.withCopy(size, async ({ city }) => {
    const day = dayOf(new Date(), city.zone);
    const [times, plain]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const version = 100 + round;
      await adopt(city, round % 2 === 0 ? stricter(defaultPolicy, moved) : defaultPolicy, version);
      const { ms, value } = await timed(() => within(city, wholeCity, (db) => rederiveCity(db, day)));
      const update = sql`update ladder_position set size = size where policy_version = ${version}`;
      const same = await timed(() => within(city, wholeCity, (db) => db.execute(update)));
      times.push(ms);
      plain.push(same.ms);
      const share = ((value.changed / enterprisesOf(size)) * 100).toFixed(1);
      lab.say(
        `  ${Math.round(ms)} ms, ${value.changed} changed (${share} %); update of the same ${same.value.rowCount} rows ${Math.round(same.ms)} ms`,
      );
    }
    return { ms: median(times), plain: median(plain) };
  });
}

export const rederive: Bench = {
  names: ['rederive'],
  async run(lab) {
    const { ms, plain } = await rederived(lab, 'S');
    const beside = ['plain update of the rows that changed, s', plain / 1000] as const;
    return [figure({ name: 'rederive', value: ms / 1000, unit: 's', goal: ['<=', 1.5], beside })];
  },
};

export const rederiveLarge: Bench = {
  names: ['rederive-l'],
  long: true,
  async run(lab) {
    const [near, far] = [await rederived(lab, 'S'), await rederived(lab, 'L')];
    const [short, long] = [near.ms / enterprisesOf('S'), far.ms / enterprisesOf('L')];
    const beside = ['the whole of size L, s', far.ms / 1000] as const;
    return [
      figure({ name: 'rederive-l', value: long / short, unit: 'x per row', goal: ['<=', 1.3], beside }),
    ];
  },
};
