// A PIN that its owner sets or changes: from then on the code alone lets nobody in.
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import { within } from '../../../platform/db/index.ts';
import type { Locked } from '../../accounts/index.ts';
import { readPin } from '../rules/pin.ts';
import type { PinRefusal } from '../rules/pin.ts';
import { findOwnPin, forgetPin, replacePin } from '../store/people.ts';
import { endPhones } from '../phones.ts';
import { endSessions } from '../store/sessions.ts';
import { byOwner } from '../who-is.ts';
import { isConfirmed, judgePin } from './confirm.ts';
import type { Asking } from './confirm.ts';
import type { Visitor } from './enter.ts';
import { hashPin } from './pins.ts';
import { warn } from './warn.ts';

export type OwnPinRefusal = Locked | PinRefusal | Refusal<'wrong-pin' | 'not-confirmed', object>;

/**
 * The first one needs a confirmation of the last five minutes, a change the former PIN. Ends every other session and every
 * phone, and tells the owner. Refuses 'not-confirmed', 'wrong-pin', what makes no PIN, and 'locked'.
 */
export async function setOwnPin(
  visitor: Visitor,
  asking: Asking,
  typed: { readonly former: string; readonly pin: string; readonly again: string },
): Promise<{ ended: number } | OwnPinRefusal> {
  const { city, now } = visitor;
  const { person, session } = asking;
  const scope = { kind: 'person', person } as const;
  const known = await within(city, scope, (db) => findOwnPin(db, person));
  if (!known && !(await isConfirmed(visitor, asking))) return refuse('not-confirmed');
  const pin = readPin(typed.pin, typed.again);
  if (isRefused(pin)) return pin;
  const judged = known ? await judgePin(visitor, asking, typed.former) : null;
  if (isRefused(judged)) return judged;
  const hash = await hashPin(person, pin);
  return within(city, scope, async (db) => {
    await forgetPin(db, person);
    await replacePin(db, person, hash, now);
    const around = { by: byOwner(person), now };
    const sessions = await endSessions(db, person, session ? { except: session } : 'all');
    const ended = sessions + (await endPhones(db, person, around));
    await audit(db, around, { act: 'owners:pin', subject: person, detail: { ended } });
    await warn(db, { personId: person, what: 'pin' }, now);
    return { ended };
  });
}
