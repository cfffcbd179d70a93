// A changed policy over the whole city: carried through durably, and tried as a replay; each beside a plain update.
import { sql } from 'drizzle-orm';

import { carryThrough } from '../src/capabilities/ladder/desk/begin.ts';
import type { DraftId, ReplayId } from '../src/capabilities/ladder/desk/kinds.ts';
import { runReplay } from '../src/capabilities/ladder/desk/replay.ts';
import { insertDraft } from '../src/capabilities/ladder/desk/store/drafts.ts';
import { findReplay, insertReplay } from '../src/capabilities/ladder/desk/store/replays.ts';
import { defaultPolicy, findPolicy } from '../src/capabilities/ladder/index.ts';
import type { Policy } from '../src/capabilities/ladder/index.ts';
import { dayOf } from '../src/kernel/day.ts';
import { freshId } from '../src/kernel/ids.ts';
import type { City, Db } from '../src/platform/db/index.ts';
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
const strict = stricter(defaultPolicy, ['npwp', 'online_catalogue']);

async function adopt(city: City, policy: Policy, version: number): Promise<void> {
  const now = new Date();
  const day = dayOf(now, city.zone);
  const body = JSON.stringify({ ...policy, version, startsOn: day });
  await within(city, wholeCity, (db) =>
    db.execute(sql`insert into ladder_policy (version, starts_on, body, reason, recorded_at, recorded_by)
      values (${version}, ${day}, ${body}::jsonb, 'bench', ${now.toISOString()}::timestamptz, 'bench')`),
  );
}

/** Positions that changed, and the same rows updated to what they are. */
type Once = { readonly changed: number; readonly same: (db: Db) => Promise<unknown> };
type Work = { readonly prepare: () => Promise<(db: Db) => Promise<Once>> };

/** Milliseconds and CPU of the work and its commit, and milliseconds of the plain update; medians. */
type Taken = { readonly ms: number; readonly cpu: number; readonly plain: number };

async function taken(lab: Lab, size: Size, city: City, name: string, { prepare }: Work): Promise<Taken> {
  const [times, cpus, plain]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const work = await prepare();
    const begun = process.cpuUsage();
    const { ms, value } = await timed(() => within(city, wholeCity, work));
    const { user, system } = process.cpuUsage(begun);
    const same = await timed(() => within(city, wholeCity, value.same));
    times.push(ms);
    cpus.push((user + system) / 1000);
    plain.push(same.ms);
    const share = ((value.changed / enterprisesOf(size)) * 100).toFixed(1);
    lab.say(
      `  ${name}: ${Math.round(ms)} ms (${Math.round((user + system) / 1000)} ms of it CPU of the program), ` +
        `${value.changed} changed (${share} %); plain update of the same ${Math.round(same.ms)} ms`,
    );
  }
  return { ms: median(times), cpu: median(cpus), plain: median(plain) };
}

/** A policy adopted from today is carried through: turn by turn the stricter one and the one before. */
function carrying(city: City): Work {
  let version = 100;
  return {
    prepare: async () => {
      version += 1;
      const adopted = version;
      await adopt(city, adopted % 2 === 1 ? strict : defaultPolicy, adopted);
      const now = new Date();
      return async (db) => {
        const done = await carryThrough(db, { day: dayOf(now, city.zone), now });
        const same = sql`update ladder_position set size = size where policy_version = ${adopted}`;
        return { changed: done?.changed ?? 0, same: (again) => again.execute(same) };
      };
    },
  };
}

/** The stricter policy as a draft is tried on the city as it stands; nothing moves, what would is listed and summed up. */
function replaying(city: City): Work {
  return {
    prepare: async () => {
      const [draftId, id] = [freshId<'PolicyDraft'>() as DraftId, freshId<'PolicyReplay'>() as ReplayId];
      const now = new Date();
      const day = dayOf(now, city.zone);
      await within(city, wholeCity, async (db) => {
        const against = (await findPolicy(db, day))?.version ?? 1;
        const recorded = { recordedAt: now, recordedBy: 'bench' };
        const changed = { changedAt: now, changedBy: 'bench' };
        const draft = { id: draftId, purpose: 'bench', basedOn: against, body: strict, revision: 1 };
        await insertDraft(db, { ...draft, state: 'open', ...changed, ...recorded });
        await insertReplay(db, { id, draftId, revision: 1, against, day, total: 0, done: 0, ...recorded });
      });
      return async (db) => {
        await runReplay(db, id);
        const sums = (await findReplay(db, id))?.sums;
        const same = sql`update ladder_position set size = size
          where enterprise_id in (select enterprise_id from ladder_replay_change where replay_id = ${id})`;
        return {
          changed: sums ? sums.total - sums.stay : 0,
          same: (again) => again.execute(same),
        };
      };
    },
  };
}

const rederived = (lab: Lab, size: Size) =>
  lab.withCopy(size, ({ city }) => taken(lab, size, city, 'carried through', carrying(city)));
const replayed = (lab: Lab, size: Size) =>
  lab.withCopy(size, ({ city }) => taken(lab, size, city, 'replayed', replaying(city)));

const beside = (plain: number) => ['plain update of the rows that changed, s', plain / 1000] as const;

export const rederive: Bench = {
  names: ['rederive'],
  async run(lab) {
    const { ms, plain } = await rederived(lab, 'S');
    const goal = ['<=', 1.5] as const;
    return [figure({ name: 'rederive', value: ms / 1000, unit: 's', goal, beside: beside(plain) })];
  },
};

export const replay: Bench = {
  names: ['replay'],
  async run(lab) {
    const { ms, plain } = await replayed(lab, 'S');
    const goal = ['<=', 1.5] as const;
    return [figure({ name: 'replay', value: ms / 1000, unit: 's', goal, beside: beside(plain) })];
  },
};

type Measure = (lab: Lab, size: Size) => Promise<Taken>;

/** What a row of L takes against one of S. */
async function perRow(lab: Lab, name: string, measure: Measure) {
  const [near, far] = [await measure(lab, 'S'), await measure(lab, 'L')];
  const [short, long] = [near.ms / enterprisesOf('S'), far.ms / enterprisesOf('L')];
  const whole = ['the whole of size L, s', far.ms / 1000] as const;
  return figure({ name, value: long / short, unit: 'x per row', goal: ['<=', 1.3], beside: whole });
}

export const rederiveLarge: Bench = {
  names: ['rederive-l'],
  long: true,
  run: async (lab) => [await perRow(lab, 'rederive-l', rederived)],
};

export const replayLarge: Bench = {
  names: ['replay-l'],
  long: true,
  run: async (lab) => [await perRow(lab, 'replay-l', replayed)],
};
