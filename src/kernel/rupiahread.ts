// Rupiah as people type it: `Rp 1.500.000,-`, `1,5jt`, `Rp 2-3jt/bulan`, `>3jt`, `1,2 M`.
import { isShortened, readCell } from './cell.ts';
import type { CellRefusal } from './cell.ts';
import { isRefused, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Rupiah } from './rupiah.ts';

/** `low` equals `high` for one amount; `high` is null when open above (`>3jt`); `per` is `once` when no period is said. */
export type RupiahRange = {
  readonly low: Rupiah;
  readonly high: Rupiah | null;
  readonly per: 'month' | 'year' | 'once';
};

export type RupiahRefusal =
  | CellRefusal
  | Refusal<'digits-lost', { what: 'rupiah'; typed: string }>
  | Refusal<'not-rupiah', { typed: string }>
  | Refusal<'unit-missing', { typed: string }>
  | Refusal<'amount-unclear', { typed: string }>
  | Refusal<'range-upside-down', { typed: string }>
  | Refusal<'other-period', { typed: string }>
  | Refusal<'too-much', { typed: string }>;

type Why =
  | 'not-rupiah'
  | 'unit-missing'
  | 'amount-unclear'
  | 'range-upside-down'
  | 'other-period'
  | 'too-much';

/** A thousand trillion rupiah: about half of what the whole country earns in a month; above it is a slip. */
const most = 1_000_000_000_000_000n;

const units = new Map<string, bigint>([
  ...['rb', 'rbu', 'ribu', 'k'].map((name) => [name, 1_000n] as const),
  ...['jt', 'jta', 'juta'].map((name) => [name, 1_000_000n] as const),
  ...['m', 'mlyr', 'milyar', 'miliar'].map((name) => [name, 1_000_000_000n] as const),
  ...['t', 'triliun', 'trilyun'].map((name) => [name, 1_000_000_000_000n] as const),
]);

const month =
  /(?:\/ ?|\bper |\bper|\bse|\btiap |\bsetiap )(?:bulan|bln|bl|month|mo)\b\.?|\bmonthly\b|\ba month\b/g;
const year =
  /(?:\/ ?|\bper |\bper|\bse|\btiap |\bsetiap )(?:tahun|thn|th|year|yr)\b\.?|\byearly\b|\ba year\b/g;
const otherPeriod =
  /(?:\/ ?|\bper |\bper|\bse|\btiap |\bsetiap )(?:hari|hr|minggu|mgg|day|week)\b|\b(?:harian|daily|weekly)\b/;
const about = /^(?:±|\+\/-|~|kurang lebih|kurleb|sekitar|kira-kira|about) ?/;
const above = /^(?:>=?|≥|di ?atas|lebih dari|minimal|min\.?|more than|over) ?|(?: ?\+| ke ?atas| lebih)$/;
const below =
  /^(?:<=?|≤|di ?bawah|kurang dari|maksimal|maks\.?|less than|under|up to|s\/d) ?|(?: ke ?bawah)$/;
const range = /^(.{1,40}?) ?(?:-|–|—|s\/d|s\.d\.?|\bsd\b|sampai(?: dengan)?|hingga|\bto\b) ?(.{1,40})$/;
const amountShape = /^(\d[\d.,]*)\s?([a-z]*)$/;

type Amount = {
  readonly digits: bigint;
  readonly decimals: number;
  readonly unit: bigint | null;
  readonly small: boolean;
};

