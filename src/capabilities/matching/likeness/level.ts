// How alike two values of a column are, as one of a few levels.
import { typingErrors } from './distance.ts';

/** A word of a column: what it weighs (a rare one weighs more), and which letters it has, as bits. */
export type Word = { readonly text: string; readonly weight: number; readonly letters: number };

/** A value of a column: its text, its words, the letters of the text and its pairs of letters, as bits. */
export type Value = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly all: number;
  readonly low: number;
  readonly high: number;
};

/** From the same to nothing alike. A level says at least this share of likeness. */
export const atLeast = [1, 0.88, 0.78, 0.65, 0.5, 0] as const;
export const levels = atLeast.length;
export const apart = levels - 1;
/** One of the two says nothing. */
export const missing = 255;

/** Which letters a text has, one bit each; digits share bits with letters. */
export function lettersIn(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) & 31);
  return bits;
}

/** Which of 64 classes each pair of neighbouring letters falls into, as two sets of bits. */
export function neighboursIn(text: string): readonly [low: number, high: number] {
  let [low, high] = [0, 0];
  for (let i = -1; i < text.length; i++) {
    const first = i < 0 ? 1 : text.charCodeAt(i);
    const second = i + 1 < text.length ? text.charCodeAt(i + 1) : 2;
    const at = (Math.imul(first * 31 + second, 0x9e3779b1) >>> 26) & 63;
    if (at < 32) low |= 1 << at;
    else high |= 1 << (at - 32);
  }
  return [low, high];
}

function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Pairs of letters that only the first has; one typing error leaves three at most. */
const pairsLeft = (a: Value, b: Value): number => ones(a.low & ~b.low) + ones(a.high & ~b.high);

/** Whether so few typing errors could part two texts, by their letters alone. */
const within = (errors: number, a: Value, b: Value): boolean =>
  Math.abs(a.text.length - b.text.length) <= errors &&
  ones(a.all & ~b.all) <= errors &&
  ones(b.all & ~a.all) <= errors &&
  pairsLeft(a, b) <= 3 * errors &&
  pairsLeft(b, a) <= 3 * errors;

/** 1 for the same, 0 where more than `most` of the letters are wrong: those that only one has are, at least one for each. */
function likeness(a: Word, b: Word, most: number): number {
  const longest = Math.max(a.text.length, b.text.length);
  const bound = longest * most;
  if (Math.abs(a.text.length - b.text.length) > bound) return 0;
  if (ones(a.letters & ~b.letters) > bound || ones(b.letters & ~a.letters) > bound) return 0;
  return 1 - typingErrors(a.text, b.text) / longest;
}

function levelOf(share: number): number {
  for (let level = 1; level < apart; level++) if (share >= atLeast[level]!) return level;
  return apart;
}

const used = new Uint8Array(64);

/** The share of the words' weight that finds its like on the other side, each word once, in any order. */
function wordsAlike(a: Value, b: Value): number {
  const [few, many] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const n = Math.min(many.words.length, 64);
  used.fill(0, 0, n);
  let [met, weightFew, weightMany] = [0, 0, 0];
  for (let j = 0; j < n; j++) weightMany += many.words[j]!.weight;
  for (let i = 0; i < few.words.length; i++) {
    const word = few.words[i]!;
    weightFew += word.weight;
    let [best, at] = [0, -1];
    for (let j = 0; j < n; j++) {
      if (used[j] === 1) continue;
      const other = many.words[j]!;
      const like =
        word.text === other.text
          ? 1
          : word.text.length > 3 && other.text.length > 3
            ? likeness(word, other, 0.4)
            : 0;
      if (like > best) [best, at] = [like, j];
      if (best === 1) break;
    }
    if (best < 0.6) continue;
    used[at] = 1;
    met += best * Math.min(word.weight, many.words[at]!.weight);
  }
  if (met === 0) return 0;
  const whole = met / Math.max(weightFew, weightMany);
  // All words of the shorter stand in the longer: people leave words out.
  const part = met / Math.min(weightFew, weightMany);
  return Math.max(whole, part >= 0.95 && whole > 0.25 ? 0.68 : 0);
}

/** The level of likeness of two values: 0 the same, `apart` nothing alike. Symmetric. */
export function levelBetween(a: Value, b: Value): number {
  if (a.text === b.text) return 0;
  const shared = ones(a.low & b.low) + ones(a.high & b.high);
  const least = Math.min(ones(a.low) + ones(a.high), ones(b.low) + ones(b.high));
  if (shared === 0 || (least > 5 && shared * 5 < least)) return apart;
  const single = a.words.length === 1 && b.words.length === 1;
  if (single) return levelOf(likeness(a.words[0]!, b.words[0]!, 0.5));
  const asWords = wordsAlike(a, b);
  if (asWords >= atLeast[1] || !within(3, a, b)) return levelOf(asWords);
  const errors = typingErrors(a.text, b.text);
  const asOne = 1 - errors / Math.max(a.text.length, b.text.length);
  return levelOf(errors <= 3 ? Math.max(asWords, asOne) : asWords);
}

/** Keyed hashes: of two that differ in a letter nothing is alike. */
export const levelOfHashes = (a: Value, b: Value): number => (a.text === b.text ? 0 : apart);

/** Numbers to call: one in common is the same; one with a single wrong digit is nearly so. */
export function levelOfPhones(a: Value, b: Value): number {
  if (a.words.length === 1 && b.words.length === 1 && !within(1, a, b)) return apart;
  let best: number = apart;
  for (const { text: one } of a.words)
    for (const { text: other } of b.words) {
      if (one === other) return 0;
      if (one.length >= 8 && typingErrors(one, other) === 1) best = 1;
    }
  return best;
}
