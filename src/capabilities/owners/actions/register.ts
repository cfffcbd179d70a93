// Registering oneself: a person and an enterprise, after a look at what is here already; and saying that one of them is mine.
import { freshId } from '../../../kernel/ids.ts';
import type { EnterpriseId, PersonId } from '../../../kernel/ids.ts';
import type { Phone } from '../../../kernel/phone.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { squeeze, tidy } from '../../../kernel/text.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { takeTry } from '../../accounts/index.ts';
import type { Locked } from '../../accounts/index.ts';
import {
  createEnterprise,
  findEnterprise,
  giveEnterprise,
  recordPerson,
  secretsOf,
} from '../../registry/index.ts';
import type {
  EnterpriseWithOwner,
  FormRefusal,
  OwnerRefusal,
  TwinRefusal,
  TypedEnterprise,
} from '../../registry/index.ts';
import { proves } from '../rules/proof.ts';
import { appendChoice } from '../store/choices.ts';
import { findPerson } from '../store/people.ts';
import { findOpen } from '../store/requests.ts';
import { similarInCity } from '../store/similar.ts';
import type { Similar, SimilarTo } from '../store/similar.ts';
import { byOwner } from '../who-is.ts';
import { writeRequest } from './rights.ts';
import { checkTyped } from './typed.ts';

/** Who registers: whoever holds a phone whose code was answered, or a person who is signed in. */
export type Registrant =
  | { readonly phone: Phone; readonly person: null }
  | { readonly phone: null; readonly person: PersonId };

export type Registering = {
  readonly typed: Partial<TypedEnterprise>;
  /** Said by the person: it is none of those that resemble it. */
  readonly anyway: boolean;
  readonly consent: boolean;
};

export type Registered = { readonly person: PersonId; readonly enterprise: EnterpriseId | null };
export type RegisterRefusal =
  | FormRefusal
  | TwinRefusal
  | OwnerRefusal
  | Refusal<'consent-needed' | 'owner-gone', object>
  | Refusal<'similar', { readonly candidates: readonly Similar[] }>;

/** Call within the whole city: a person who is not here yet has no scope. Refuses 'similar' with what resembles it. */
export async function register(
  db: Db,
  who: Registrant,
  { typed, anyway, consent }: Registering,
  around: Circumstances,
  similarTo: SimilarTo = similarInCity,
): Promise<Registered | RegisterRefusal> {
  const known = who.person ? await findPerson(db, who.person) : null;
  if (who.person && (!known || known.squeezed === '' || known.restrictedAt)) return refuse('owner-gone');
  const owner = known?.name ?? typed.owner ?? '';
  const checked = await checkTyped(db, { ...typed, owner, nik: '', phone: '' }, undefined, {
    today: around.today,
    ownerNeeded: true,
  });
  if (isRefused(checked)) return checked;
  if (!consent) return refuse('consent-needed');
  const candidates = await similarTo(db, checked, who.phone);
  const certain = checked.nib !== null && (await bearsNib(db, candidates, checked.nib));
  if (candidates.length > 0 && (!anyway || certain)) return refuse('similar', { candidates });
  const person = who.person ?? (await newPerson(db, who.phone, owner, checked.area, around));
  const by = { ...around, by: byOwner(person) };
  const made = await createEnterprise(
    db,
    { checked: { ...checked, owner: null }, source: 'owner', seenDay: null, sameOwner: false, anyway: true },
    by,
  );
  if (isRefused(made)) return made;
  const given = await giveEnterprise(
    db,
    { id: made.id, to: person, reason: 'didaftarkan pemilik', source: 'owner' },
    by,
  );
  if (isRefused(given)) throw new Error(`a new enterprise could not be given: ${given.refused}`);
  return { person, enterprise: made.id };
}

async function bearsNib(db: Db, candidates: readonly Similar[], nib: string): Promise<boolean> {
  for (const { id } of candidates) if ((await findEnterprise(db, id))?.enterprise.nib === nib) return true;
  return false;
}

async function newPerson(
  db: Db,
  phone: Phone,
  name: string,
  area: string,
  around: Circumstances,
): Promise<PersonId> {
  const by = `owner:${freshId<'Registration'>()}`;
  const person = await recordPerson(db, { name: tidy(name).slice(0, 150), phone, area }, { ...around, by });
  await appendChoice(db, {
    personId: person,
    what: 'processing',
    given: true,
    at: around.now,
    by: byOwner(person),
  });
  return person;
}

export type Claim = {
  readonly enterprise: EnterpriseId;
  /** The end of a number that only its owner knows; empty asks an officer. */
  readonly proof: string;
  /** The claimant's name, when they are not here yet. */
  readonly name: string;
};
export type Claimed = { readonly person: PersonId; readonly given: boolean };
export type ClaimRefusal =
  | Locked
  | Refusal<'unknown-enterprise' | 'wrong-proof' | 'name-needed' | 'already-asked' | 'owner-gone', object>;

/**
 * Says that a recorded enterprise is mine. The end of its owner's NIK or of its NIB gives it at once, but only where no
 * phone is on record: whose phone is known comes in by that phone, or the agency looks into it. Without proof an officer
 * decides. Tries at one enterprise are counted before they are judged, whoever makes them.
 */
export async function claim(
  city: City,
  who: Registrant,
  { enterprise, proof, name }: Claim,
  around: Circumstances,
): Promise<Claimed | ClaimRefusal> {
  if (proof !== '') {
    const locked = await takeTry(city, [['code', `claim:${enterprise}`]], around.now);
    if (locked) return locked;
  }
  return within(city, wholeCity, async (db): Promise<Claimed | ClaimRefusal> => {
    const found = await findEnterprise(db, enterprise, { lock: true });
    if (!found || ['withdrawn', 'joined'].includes(found.enterprise.status))
      return refuse('unknown-enterprise');
    if (proof !== '' && !isProven(found, proof)) return refuse('wrong-proof');
    if (!who.person && squeeze(name) === '') return refuse('name-needed');
    const known = who.person ? await findPerson(db, who.person) : null;
    if (who.person && (!known || known.squeezed === '')) return refuse('owner-gone');
    const person = who.person ?? (await newPerson(db, who.phone, name, found.enterprise.area, around));
    const by = { ...around, by: byOwner(person) };
    const reachable = secretsOf(found.owner).phone !== undefined;
    if (proof !== '' && !reachable) {
      const reason = 'dibuktikan pemilik dengan angka dari kartunya';
      const given = await giveEnterprise(db, { id: enterprise, to: person, reason, source: 'owner' }, by);
      return isRefused(given) ? refuse('unknown-enterprise') : { person, given: true };
    }
    if (await findOpen(db, person, 'claim')) return refuse('already-asked');
    await writeRequest(db, { person, kind: 'claim', enterprise }, by);
    return { person, given: false };
  });
}

const isProven = ({ enterprise, owner }: EnterpriseWithOwner, typed: string): boolean =>
  proves('nik', secretsOf(owner).nik, typed) || proves('nib', enterprise.nib, typed);
