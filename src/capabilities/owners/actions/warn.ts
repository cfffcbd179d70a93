// Telling an owner of what somebody else may have done in their name: at most once a day of each.
import { formatInstant } from '../../../kernel/day.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { Phone } from '../../../kernel/phone.ts';
import type { Db } from '../../../platform/db/index.ts';
import { canSend, send } from '../../../platform/messages/index.ts';
import { deviceOf } from '../../accounts/index.ts';
import { secretsOf } from '../../registry/index.ts';
import { pinChangedMessage, signedInMessage } from '../messages.ts';
import { takeWarning } from '../store/devices.ts';
import { findPerson } from '../store/people.ts';
import { byOwner } from '../who-is.ts';

export type Warning = { readonly personId: PersonId } & (
  | { readonly what: 'device'; readonly agent: string }
  | { readonly what: 'pin' }
);

/** To the number on record, in Indonesian; nothing where messages cannot leave, for nobody hands these over in time. */
export async function warn(db: Db, warning: Warning, now: Date): Promise<void> {
  if (!canSend(db.city)) return;
  const { personId, what } = warning;
  const person = await findPerson(db, personId);
  const to = person ? (secretsOf(person).phone as Phone | undefined) : undefined;
  if (!person || !to || !(await takeWarning(db, personId, what, now))) return;
  const lang = 'id';
  const when = formatInstant(now, db.city.zone, lang);
  const [around, about] = [{ by: byOwner(personId), now }, { to, lang, area: person.area } as const];
  if (what === 'pin')
    return void (await send(db, { ...about, template: pinChangedMessage, values: { when } }, around));
  const { browser, system } = deviceOf(warning.agent);
  const device = [browser, system].filter(Boolean).join(', ') || 'tidak dikenal';
  await send(db, { ...about, template: signedInMessage, values: { device, when } }, around);
}
