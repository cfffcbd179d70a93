// An invented list of enterprises with duplicates as people make them, and with neighbours and families that are none.
import { randomFrom } from '../../../demo/random.ts';
import type { Random } from '../../../demo/random.ts';

export type Row = { name: string; owner: string; address: string; area: string; phone: string };

/** `entity[i]` is the enterprise of record i; `truth` the pairs of places, left before right. */
export type Listed = {
  readonly records: readonly Row[];
  readonly entity: readonly number[];
  readonly truth: readonly (readonly [number, number])[];
};

const list = (text: string): readonly string[] => text.split(' ');
const given = list(
  'Sri Siti Tri Nur Endang Dwi Agus Tutik Slamet Yuli Joko Yani Parti Ari Anik Budi Wiwik Dewi Bambang Yanti Rini Retno Wahyu ' +
    'Sumini Agung Mulyani Puji Heni Dian Rahayu Indri Juminten Fatimah Hasanah Rudi Hendra Ratna Kartini Zulkifli Rosmini',
);
const second = list(
  'Rahayu Wahyuni Lestari Susanti Handayani Hidayat Santoso Purnomo Kurniawan Setiawan Saputra Utami Puspita Maulana Syahputra ' +
    'Nurhaliza Anggraini Prasetyo Wibowo Hartono Sulistyo Ramadhani Firmansyah Mahmudah Aisyah Hasan Karim Iskandar',
);
const street = list(
  'Mulawarman Sudirman Ahmad Yani Soekarno MTHaryono Marsma Iswahyudi Sepinggan Manuntung Gajahmada Diponegoro Cendrawasih ' +
    'Melati Anggrek Kenanga Wolter Monginsidi Syarifuddin Yoes Pupuk Beler Indrakila Strat Projakal Kariangau',
);
const areas = list(
  'Gunungsari Damai Sepinggan Manggar Teritip Lamaru Kariangau Baru Margo Prapatan Telagasari Klandasan',
);
const kinds = [
  'warung makan',
  'toko kelontong',
  'laundry',
  'bengkel',
  'penjahit',
  'kios',
  'katering',
  'salon',
  'bakso',
  'soto',
];
const brands = list(
  'berkah barokah jaya makmur lestari abadi sejahtera mandiri cahaya mulya indah borneo sederhana',
);

const person = (r: Random) => (r.chance(0.75) ? `${r.of(given)} ${r.of(second)}` : r.of(given));
const phone = (r: Random) => `08${1_000_000_000 + r.below(899_999_999)}`;
const nameAfter = (owner: string, r: Random) =>
  r.chance(0.5)
    ? `${r.of(kinds)} ${r.of(['bu', 'pak', 'mbak', 'mas'])} ${owner.split(' ')[0] ?? ''}`
    : `${r.of(kinds)} ${r.of(brands)} ${r.of(brands)}`;

export function slip(word: string, r: Random): string {
  if (word.length < 3) return word;
  const at = 1 + r.below(word.length - 2);
  const letter = String.fromCharCode(97 + r.below(26));
  const [before, here, next, rest] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  return r.of([
    before + letter + next + rest,
    before + next + rest,
    before + letter + here + next + rest,
    before + next + here + rest,
  ]);
}

const slipIn = (text: string, share: number, r: Random): string => {
  if (!r.chance(share)) return text;
  const words = text.split(' ');
  const at = r.below(words.length);
  return words.map((word, i) => (i === at ? slip(word, r) : word)).join(' ');
};

const shortened = (text: string, r: Random): string =>
  text
    .replace(/^Jalan /, () => r.of(['Jl. ', 'Jln ', 'JL ', 'jalan ']))
    .replace(/No\. /, () => r.of(['no ', 'No.', '', 'Nomor ']))
    .replace(/RT (\d+)/, (_, rt: string) => r.of([`RT.${rt}`, `RT ${Number(rt)}`, `RT${rt} RW 02`]))
    .replace(/^warung /, () => r.of(['wr. ', 'wrg ', 'Warung ']))
    .replace(/^toko /, () => r.of(['tk ', 'Toko ']));

