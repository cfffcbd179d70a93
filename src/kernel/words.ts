// What each refusal of the kernel says to people: what is wrong and what to do, Indonesian first.
import type { parseBpom } from './bpom.ts';
import type { Meaning } from './cell.ts';
import type { parseDay } from './day.ts';
import type { parseEmail } from './email.ts';
import type { parseGtin } from './gtin.ts';
import type { parseHalal } from './halal.ts';
import type { parseId } from './ids.ts';
import type { Lang } from './language.ts';
import type { parseNib } from './nib.ts';
import type { parseNik } from './nik.ts';
import type { parseNpwp } from './npwp.ts';
import type { parseCount } from './number.ts';
import type { parsePhones } from './phone.ts';
import type { parsePirt } from './pirt.ts';
import type { Refusal } from './refusal.ts';
import type { parseRupiah } from './rupiah.ts';

type Parser =
  | typeof parseBpom
  | typeof parseDay
  | typeof parseEmail
  | typeof parseGtin
  | typeof parseHalal
  | typeof parseId
  | typeof parseNib
  | typeof parseNik
  | typeof parseNpwp
  | typeof parseCount
  | typeof parsePhones
  | typeof parsePirt
  | typeof parseRupiah;

/** Every refusal a parser of the kernel can give. */
export type KernelRefusal = Extract<ReturnType<Parser>, Refusal>;

type Sentences = {
  readonly [Code in KernelRefusal['refused']]: (detail: Extract<KernelRefusal, { refused: Code }>) => string;
};

const meanings = {
  id: {
    day: 'tanggal',
    rupiah: 'nilai rupiah',
    count: 'jumlah',
    phone: 'nomor telepon',
    nik: 'NIK',
    nib: 'NIB',
    npwp: 'NPWP',
    pirt: 'nomor PIRT',
    bpom: 'nomor BPOM',
    halal: 'nomor sertifikat halal',
    gtin: 'barcode',
    email: 'alamat email',
  },
  en: {
    day: 'date',
    rupiah: 'rupiah amount',
    count: 'count',
    phone: 'phone number',
    nik: 'NIK',
    nib: 'NIB',
    npwp: 'NPWP',
    pirt: 'PIRT number',
    bpom: 'BPOM number',
    halal: 'halal certificate number',
    gtin: 'bar code',
    email: 'e-mail address',
  },
} as const satisfies Record<Lang, Record<Meaning, string>>;

/** Where a person finds the right number again. */
const sources = {
  id: { nik: 'KTP', phone: 'pemiliknya', rupiah: 'catatan asli', default: 'dokumen aslinya' },
  en: {
    nik: 'the identity card (KTP)',
    phone: 'its owner',
    rupiah: 'the original record',
    default: 'the original paper',
  },
} as const;

const sourceOf = (lang: Lang, what: Meaning) =>
  what === 'nik' || what === 'phone' || what === 'rupiah' ? sources[lang][what] : sources[lang].default;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const or = (wanted: string, word: string) => wanted.replaceAll('/', ` ${word} `);

