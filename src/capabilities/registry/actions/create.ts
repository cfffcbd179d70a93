// Recording an enterprise that a person typed.
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { freshId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { kbliEditions } from '../kbli/edition.ts';
import type { CheckedEnterprise, Source } from '../rules.ts';
import { findTwin, insertEnterprise, insertStanding } from '../store.ts';
import { changed } from '../topic.ts';
import { countWords } from '../vocabulary.ts';
import { searchWords } from '../words-of.ts';
import { placeOwner } from './owner.ts';
import type { OwnerRefusal } from './owner.ts';

export type NewEnterprise = {
  /** Made where it was recorded first, such as on an officer's phone; else a fresh one. */
  readonly id?: EnterpriseId;
  readonly checked: CheckedEnterprise;
  readonly source: Source;
  /** The day it was last seen to be trading; null when nobody saw it. */
  readonly seenDay: string | null;
  /** Said by the person: the NIK's owner is the same although the name differs. */
  readonly sameOwner: boolean;
  /** Said by the person: it is another enterprise although name, owner and kelurahan are the same. */
  readonly anyway: boolean;
};

export type TwinRefusal = Refusal<'already-here', { id: EnterpriseId; name: string; by: 'nib' | 'name' }>;

export const kelurahanOf = (area: string): string => area.split('/')[0] ?? area;

/** Refuses 'already-here' (never to be overruled for a NIB), 'nik-other-name' and 'nik-elsewhere'. */
export async function createEnterprise(
  db: Db,
  { id: given, checked, source, seenDay, sameOwner, anyway }: NewEnterprise,
  circumstances: Circumstances,
): Promise<{ id: EnterpriseId } | TwinRefusal | OwnerRefusal> {
  const { by, now, today } = circumstances;
  const { owner: typedOwner, kbli, ...fields } = checked;
  const ownerSqueezed = typedOwner?.squeezed ?? null;
  const twin = await findTwin(db, { ...fields, ownerSqueezed, kelurahan: kelurahanOf(fields.area) }, null);
  if (twin && !(anyway && twin.by === 'name')) return refuse('already-here', twin);

  const owner = typedOwner
    ? await placeOwner(db, { owner: typedOwner, area: fields.area, same: sameOwner }, circumstances)
    : null;
  if (isRefused(owner)) return owner;

  const id = given ?? freshId<'Enterprise'>();
  const words = searchWords(fields.name, owner?.name ?? null, fields.kind);
  const recorded = { recordedAt: now, recordedBy: by };
  await insertEnterprise(
    db,
    {
      id,
      ...fields,
      ownerId: owner?.id ?? null,
      ownerSqueezed: owner?.squeezed ?? null,
      kbli,
      kbliEdition: kbli === null ? null : (await kbliEditions(db, kbli))(kbli),
      status: 'active',
      seenDay,
      example: false,
      importId: null,
      ...recorded,
    },
    words,
  );
  await insertStanding(db, {
    enterpriseId: id,
    day: today,
    status: 'active',
    area: fields.area,
    seenDay,
    source,
    ...recorded,
  });
  await countWords(db, words, 1);
  await audit(
    db,
    { by, now },
    { act: 'registry:create', subject: id, detail: { area: fields.area, source } },
  );
  await changed.tell(db, { enterprises: [id] });
  return { id };
}
