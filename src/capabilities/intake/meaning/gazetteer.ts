// Which area a kecamatan and a kelurahan written by hand mean, inside one city.
import { editDistance, squeeze } from '../../../kernel/text.ts';

/** `code` as `64.71.05.1005`; the one area of level city is what "nothing written" means. */
export type GazetteerArea = {
  readonly code: string;
  readonly name: string;
  readonly level: 'city' | 'kecamatan' | 'kelurahan';
  readonly parent: string | null;
};

/** A name people use for a place (`Wonorejo`) and the area it lies in. */
export type PlaceAlias = { readonly name: string; readonly code: string };

export type Resolved = {
  readonly area: string;
  /** The known place within the area, when that is what was written. */
  readonly place?: string;
  /** What a misspelt name was taken for. */
  readonly readAs?: string;
  /** The kecamatan written is another than the kelurahan's, or unknown; the kelurahan counts. */
  readonly contradicts?: string;
};

export type Unresolved = {
  readonly refused: 'unknown-kelurahan' | 'unknown-kecamatan' | 'ambiguous-kelurahan';
  readonly suggestions: readonly string[];
};

export type Written = { readonly kecamatan?: string | null; readonly kelurahan?: string | null };

export type Gazetteer = {
  readonly city: string;
  readonly resolve: (written: Written) => Resolved | Unresolved;
  /** The kecamatan or kelurahan of exactly this name; null when there is none or several. */
  readonly find: (name: string) => GazetteerArea | null;
};

type Place = GazetteerArea & { readonly alias?: string };
type Found = { readonly place: Place; readonly readAs?: string };

const remembered = 5000;

