// Sentences about owners without a number, whom somebody goes to.
import type { Lang } from '../../../../kernel/language.ts';

const id = {
  title: 'Perlu didatangi',
  lead: 'Pemilik usaha tanpa nomor HP yang belum mendengar perubahan acara. Datangi, sampaikan, lalu catat.',
  link: (n: string) => `Perlu didatangi (${n})`,
  columns: {
    area: 'RT atau kelurahan',
    who: 'Usaha',
    what: 'Yang perlu disampaikan',
    event: 'Acara',
    since: 'Sejak',
  },
  since: (day: string) => `Menunggu sejak ${day}`,
  act: 'Sudah disampaikan',
  done: 'Tercatat: sudah disampaikan.',
  gone: 'Itu sudah dicatat orang lain.',
  none: 'Tidak ada yang perlu didatangi',
  noneText: 'Bila acara berubah dan pemilik usaha tidak punya nomor HP, namanya muncul di sini.',
  download: 'Unduh daftar',
};

export type UntoldWords = typeof id;

const en: UntoldWords = {
  title: 'To be visited',
  lead: 'Owners without a phone number who have not heard yet of a change. Go there, say it, then note it.',
  link: (n) => `To be visited (${n})`,
  columns: {
    area: 'RT or kelurahan',
    who: 'Enterprise',
    what: 'What to say',
    event: 'Event',
    since: 'Since',
  },
  since: (day) => `Waiting since ${day}`,
  act: 'Said',
  done: 'Noted as said.',
  gone: 'Somebody else has noted that already.',
  none: 'Nobody needs a visit',
  noneText: 'When an event changes and an owner has no phone number, the name appears here.',
  download: 'Download the list',
};

export const words = { id, en } as const satisfies Record<Lang, UntoldWords>;
