// The plan as people type it: a block of rows and columns, and what many squares get at once.
import { isRefused } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { parseRupiah } from '../../../../kernel/rupiah.ts';
import { tidy } from '../../../../kernel/text.ts';
import { productKinds } from '../../../catalogue/index.ts';
import type { ProductKind } from '../../../catalogue/index.ts';

/** More is no plan of a hall but a slip of the hand. */
export const limits = { rows: 26, cols: 40, stalls: 400, seats: 12 } as const;

export const settingFields = ['zone', 'seats', 'size', 'price', 'power', 'water', 'only'] as const;
export type SettingField = (typeof settingFields)[number];
export type GridField = SettingField | 'rows' | 'cols';
export type SquaresField = SettingField | 'codes' | 'code';
export type GridProblem =
  | 'rows-wrong'
  | 'cols-wrong'
  | 'zone-missing'
  | 'zone-long'
  | 'seats-wrong'
  | 'size-long'
  | 'price-wrong'
  | 'only-unknown'
  | 'codes-unreadable'
  | 'code-long'
  | 'code-for-one';
export type GridRefusal<Field extends string = string> = Refusal<
  'form',
  { readonly problems: readonly { readonly field: Field; readonly code: GridProblem }[] }
>;

/** What of a stall may be set; what is left out stays as it is. */
export type Setting = {
  readonly zone?: string;
  readonly seats?: number;
  readonly size?: string | null;
  readonly price?: bigint;
  readonly power?: boolean;
  readonly water?: boolean;
  readonly only?: ProductKind | null;
};
export type Whole = Required<Setting>;

type Typed<Field extends string> = Readonly<Record<Field, string>>;
type Wrong = { readonly field: string; readonly code: GridProblem };

/** "A" to "Z", then "AA". */
export const letterOf = (n: number): string =>
  n < 26 ? String.fromCharCode(65 + n) : letterOf(Math.floor(n / 26) - 1) + letterOf(n % 26);

const upTo = (text: string, most: number): number | null => {
  const typed = text.trim();
  if (!/^\d{1,6}$/.test(typed)) return null;
  const n = Number(typed);
  return n >= 1 && n <= most ? n : null;
};

/** Nought, "gratis" and "free" are free; null is no amount. */
function readPrice(text: string): bigint | null {
  const typed = tidy(text).toLowerCase();
  if (['0', 'rp0', 'rp 0', 'gratis', 'free', '-'].includes(typed)) return 0n;
  const read = parseRupiah(typed);
  if (isRefused(read) || read.high !== read.low || read.per !== 'once' || read.low > 100_000_000n)
    return null;
  return read.low;
}

const yesNo = (text: string): boolean | undefined =>
  text === 'yes' ? true : text === 'no' ? false : undefined;

/** What was typed of a setting; an empty field leaves it as it is. */
function readSetting(typed: Typed<SettingField>, wrong: Wrong[]): Setting {
  const setting: { -readonly [Key in keyof Setting]: Setting[Key] } = {};
  const [zone, size, only] = [tidy(typed.zone), tidy(typed.size), typed.only.trim()];
  if (zone.length > 40) wrong.push({ field: 'zone', code: 'zone-long' });
  else if (zone) setting.zone = zone;
  if (typed.seats.trim()) {
    const seats = upTo(typed.seats, limits.seats);
    if (seats === null) wrong.push({ field: 'seats', code: 'seats-wrong' });
    else setting.seats = seats;
  }
  if (size.length > 30) wrong.push({ field: 'size', code: 'size-long' });
  else if (size) setting.size = size === '-' ? null : size;
  if (typed.price.trim()) {
    const price = readPrice(typed.price);
    if (price === null) wrong.push({ field: 'price', code: 'price-wrong' });
    else setting.price = price;
  }
  const [power, water] = [yesNo(typed.power), yesNo(typed.water)];
  if (power !== undefined) setting.power = power;
  if (water !== undefined) setting.water = water;
  if (only === 'all') setting.only = null;
  else if (only) {
    const kind = productKinds.find((k) => k === only);
    if (!kind) wrong.push({ field: 'only', code: 'only-unknown' });
    else setting.only = kind;
  }
  return setting;
}

export type CheckedGrid = { readonly rows: number; readonly cols: number; readonly setting: Whole };

/** A block of `rows` times `cols` stalls that are all alike. Empty fields are one seat, free, without power or water. */
export function checkGrid(typed: Typed<GridField>): CheckedGrid | GridRefusal<GridField> {
  const problems: Wrong[] = [];
  const [rows, cols] = [upTo(typed.rows, limits.rows), upTo(typed.cols, limits.cols)];
  if (rows === null) problems.push({ field: 'rows', code: 'rows-wrong' });
  if (cols === null) problems.push({ field: 'cols', code: 'cols-wrong' });
  const set = readSetting(typed, problems);
  if (!tidy(typed.zone)) problems.push({ field: 'zone', code: 'zone-missing' });
  if (rows === null || cols === null || problems.length > 0)
    return { refused: 'form', problems: problems as { field: GridField; code: GridProblem }[] };
  return { rows, cols, setting: wholeOf(set) };
}

