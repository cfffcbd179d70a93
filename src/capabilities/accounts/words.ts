// Sentences of signing in and of managing sign-ins.
import type { Lang } from '../../kernel/language.ts';
import type { ChangeRefusal, PasswordRefusal } from './actions/own.ts';
import type { EditUserRefusal } from './actions/edit.ts';
import type { CreateRefusal, ManageRefusal } from './actions/users.ts';
import type { Role } from './rules/roles.ts';
import { en } from './words/en.ts';
import { id } from './words/id.ts';
import type { Words } from './words/id.ts';

export const roleLabels: Readonly<Record<Role, Readonly<Record<Lang, string>>>> = {
  owner: { id: 'Pelaku usaha', en: 'Enterprise owner' },
  rt_officer: { id: 'Petugas RT', en: 'RT officer' },
  kelurahan_officer: { id: 'Petugas kelurahan', en: 'Kelurahan officer' },
  kecamatan_officer: { id: 'Petugas kecamatan', en: 'Kecamatan officer' },
  mentor: { id: 'Pendamping', en: 'Mentor' },
  staff: { id: 'Staf dinas', en: 'Agency staff' },
  head: { id: 'Kepala dinas', en: 'Head of agency' },
  council: { id: 'DPRD', en: 'City council' },
  partner: { id: 'Mitra', en: 'Partner' },
  administrator: { id: 'Administrator', en: 'Administrator' },
};

/** What a role may do, in one sentence: shown where somebody chooses it. */
export const roleHints: Readonly<Record<Role, Readonly<Record<Lang, string>>>> = {
  owner: { id: 'Melihat usahanya sendiri.', en: 'Sees their own enterprises.' },
  rt_officer: { id: 'Mendata usaha di satu RT.', en: 'Records enterprises of one RT.' },
  kelurahan_officer: { id: 'Mendata usaha di satu kelurahan.', en: 'Records enterprises of one kelurahan.' },
  kecamatan_officer: {
    id: 'Mendata dan mengimpor usaha di satu kecamatan.',
    en: 'Records and imports enterprises of one kecamatan.',
  },
  mentor: { id: 'Mendampingi usaha di wilayahnya.', en: 'Accompanies enterprises of an area.' },
  staff: {
    id: 'Bekerja dengan seluruh data: impor, ubah, unduh, buka NIK, telepon, dan email.',
    en: 'Works with all data: imports, edits, exports, unmasks NIK, phone and e-mail.',
  },
  head: {
    id: 'Membaca semuanya, menetapkan angka dan kebijakan.',
    en: 'Reads everything, adopts the number and the policy.',
  },
  council: { id: 'Membaca angka gabungan, tanpa data orang.', en: 'Reads aggregates, no data of people.' },
  partner: { id: 'Membaca angka gabungan, tanpa data orang.', en: 'Reads aggregates, no data of people.' },
  administrator: {
    id: 'Mengelola akun dan sistem, tanpa akses ke data usaha. Wajib verifikasi dua langkah.',
    en: 'Manages accounts and the system, without access to enterprise data. Two-step verification required.',
  },
};

export const words = { id, en } as const satisfies Record<Lang, Words>;

/** A refusal of a form with fields, in a person's language. Locks are told with their time, elsewhere. */
export function explain(
  refusal: Exclude<
    CreateRefusal | ManageRefusal | EditUserRefusal | ChangeRefusal | PasswordRefusal,
    { refused: 'locked' }
  >,
  lang: Lang,
): string {
  const say = words[lang].refused;
  return refusal.refused === 'weak-password' ? say.weak[refusal.why] : say[refusal.refused];
}
