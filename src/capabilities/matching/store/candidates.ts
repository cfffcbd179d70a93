// The two records of a pair with what tells how well each field is proven.
import { sql } from 'drizzle-orm';

import { dayOf } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Db } from '../../../platform/db/index.ts';
import { listFacts } from '../../evidence/index.ts';
import type { ListedFact } from '../../evidence/index.ts';
import { bornIdsOf, listChanges, listStandings, secretsOf } from '../../registry/index.ts';
import type { EnterpriseWithOwner } from '../../registry/index.ts';
import type { JoinedField, Proven } from '../rules/better.ts';
import type { Candidate } from '../rules/blend.ts';

const grades = { stated: 0, seen: 1, checked: 2 } as const satisfies Record<ListedFact['grade'], Proven>;
const best = (facts: readonly ListedFact[]): Proven =>
  facts.reduce<Proven>((most, { grade }) => (grades[grade] > most ? grades[grade] : most), 0);

/** Changed fields as they stand in a change, and the field of the join that they speak for. */
const speaksFor: Readonly<Record<string, JoinedField>> = {
  name: 'name',
  owner: 'owner',
  ownerId: 'owner',
  kind: 'kind',
  sector: 'sector',
  kbli: 'kbli',
  area: 'place',
  rt: 'place',
  address: 'address',
  nib: 'nib',
  founded: 'founded',
};

export type KnownCandidate = Candidate & {
  readonly record: EnterpriseWithOwner;
  readonly facts: number;
  readonly ids: readonly EnterpriseId[];
};

/** An officer who saw any paper on the spot vouches for name, place and kind too; a NIB and an owner need their own. */
export async function candidateOf(db: Db, record: EnterpriseWithOwner): Promise<KnownCandidate> {
  const id = record.enterprise.id as EnterpriseId;
  const facts = (await listFacts(db, id)).filter((f) => f.retractedAt === null);
  const day = (at: Date): PlainDate => dayOf(at, db.city.zone);
  const said: Partial<Record<JoinedField, PlainDate>> = {};
  for (const change of await listChanges(db, id))
    for (const field of Object.keys(change.after)) {
      const about = speaksFor[field];
      if (about) said[about] = day(change.recordedAt);
    }
  const stood = (await listStandings(db, id)).at(-1);
  if (stood) said.standing = day(stood.recordedAt);
  const { nik, phone } = secretsOf(record.owner);
  const marks = [nik ? 'NIK' : '', phone ? 'HP' : ''].filter(Boolean);
  const any = best(facts);
  return {
    record,
    enterprise: record.enterprise,
    owner: record.owner ? [record.owner.name, ...marks].join(' · ') : '',
    proven: {
      name: any,
      place: any,
      address: any,
      kind: any,
      sector: any,
      nib: best(facts.filter((f) => f.kind === 'nib' && f.number === record.enterprise.nib)),
      owner: best(facts.filter((f) => f.kind === 'identity_seen')),
    },
    said,
    recorded: day(record.enterprise.recordedAt),
    facts: facts.length,
    ids: await bornIdsOf(db, id),
  };
}

/** Whether two owners certainly are one person: the same NIK cannot be, so the same name and phone, or one was joined. */
export async function sameOwner(db: Db, one: string, other: string): Promise<boolean> {
  const { rows } = await db.execute<{ same: boolean }>(sql`
    select a.squeezed = b.squeezed and a.squeezed <> ''
      and (a.nik_hash is null or b.nik_hash is null)
      and (a.phone_hash is null or b.phone_hash is null or a.phone_hash = b.phone_hash) as same
    from registry_person a, registry_person b where a.id = ${one}::uuid and b.id = ${other}::uuid`);
  return rows[0]?.same ?? false;
}
