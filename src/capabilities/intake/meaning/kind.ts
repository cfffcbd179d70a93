// What kind of business a cell names: sectors in plain words, misspelt or several, or a KBLI code with its title.
import { editDistance, tidy, words } from '../../../kernel/text.ts';

export const sectors = [
  'trade',
  'services',
  'food',
  'industry',
  'crafts',
  'farming',
  'fishery',
  'livestock',
  'other',
] as const;
export type Sector = (typeof sectors)[number];

/** `sectors` in the order written, empty when nothing was understood; `kbli` has five digits. */
export type Kind = { readonly title: string; readonly sectors: readonly Sector[]; readonly kbli?: string };

/** Names of sectors: the first of these in a piece decides, except that food always wins (halal hangs on it). */
const strong: Readonly<Record<Sector, string>> = {
  trade: 'perdagangan dagang pedagang dagangan jualan retail ritel eceran grosir trading trade',
  services: 'jasa service services pelayanan layanan',
  food: 'kuliner culinary makanan minuman pangan catering katering food kulineran makan minum mamin',
  industry: 'industri pengolahan manufaktur produksi pabrik industry konveksi',
  crafts: 'kriya kerajinan craft handicraft kerajian pengrajin perajin',
  farming: 'pertanian tani petani perkebunan agribisnis hortikultura farming kehutanan agro',
  fishery: 'perikanan nelayan kelautan tambak fishery',
  livestock: 'peternakan ternak peternak unggas livestock',
  other: 'lainnya lain lainlain other dll',
};

const weak: Readonly<Record<Sector, string>> = {
  trade:
    'toko kios warung kelontong sembako pulsa pakaian baju konter counter kosmetik bensin gas elpiji galon atk alat sayur sayuran buah aksesoris hijab jilbab sepatu tas mainan beras telur elektronik sparepart obat herbal apotek bangunan online reseller skincare parfum bunga voucher',
  services:
    'laundry salon bengkel cuci pencucian cukur barbershop pangkas rental sewa kost kos kontrakan travel ojek transportasi angkutan servis reparasi fotokopi fotocopy percetakan printing penjahit jahit menjahit pijat spa les bimbel kursus fotografi rias mua tambal ban steam ekspedisi desain event dekorasi konstruksi warnet doorsmeer tukang penginapan wisata pendidikan kesehatan klinik studio sablon depot',
  food: 'kue roti nasi bakso mie mi kopi jus snack camilan cemilan keripik kripik amplang sambal resto restoran cafe kafe kantin jajanan gorengan gado soto sate ayam bubur es teh susu pentol cilok martabak seblak rujak pecel lalapan tahu tempe abon frozen bakery dessert cake cookies pempek kerupuk krupuk puding donat rempeyek peyek stik minuman boba sirup madu bumbu rendang',
  industry:
    'meubel mebel furniture furnitur konveksi las batako garmen tekstil bordir sabun paving kusen fashion fesyen busana parfum kayu',
  crafts: 'batik anyaman rajut souvenir suvenir manik ukir ukiran tenun sulam bros buket bouquet rotan bambu',
  farming: 'kebun tanaman hidroponik bibit padi jamur sawit karet pupuk urban',
  fishery: 'ikan udang kepiting lele nila rumputlaut bandeng kolam keramba',
  livestock: 'sapi kambing bebek burung kelinci petelur',
  other: '',
};

const strongWords = table(strong);
const weakWords = table(weak);

function table(of: Readonly<Record<Sector, string>>): ReadonlyMap<string, Sector> {
  const map = new Map<string, Sector>();
  for (const sector of sectors) {
    for (const word of of[sector].split(' ')) if (word !== '' && !map.has(word)) map.set(word, sector);
  }
  return map;
}

const memory = new Map<string, Kind>();
const remembered = 5000;

/** Reads at most 300 characters; the same text always gives the same answer. */
export function readKind(text: string): Kind {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const kind = understand(tidy(text.slice(0, 300)));
  if (memory.size >= remembered) memory.clear();
  if (text.length <= 300) memory.set(text, kind);
  return kind;
}

function understand(text: string): Kind {
  const coded = /^(?:kbli\s*[:.]?\s*)?(\d{5})(?!\d)\s*(?:[|:;.,\-–]+\s*)?(.*)$/i.exec(text);
  const kbli = coded?.[1];
  const title = coded ? (coded[2] ?? '') : text;
  const found = new Set<Sector>();
  const fromCode = kbli === undefined ? null : sectorOfKbli(kbli);
  if (fromCode !== null) found.add(fromCode);
  else {
    for (const piece of title.split(/[,;/&+|\n]|\bdan\b/i)) {
      const sector = sectorOfPiece(piece);
      if (sector !== null) found.add(sector);
    }
  }
  return { title: title === '' ? text : title, sectors: [...found], ...(kbli !== undefined && { kbli }) };
}

function sectorOfPiece(piece: string): Sector | null {
  const said = words(piece).slice(0, 12);
  const main = said
    .map((word) => strongWords.get(word) ?? near(word, strongWords))
    .filter((one) => one !== null);
  if (main.includes('food')) return 'food';
  if (main[0] !== undefined) return main[0];
  const hint = said.map((word) => weakWords.get(word)).find((one) => one !== undefined);
  if (hint !== undefined) return hint;
  return said.map((word) => near(word, weakWords)).find((one) => one !== null) ?? null;
}

/** One typing error from five letters on, two from eight, none in the first letter. The nearest word decides, of equals the one that begins alike. */
function near(word: string, of: ReadonlyMap<string, Sector>): Sector | null {
  if (word.length < 5 || word.length > 20) return null;
  const allowed = word.length < 8 ? 1 : 2;
  let best: Sector | null = null;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const [spelling, sector] of of) {
    if (spelling.length < 5 || spelling[0] !== word[0]) continue;
    const distance = editDistance(word, spelling, allowed);
    if (distance > allowed) continue;
    const score = distance * 100 - sameBeginning(word, spelling);
    if (score < bestScore) [best, bestScore] = [sector, score];
  }
  return best;
}

function sameBeginning(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** By the first two digits of KBLI 2020 and 2025; making food counts as food. Null for a number that is no division. */
export function sectorOfKbli(kbli: string): Sector | null {
  const division = Number(kbli.slice(0, 2));
  if (kbli.startsWith('014')) return 'livestock';
  if (division >= 1 && division <= 2) return 'farming';
  if (division === 3) return 'fishery';
  if (division === 10 || division === 11 || division === 56) return 'food';
  if (division === 16 || division === 32) return 'crafts';
  if (division >= 5 && division <= 33) return 'industry';
  if (division >= 45 && division <= 47) return 'trade';
  return division >= 35 && division <= 99 ? 'services' : null;
}
