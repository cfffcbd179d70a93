// Sentences about an outlet that becomes part of another.
import type { Lang } from '../../../kernel/language.ts';
import type { MergeRefusal } from './rules.ts';

type Words = {
  open: string;
  title: (name: string) => string;
  lead: string;
  into: string;
  choose: string;
  reason: string;
  reasonHint: string;
  save: string;
  cancel: string;
  saved: (name: string) => string;
  joined: (name: string, day: string) => string;
  none: string;
  refused: Record<MergeRefusal['refused'], string>;
};

const id: Words = {
  open: 'Gabungkan dengan mitra lain',
  title: (name) => `${name} bergabung dengan mitra lain`,
  lead: 'Hari ini menjadi hari terakhirnya. Penempatan yang berjalan berakhir hari ini dan mulai besok di tempat baru dengan syarat yang sama. Catatan lama, laporan dan rekeningnya tetap di tempatnya, dan orangnya ikut.',
  into: 'Bergabung dengan',
  choose: 'Pilih mitra yang sejenis',
  reason: 'Alasan',
  reasonHint: 'Misalnya: gerai pindah dan menyatu dengan gerai Sepinggan.',
  save: 'Gabungkan',
  cancel: 'Batal',
  saved: (name) => `Sudah bergabung dengan ${name}.`,
  joined: (name, day) => `Bergabung dengan ${name}; hari terakhirnya ${day}.`,
  none: 'Tidak ada mitra lain yang sejenis.',
  refused: {
    'unknown-partner': 'Pilih mitra dari daftar.',
    itself: 'Mitra tidak dapat bergabung dengan dirinya sendiri.',
    'not-alike': 'Hanya mitra yang sejenis yang dapat bergabung.',
    'not-active': 'Salah satunya sudah tidak aktif.',
    'has-outlets': 'Masih ada gerai di bawahnya. Gabungkan gerainya lebih dulu.',
    'reason-short': 'Tulis alasannya dengan beberapa kata.',
  },
};

const en: Words = {
  open: 'Merge into another partner',
  title: (name) => `${name} becomes part of another partner`,
  lead: 'Today is its last day. Running placements end today and begin tomorrow at the new place on the same terms. Earlier records, reports and statements stay where they are, and its people go along.',
  into: 'Becomes part of',
  choose: 'Choose a partner of the same kind',
  reason: 'Reason',
  reasonHint: 'For example: the shop moved into the one in Sepinggan.',
  save: 'Merge',
  cancel: 'Cancel',
  saved: (name) => `Now part of ${name}.`,
  joined: (name, day) => `Part of ${name}; its last day was ${day}.`,
  none: 'There is no other partner of this kind.',
  refused: {
    'unknown-partner': 'Choose a partner from the list.',
    itself: 'A partner cannot become part of itself.',
    'not-alike': 'Only partners of one kind can be merged.',
    'not-active': 'One of them is no longer active.',
    'has-outlets': 'It still has outlets. Merge those first.',
    'reason-short': 'Write the reason in a few words.',
  },
};

export const words = { id, en } as const satisfies Record<Lang, Words>;
