// An owner's rights over their data: asked here, answered at once where it can be, else by the agency within its clock.
import { freshId } from '../../../kernel/ids.ts';
import type { EnterpriseId, PersonId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { sealText } from '../../../platform/keys/brief.ts';
import type { FormRefusal } from '../../registry/index.ts';
import { bornIdsOf, ownedBy, restrictPerson } from '../../registry/index.ts';
import { dueAt } from '../rules/clock.ts';
import { appendChoice } from '../store/choices.ts';
import { findOpen, insertRequest } from '../store/requests.ts';
import type { RequestKind } from '../tables.ts';
import { mineOf } from './own.ts';
import type { OwnRefusal } from './own.ts';
import { checkTyped, typedAs } from './typed.ts';

type New = {
  readonly person: PersonId;
  readonly kind: RequestKind;
  readonly enterprise?: EnterpriseId;
  readonly body?: Readonly<Record<string, string>>;
  /** The system answered already: what it did. */
  readonly done?: string;
};

export async function writeRequest(
  db: Db,
  { person, kind, enterprise, body = {}, done }: New,
  { by, now }: Circumstances,
): Promise<{ id: string }> {
  const id = freshId<'Request'>() as string;
  await insertRequest(db, {
    id,
    personId: person,
    enterpriseId: enterprise ?? null,
    kind,
    body,
    state: done === undefined ? 'open' : 'granted',
    madeAt: now,
    dueAt: dueAt(now),
    ...(done === undefined ? {} : { decidedAt: now, decidedBy: 'owners', reason: done }),
  });
  await audit(
    db,
    { by, now },
    { act: 'owners:request', subject: enterprise ?? person, detail: { request: id, kind } },
  );
  return { id };
}

/** Processing stops in this transaction: not found, in no list, search or comparison; counted alone. */
export async function withdrawConsent(
  db: Db,
  person: PersonId,
  around: Circumstances,
): Promise<{ id: string }> {
  const { by, now } = around;
  const told = { personId: person, given: false, at: now, by };
  await appendChoice(db, { ...told, what: 'processing' });
  for (const one of await bornIdsOf(db, person)) {
    for (const enterpriseId of await ownedBy(db, one)) {
      await appendChoice(db, { ...told, enterpriseId, what: 'findable' });
      await appendChoice(db, { ...told, enterpriseId, what: 'phone' });
    }
    await restrictPerson(db, { person: one, on: true }, around);
  }
  return writeRequest(db, { person, kind: 'withdrawal', done: 'stopped' }, around);
}

/** Takes the withdrawal back. What was public before stays switched off until the owner says so again. */
export async function giveConsent(db: Db, person: PersonId, around: Circumstances): Promise<{ given: true }> {
  await appendChoice(db, {
    personId: person,
    what: 'processing',
    given: true,
    at: around.now,
    by: around.by,
  });
  for (const one of await bornIdsOf(db, person)) await restrictPerson(db, { person: one, on: false }, around);
  return { given: true };
}

/** Fields that stand on papers, carry the number, or say who somebody is: an officer decides. */
export const askedFields = ['name', 'owner', 'area', 'rt', 'nib', 'phone'] as const;
export type AskedField = (typeof askedFields)[number];
export type AskedChange = Readonly<Partial<Record<AskedField, string>>>;

export type AskRefusal = OwnRefusal | FormRefusal | Refusal<'nothing-asked' | 'already-asked', object>;

/** What is wanted otherwise, checked as the form would; a phone lies sealed. One open correction an owner. */
export async function askCorrection(
  db: Db,
  { person, id, typed }: { person: PersonId; id: EnterpriseId; typed: AskedChange },
  around: Circumstances,
): Promise<{ id: string } | AskRefusal> {
  const mine = await mineOf(db, person, id);
  if (isRefused(mine)) return mine;
  if (await findOpen(db, person, 'correction')) return refuse('already-asked');
  const base = typedAs(mine);
  const known: AskedChange = { ...base, owner: mine.owner?.name ?? '', phone: '' };
  const wanted = Object.fromEntries(
    askedFields.flatMap((field) => {
      const value = (typed[field] ?? '').trim().slice(0, 200);
      return value === '' || value === known[field] ? [] : [[field, value]];
    }),
  ) as AskedChange;
  if (Object.keys(wanted).length === 0) return refuse('nothing-asked');
  const checked = await checkTyped(db, { ...wanted, owner: wanted.owner ?? known.owner ?? '' }, base, around);
  if (isRefused(checked)) return checked;
  const phone = wanted.phone ? { phone: sealText('owners-phone', wanted.phone) } : {};
  return writeRequest(
    db,
    { person, kind: 'correction', enterprise: id, body: { ...wanted, ...phone } },
    around,
  );
}

/** One open request at a time; the agency looks for what the law makes it keep. Refuses 'already-asked'. */
export async function askErasure(
  db: Db,
  person: PersonId,
  around: Circumstances,
): Promise<{ id: string } | Refusal<'already-asked', object>> {
  if (await findOpen(db, person, 'erasure')) return refuse('already-asked');
  return writeRequest(db, { person, kind: 'erasure' }, around);
}

/** A copy is answered at once: the page and the file lie behind it. */
export const takeCopy = (db: Db, person: PersonId, around: Circumstances): Promise<{ id: string }> =>
  writeRequest(db, { person, kind: 'copy', done: 'taken' }, around);
