// Why something of curation could not be saved.
import type { Lang } from '../../../../../kernel/language.ts';

type Words = {
  refused: Record<'unseen' | 'other' | 'points-wrong', string>;
};

const id: Words = {
  refused: {
    unseen: 'Data usaha ini sedang tidak boleh diolah.',
    other: 'Tidak bisa disimpan. Muat ulang halaman ini.',
    'points-wrong': 'Nilai dari 0 sampai 4.',
  },
};

const en: Words = {
  refused: {
    unseen: 'The data of this enterprise may not be worked with at present.',
    other: 'It could not be saved. Load this page again.',
    'points-wrong': 'Points go from 0 to 4.',
  },
};

export const refused = { id, en } as const satisfies Record<Lang, Words>;
