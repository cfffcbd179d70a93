// The clock: days of the programme and the order of records hang on it.
import type { Check } from './check.ts';
import { check } from './check.ts';

const firstYear = 2025;
const lastYear = 2099;
const seconds = 1000;

/** `here` is this computer's instant, `database` the database's; `zones` those of the cities. */
export function clockCheck(here: Date, database: Date, zones: readonly string[]): Check {
  const apart = Math.round(Math.abs(here.getTime() - database.getTime()) / seconds);
  const year = here.getUTCFullYear();
  const odd = zones.find((zone) => !isZone(zone));
  if (year < firstYear || year > lastYear)
    return check(
      'clock',
      'bad',
      `Jam komputer menunjuk tahun ${year}. Betulkan (timedatectl) sebelum ada yang dicatat.`,
      `The computer's clock says ${year}. Set it right (timedatectl) before anything is recorded.`,
    );
  if (odd !== undefined)
    return check(
      'clock',
      'bad',
      `Zona waktu "${odd}" tidak dikenal. Betulkan kolom zone di tabel city.`,
      `The time zone "${odd}" is not known. Set right the column zone of table city.`,
    );
  if (apart > 60)
    return check(
      'clock',
      'bad',
      `Jam komputer dan basis data berbeda ${apart} detik. Nyalakan NTP di keduanya.`,
      `The clocks of computer and database are ${apart} seconds apart. Switch NTP on for both.`,
    );
  if (apart > 5)
    return check(
      'clock',
      'warn',
      `Jam komputer dan basis data berbeda ${apart} detik. Periksa NTP.`,
      `The clocks of computer and database are ${apart} seconds apart. Check NTP.`,
    );
  return check(
    'clock',
    'ok',
    'Jam komputer dan basis data sama.',
    'The clocks of computer and database agree.',
  );
}

function isZone(zone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}
