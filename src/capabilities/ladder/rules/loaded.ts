// Facts of one enterprise in flat arrays that are filled again for the next, from packed text or from a list.
import { grades, kindNames } from '../../evidence/kinds.ts';
import { placeOf } from './places.ts';
import { toNumber } from './calendar.ts';
import type { Fact } from './facts.ts';

/** `count` facts: place of kind and grade in their lists, days as yyyymmdd (`to` 0 = no end), value -1 = none. */
export type Loaded = {
  count: number;
  kind: Int32Array;
  grade: Int32Array;
  from: Int32Array;
  to: Int32Array;
  value: Float64Array;
  upTo: Float64Array;
};

export const emptyLoaded = (room: number): Loaded => ({
  count: 0,
  kind: new Int32Array(room),
  grade: new Int32Array(room),
  from: new Int32Array(room),
  to: new Int32Array(room),
  value: new Float64Array(room),
  upTo: new Float64Array(room),
});

const grow = (loaded: Loaded): void => {
  const larger = emptyLoaded(loaded.kind.length * 2);
  for (const column of ['kind', 'grade', 'from', 'to', 'value', 'upTo'] as const) {
    larger[column].set(loaded[column]);
  }
  Object.assign(loaded, larger, { count: loaded.count });
};

/** Values beyond 2^53 lose their last digits here; every limit of size lies far below (see checkPolicy). */
export const loadFacts = (loaded: Loaded, facts: readonly Fact[]): void => {
  loaded.count = 0;
  for (const fact of facts) {
    const at = loaded.count;
    if (at === loaded.kind.length) grow(loaded);
    const kind = placeOf(fact.kind);
    // Undefined would be kept as 0, which is the first kind.
    if (kind === undefined) throw new Error('a fact of an unknown kind');
    loaded.kind[at] = kind;
    loaded.grade[at] = grades.indexOf(fact.grade);
    loaded.from[at] = toNumber(fact.from);
    loaded.to[at] = fact.to === null ? 0 : toNumber(fact.to);
    loaded.value[at] = fact.value === undefined ? -1 : Number(fact.value);
    loaded.upTo[at] = fact.upTo === undefined ? -1 : Number(fact.upTo);
    loaded.count = at + 1;
  }
};

// Kinds are found by a hash of their letters, so that reading allocates nothing; the name itself is compared afterwards.
const slots = 256;
const step = (hash: number, letter: number): number => (Math.imul(hash, 31) + letter) | 0;
const hashOf = (name: string): number => {
  let hash = 7;
  for (let i = 0; i < name.length; i++) hash = step(hash, name.charCodeAt(i));
  return hash;
};
const slotOf = (hash: number): number => (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (slots - 1);
const table = new Int32Array(slots).fill(-1);
for (const [place, name] of kindNames.entries()) {
  let slot = slotOf(hashOf(name));
  while (table[slot] !== -1) slot = (slot + 1) & (slots - 1);
  table[slot] = place;
}

const unreadable = (): never => {
  throw new Error('packed facts cannot be read');
};

const [colon, semicolon, zero] = [58, 59, 48];

/** How many digits a field may have: grade, from, to, value, upTo. */
const fits = (field: number, digits: number): boolean => {
  if (field === 1) return digits === 1;
  if (field === 2) return digits === 8;
  if (field === 3) return digits === 0 || digits === 8;
  return digits > 0 && field <= 5;
};

const kindIn = (text: string, start: number, end: number, hash: number): number => {
  for (let slot = slotOf(hash); ; slot = (slot + 1) & (slots - 1)) {
    const place = table[slot]!;
    // What a city added is in no slot.
    if (place === -1) return placeOf(text.slice(start, end)) ?? unreadable();
    const name = kindNames[place]!;
    if (name.length === end - start && text.startsWith(name, start)) return place;
  }
};

/** Reads the text written by `packFacts`; other text is a fault and throws, naming none of it. */
export const loadPacked = (loaded: Loaded, text: string): void => {
  loaded.count = 0;
  const length = text.length;
  let at = 0;
  while (at < length) {
    const place = loaded.count;
    if (place === loaded.kind.length) grow(loaded);
    const start = at;
    let hash = 7;
    let letter = text.charCodeAt(at);
    while (letter !== colon && at < length) {
      hash = step(hash, letter);
      letter = text.charCodeAt(++at);
    }
    loaded.kind[place] = kindIn(text, start, at, hash);
    loaded.to[place] = 0;
    loaded.value[place] = -1;
    loaded.upTo[place] = -1;
    let field = 0;
    while (at < length && text.charCodeAt(at) === colon) {
      let number = 0;
      let digits = 0;
      for (at++; at < length; at++, digits++) {
        const digit = text.charCodeAt(at) - zero;
        if (digit < 0 || digit > 9) break;
        number = number * 10 + digit;
      }
      field++;
      if (!fits(field, digits)) unreadable();
      if (field === 1) loaded.grade[place] = number;
      else if (field === 2) loaded.from[place] = number;
      else if (field === 3) loaded.to[place] = number;
      else if (field === 4) loaded.value[place] = number;
      else loaded.upTo[place] = number;
    }
    if (field < 3 || loaded.grade[place]! > 2) unreadable();
    if (at < length && (text.charCodeAt(at++) !== semicolon || at === length)) unreadable();
    loaded.count = place + 1;
  }
};
