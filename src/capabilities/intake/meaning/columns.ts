// What each column of a sheet means: the words above it first, the shape of its cells as second witness.
import { squeeze } from '../../../kernel/text.ts';
import type { Cell } from '../../../platform/reading/batch.ts';
import type { Field } from './field.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readHeading } from './synonyms.ts';
import { said, shownText } from './text.ts';

export type Column = {
  readonly column: number;
  readonly heading: string;
  readonly field: Field;
  /** 0 (nothing known) to 1 (a known heading and fitting cells). */
  readonly confidence: number;
  /** Up to three different values as they stand, for the person who checks. */
  readonly samples: readonly string[];
  /** Amounts: the period and the unit that the heading gives to every cell. */
  readonly per?: 'month' | 'year';
  readonly unit?: 'ribu' | 'juta';
};

type Shape = Partial<Record<Field, number>>;

/** One column for each heading; each meaning at most once, the surest column wins, the rest is 'ignore'. */
export function guessColumns(
  headings: readonly string[],
  samples: readonly (readonly Cell[])[],
  gazetteer: Gazetteer | null = null,
): Column[] {
  const width = Math.max(headings.length, ...samples.map((row) => row.length));
  const guesses: Column[] = [];
  for (let column = 0; column < width; column += 1) {
    const heading = (headings[column] ?? '').trim();
    const cells = samples.map((row) => row[column]).filter((cell) => said(cell) !== '');
    guesses.push({
      column,
      heading,
      ...weigh(heading, cells, gazetteer),
      ...amountHints(heading),
      samples: threeOf(cells),
    });
  }
  return eachMeaningOnce(guesses);
}

function weigh(heading: string, cells: readonly (Cell | undefined)[], gazetteer: Gazetteer | null) {
  const words = readHeading(heading);
  const shape = cells.length === 0 ? {} : shapeOf(cells.slice(0, 60), gazetteer);
  if (words !== null) {
    const fits = shape[words.field];
    const confidence = fits === undefined ? words.confidence * 0.95 : words.confidence * (0.75 + 0.25 * fits);
    return { field: words.field, confidence: round(confidence) };
  }
  let best: { field: Field; confidence: number } = { field: 'ignore', confidence: 0 };
  for (const [field, share] of Object.entries(shape)) {
    const confidence = round(share * 0.6);
    if (share >= 0.7 && confidence > best.confidence && recognisable.has(field))
      best = { field: field as Field, confidence };
  }
  return best;
}

/** Shapes so peculiar that they tell the meaning without a heading. */
const recognisable = new Set<string>(['nik', 'nib', 'phone', 'kecamatan', 'kelurahan', 'email', 'rtrw']);

/** The share of cells that look like each meaning whose look is peculiar. */
function shapeOf(cells: readonly (Cell | undefined)[], gazetteer: Gazetteer | null): Shape {
  const share = (test: (text: string) => boolean) =>
    cells.filter((cell) => test(said(cell))).length / cells.length;
  const digits = (text: string) => text.replace(/[\s.\-']/g, '');
  const isArea = (level: string) => share((text) => gazetteer?.find(text)?.level === level);
  return {
    nik: share((text) => /^\d{16}$/.test(digits(text))),
    kk: share((text) => /^\d{16}$/.test(digits(text))),
    nib: share((text) => /^\d{13}$/.test(digits(text))),
    phone: share((text) => /^(?:\+?62|0)?8\d{7,11}$/.test(digits(text))),
    email: share((text) => /^\S+@\S+\.\S+$/.test(text)),
    rtrw: share((text) => /^(?:rt\b.*rw\b|\d{1,3}\s*\/\s*\d{1,3}$)/i.test(text)),
    ...(gazetteer !== null && { kecamatan: isArea('kecamatan'), kelurahan: isArea('kelurahan') }),
  };
}

function amountHints(heading: string): Pick<Column, 'per' | 'unit'> {
  const text = heading.toLowerCase();
  const monthly = /\b(?:bulan(?:an)?|bln|perbulan|month(?:ly)?)\b/.test(text);
  const yearly = /\b(?:tahun(?:an)?|thn|pertahun|year(?:ly)?)\b/.test(text);
  const unit = /\bjuta(?:an)?\b|\bjt\b/.test(text)
    ? 'juta'
    : /\bribu(?:an)?\b|\brb\b/.test(text)
      ? 'ribu'
      : null;
  return {
    ...(monthly ? { per: 'month' as const } : yearly ? { per: 'year' as const } : {}),
    ...(unit && { unit }),
  };
}

function eachMeaningOnce(guesses: readonly Column[]): Column[] {
  const holder = new Map<Field, number>();
  for (const { field, confidence, column } of guesses) {
    const held = holder.get(field);
    if (held === undefined || confidence > (guesses[held]?.confidence ?? 0)) holder.set(field, column);
  }
  return guesses.map((guess) => {
    if (guess.field === 'ignore' || holder.get(guess.field) === guess.column) return guess;
    // Beside a column "Nama Usaha", a column "Nama" names the person.
    if (guess.field === 'name' && !holder.has('owner') && squeeze(guess.heading) === 'nama') {
      return { ...guess, field: 'owner', confidence: 0.7 };
    }
    return { ...guess, field: 'ignore', confidence: 0 };
  });
}

function threeOf(cells: readonly (Cell | undefined)[]): string[] {
  const shown = new Set<string>();
  for (const cell of cells) {
    shown.add(shownText(cell).slice(0, 60));
    if (shown.size === 3) break;
  }
  return [...shown];
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
