// Sentences of an owner's activities and next steps.
import type { Lang } from '../../../kernel/language.ts';

const id = {
  title: 'Kegiatan saya',
  lead: 'Bazar, pelatihan, dan bantuan yang Anda ikuti atau ditawarkan kepada Anda.',
  offered: 'Ada tempat untuk Anda',
  forName: (name: string) => `untuk ${name}`,
  answerBy: (day: string) =>
    `Jawab paling lambat ${day}. Setelah itu tempat diberikan kepada urutan berikutnya.`,
  yes: 'Ya, saya ikut',
  no: 'Tidak bisa ikut',
  states: {
    offered: 'Ditawari tempat',
    waiting: 'Menunggu giliran',
    taken: 'Anda ikut',
    attended: 'Anda hadir',
    completed: 'Selesai Anda ikuti',
    dropped: 'Tidak jadi ikut',
    refused: 'Belum diterima',
  },
  offeredLate: 'Anda tercatat di kegiatan ini; petugas mencatat siapa yang hadir.',
  waits: (place: number) =>
    place === 1
      ? 'Anda urutan pertama. Kami kabari begitu ada tempat.'
      : `Anda urutan ke-${place}. Kami kabari begitu ada tempat.`,
  taken: 'Tempat Anda sudah dicatat.',
  reason: (text: string) => `Alasan: ${text}`,
  changed: 'Berubah pikiran? Sampaikan kepada petugas kelurahan.',
  leave: 'Tidak jadi ikut?',
  leaveWhy: 'Kenapa?',
  leaveHint: 'Boleh dikosongkan. Tempat Anda diberikan kepada urutan berikutnya.',
  leaveAct: 'Batalkan keikutsertaan saya',
  none: 'Belum ada kegiatan',
  noneText: 'Bila ada tempat untuk usaha Anda, tawarannya muncul di sini.',
  all: 'Semua kegiatan saya',
  steps: 'Yang akan dikerjakan bersama Anda',
  stepHelps: (who: string) => `Dibantu ${who}`,
  stepDue: (day: string) => `Paling lambat ${day}`,
  stepLate: (day: string) => `Seharusnya ${day}. Tanyakan kepada petugas.`,
  officer: 'petugas dinas',
  past: 'Yang sudah dikerjakan',
  done: (what: string) => `Hasil: ${what}`,
  droppedStep: (why: string) => `Tidak dilanjutkan: ${why}`,
  said: {
    yes: (activity: string) => `Tempat Anda di ${activity} sudah dicatat. Sampai jumpa.`,
    no: (activity: string) => `Jawaban Anda untuk ${activity} sudah dicatat.`,
    leave: (activity: string) => `Anda tidak jadi ikut ${activity}. Terima kasih sudah memberi tahu.`,
  },
  refused: {
    'place-over':
      'Tempat ini tidak menunggu jawaban Anda lagi: waktunya lewat, atau petugas sudah mencatatnya. Di bawah ini keadaannya sekarang.',
    restricted:
      'Persetujuan Anda sedang ditarik, jadi data Anda tidak diolah. Beri persetujuan lagi di Hak saya.',
  },
} as const;

type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Shape<T[K]>;
};
export type PlacesWords = Shape<typeof id>;

const ordinal = (n: number): string => {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(n);
  return `${n}${({ one: 'st', two: 'nd', few: 'rd' } as Readonly<Record<string, string>>)[rule] ?? 'th'}`;
};

const en: PlacesWords = {
  title: 'My activities',
  lead: 'Bazaars, training and help that you take part in or that you are offered.',
  offered: 'There is a place for you',
  forName: (name) => `for ${name}`,
  answerBy: (day) => `Answer by ${day}. After that the place goes to the next in line.`,
  yes: 'Yes, I take part',
  no: 'I cannot come',
  states: {
    offered: 'Offered a place',
    waiting: 'Waiting for a turn',
    taken: 'You take part',
    attended: 'You came',
    completed: 'You finished it',
    dropped: 'Not taking part',
    refused: 'Not accepted yet',
  },
  offeredLate: 'You are on the list of this activity; an officer records who came.',
  waits: (place) =>
    place === 1
      ? 'You are first in line. We tell you as soon as there is a place.'
      : `You are ${ordinal(place)} in line. We tell you as soon as there is a place.`,
  taken: 'Your place is on record.',
  reason: (text) => `Reason: ${text}`,
  changed: 'Changed your mind? Tell the kelurahan officer.',
  leave: 'Not taking part after all?',
  leaveWhy: 'Why?',
  leaveHint: 'You may leave this empty. Your place goes to the next in line.',
  leaveAct: 'Call off my part',
  none: 'No activities yet',
  noneText: 'When there is a place for your enterprise, the offer appears here.',
  all: 'All my activities',
  steps: 'What will be done with you',
  stepHelps: (who) => `Helped by ${who}`,
  stepDue: (day) => `By ${day}`,
  stepLate: (day) => `It was due ${day}. Ask the officer.`,
  officer: 'an officer of the agency',
  past: 'What has been done',
  done: (what) => `Outcome: ${what}`,
  droppedStep: (why) => `Not carried on: ${why}`,
  said: {
    yes: (activity) => `Your place at ${activity} is on record. See you there.`,
    no: (activity) => `Your answer for ${activity} is on record.`,
    leave: (activity) => `You do not take part in ${activity}. Thank you for saying so.`,
  },
  refused: {
    'place-over':
      'This place no longer waits for your answer: its time is over, or an officer has recorded it. Below is how it stands now.',
    restricted: 'Your consent is withdrawn, so your data are not worked with. Give it again under My rights.',
  },
};

export const placesWords: Readonly<Record<Lang, PlacesWords>> = { id, en };
