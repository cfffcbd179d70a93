// One spelling for what people write in many ways: old and new orthography, titles, abbreviations, reduplication.

const listOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Said before or after a person's name, no part of it. */
const titles = listOf(
  'bu ibu bpk bapak pak pa h hj haji hajah hajjah mas mbak mba mb mbah mbok bang cik nyonya ny nn nona tn tuan sdr sdri ' +
    'saudara saudari alm almh drs dra dr drg ir prof mr mrs ms miss se sh spd mpd skom ssos amd sag spt mm msi skm',
);

/** Written for: the longer word. */
const longer: Readonly<Record<string, string>> = {
  jl: 'jalan', jln: 'jalan', jlan: 'jalan', gg: 'gang', gng: 'gang', kp: 'kampung', kmp: 'kampung', kpg: 'kampung',
  perum: 'perumahan', prm: 'perumahan', komp: 'komplek', kompleks: 'komplek', kmplk: 'komplek', blk: 'blok',
  wr: 'warung', wrg: 'warung', wrung: 'warung', warong: 'warung', tk: 'toko', ks: 'kios', kts: 'kios',
  rm: 'rumah makan', wm: 'warung makan', ps: 'pasar', psr: 'pasar', mkn: 'makan', ud: '', cv: '', pt: '', no: '', nomor: '', nmr: '', dekat: '', dkt: '',
  kel: '', kelurahan: '', ds: '', desa: '', kec: '', kecamatan: '', kota: '', kab: '',
  muh: 'muhammad', muhamad: 'muhammad', mohammad: 'muhammad', mohamad: 'muhammad', moh: 'muhammad', mochamad: 'muhammad', moch: 'muhammad', mhd: 'muhammad', muhd: 'muhammad',
  sltn: 'selatan', sel: 'selatan', utr: 'utara', tmr: 'timur', brt: 'barat', tgh: 'tengah', bpp: 'balikpapan',
}; // prettier-ignore

const plainLetters = /^[a-z0-9 ]*$/;

/** Lower case, without accents; `²` and a closing 2 repeat the word (`gado²`, `kupu2`); all else but letters and digits parts words. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  if (plainLetters.test(lower)) return lower.replace(/\b([a-z]{3,})2\b/g, '$1 $1');
  return lower
    .replace(/(\p{L}{2,40})²/gu, '$1 $1')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b([a-z]{3,})2\b/g, '$1 $1')
    .trim();
}

const toRespell = /oe|[dtns]j|ph|([a-z])\1/;

/** Old spelling becomes new (oe, dj, tj, nj, sj), like sounds alike (ph, kh), and doubled letters single. */
export function respelt(word: string): string {
  if (!toRespell.test(word)) return word;
  return word
    .replace(/oe/g, 'u')
    .replace(/dj/g, 'j')
    .replace(/tj/g, 'c')
    .replace(/nj/g, 'ny')
    .replace(/sj/g, 'sy')
    .replace(/ph/g, 'f')
    .replace(/([a-z])\1+/g, '$1');
}

const spell = (word: string): readonly string[] => {
  const full = longer[word];
  return full === undefined ? [respelt(word)] : full === '' ? [] : full.split(' ').map(respelt);
};

/** The words of a text in one spelling; titles are left out where a person or a shop is named, unless nothing else is there. */
export function spelt(text: string, named: boolean): readonly string[] {
  const all = folded(text)
    .split(' ')
    .filter((word) => word !== '');
  const kept = named ? all.filter((word) => !titles.has(word)) : all;
  const words = (kept.length > 0 ? kept : all).flatMap(spell);
  return words.length > 0 ? words : all.map(respelt);
}
