// What an owner does about their own enterprise: being found, correcting what is harmless, answering in bands.
import type { EnterpriseId, PersonId } from '../../../kernel/ids.ts';
import { showPhone } from '../../../kernel/phone.ts';
import type { Phone } from '../../../kernel/phone.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { recordFacts, salesBands } from '../../evidence/index.ts';
import { editEnterprise, findEnterprise, resolve, secretsOf } from '../../registry/index.ts';
import type { EditRefusal, EnterpriseWithOwner, FormRefusal } from '../../registry/index.ts';
import { appendChoice } from '../store/choices.ts';
import { findRestriction } from '../store/people.ts';
import { checkTyped, typedAs } from './typed.ts';

export type OwnRefusal = Refusal<
  'not-yours' | 'restricted' | 'no-phone' | 'band-missing' | 'purpose-unread',
  object
>;

/** The enterprise when it is this person's own and may be worked with; the scope shows no other anyway. */
export async function mineOf(
  db: Db,
  person: PersonId,
  id: EnterpriseId,
): Promise<EnterpriseWithOwner | OwnRefusal> {
  const found = await findEnterprise(db, id, { lock: true });
  const ownerId = found?.enterprise.ownerId;
  if (!found || !ownerId || (await resolve(db, ownerId as PersonId)) !== person) return refuse('not-yours');
  if (['withdrawn', 'joined'].includes(found.enterprise.status)) return refuse('not-yours');
  return (await findRestriction(db, person)) ? refuse('restricted') : found;
}

export type Shown = { readonly findable: boolean; readonly phone: boolean };

/** Sets what the public sees. A phone is published in full, and only beside an enterprise that may be found. */
export async function setShown(
  db: Db,
  { person, id, findable, phone }: { person: PersonId; id: EnterpriseId } & Shown,
  { by, now }: Circumstances,
): Promise<Shown | OwnRefusal> {
  const mine = await mineOf(db, person, id);
  if (isRefused(mine)) return mine;
  // An old id leads to the enterprise of today: what is said of it counts for that one.
  const today = mine.enterprise.id;
  const number = secretsOf(mine.owner).phone;
  if (phone && !number) return refuse('no-phone');
  const told = { personId: person, enterpriseId: today, at: now, by };
  const withPhone = findable && phone;
  await appendChoice(db, { ...told, what: 'findable', given: findable });
  await appendChoice(db, {
    ...told,
    what: 'phone',
    given: withPhone,
    value: withPhone && number ? showPhone(number as Phone) : null,
  });
  const detail = { findable, phone: withPhone };
  await audit(db, { by, now }, { act: 'owners:show', subject: today, detail });
  return { findable, phone: withPhone };
}

export const directFields = ['kind', 'address', 'founded'] as const;
export type DirectField = (typeof directFields)[number];

/** Corrects what proves nothing and moves no number; it stands at once, with before and after in the history. */
export async function correctDirectly(
  db: Db,
  { person, id, typed }: { person: PersonId; id: EnterpriseId; typed: Readonly<Record<DirectField, string>> },
  around: Circumstances,
): Promise<{ id: EnterpriseId } | OwnRefusal | FormRefusal | EditRefusal> {
  const mine = await mineOf(db, person, id);
  if (isRefused(mine)) return mine;
  const checked = await checkTyped(db, typed, typedAs(mine), around);
  if (isRefused(checked)) return checked;
  const { revision } = mine.enterprise;
  const edit = {
    id,
    revision,
    checked,
    reason: 'diperbaiki pemilik',
    source: 'owner',
    sameOwner: false,
  } as const;
  return editEnterprise(db, edit, around);
}

/** Keeps the band that was chosen: its two ends, stated by the owner. There is no exact figure to keep. */
export async function stateSales(
  db: Db,
  { person, id, band, read }: { person: PersonId; id: EnterpriseId; band: string; read: boolean },
  around: Circumstances,
): Promise<{ id: EnterpriseId } | OwnRefusal> {
  const mine = await mineOf(db, person, id);
  if (isRefused(mine)) return mine;
  if (!read) return refuse('purpose-unread');
  const chosen = salesBands.find(({ code }) => code === band);
  if (!chosen) return refuse('band-missing');
  const fact = {
    enterpriseId: id,
    kind: 'sales_year',
    grade: 'stated',
    validFrom: around.today,
    value: chosen.low,
    valueHigh: chosen.high,
    source: 'owner',
  } as const;
  await recordFacts(db, [fact], around);
  return { id };
}
