// Sentences of accepting applicants.
import type { Lang } from '../../../../../kernel/language.ts';

type Words = {
  accept: Record<
    'title' | 'lead' | 'act' | 'back' | 'offered' | 'waits' | 'none' | 'unscored' | 'outcome',
    string
  > & {
    said: (offered: string, waiting: string) => string;
    left: (n: string) => string;
  };
};

const id: Words = {
  accept: {
    title: 'Terima pendaftar',
    lead: 'Tempat ditawarkan menurut urutan nilai; sisanya menunggu dalam urutan yang sama. Fakta hari ini disimpan bersama keputusan.',
    act: 'Terima',
    back: 'Kembali',
    offered: 'Ditawari tempat',
    waits: 'Menunggu giliran',
    none: 'Tidak ada yang bisa diterima. Centang pendaftar yang belum diputuskan.',
    unscored: 'belum lengkap dinilai',
    outcome: 'Hasilnya',
    said: (offered, waiting) => `${offered} ditawari tempat, ${waiting} menunggu giliran.`,
    left: (n) => `${n} dilewati: sudah diputuskan, atau harus dijawab orang lain.`,
  },
};

const en: Words = {
  accept: {
    title: 'Accept applicants',
    lead: 'Places are offered in the order of points; the others wait in the same order. The facts of today are kept with the decision.',
    act: 'Accept',
    back: 'Back',
    offered: 'Offered a place',
    waits: 'Waits for a turn',
    none: 'Nobody can be accepted. Tick applicants that are not decided yet.',
    unscored: 'not looked at in full',
    outcome: 'Outcome',
    said: (offered, waiting) => `${offered} offered a place, ${waiting} waiting for a turn.`,
    left: (n) => `${n} passed over: decided already, or to be answered by somebody else.`,
  },
};

export const accept = { id, en } as const satisfies Record<Lang, Words>;