/** A new stall where only something of it was said. */
export const wholeOf = (set: Setting): Whole => ({
  zone: set.zone ?? 'A',
  seats: set.seats ?? 1,
  size: set.size ?? null,
  price: set.price ?? 0n,
  power: set.power ?? false,
  water: set.water ?? false,
  only: set.only ?? null,
});

export type Square = { readonly row: number; readonly col: number };
export type CheckedSquares = {
  /** Codes of stalls on the plan, upper case. */
  readonly codes: readonly string[];
  /** Squares without a stall yet. */
  readonly empty: readonly Square[];
  readonly setting: Setting;
  /** A new code for the only stall that is chosen. */
  readonly code: string | null;
};

const squareOf = (text: string): Square | null => {
  const [, row, col] = /^(\d{1,3})\.(\d{1,3})$/.exec(text) ?? [];
  return row === undefined || Number(row) > 200 || Number(col) > 60
    ? null
    : { row: Number(row), col: Number(col) };
};

/** `ticked` are codes of stalls, or "row.col" of empty squares; codes can be typed as well, also as "A1-A5". */
export function checkSquares(
  typed: Typed<SquaresField>,
  ticked: readonly string[],
): CheckedSquares | GridRefusal<SquaresField> {
  const problems: Wrong[] = [];
  const setting = readSetting(typed, problems);
  const typedCodes = codesIn(typed.codes);
  if (typedCodes === null) problems.push({ field: 'codes', code: 'codes-unreadable' });
  const empty = ticked.flatMap((t) => squareOf(t) ?? []).slice(0, limits.stalls);
  const codes = [...new Set([...ticked.filter((t) => !squareOf(t)).map(codeOf), ...(typedCodes ?? [])])];
  const code = codeOf(typed.code);
  if (code.length > 8) problems.push({ field: 'code', code: 'code-long' });
  else if (code && codes.length + empty.length !== 1) problems.push({ field: 'code', code: 'code-for-one' });
  if (problems.length > 0)
    return { refused: 'form', problems: problems as { field: SquaresField; code: GridProblem }[] };
  return { codes, empty, setting, code: code || null };
}

const codeOf = (text: string): string => tidy(text).toUpperCase();

/** "A1-A5, b2" as codes; null when it cannot be read, or is longer than any plan. */
export function codesIn(text: string): readonly string[] | null {
  const codes: string[] = [];
  for (const part of text.toUpperCase().split(/[,;\n]+/)) {
    const typed = part.replaceAll(/\s+/g, '');
    if (!typed) continue;
    const range = /^([A-Z]{1,3})(\d{1,3})[-–]([A-Z]{1,3})?(\d{1,3})$/.exec(typed);
    if (range) {
      const [, letter = '', from, other = letter, to] = range;
      if (other !== letter || Number(to) < Number(from) || Number(to) - Number(from) > limits.cols)
        return null;
      for (let n = Number(from); n <= Number(to); n++) codes.push(`${letter}${String(n)}`);
    } else if (typed.length <= 8) codes.push(typed);
    else return null;
    if (codes.length > limits.stalls) return null;
  }
  return codes;
}

export type NewStall = Whole & Square & { readonly code: string };

/** Stalls of a block under what is there already: a free row between, letters that no code begins with. */
export function blockOf(
  { rows, cols, setting }: CheckedGrid,
  known: readonly (Square & { readonly code: string })[],
): readonly NewStall[] {
  const top = known.length === 0 ? 0 : Math.max(...known.map((s) => s.row)) + 2;
  const used = new Set(known.map((s) => s.code.replace(/\d+$/, '')));
  const letters: string[] = [];
  for (let n = 0; letters.length < rows; n++) if (!used.has(letterOf(n))) letters.push(letterOf(n));
  return letters.flatMap((letter, row) =>
    Array.from({ length: cols }, (_, col) => ({
      ...setting,
      row: top + row,
      col,
      code: `${letter}${String(col + 1)}`,
    })),
  );
}

/** A code for a stall put into an empty square: the letter of its row, where it has one, and the next free number. */
export function freeCode({ row }: Square, known: readonly (Square & { readonly code: string })[]): string {
  const codes = new Set(known.map((s) => s.code));
  const letters = known.filter((s) => s.row === row).map((s) => s.code.replace(/\d+$/, ''));
  const letter = letters[0] || letterOf(row);
  for (let n = 1; ; n++) if (!codes.has(`${letter}${String(n)}`)) return `${letter}${String(n)}`;
}
