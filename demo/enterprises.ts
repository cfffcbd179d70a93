// The invented enterprises of the demo city, one after the other, each from the seed and its number alone.
import type { Sector, TypedRow } from '../src/capabilities/intake/index.ts';
import type { PlainDate } from '../src/kernel/day.ts';
import { addDays } from '../src/kernel/day.ts';
import { isRefused } from '../src/kernel/refusal.ts';
import type { Refusal } from '../src/kernel/refusal.ts';
import { parseNib } from '../src/kernel/nib.ts';
import { parseNik } from '../src/kernel/nik.ts';
import { parsePhone } from '../src/kernel/phone.ts';
import { parsePirt } from '../src/kernel/pirt.ts';
import { rupiah } from '../src/kernel/rupiah.ts';
import type { Random } from './random.ts';
import { randomFrom } from './random.ts';
import {
  coined,
  givenNames,
  honorifics,
  marks,
  secondNames,
  sectors,
  streets,
  trades,
} from './vocabulary.ts';

function must<T>(value: T): Exclude<T, Refusal> {
  if (isRefused(value)) throw new Error(`invented value refused: ${value.refused}`);
  return value as Exclude<T, Refusal>;
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

// Numbers that nobody can have: a NIK of regency 64.99, a NIB that begins with 0000, a prefix no operator uses.
const epoch = '1958-01-01' as PlainDate;
function inventedNik(n: number, sex: TypedRow['sex']): string {
  const [year = '', month = '', day = ''] = addDays(epoch, (n * 7) % 16_000).split('-');
  const written = sex === 'female' ? Number(day) + 40 : Number(day);
  const district = 1 + (Math.floor(n / 16_000) % 90);
  return `6499${pad(district, 2)}${pad(written, 2)}${month}${year.slice(2)}9001`;
}

/** Every so manieth row repeats an earlier enterprise as another office wrote it: what the duplicate queue is for. */
const twinEvery = 61;

/** What the seed and the number make of enterprise `n`; `areas` are kelurahan codes with their share of enterprises. */
export function inventEnterprise(
  seed: number,
  n: number,
  areas: readonly (readonly [string, number])[],
): TypedRow {
  return n % twinEvery === twinEvery - 1
    ? writtenAnew(seed, n, inventOne(seed, n - 7, areas))
    : inventOne(seed, n, areas);
}

const respelt: readonly (readonly [RegExp, string])[] = [
  [/\bBu\b/, 'Ibu'],
  [/\bPak\b/, 'Bapak'],
  [/u(?=[a-z])/, 'oe'],
  [/i(?=[a-z])/, 'y'],
  [/a(?=[a-z])/, 'aa'],
];

/** The same business without the numbers that would give it away, its name written otherwise, papers of its own. */
function writtenAnew(seed: number, n: number, row: TypedRow): TypedRow {
  const random = randomFrom(seed ^ Math.imul(n + 1, 0x9e3779b1));
  const [from, to] = respelt.find(([wrong]) => wrong.test(row.name ?? '')) ?? [/$/, ' Jaya'];
  const keep = random.chance(0.7);
  return {
    ...row,
    name: (row.name ?? '').replace(from, to),
    owner: random.chance(0.5) ? row.owner : (row.owner?.split(' ').slice(0, 2).join(' ') ?? null),
    nik: null,
    nib: null,
    phones: keep ? row.phones : [],
    address: row.address?.replace(' No. ', ' nomor ') ?? null,
    papers: random.chance(0.4) ? [{ kind: 'mark', number: null }] : [],
    sales: null,
  };
}

function inventOne(seed: number, n: number, areas: readonly (readonly [string, number])[]): TypedRow {
  const random = randomFrom(seed ^ Math.imul(n + 1, 0x9e3779b1));
  const sector = random.weighted(sectors);
  const [head, kind, kbli] = random.weighted(trades[sector].map((t) => [t, t[3]] as const));
  const sex = random.chance(0.62) ? 'female' : 'male';
  const given = random.of(givenNames);
  const area = random.weighted(areas);
  const rt = pad(1 + random.below(70), 3);
  const founded = 2026 - Math.floor(random.next() ** 2 * 30);
  const known = random.next();
  const nib = random.chance(0.42) ? must(parseNib(`0000${pad((n * 7919) % 1_000_000_000, 9)}`)) : null;
  const sales = random.chance(0.7) ? yearlySales(random) : null;
  return {
    name: nameOf(random, head, given),
    owner:
      known < 0.94
        ? `${given} ${random.of(secondNames)} ${random.chance(0.3) ? random.of(secondNames) : ''}`.trim()
        : null,
    sex,
    nik: known < 0.8 ? must(parseNik(inventedNik(n, sex))) : null,
    kk: null,
    phones: known < 0.86 ? [must(parsePhone(`0810${pad(random.chance(0.07) ? n - (n % 2) : n, 8)}`))] : [],
    email: null,
    area: random.chance(0.985) ? area : area.slice(0, 8),
    place: null,
    address: random.chance(0.8) ? `${random.of(streets)} No. ${1 + random.below(120)}` : null,
    rt,
    rw: null,
    lat: null,
    lng: null,
    kind,
    sectors: [sector],
    kbli: kbli === '' ? null : kbli,
    foundedYear: founded,
    ownCapital: random.chance(0.5) ? same(500_000 * (1 + random.below(60))) : null,
    outsideCapital: null,
    sales,
    workers: random.weighted([
      [1, 60],
      [2, 22],
      [3, 9],
      [5, 6],
      [9, 3],
    ] as const),
    nib,
    npwp: null,
    papers: [
      ...(nib ? [{ kind: 'nib' as const, number: nib as string }] : []),
      ...papersOf(random, sector, nib !== null),
    ],
    surveyYear: null,
    seenOn: null,
    notes: [],
  };
}

function nameOf(random: Random, head: string, given: string): string {
  const person = random.chance(0.35)
    ? `${random.weighted(honorifics)} ${given}`
    : random.chance(0.3)
      ? given
      : null;
  return `${head} ${person ?? markOf(random)}${random.chance(0.08) ? ` ${1 + random.below(9)}` : ''}`;
}

const markOf = (random: Random): string =>
  random.chance(0.3)
    ? `${random.of(coined.first)}${random.of(coined.middle)}${random.of(coined.last)}`
    : random.of(marks);

const same = (amount: number) => ({ low: rupiah(BigInt(amount)), high: rupiah(BigInt(amount)) });

/** Most are micro; a few small, a handful medium (thousandths as in the published structure of UMKM). */
function yearlySales(random: Random) {
  const size = random.next();
  if (size < 0.987) return same(1_000_000 * (6 + Math.floor(random.next() ** 3 * 900)));
  if (size < 0.999) return same(100_000_000 * (21 + random.below(120)));
  return same(1_000_000_000 * (16 + random.below(30)));
}

function papersOf(random: Random, sector: Sector, licensed: boolean): TypedRow['papers'] {
  const packed = sector === 'food' || sector === 'industry';
  const papers: TypedRow['papers'][number][] = [];
  if (packed && random.chance(licensed ? 0.22 : 0.03)) {
    const number = `${2 + random.below(2)}${pad(1 + random.below(16), 2)}6471${pad(random.below(1_000_000), 6)}-${pad(24 + random.below(7), 2)}`;
    papers.push({ kind: 'pirt', number: must(parsePirt(number)) });
  }
  if (sector === 'food' && random.chance(licensed ? 0.16 : 0.01)) {
    papers.push({ kind: 'halal', number: `ID6411${pad(random.below(1_000_000_000), 9)}` });
  }
  if (random.chance(0.012)) papers.push({ kind: 'mark', number: null });
  return papers;
}
