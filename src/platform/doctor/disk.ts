// The disk: room for the database, the uploads and a backup.
import { statfs } from 'node:fs/promises';

import type { Check } from './check.ts';
import { check } from './check.ts';

const gigabyte = 1e9;

/** The verdict on `free` bytes beside `held` bytes of database: a backup and a restore drill need room of their own. */
export function diskCheck(free: number, held: number): Check {
  const gb = (free / gigabyte).toFixed(1);
  if (free < gigabyte)
    return check(
      'disk',
      'bad',
      `Sisa disk ${gb} GB. Kosongkan sekarang: tulisan berikutnya bisa gagal.`,
      `${gb} GB of disk left. Make room now: the next write may fail.`,
    );
  if (free < Math.max(5 * gigabyte, held))
    return check(
      'disk',
      'warn',
      `Sisa disk ${gb} GB, basis data ${(held / gigabyte).toFixed(1)} GB. Tambah ruang bulan ini.`,
      `${gb} GB of disk left, the database takes ${(held / gigabyte).toFixed(1)} GB. Add room this month.`,
    );
  return check('disk', 'ok', `Sisa disk ${gb} GB.`, `${gb} GB of disk left.`);
}

export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
