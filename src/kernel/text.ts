// Text as people and spreadsheets leave it: tidied, squeezed to a key, split into search words, compared.

// Control characters, soft hyphen, zero-width and direction marks, BOM: invisible, and some cannot be stored.
const invisible =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const plain = /^[\x21-\x26\x28-\x7e](?:[\x21-\x7e]| (?! ))*$/;

/** Trims, collapses blanks of every kind to one space, drops invisible characters and a spreadsheet's leading apostrophe. */
export function tidy(cell: string): string {
  if (cell.length < 200 && plain.test(cell) && !cell.endsWith(' ')) return cell;
  const seen = cell.toWellFormed().replace(invisible, '').replace(/\s+/g, ' ').trim();
  return seen.startsWith("'") ? seen.slice(1).trimStart() : seen;
}

const none = new Set(
  (
    '|-|--|---|–|—|_|.|?|n/a|#n/a|na|n.a|n.a.|nihil|nil|null|none|kosong|tidak|tidak ada|tdk|tdk ada|tak ada|' +
    'tidak punya|tdk punya|tidak memiliki|belum|belum ada|belum punya|belum memiliki|blm|blm ada|gak ada|no'
  ).split('|'),
);

/** Whether a cell says "nothing here": blank, `-`, `n/a`, `tidak ada`, `belum ada`. A zero is an answer. */
export function isNone(cell: string): boolean {
  if (cell.length > 200) return cell.trim() === '';
  return none.has(tidy(cell).toLowerCase());
}

const ascii = /^[\x20-\x7e]*$/;

function folded(name: string): string {
  if (ascii.test(name)) return name.toLowerCase();
  return name
    .replace(/(\p{L}{1,40})²/gu, '$1 $1')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
}

/** The key for exact matching: letters and digits only, lower case, no diacritics; `gado²` doubles; honorifics stay. */
export function squeeze(name: string): string {
  return folded(name).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The distinct search words of a name, in order: `Gado² Ma'ruf` gives `gado`, `maruf`. */
export function words(name: string): string[] {
  const parts = folded(name)
    .replace(/['’‘`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u);
  return [...new Set(parts)].filter((word) => word !== '');
}

const keepCapitals = new Set(
  'PT CV UD UKM UMKM IKM KUBE KWT PKK BUMDES RT RW II III IV VI VII VIII IX XI XII'.split(' '),
);
const notCapitals = new Set('JL GG HJ NY TN DR DRS ST BKS BPK MB MBK BR'.split(' '));
const small = new Set('DAN DI KE DARI UNTUK YANG ATAU'.split(' '));

/** For the screen only: a name written ALL IN CAPITALS becomes quiet; a name with any small letter is left as it is. */
export function titleCase(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name.replace(/\p{Lu}[\p{Lu}\p{M}\p{N}'’]*/gu, (word, at: number) => {
    if (keepCapitals.has(word) || /\p{N}/u.test(word)) return word;
    if (word.length > 1 && !/[AEIOUÀ-ÿ]/.test(word) && !notCapitals.has(word) && !/['’]/.test(word))
      return word;
    if (at > 0 && small.has(word)) return word.toLowerCase();
    return word.charAt(0) + word.slice(1).toLowerCase();
  });
}

/**
 * Typing errors between two words (a wrong, missing or extra letter, or two swapped neighbours, is one), or `max + 1`
 * when there are more. Only the cells of the table within `max` of its diagonal are visited.
 */
export function editDistance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  const over = max + 1;
  if (Math.abs(a.length - b.length) > max) return over;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let [m, n] = [a.length, b.length];
  while (m > start && n > start && a.charCodeAt(m - 1) === b.charCodeAt(n - 1)) [m, n] = [m - 1, n - 1];
  if (m === start || n === start) return Math.min(m + n - 2 * start, over);
  return distanceOf(a.slice(start, m), b.slice(start, n), max);
}

function distanceOf(a: string, b: string, max: number): number {
  const over = max + 1;
  const width = b.length + 1;
  let [before, above, row] = [new Int32Array(width), new Int32Array(width), new Int32Array(width)];
  for (let j = 0; j < width; j++) above[j] = Math.min(j, over);
  let reachable = true;
  for (let i = 1; i <= a.length; i++) {
    row.fill(over);
    row[0] = Math.min(i, over);
    let best = row[0];
    const last = Math.min(b.length, i + max);
    for (let j = Math.max(1, i - max); j <= last; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (above[j - 1] ?? over) + (same ? 0 : 1),
        (above[j] ?? over) + 1,
        (row[j - 1] ?? over) + 1,
        over,
      );
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      )
        cost = Math.min(cost, (before[j - 2] ?? over) + 1);
      row[j] = cost;
      if (cost < best) best = cost;
    }
    // A swap reaches back two rows, so two lost rows in sequence end the search.
    if (best >= over && !reachable) return over;
    reachable = best < over;
    [before, above, row] = [above, row, before];
  }
  return above[b.length] ?? over;
}
