// What goes on by itself: the sealer, the queue, and the backups that somebody has to make.
import { sql } from 'drizzle-orm';
import type { Pool } from 'pg';

import { exportedHeads, headsFile, verifyChain } from '../audit/index.ts';
import type { City } from '../db/index.ts';
import { wholeCity, within } from '../db/index.ts';
import type { Keys } from '../keys/index.ts';
import type { Check } from './check.ts';
import { check } from './check.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** The chain whole, its newest seals exported, and nothing unsealed for long. */
export async function chainCheck(city: City, keys: Keys, dataDir: string, now: Date): Promise<Check> {
  const heads = exportedHeads(headsFile(dataDir), city.code);
  const { broken, entries, unsealed, unsealedSince } = await within(city, wholeCity, (db) =>
    verifyChain(db, keys, heads),
  );
  if (broken)
    return check(
      'audit',
      'bad',
      `Jejak audit rusak pada segel ${broken.seq} (${broken.why}). Simpan cadangan terakhir dan cari tahu siapa yang mengubah basis data.`,
      `The audit trail is broken at seal ${broken.seq} (${broken.why}). Keep the latest backup and find out who changed the database.`,
    );
  if (unsealedSince && now.getTime() - unsealedSince.getTime() >= 10 * minute) {
    const since = unsealedSince.toISOString().slice(0, 16).replace('T', ' ');
    return check(
      'audit',
      'warn',
      `${unsealed} catatan audit menunggu segel, yang tertua ${since} UTC. Jalankan servernya, atau lihat lognya.`,
      `${unsealed} audit entries wait for a seal, the oldest of ${since} UTC. Start the server, or look into its log.`,
    );
  }
  return check(
    'audit',
    'ok',
    `Jejak audit utuh: ${entries} catatan tersegel, ${unsealed} menunggu.`,
    `The audit trail is whole: ${entries} entries sealed, ${unsealed} waiting.`,
  );
}

/** Jobs given up within a week, and jobs that nobody takes. */
export async function jobsCheck(owner: Pool, now: Date): Promise<Check> {
  const there = await owner.query<{ there: boolean }>(`select to_regclass('jobs.job') is not null as there`);
  if (!there.rows[0]?.there)
    return check(
      'jobs',
      'ok',
      'Belum ada antrean: server belum pernah berjalan.',
      'There is no queue yet: no server has run.',
    );
  const { rows } = await owner.query<{
    failed: number;
    names: string | null;
    waiting: number;
    oldest: Date | null;
  }>(
    `select count(*) filter (where state = 'failed' and completed_on > $1)::int as failed,
       string_agg(distinct name, ', ') filter (where state = 'failed' and completed_on > $1) as names,
       count(*) filter (where state in ('created', 'retry') and start_after <= $2)::int as waiting,
       min(start_after) filter (where state in ('created', 'retry') and start_after <= $2) as oldest
     from jobs.job`,
    [new Date(now.getTime() - 7 * day), now],
  );
  const [row] = rows;
  if (!row) throw new Error('no answer');
  if (row.failed > 0)
    return check(
      'jobs',
      'warn',
      `${row.failed} pekerjaan gagal minggu ini (${row.names ?? ''}). Ulangi dari layarnya; alasannya ada di log.`,
      `${row.failed} jobs failed this week (${row.names ?? ''}). Do them again from their page; the log says why.`,
    );
  const minutes = row.oldest ? Math.floor((now.getTime() - row.oldest.getTime()) / minute) : 0;
  if (minutes >= 10)
    return check(
      'jobs',
      'warn',
      `${row.waiting} pekerjaan menunggu sejak ${minutes} menit. Apakah server berjalan?`,
      `${row.waiting} jobs have waited ${minutes} minutes. Is the server running?`,
    );
  return check(
    'jobs',
    'ok',
    `Antrean lancar, ${row.waiting} menunggu.`,
    `The queue flows, ${row.waiting} waiting.`,
  );
}

/** How old the newest backup is, as the trail of the city tells it. */
export async function backupCheck(city: City, now: Date): Promise<Check> {
  const { rows } = await within(city, wholeCity, (db) =>
    db.execute<{ at: string }>(
      sql`select (extract(epoch from at) * 1000)::text as at from audit_entry where act = 'operation:backup' order by id desc limit 1`,
    ),
  );
  const [row] = rows;
  const nights = row ? Math.floor((now.getTime() - Number(row.at)) / day) : null;
  if (nights === null) {
    const state = city.example ? 'ok' : 'warn';
    return check(
      'backup',
      state,
      'Belum pernah ada cadangan. Buat: ./naik-kelas backup BERKAS',
      'No backup was ever made. Make one: ./naik-kelas backup FILE',
    );
  }
  return nights >= 2
    ? check(
        'backup',
        'warn',
        `Cadangan terakhir ${nights} hari yang lalu. Periksa jadwalnya.`,
        `The last backup is ${nights} days old. Check its schedule.`,
      )
    : check(
        'backup',
        'ok',
        'Cadangan terakhir kurang dari dua hari.',
        'The last backup is less than two days old.',
      );
}
