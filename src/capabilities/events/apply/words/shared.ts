// Sentences that owners and officers both read: where an application stands, and why something was refused.
import type { Lang } from '../../../../kernel/language.ts';
import type { AskRefusal } from '../actions/ask.ts';
import type { OwnRefusal } from '../actions/own.ts';
import type { ApplicationState } from '../../kinds.ts';
import type { Problem } from '../rules/ask.ts';
import type { Standing } from '../rules/life.ts';

type Words = {
  standings: Record<Standing, string>;
  /** What happened, as a line of its history. */
  acts: Record<ApplicationState, string>;
  problems: Record<Problem, string>;
  refused: Record<Exclude<AskRefusal | OwnRefusal, { refused: 'form' | 'too-late' }>['refused'], string>;
  tooLate: (day: string) => string;
};

const id: Words = {
  standings: {
    in: 'Sedang dinilai',
    appealed: 'Ditinjau lagi',
    offered: 'Ditawari tempat',
    taken: 'Ikut',
    came: 'Hadir',
    waiting: 'Menunggu giliran',
    left: 'Tidak jadi ikut',
    refused: 'Belum diterima',
    withdrawn: 'Dibatalkan',
  },
  acts: {
    in: 'Mendaftar',
    accepted: 'Diterima',
    waiting: 'Diterima, menunggu tempat',
    refused: 'Belum diterima',
    withdrawn: 'Dibatalkan',
    appealed: 'Minta ditinjau lagi',
  },
  problems: {
    'group-missing': 'Pilih kelompok produk.',
    'group-wrong': 'Kelompok produk ini tidak dibuka di acara ini. Pilih yang lain.',
    'what-missing': 'Tulis apa yang akan dijual.',
    'what-long': 'Tulis paling banyak 300 huruf.',
    'most-wrong': 'Tulis jumlah giliran sebagai angka, paling banyak sejumlah yang ada.',
    'no-shift-left': 'Paling sedikit satu waktu harus bisa. Ubah salah satunya.',
  },
  refused: {
    'not-open': 'Acara ini belum disetujui, jadi belum menerima pendaftaran.',
    'event-over': 'Acara ini sudah selesai atau dibatalkan.',
    'unknown-event': 'Acara ini tidak ada lagi.',
    'unknown-application': 'Pendaftaran ini tidak ada lagi.',
    'not-yours': 'Usaha itu bukan bagian Anda. Pilih usaha dari daftar.',
    'not-invited':
      'Acara ini untuk wilayah lain. Bila RT usaha belum tercatat, minta petugas kelurahan melengkapinya.',
    'not-active': 'Usaha ini tercatat tutup atau pindah. Minta petugas memperbaruinya dulu.',
    'applied-already': 'Usaha ini sudah terdaftar di acara ini.',
    'act-impossible': 'Keadaannya sudah berubah. Lihat keadaan sekarang di halaman ini.',
    'appeal-used': 'Peninjauan ulang hanya sekali, dan sudah dijawab.',
    'same-person': 'Peninjauan ulang dijawab oleh orang lain, bukan yang memutuskan sebelumnya.',
    'place-over':
      'Tempat ini tidak menunggu jawaban lagi: waktunya lewat, atau petugas sudah mencatatnya. Lihat keadaan sekarang.',
    'came-already': 'Usaha ini sudah tercatat hadir.',
    'reason-short': 'Tulis alasannya, paling sedikit lima huruf.',
  },
  tooLate: (day) => `Pendaftaran ditutup ${day}.`,
};

const en: Words = {
  standings: {
    in: 'Being looked at',
    appealed: 'Being reviewed',
    offered: 'Offered a place',
    taken: 'Taking part',
    came: 'Came',
    waiting: 'Waiting for a turn',
    left: 'Not taking part',
    refused: 'Not accepted yet',
    withdrawn: 'Called off',
  },
  acts: {
    in: 'Applied',
    accepted: 'Accepted',
    waiting: 'Accepted, waiting for a place',
    refused: 'Not accepted',
    withdrawn: 'Called off',
    appealed: 'Asked for a second look',
  },
  problems: {
    'group-missing': 'Choose a product group.',
    'group-wrong': 'This product group is not open at this event. Choose another.',
    'what-missing': 'Write what will be sold.',
    'what-long': 'Write at most 300 letters.',
    'most-wrong': 'Write the number of shifts as a figure, at most as many as there are.',
    'no-shift-left': 'At least one time must be possible. Change one of them.',
  },
  refused: {
    'not-open': 'This event is not approved yet, so it takes no applications.',
    'event-over': 'This event is over or was called off.',
    'unknown-event': 'This event is no longer there.',
    'unknown-application': 'This application is no longer there.',
    'not-yours': 'That enterprise is not yours. Choose one from the list.',
    'not-invited':
      'This event is for another area. If the RT of the enterprise is not on record, ask the kelurahan officer to add it.',
    'not-active':
      'This enterprise is on record as closed or moved. Ask an officer to bring it up to date first.',
    'applied-already': 'This enterprise has applied to this event already.',
    'act-impossible': 'It stands differently by now. See how it stands on this page.',
    'appeal-used': 'A review is made once, and it has been answered.',
    'same-person': 'A review is answered by somebody else than who decided before.',
    'place-over':
      'This place no longer waits for an answer: its time is over, or an officer has recorded it. See how it stands now.',
    'came-already': 'This enterprise is on record as having come.',
    'reason-short': 'Write the reason, at least five letters.',
  },
  tooLate: (day) => `Applications closed on ${day}.`,
};

export const words = { id, en } as const satisfies Record<Lang, Words>;