const id: Sentences = {
  empty: ({ what }) => `${capital(meanings.id[what])} belum diisi. Isi bila sudah ada.`,
  'too-long': ({ what, limit }) =>
    `Isi ${meanings.id[what]} terlalu panjang. Tulis paling banyak ${limit} huruf dan angka.`,
  'digits-lost': ({ what, typed }) =>
    `Angka ${meanings.id[what]} rusak oleh spreadsheet (${typed}). Ubah kolom menjadi teks lalu isi ulang dari ${sourceOf('id', what)}.`,
  'number-missing': ({ what }) =>
    `Tertulis ada, tetapi ${meanings.id[what]} tidak dicantumkan. Tulis nomornya.`,
  'not-digits': ({ what }) =>
    `${capital(meanings.id[what])} hanya berisi angka. Periksa huruf atau tanda yang terselip.`,
  'wrong-length': ({ what, digits, wanted }) =>
    `${capital(meanings.id[what])} harus ${or(wanted, 'atau')} angka, di sini ${digits}. Bila nomor diawali 0, ubah kolom menjadi teks agar 0 tidak hilang.`,
  'nik-date': () => 'Tanggal lahir di dalam NIK tidak mungkin ada. Cocokkan lagi dengan KTP.',
  'village-letter': () =>
    'Ini nomor surat keterangan kelurahan, bukan NIB. NIB berisi 13 angka dari oss.go.id; kosongkan bila belum punya.',
  'pirt-packaging': ({ digit }) =>
    `Nomor PIRT diawali kode kemasan 1 sampai 8, di sini ${digit}. Cocokkan lagi dengan sertifikatnya.`,
  'wrong-prefix': ({ what, wanted }) =>
    `${capital(meanings.id[what])} diawali ${wanted}. Tulis lengkap seperti di ${what === 'bpom' ? 'label' : 'sertifikat'}.`,
  'fatwa-number': () =>
    'Ini nomor ketetapan fatwa (KH). Yang diminta nomor sertifikat halal, diawali ID, di bagian atas sertifikat.',
  'check-digit': () =>
    'Angka terakhir barcode tidak cocok, mungkin ada yang salah ketik. Ketik ulang dari kemasan.',
  'not-a-phone': () =>
    'Ini bukan nomor telepon. Tulis seperti 0812-3456-7890, atau 0542-123456 untuk telepon rumah.',
  'phone-length': ({ digits }) =>
    `Nomor telepon ini ${digits} angka, terlalu pendek atau terlalu panjang. Periksa lagi dengan pemiliknya.`,
  'not-indonesian': () => 'Ini nomor luar negeri. Tulis nomor Indonesia, diawali 08 atau +62.',
  'not-an-email': () => 'Ini bukan alamat email. Tulis satu alamat, seperti siti@contoh.id.',
  'not-a-day': ({ typed }) =>
    `"${typed}" bukan tanggal yang dikenal. Tulis seperti 5/3/2026 atau 5 Maret 2026.`,
  'no-such-day': ({ typed }) => `Tanggal ${typed} tidak ada di kalender. Periksa tanggal dan bulannya.`,
  'month-first': ({ typed }) =>
    `Tanggal ${typed} tampaknya menulis bulan lebih dulu. Tulis tanggal/bulan/tahun, dan periksa juga tanggal lain di kolom ini.`,
  'year-only': ({ typed }) => `${typed} hanya tahun. Tulis tanggal lengkap, seperti 5 Maret 2026.`,
  'year-implausible': ({ typed }) =>
    `Tahun pada ${typed} tidak wajar. Tulis tahun dengan empat angka, seperti 2026.`,
  'not-rupiah': ({ typed }) =>
    `"${typed}" tidak terbaca sebagai rupiah. Tulis seperti 1.500.000, 500rb, atau 1,5jt.`,
  'unit-missing': ({ typed }) => `${typed} apa? Tambahkan ribu, juta, atau miliar, misalnya 1,5 juta.`,
  'amount-unclear': ({ typed }) => `${typed} dapat dibaca dua cara. Tulis angka penuh, misalnya 2.500.000.`,
  'range-upside-down': ({ typed }) =>
    `Batas bawah pada ${typed} lebih besar dari batas atas. Tulis seperti 2-3jt.`,
  'other-period': ({ typed }) =>
    `${typed} dihitung per hari atau minggu. Tulis jumlah per bulan atau per tahun.`,
  'too-much': ({ typed }) => `${typed} terlalu besar untuk sebuah usaha. Periksa jumlah nolnya.`,
  'not-a-count': () => 'Ini bukan jumlah. Tulis dengan angka, misalnya 12.',
  'not-whole': () => 'Jumlah harus bilangan bulat, tanpa koma. Tulis misalnya 3, bukan 3,5.',
  'not-an-id': () => 'Alamat ini tidak lengkap. Buka lagi dari daftar.',
};