/** The same enterprise written down once more: slips, abbreviations, old spelling, titles, fields left out or swapped. */
function again(row: Row, r: Random): Row {
  let name = slipIn(shortened(r.chance(0.1) ? row.name.replace('u', 'oe') : row.name, r), 0.3, r);
  let owner = slipIn(row.owner, 0.3, r);
  if (r.chance(0.2)) owner = `${r.of(['Bu', 'Hj.', 'H.', 'Pak'])} ${owner}`;
  if (r.chance(0.1)) owner = '';
  if (r.chance(0.05)) [name, owner] = [owner, name];
  const address = r.chance(0.15) ? '' : slipIn(shortened(row.address, r), 0.2, r);
  const called = r.of([
    row.phone,
    `62${row.phone.slice(1)}`,
    `+62 ${row.phone.slice(1, 4)}-${row.phone.slice(4)}`,
  ]);
  return {
    name: r.chance(0.3) ? name.toUpperCase() : name,
    owner,
    address,
    area: r.chance(0.05) ? '' : row.area,
    phone: r.chance(0.2) ? (r.chance(0.5) ? '' : phone(r)) : called,
  };
}

/** What is no duplicate though much of it agrees: a relative's shop, another owner with one phone, a stall next door. */
function relatives(row: Row, r: Random): readonly Row[] {
  const one = (change: Partial<Row>): Row => {
    const owner = person(r);
    return { ...row, owner, name: nameAfter(owner, r), ...change };
  };
  const others: Row[] = [];
  if (r.chance(0.06)) others.push(one(r.chance(0.5) ? {} : { phone: phone(r) }));
  if (r.chance(0.03))
    others.push(one({ address: `Jalan ${r.of(street)} No. ${1 + r.below(150)}`, area: r.of(areas) }));
  if (r.chance(0.02))
    for (let stall = 0; stall < 4; stall++)
      others.push(one({ address: `Pasar ${row.area} Blok ${r.of(['A', 'B'])}`, phone: phone(r) }));
  return others;
}

/** About `size` enterprises of which a share is written down up to `times` times more; the order is shuffled. */
export function listOfEnterprises(size: number, share: number, seed: number, times = 1): Listed {
  const r = randomFrom(seed);
  const rows: [Row, number][] = [];
  let entities = 0;
  while (entities < size) {
    const owner = person(r);
    const rt = String(1 + r.below(60)).padStart(3, '0');
    const address = `Jalan ${r.of(street)} No. ${1 + r.below(150)} RT ${rt}`;
    const row: Row = { name: nameAfter(owner, r), owner, address, area: r.of(areas), phone: phone(r) };
    const entity = entities++;
    rows.push([row, entity]);
    if (r.chance(share)) for (let i = 1 + r.below(times); i > 0; i--) rows.push([again(row, r), entity]);
    for (const other of relatives(row, r)) rows.push([other, entities++]);
  }
  for (let i = rows.length - 1; i > 0; i--) {
    const j = r.below(i + 1);
    const [a, b] = [rows[i], rows[j]];
    if (a && b) [rows[i], rows[j]] = [b, a];
  }
  const entity = rows.map(([, of]) => of);
  return { records: rows.map(([row]) => row), entity, truth: pairsOf(entity) };
}

function pairsOf(entity: readonly number[]): readonly (readonly [number, number])[] {
  const places = new Map<number, number[]>();
  for (const [i, of] of entity.entries()) places.set(of, [...(places.get(of) ?? []), i]);
  return [...places.values()].flatMap((of) =>
    of.flatMap((i, at) => of.slice(at + 1).map((j) => [i, j] as const)),
  );
}

/** Second shops at one address, of one owner and with one telephone: no duplicates. `[i, j]` are the two places. */
export function withFamilyShops(
  { records }: Listed,
  share: number,
  seed: number,
): { readonly records: readonly Row[]; readonly shops: readonly (readonly [number, number])[] } {
  const r = randomFrom(seed);
  const shops: [number, number][] = [];
  const more: Row[] = [];
  for (const [i, row] of records.entries()) {
    if (!r.chance(share) || row.name === '' || row.owner === '') continue;
    shops.push([i, records.length + more.length]);
    more.push({ ...row, name: nameAfter(row.owner, r) });
  }
  return { records: [...records, ...more], shops };
}

/** Each column in an order of its own: what stood in one record no longer does, so no true pair is left. */
export function columnsShuffled(records: readonly Row[], seed: number): readonly Row[] {
  const r = randomFrom(seed);
  const shuffled = records.map((row) => ({ ...row }));
  for (const field of ['name', 'owner', 'address', 'area', 'phone'] as const)
    for (let i = shuffled.length - 1; i > 0; i--) {
      const [a, b] = [shuffled[i], shuffled[r.below(i + 1)]];
      if (a && b) [a[field], b[field]] = [b[field], a[field]];
    }
  return shuffled;
}
