// The agency's answer to a request: with a reason the owner reads, and its effect in the same transaction.
import type { EnterpriseId, PersonId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/language.ts';
import type { Phone } from '../../../kernel/phone.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { openText } from '../../../platform/keys/brief.ts';
import { send } from '../../../platform/messages/index.ts';
import { holds, recordFacts } from '../../evidence/index.ts';
import {
  bornIdsOf,
  editEnterprise,
  erasePerson,
  findEnterprise,
  giveEnterprise,
  readReason,
  resolve,
  secretsOf,
} from '../../registry/index.ts';
import type { EditRefusal, FormRefusal } from '../../registry/index.ts';
import { decidedMessage, phoneChangedMessage } from '../messages.ts';
import { forgetValues } from '../store/choices.ts';
import { forgetDevices } from '../store/devices.ts';
import { endLetters } from '../store/letters.ts';
import { findPerson, forgetPin } from '../store/people.ts';
import { formerRecords, isBeyond } from '../store/reach.ts';
import { decideRequest, emptyBodies, findOnBoard } from '../store/requests.ts';
import type { RequestRow } from '../store/requests.ts';
import { endPhones } from '../phones.ts';
import { endSessions } from '../store/sessions.ts';
import { boardWords } from '../words/board.ts';
import { checkTyped, typedAs } from './typed.ts';

export type Decision = { readonly id: string; readonly granted: boolean; readonly reason: string };
export type DecideRefusal =
  | Refusal<
      'unknown-request' | 'decided-already' | 'reason-short' | 'unknown-enterprise' | 'needs-agency',
      object
    >
  | FormRefusal
  | EditRefusal;

/**
 * Refuses 'decided-already' to whoever comes second, and 'needs-agency' where an erasure would leave a record outside the area; what the registry
 * refuses leaves the request open.
 */
export async function decide(
  db: Db,
  { id, granted, reason }: Decision,
  around: Circumstances,
): Promise<{ kind: RequestRow['kind']; granted: boolean } | DecideRefusal> {
  const known = await findOnBoard(db, id);
  if (!known) return refuse('unknown-request');
  const why = readReason(reason);
  if (isRefused(why)) return why;
  const { by, now } = around;
  const state = granted ? 'granted' : 'refused';
  if (!(await decideRequest(db, id, { state, decidedAt: now, decidedBy: by, reason: why })))
    return refuse('decided-already');
  const { request } = known;
  // Told before the effect: erasing takes the number as well.
  await tell(db, request, granted, around);
  if (granted) {
    const done = await effects[request.kind](db, request, why, around);
    if (isRefused(done)) return done;
  }
  const subject = request.kind === 'erasure' ? request.personId : (request.enterpriseId ?? request.personId);
  await audit(
    db,
    { by, now },
    {
      act: 'owners:decide',
      subject,
      reason: why,
      detail: { request: id, kind: request.kind, state },
    },
  );
  return { kind: request.kind, granted };
}

type Effect = (
  db: Db,
  request: RequestRow,
  reason: string,
  around: Circumstances,
) => Promise<void | DecideRefusal>;

const effects: Readonly<Record<RequestRow['kind'], Effect>> = {
  correction: correct,
  claim: async (db, { enterpriseId, personId }, reason, around) => {
    const given = await giveEnterprise(
      db,
      {
        id: enterpriseId as EnterpriseId,
        to: await resolve(db, personId as PersonId),
        reason,
        source: 'staff',
      },
      around,
    );
    return isRefused(given) ? given : undefined;
  },
  erasure: async (db, { personId }, reason, around) => {
    const person = await resolve(db, personId as PersonId);
    // Every record of theirs: those joined away, and those under which an enterprise was known before they claimed it.
    const own = await bornIdsOf(db, person);
    const people = [...own, ...(await formerRecords(db, own))];
    if (await isBeyond(db, people)) return refuse('needs-agency');
    await endSessions(db, person, 'all');
    await endPhones(db, person, around);
    await endLetters(db, person, around.now);
    await forgetPin(db, person);
    await forgetDevices(db, person);
    await forgetValues(db, person);
    await emptyBodies(db, person);
    for (const one of people) await erasePerson(db, { person: one, reason }, around);
  },
  // Answered by the system when they are made.
  withdrawal: async () => undefined,
  copy: async () => undefined,
};

async function correct(
  db: Db,
  { enterpriseId, body }: RequestRow,
  reason: string,
  around: Circumstances,
): Promise<void | DecideRefusal> {
  const known = await findEnterprise(db, enterpriseId as EnterpriseId);
  if (!known) return refuse('unknown-enterprise');
  const { phone, ...plain } = body;
  const former = secretsOf(known.owner).phone as Phone | undefined;
  const wanted = {
    owner: known.owner?.name ?? '',
    ...plain,
    ...(phone ? { phone: openText('owners-phone', phone) } : {}),
  };
  const checked = await checkTyped(db, wanted, typedAs(known), around);
  if (isRefused(checked)) return checked;
  const id = enterpriseId as EnterpriseId;
  const { revision } = known.enterprise;
  const done = await editEnterprise(
    db,
    { id, revision, checked, reason, source: 'owner', sameOwner: false },
    around,
  );
  if (isRefused(done)) return done;
  // To the number that is given up: if it was not its holder who asked, they hear of it.
  if (phone && former)
    await send(
      db,
      { to: former, template: phoneChangedMessage, values: {}, lang: 'id', area: known.enterprise.area },
      around,
    );
  const { nib } = checked;
  if (nib === null || (await holds(db, id, 'nib', nib))) return;
  await recordFacts(
    db,
    [
      {
        enterpriseId: id,
        kind: 'nib',
        grade: 'stated',
        number: nib,
        validFrom: around.today,
        source: 'owner',
      },
    ],
    around,
  );
}

/** To the number on record, in Indonesian: the language of a person is not kept. */
async function tell(db: Db, request: RequestRow, granted: boolean, around: Circumstances): Promise<void> {
  const phone = await phoneOf(db, request.personId);
  if (!phone) return;
  const lang: Lang = 'id';
  const say = boardWords[lang];
  const values = { what: say.kinds[request.kind], answer: granted ? say.granted : say.refused };
  await send(db, { to: phone.number, template: decidedMessage, values, lang, area: phone.area }, around);
}

async function phoneOf(db: Db, personId: string): Promise<{ number: Phone; area: string } | null> {
  const person = await findPerson(db, personId as PersonId);
  const number = person ? secretsOf(person).phone : undefined;
  return person && number ? { number: number as Phone, area: person.area } : null;
}
