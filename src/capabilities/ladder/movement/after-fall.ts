// The next step after a fall, in words: what is to be done, for whom, by when.
import { addDays } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { evidenceWords } from '../../evidence/index.ts';
import type { Fell } from './topic.ts';

const withinDays = 14;

export type AfterFall = {
  readonly enterprise: string;
  readonly what: 'expiry';
  readonly text: string;
  readonly responsible: null;
  readonly due: PlainDate;
  /** The same fall opens one next step. */
  readonly from: { readonly room: string; readonly id: string };
};

export function followUpAfterFall({ movement, enterpriseId, track, kind, cause, day }: Fell): AfterFall {
  const paper = evidenceWords.id.kinds[kind];
  const what = cause === 'expired' ? 'perbarui' : 'lengkapi lagi';
  return {
    enterprise: enterpriseId,
    what: 'expiry',
    text: `Turun pada jalur ${track}: ${what} ${paper}.`,
    responsible: null,
    due: addDays(day, withinDays),
    from: { room: 'ladder', id: movement },
  };
}