/** Where the decimal sign stands is told by the grouping; `unit` says whether `1.5` can be one and a half. */
function readNumber(text: string, hasUnit: boolean): { whole: string; fraction: string } | Why {
  if (/^\d+$/.test(text)) return { whole: text, fraction: '' };
  const grouped = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$|^(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(text);
  if (grouped) {
    const whole = (grouped[1] ?? grouped[3] ?? '').replace(/[.,]/g, '');
    const fraction = grouped[2] ?? grouped[4] ?? '';
    // `2.500 jt` may be two and a half million or two thousand five hundred million.
    const unclear = hasUnit && fraction === '' && text.split(/[.,]/).length === 2;
    if (unclear) return text.startsWith('0') ? { whole: '0', fraction: whole.slice(-3) } : 'amount-unclear';
    return { whole, fraction };
  }
  const decimal = /^(\d+)[.,](\d{1,6})$/.exec(text);
  if (!decimal) return 'not-rupiah';
  const [whole, fraction] = [decimal[1] ?? '', decimal[2] ?? ''];
  if (!hasUnit && whole.length < 4 && !/^0+$/.test(fraction)) return 'unit-missing';
  return { whole, fraction };
}

function readAmount(text: string, inherited: bigint | null): Amount | Why {
  const shape = amountShape.exec(text);
  if (!shape) return 'not-rupiah';
  const [typed, name] = [shape[1] ?? '', shape[2] ?? ''];
  const own = units.get(name) ?? null;
  if (name !== '' && own === null) return 'not-rupiah';
  const number = readNumber(typed, own !== null || inherited !== null);
  if (typeof number === 'string') return number;
  if (number.whole.length > 18) return 'too-much';
  const small = own === null && number.whole.length < 4;
  return {
    digits: BigInt(number.whole + number.fraction),
    decimals: number.fraction.length,
    unit: own,
    small,
  };
}

/** Whole rupiah, half up. */
function inRupiah({ digits, decimals }: Amount, unit: bigint): Rupiah {
  const scale = 10n ** BigInt(decimals);
  return ((digits * unit * 2n + scale) / (scale * 2n)) as Rupiah;
}

type Bounds = { low: Rupiah; high: Rupiah | null };

/** The unit of the high end counts for a low end written without one: `2-3jt`, but `500.000-1jt` as it stands. */
function readRange(lowText: string, highText: string): Bounds | Why {
  const high = readAmount(highText, null);
  if (typeof high === 'string') return high;
  const ownUnit = /[a-z]$/.test(lowText) || /^\d{1,3}(?:[.,]\d{3})+$/.test(lowText);
  const low = readAmount(lowText, ownUnit ? null : high.unit);
  if (typeof low === 'string') return low;
  const bounds = {
    low: inRupiah(low, low.unit ?? (low.small ? high.unit : null) ?? 1n),
    high: inRupiah(high, high.unit ?? 1n),
  };
  return bounds.low > bounds.high ? 'range-upside-down' : bounds;
}

function readBounds(text: string): Bounds | Why {
  const [isAbove, isBelow] = [above.test(text), below.test(text)];
  const bare = text.replace(above, '').replace(below, '').replace(about, '');
  const ends = isAbove || isBelow ? null : range.exec(bare);
  if (ends) return readRange(ends[1] ?? '', ends[2] ?? '');
  const amount = readAmount(bare, null);
  if (typeof amount === 'string') return amount;
  const value = inRupiah(amount, amount.unit ?? 1n);
  if (isAbove) return { low: value, high: null };
  return { low: isBelow ? (0n as Rupiah) : value, high: value };
}

/** Number cells are rounded half up to whole rupiah; negative, vague or worded amounts are refused. */
export function parseRupiah(cell: string | number): RupiahRange | RupiahRefusal {
  const typed = readCell(cell, 'rupiah');
  if (isRefused(typed)) return typed;
  if (isShortened(typed)) return refuse('digits-lost', { what: 'rupiah', typed });
  if (/^\d{1,15}$/.test(typed)) return exactly(BigInt(typed));
  if (typeof cell === 'number')
    return cell >= 0 && cell < 1e15 ? exactly(BigInt(Math.round(cell))) : refuse('not-rupiah', { typed });
  const lower = typed.toLowerCase();
  if (otherPeriod.test(lower)) return refuse('other-period', { typed });
  const timeless = lower.replace(month, ' ').replace(year, ' ');
  const per = timeless === lower ? 'once' : lower.replace(month, ' ') === lower ? 'year' : 'month';
  const text = timeless
    .replace(/(?:\brp\b|rp(?=[\d ])|\bidr\b|\brupiah\b)\.? ?/g, '')
    .replace(/(\d) ?[.,] ?[-=–]+(?!\d)/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
  const bounds = readBounds(text);
  if (typeof bounds === 'string') return refuse(bounds, { typed });
  if ((bounds.high ?? bounds.low) > most) return refuse('too-much', { typed });
  return { ...bounds, per };
}

function exactly(amount: bigint): RupiahRange {
  return { low: amount as Rupiah, high: amount as Rupiah, per: 'once' };
}

/** Both ends for a year: a monthly amount times twelve, any other as it stands (the column says what it is). */
export function perYear({ low, high, per }: RupiahRange): { low: Rupiah; high: Rupiah | null } {
  const times = per === 'month' ? 12n : 1n;
  return { low: (low * times) as Rupiah, high: high === null ? null : ((high * times) as Rupiah) };
}