const en: Sentences = {
  empty: ({ what }) => `The ${meanings.en[what]} is not filled in. Write it if there is one.`,
  'too-long': ({ what, limit }) => `The ${meanings.en[what]} is too long. Write at most ${limit} characters.`,
  'digits-lost': ({ what, typed }) =>
    `The spreadsheet has destroyed this ${meanings.en[what]} (${typed}). Set the column to text and fill it in again from ${sourceOf('en', what)}.`,
  'number-missing': ({ what }) =>
    `It says there is one, but the ${meanings.en[what]} is missing. Write the number.`,
  'not-digits': ({ what }) =>
    `The ${meanings.en[what]} has digits only. Look for a letter or sign among them.`,
  'wrong-length': ({ what, digits, wanted }) =>
    `The ${meanings.en[what]} must have ${or(wanted, 'or')} digits, here are ${digits}. If it begins with 0, set the column to text so that the 0 stays.`,
  'nik-date': () =>
    'The date of birth inside this NIK cannot exist. Compare it with the identity card (KTP).',
  'village-letter': () =>
    'This is the number of a village letter, not a NIB. A NIB has 13 digits from oss.go.id; leave it empty if there is none yet.',
  'pirt-packaging': ({ digit }) =>
    `A PIRT number begins with a packaging code from 1 to 8, here it is ${digit}. Compare it with the certificate.`,
  'wrong-prefix': ({ what, wanted }) =>
    `The ${meanings.en[what]} begins with ${wanted}. Write it in full as on the ${what === 'bpom' ? 'label' : 'certificate'}.`,
  'fatwa-number': () =>
    'This is the number of the fatwa (KH). Write the number of the halal certificate, beginning with ID, at the top of the certificate.',
  'check-digit': () =>
    'The last digit of the bar code does not fit, perhaps a slip in typing. Type it again from the package.',
  'not-a-phone': () =>
    'This is not a phone number. Write it like 0812-3456-7890, or 0542-123456 for a landline.',
  'phone-length': ({ digits }) =>
    `This phone number has ${digits} digits, too few or too many. Check it with its owner.`,
  'not-indonesian': () => 'This number is from abroad. Write an Indonesian number, beginning with 08 or +62.',
  'not-an-email': () => 'This is not an e-mail address. Write one address, like siti@contoh.id.',
  'not-a-day': ({ typed }) =>
    `"${typed}" is not a known date. Write it like 5/3/2026 (day/month/year) or 5 March 2026.`,
  'no-such-day': ({ typed }) => `The calendar has no ${typed}. Check the day and the month.`,
  'month-first': ({ typed }) =>
    `The date ${typed} seems to have the month first. Write day/month/year, and check the other dates of this column.`,
  'year-only': ({ typed }) => `${typed} is only a year. Write the whole date, like 5 March 2026.`,
  'year-implausible': ({ typed }) =>
    `The year in ${typed} is not plausible. Write it with four digits, like 2026.`,
  'not-rupiah': ({ typed }) =>
    `"${typed}" cannot be read as rupiah. Write it like 1.500.000, 500rb or 1,5jt.`,
  'unit-missing': ({ typed }) => `${typed} of what? Add ribu, juta or miliar, for example 1,5 juta.`,
  'amount-unclear': ({ typed }) =>
    `${typed} can be read in two ways. Write the full figure, for example 2.500.000.`,
  'range-upside-down': ({ typed }) =>
    `The lower end of ${typed} is above the upper one. Write it like 2-3jt.`,
  'other-period': ({ typed }) => `${typed} is for a day or a week. Write the amount for a month or a year.`,
  'too-much': ({ typed }) => `${typed} is too large for an enterprise. Check the number of zeros.`,
  'not-a-count': () => 'This is not a count. Write it in digits, for example 12.',
  'not-whole': () => 'A count must be whole, without decimals. Write 3, for example, not 3.5.',
  'not-an-id': () => 'This address is incomplete. Open it again from the list.',
};

export const kernelWords = { id, en } as const satisfies Record<Lang, Sentences>;

/** The sentence for a refusal in a person's language. */
export function explainRefusal(refusal: KernelRefusal, lang: Lang): string {
  // The sentence of a code takes exactly the refusals of that code; TypeScript cannot follow the pair.
  const sentence = kernelWords[lang][refusal.refused] as (detail: KernelRefusal) => string;
  return sentence(refusal);
}
