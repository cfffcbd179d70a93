// An owner's answer to a place: taking it, declining it, or giving up what was taken or waited for.
import type { PersonId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { Db } from '../../../platform/db/index.ts';
import { ownPlaces, setParticipations } from '../../programme/index.ts';
import type { OwnPlace, ParticipationState } from '../../programme/index.ts';
import { listOwn } from '../store/own.ts';
import { findRestriction } from '../store/people.ts';

export const answers = ['yes', 'no', 'leave'] as const;
export type Answer = (typeof answers)[number];

/** What is kept as the reason when the owner gives none; officers and the owner read it. */
const reasons = { no: 'tidak bisa ikut, jawaban pemilik', leave: 'batal ikut, permintaan pemilik' } as const;

const fits: Readonly<Record<Answer, readonly ParticipationState[]>> = {
  yes: ['offered'],
  no: ['offered'],
  leave: ['waiting', 'taken'],
};

/** `place-over`: somebody else has it by now, or the activity is over. */
export type AnswerRefusal = Refusal<'unknown-place' | 'restricted' | 'place-over', object>;

/** The same act as an officer's press: whoever leaves calls the next in line. */
export async function answerPlace(
  db: Db,
  {
    person,
    participation,
    answer,
    reason,
  }: { person: PersonId; participation: string; answer: Answer; reason: string },
  around: Circumstances,
): Promise<OwnPlace | AnswerRefusal> {
  if (await findRestriction(db, person)) return refuse('restricted');
  const own = (await listOwn(db, person)).map(({ id }) => id);
  const places = await ownPlaces(db, own, around.today as PlainDate);
  const place = places.find((p) => p.participationId === participation);
  if (!place) return refuse('unknown-place');
  if (!place.open || !fits[answer].includes(place.state)) return refuse('place-over');
  const said = reason.trim().length < 5 && answer !== 'yes' ? reasons[answer] : reason;
  const set = await setParticipations(
    db,
    {
      activity: place.activityId,
      participations: [participation],
      state: answer === 'yes' ? 'taken' : 'dropped',
      reason: said,
      seen: new Map([[participation, place.state]]),
    },
    around,
  );
  // Between reading and locking somebody else was quicker.
  return isRefused(set) || set.done === 0 ? refuse('place-over') : place;
}
