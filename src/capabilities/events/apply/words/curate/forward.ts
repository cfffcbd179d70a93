// Sentences of those who put enterprises forward.
import type { Lang } from '../../../../../kernel/language.ts';

type Words = {
  forward: Record<
    | 'title'
    | 'lead'
    | 'search'
    | 'found'
    | 'none'
    | 'noneText'
    | 'choose'
    | 'applied'
    | 'what'
    | 'act'
    | 'nobody',
    string
  > & {
    said: (n: string) => string;
    left: (n: string, why: string) => string;
    tick: (name: string) => string;
    groupOf: (name: string) => string;
    whatOf: (name: string) => string;
    more: (n: string) => string;
  };
};

const id: Words = {
  forward: {
    title: 'Ajukan usaha',
    lead: 'Usaha di wilayah Anda yang diundang acara ini. Centang, pilih kelompoknya, lalu kirim.',
    search: 'Cari nama usaha atau pemilik',
    found: 'Usaha di wilayah Anda',
    none: 'Tidak ada usaha yang bisa diajukan',
    noneText: 'Ubah kata pencarian, atau catat usahanya dulu.',
    choose: 'Pilih',
    applied: 'sudah terdaftar',
    what: 'Yang dijual',
    act: 'Ajukan yang dicentang',
    nobody: 'Centang paling sedikit satu usaha.',
    said: (n) => `${n} usaha diajukan.`,
    left: (n, why) => `${n} tidak diajukan: ${why}`,
    tick: (name) => `Pilih ${name}`,
    groupOf: (name) => `Kelompok ${name}`,
    whatOf: (name) => `Yang dijual ${name}`,
    more: (n) => `Hanya ${n} pertama yang tampak. Cari namanya untuk yang lain.`,
  },
};

const en: Words = {
  forward: {
    title: 'Put enterprises forward',
    lead: 'Enterprises of your area that this event invites. Tick them, choose the group, send.',
    search: 'Look for an enterprise or owner',
    found: 'Enterprises of your area',
    none: 'No enterprise to put forward',
    noneText: 'Change the words of the search, or record the enterprise first.',
    choose: 'Choose',
    applied: 'applied already',
    what: 'What they sell',
    act: 'Put those ticked forward',
    nobody: 'Tick at least one enterprise.',
    said: (n) => `${n} put forward.`,
    left: (n, why) => `${n} not put forward: ${why}`,
    tick: (name) => `Choose ${name}`,
    groupOf: (name) => `Group of ${name}`,
    whatOf: (name) => `What ${name} sells`,
    more: (n) => `Only the first ${n} are shown. Search for the others by name.`,
  },
};

export const forward = { id, en } as const satisfies Record<Lang, Words>;