export function makeGazetteer(input: {
  readonly areas: readonly GazetteerArea[];
  readonly aliases: readonly PlaceAlias[];
}): Gazetteer {
  const city = input.areas.find((area) => area.level === 'city');
  if (city === undefined) throw new RangeError('a gazetteer needs its city');
  const byCode = new Map(input.areas.map((area) => [bareCode(area.code), area]));
  const kecamatans = new Map<string, Place[]>();
  const kelurahans = new Map<string, Place[]>();
  const cityWord = squeeze(city.name.replace(/^(?:kota|kabupaten|kab\.?)\s+/i, ''));
  const cityKey = squeeze(city.name);
  for (const area of input.areas) {
    if (area.level === 'kecamatan') {
      add(kecamatans, keyOf(area.name, cityWord), area);
      const short = keyOf(area.name, cityWord).slice(cityWord.length);
      if (short !== '' && keyOf(area.name, cityWord).startsWith(cityWord)) add(kecamatans, short, area);
    } else if (area.level === 'kelurahan') add(kelurahans, keyOf(area.name, cityWord), area);
  }
  for (const alias of input.aliases) {
    const area = byCode.get(bareCode(alias.code));
    if (area === undefined) continue;
    const key = keyOf(alias.name, cityWord);
    if (!kelurahans.has(key)) add(kelurahans, key, { ...area, alias: alias.name });
  }

  const memory = new Map<string, Resolved | Unresolved>();
  return {
    city: city.code,
    find: (name) => {
      const key = keyOf(name, cityWord);
      const found = [...(kecamatans.get(key) ?? []), ...(kelurahans.get(key) ?? [])];
      return found.length === 1 ? (found[0] ?? null) : null;
    },
    resolve: (written) => {
      const key = `${written.kecamatan ?? ''}\u0000${written.kelurahan ?? ''}`;
      const known = memory.get(key);
      if (known !== undefined) return known;
      const found = resolve(clean(written.kecamatan), clean(written.kelurahan));
      if (memory.size >= remembered) memory.clear();
      memory.set(key, found);
      return found;
    },
  };

  function resolve(kecamatanText: string, kelurahanText: string): Resolved | Unresolved {
    const kecamatan = kecamatanText === '' ? null : findKecamatan(kecamatanText);
    if (kelurahanText === '') {
      if (kecamatan === null)
        return kecamatanText === '' ? { area: city?.code ?? '' } : unknown('kecamatan', kecamatanText, null);
      return answer(kecamatan);
    }
    const inside = kecamatan?.place.level === 'kecamatan' ? kecamatan.place : null;
    const found = findKelurahan(kelurahanText, inside);
    if (found === 'ambiguous') {
      return { refused: 'ambiguous-kelurahan', suggestions: suggest(kelurahanText, kelurahans, inside) };
    }
    if (found === null) return unknown('kelurahan', kelurahanText, inside);
    const elsewhere = inside !== null && !isWithin(found.place.code, inside.code);
    const contradicts = elsewhere
      ? inside.name
      : kecamatanText !== '' && kecamatan === null
        ? kecamatanText
        : null;
    return { ...answer(found), ...(contradicts !== null && { contradicts }) };
  }

  /** A kelurahan in the column of kecamatan is taken as what it is. */
  function findKecamatan(text: string): Found | null {
    const coded = byCode.get(bareCode(text)) ?? byCode.get(bareCode(city?.code ?? '') + bareCode(text));
    if (coded !== undefined) return { place: coded };
    const key = keyOf(text, cityWord);
    if ((key === cityWord || key === cityKey) && city) return { place: city };
    const place = only(kecamatans.get(key)) ?? only(kelurahans.get(key));
    if (place !== null) return { place };
    const near = nearest(key, kecamatans, null);
    return near === null || near === 'ambiguous' ? null : { place: near, readAs: near.name };
  }

  function findKelurahan(text: string, inside: Place | null): Found | 'ambiguous' | null {
    const coded =
      byCode.get(bareCode(text)) ?? (inside && byCode.get(bareCode(inside.code) + bareCode(text)));
    if (coded) return { place: coded };
    for (const tried of [text, text.split(/[,/(]|\bkec\b/i)[0] ?? '']) {
      const key = keyOf(tried, cityWord);
      const all = kelurahans.get(key) ?? kecamatans.get(key);
      if ((key === cityWord || key === cityKey) && city) return { place: inside ?? city };
      if (all === undefined) continue;
      const here = inside === null ? all : all.filter((place) => isWithin(place.code, inside.code));
      const place = only(here) ?? (here.length === 0 ? only(all) : null);
      return place === null ? 'ambiguous' : { place };
    }
    const key = keyOf(text, cityWord);
    const near = (inside && nearest(key, kelurahans, inside)) ?? nearest(key, kelurahans, null);
    if (near === null || near === 'ambiguous') return near;
    return { place: near, readAs: near.alias ?? near.name };
  }

  function unknown(level: 'kecamatan' | 'kelurahan', text: string, inside: Place | null): Unresolved {
    const table = level === 'kecamatan' ? kecamatans : kelurahans;
    return { refused: `unknown-${level}`, suggestions: suggest(text, table, inside) };
  }

  function suggest(
    text: string,
    table: ReadonlyMap<string, readonly Place[]>,
    inside: Place | null,
  ): string[] {
    const key = keyOf(text, cityWord);
    const scored: { name: string; distance: number }[] = [];
    for (const [spelling, places] of table) {
      const limit = Math.ceil(Math.max(key.length, spelling.length) / 3);
      const begins = key.length >= 4 && (spelling.startsWith(key) || key.startsWith(spelling));
      const distance = begins ? 1 : editDistance(key, spelling, limit);
      if (distance > limit) continue;
      for (const place of places) {
        const away = inside !== null && !isWithin(place.code, inside.code) ? 1 : 0;
        scored.push({ name: place.alias ?? place.name, distance: distance + away });
      }
    }
    scored.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
    const near = scored.filter(({ distance }) => distance <= (scored[0]?.distance ?? 0) + 2);
    return [...new Set(near.map((one) => one.name))].slice(0, 3);
  }
}

function answer({ place, readAs }: Found): Resolved {
  return { area: place.code, ...(place.alias && { place: place.alias }), ...(readAs && { readAs }) };
}

/** Whether an area is another or lies in it. */
export function isWithin(code: string, outer: string): boolean {
  return code === outer || code.startsWith(`${outer}.`) || code.startsWith(`${outer}/`);
}

/** One typing error from five letters on, two from eight, and only one place so near. */
function nearest(
  key: string,
  table: ReadonlyMap<string, readonly Place[]>,
  inside: Place | null,
): Place | 'ambiguous' | null {
  if (key.length < 5 || key.length > 60) return null;
  const allowed = key.length < 8 ? 1 : 2;
  const near = new Map<string, Place>();
  for (const [spelling, places] of table) {
    if (editDistance(key, spelling, allowed) > allowed) continue;
    for (const place of places) {
      if (inside === null || isWithin(place.code, inside.code))
        near.set(`${place.code} ${place.alias ?? ''}`, place);
    }
  }
  if (near.size === 0) return null;
  return near.size === 1 ? only([...near.values()]) : 'ambiguous';
}

function only(places: readonly Place[] | undefined): Place | null {
  return places?.length === 1 ? (places[0] ?? null) : null;
}

function add(table: Map<string, Place[]>, key: string, place: Place): void {
  const there = table.get(key);
  if (there === undefined) table.set(key, [place]);
  else there.push(place);
}

function clean(text: string | null | undefined): string {
  return (text ?? '').slice(0, 120).trim();
}

function bareCode(text: string): string {
  const digits = text.replace(/[.\s]/g, '');
  return /^\d{2,10}$/.test(digits) ? digits : text;
}

const titles = /^(?:(?:kecamatan|kelurahan|desa|kec|kel|ds)\b[.:\s]*)+/i;
const shortWords: Readonly<Record<string, string>> = {
  gn: 'gunung',
  gng: 'gunung',
  gunug: 'gunung',
  sei: 'sungai',
  kr: 'karang',
  krg: 'karang',
  sbr: 'sumber',
};

/** Without titles and blanks, short forms written out: `Kel. Gn. Sari Ilir` and `GUNUNGSARI ILIR` are the same. */
function keyOf(name: string, cityWord: string): string {
  const words = name
    .replace(titles, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}²]+/u);
  return squeeze(
    words.map((word) => shortWords[word] ?? (isShortCity(word, cityWord) ? cityWord : word)).join(' '),
  );
}

/** `Bpp`, `Bppn` and `Bpn` for Balikpapan: its first letter and some of its consonants in order. */
function isShortCity(word: string, cityWord: string): boolean {
  if (word.length < 3 || word.length > 4 || /[aeiou]/.test(word) || word[0] !== cityWord[0]) return false;
  let at = 0;
  for (const letter of cityWord) if (letter === word[at]) at += 1;
  return at === word.length;
}
