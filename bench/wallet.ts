// The wallet: all papers of the day on which most of a city's end, and a photo's way from the press to its place.
import { randomBytes } from 'node:crypto';

import { sql } from 'drizzle-orm';
import sharp from 'sharp';

import { listToRemind } from '../src/capabilities/evidence/store/told.ts';
import { rederiveDue } from '../src/capabilities/ladder/derive.ts';
import { addDays, dayOf } from '../src/kernel/day.ts';
import type { PlainDate } from '../src/kernel/day.ts';
import type { City } from '../src/platform/db/index.ts';
import { wholeCity, within } from '../src/platform/db/index.ts';
import type { Bench } from './bench.ts';
import { figure, median, quantile, timed } from './figure.ts';
import { slowLine } from './line.ts';
import { served } from './served.ts';
import { signedIn } from './session.ts';

const rounds = 3;

/** The coming day on which most papers in force end, and how many. */
async function worstDay(city: City): Promise<{ last: PlainDate; papers: number }> {
  const today = dayOf(new Date(), city.zone);
  const { rows } = await within(city, wholeCity, (db) =>
    db.execute<{ last: PlainDate; papers: number }>(sql`
      select valid_to::text as last, count(*)::int as papers from evidence_fact f
      where valid_to >= ${today} and not exists (select from evidence_retraction r where r.fact_id = f.id)
      group by 1 order by 2 desc limit 1`),
  );
  const [found] = rows;
  if (!found) throw new Error('no paper ends in this city');
  return found;
}

export const expiryDay: Bench = {
  names: ['expiry-day'],
  run: (lab) =>
    lab.withCopy('S', async ({ city }) => {
      const { last, papers } = await worstDay(city);
      const over = addDays(last, 1);
      const times: number[] = [];
      const plain: number[] = [];
      let changed = 0;
      for (let round = 0; round < rounds; round += 1) {
        // As the night before left it.
        await within(city, wholeCity, (db) => rederiveDue(db, last));
        // Every enterprise whose paper ends is looked at, also where no rung hangs on it.
        await within(city, wholeCity, (db) =>
          db.execute(sql`
            update ladder_position set changes_on = ${over} where enterprise_id in (
              select enterprise_id from evidence_fact where valid_to = ${last})`),
        );
        const done = await timed(() => within(city, wholeCity, (db) => rederiveDue(db, over)));
        const same = await timed(() =>
          within(city, wholeCity, (db) =>
            db.execute(sql`
              update ladder_position set size = size where enterprise_id in (
                select enterprise_id from evidence_fact where valid_to = ${last})`),
          ),
        );
        changed = done.value.changed;
        times.push(done.ms);
        plain.push(same.ms);
        lab.say(
          `  ${papers} papers end on ${last}: ${changed} enterprises derived in ${Math.round(done.ms)} ms`,
        );
      }
      await within(city, wholeCity, (db) => db.execute(sql`update registry_enterprise set example = false`));
      const ahead = { from: addDays(last, -90), to: addDays(last, 7) };
      const asked = await timed(() => within(city, wholeCity, (db) => listToRemind(db, ahead)));
      lab.say(
        `  whom to remind 90 days before: ${asked.value.length} papers found in ${Math.round(asked.ms)} ms`,
      );
      const beside = ['plain update of the same rows, s', median(plain) / 1000] as const;
      return [
        figure({
          name: 'expiry-day',
          value: median(times) / 1000,
          unit: 's',
          goal: ['<=', 1],
          beside,
        }),
      ];
    }),
};

/** What docs/sync.md asks phones to bear, and what a page lets a photo weigh before it is sent (web/look.js). */
const line = { bitsPerSecond: 256_000, latencyMs: 50 } as const;
const photoBytes = 110_000;
const presses = 8;

/** A JPEG of the weight that a page lets through: noise, which no encoder makes much smaller, made coarser until it fits. */
async function photo(): Promise<Buffer> {
  for (let side = 200; side > 20; side -= 4) {
    const height = Math.round((side * 3) / 4);
    const raw = { raw: { width: side, height, channels: 3 } } as const;
    const noise = sharp(randomBytes(side * height * 3), raw);
    const made = await noise.resize(1600, 1200).jpeg({ quality: 45 }).toBuffer();
    if (made.length <= photoBytes) return made;
  }
  throw new Error('no photo of that weight');
}

export const walletPhoto: Bench = {
  names: ['wallet-photo'],
  run: (lab) =>
    lab.withCopy('S', (copy) =>
      served(lab, copy, async (port) => {
        const origin = `http://127.0.0.1:${port}`;
        const cookie = await signedIn(
          copy.city,
          { role: 'staff', area: copy.city.code, origin },
          async (path, init) =>
            (await fetch(origin + path, { ...init, redirect: 'manual' })).headers.getSetCookie(),
        );
        const { rows } = await within(copy.city, wholeCity, (db) =>
          db.execute<{ id: string }>(
            sql`select id from registry_enterprise where status = 'active' order by id limit ${presses}`,
          ),
        );
        const bytes = await photo();
        const slow = await slowLine(port, line);
        const times: number[] = [];
        try {
          for (const [at, { id }] of rows.entries()) {
            const form = new FormData();
            form.set('kind', 'halal');
            form.set('grade', 'stated');
            form.set('number', `ID6411000099999${String(1000 + at)}`);
            form.set('file', new Blob([Buffer.from(bytes)], { type: 'image/jpeg' }), 'surat.jpg');
            const { ms, value } = await timed(() =>
              fetch(`http://127.0.0.1:${slow.port}/registry/${id}/paper`, {
                method: 'POST',
                body: form,
                redirect: 'manual',
                headers: { cookie, origin: `http://127.0.0.1:${slow.port}` },
              }),
            );
            if (value.status !== 303) throw new Error(`the paper was not taken: ${value.status}`);
            times.push(ms);
          }
        } finally {
          slow.close();
        }
        lab.say(
          `  ${presses} photos of ${bytes.length} bytes: ${times.map((ms) => (ms / 1000).toFixed(2)).join(' ')} s`,
        );
        const alone = (bytes.length * 8) / line.bitsPerSecond;
        const beside = ['the bytes alone at the full rate of the line, s', alone] as const;
        const value = quantile(times, 0.95) / 1000;
        return [figure({ name: 'wallet-photo', value, unit: 's', goal: ['<=', 5], beside })];
      }),
    ),
};
