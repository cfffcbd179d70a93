// Sentences of the page that tells the policy.
import type { Lang } from '../../../kernel/language.ts';
import { formatCount } from '../../../kernel/number.ts';

const id = {
  title: 'Jenjang dan kebijakan',
  kicker: 'Naik kelas',
  lead: 'Jenjang bukan nilai. Setiap anak tangga adalah syarat yang jelas, dan setiap syarat dibuktikan dengan bukti bertanggal.',
  inForce: (version: number, day: string) => `Kebijakan versi ${version}, berlaku sejak ${day}.`,
  old: (version: number, day: string) =>
    `Ini kebijakan versi ${version}, berlaku sejak ${day}. Bukan yang berlaku hari ini.`,
  soon: (version: number, day: string) =>
    `Ini kebijakan versi ${version}, yang baru akan berlaku ${day}. Bukan yang berlaku hari ini.`,
  withdrawn: (version: number, day: string) =>
    `Ini kebijakan versi ${version}, yang sedianya berlaku ${day} tetapi dibatalkan: tidak pernah berlaku.`,
  toCurrent: 'Ke kebijakan yang berlaku',
  toDesk: 'Meja kebijakan',
  none: 'Belum ada kebijakan',
  noneText: 'Kota ini belum menetapkan jenjangnya.',
  tracks: 'Jalur',
  everybody: 'Ditawarkan kepada semua usaha.',
  onlySectors: (sectors: string) => `Untuk bidang: ${sectors}.`,
  opens: (kinds: string) => `Dimulai oleh usaha sendiri, dengan salah satu bukti ini: ${kinds}.`,
  reachedHere: 'usaha sampai di sini',
  conditions: 'Syarat',
  rung: 'Jenjang',
  condition: 'Syarat',
  proof: 'Dibuktikan dengan',
  helper: 'Dibantu oleh',
  source: 'Dasar',
  noCondition: 'cukup tercatat',
  or: 'atau',
  times: (n: number) => `paling sedikit ${formatCount(n, 'id')} kali`,
  months: (n: number) => `${formatCount(n, 'id')} bulan berturut-turut`,
  fresh: (n: number) => `tidak lebih lama dari ${formatCount(n, 'id')} bulan`,
  onlyFor: (sectors: string) => `hanya untuk ${sectors}`,
  due: (day: string) => `diminta sejak ${day}`,
  size: 'Kelas usaha menurut undang-undang',
  sizeLead: 'Berdiri di samping jenjang; batas atasnya termasuk.',
  sizeSince: 'Berlaku sejak',
  sizeClass: 'Kelas',
  capital: 'Modal, tanpa tanah dan bangunan',
  sales: 'Penjualan setahun',
  newYears: (years: number) =>
    `Usaha baru diukur dari modal selama ${formatCount(years, 'id')} tahun pertama, sesudah itu dari penjualan.`,
  upTo: (amount: string) => `sampai ${amount}`,
  above: (amount: string) => `di atas ${amount}`,
  grades: 'Seberapa pasti dasarnya',
  history: 'Riwayat kebijakan',
  historyLead:
    'Kebijakan lama disimpan apa adanya; posisi pada tanggal dulu dihitung dengan kebijakan waktu itu.',
  version: 'Versi',
  starts: 'Berlaku sejak',
  reason: 'Alasan',
  recorded: 'Ditetapkan',
  yes: 'berlaku',
} as const;

type Widened<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string ? (...args: A) => string : string;
};
export type PolicyWords = Widened<typeof id>;

const en: PolicyWords = {
  title: 'Rungs and policy',
  kicker: 'Moving up',
  lead: 'A rung is no score. Each step is a clear condition, and each condition is met by dated proof.',
  inForce: (version, day) => `Policy version ${version}, in force since ${day}.`,
  old: (version, day) =>
    `This is policy version ${version}, in force since ${day}. It is not the one in force today.`,
  soon: (version, day) =>
    `This is policy version ${version}, which only begins on ${day}. It is not the one in force today.`,
  withdrawn: (version, day) =>
    `This is policy version ${version}, which was to begin on ${day} but was withdrawn: it never held.`,
  toCurrent: 'To the policy in force',
  toDesk: 'Policy desk',
  none: 'No policy yet',
  noneText: 'This city has not adopted its rungs yet.',
  tracks: 'Tracks',
  everybody: 'Offered to every enterprise.',
  onlySectors: (sectors) => `For these kinds: ${sectors}.`,
  opens: (kinds) => `Begun by the enterprise itself, with one of these proofs: ${kinds}.`,
  reachedHere: 'enterprises are here or above',
  conditions: 'Conditions',
  rung: 'Rung',
  condition: 'Condition',
  proof: 'Proven by',
  helper: 'Who helps',
  source: 'Basis',
  noCondition: 'being on record is enough',
  or: 'or',
  times: (n) => (n === 1 ? 'at least once' : `at least ${formatCount(n, 'en')} times`),
  months: (n) => `${formatCount(n, 'en')} ${n === 1 ? 'month' : 'months running'}`,
  fresh: (n) => `not older than ${formatCount(n, 'en')} ${n === 1 ? 'month' : 'months'}`,
  onlyFor: (sectors) => `only for ${sectors}`,
  due: (day) => `asked since ${day}`,
  size: 'Size class by law',
  sizeLead: 'Stands beside the rungs; the upper bound is included.',
  sizeSince: 'In force since',
  sizeClass: 'Class',
  capital: 'Capital, without land and building',
  sales: 'Sales a year',
  newYears: (years) =>
    `A new firm is measured by capital for its first ${years === 1 ? 'year' : `${formatCount(years, 'en')} years`}, then by sales.`,
  upTo: (amount) => `up to ${amount}`,
  above: (amount) => `above ${amount}`,
  grades: 'How certain the basis is',
  history: 'Policies so far',
  historyLead:
    'Old policies are kept as they were; where an enterprise stood on an earlier day follows from the policy of that day.',
  version: 'Version',
  starts: 'In force since',
  reason: 'Reason',
  recorded: 'Adopted',
  yes: 'in force',
};

export const policyWords: Readonly<Record<Lang, PolicyWords>> = { id, en };
