// Correcting an enterprise and its owner: with a reason, and never over somebody else's newer correction.
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { kbliEditions } from '../kbli/edition.ts';
import { joinedWords } from '../identity/words.ts';
import { readReason } from '../rules.ts';
import type { CheckedEnterprise, Source } from '../rules.ts';
import {
  findEnterprise,
  findTwin,
  insertChange,
  insertStanding,
  listForWords,
  updateEnterprise,
} from '../store.ts';
import type { EnterpriseRow, PersonRow } from '../store.ts';
import { changed } from '../topic.ts';
import { countWords } from '../vocabulary.ts';
import { searchWords } from '../words-of.ts';
import { kelurahanOf } from './create.ts';
import type { TwinRefusal } from './create.ts';
import { correctOwner, placeOwner } from './owner.ts';
import type { OwnerChange, OwnerRefusal } from './owner.ts';

export type Edit = {
  readonly id: EnterpriseId;
  /** The revision that the person had before them. */
  readonly revision: number;
  readonly checked: CheckedEnterprise;
  readonly reason: string;
  readonly source: Source;
  /** Said by the person: from now on it belongs to the person who bears the typed NIK. */
  readonly sameOwner: boolean;
};

export type EditRefusal =
  | Refusal<'unknown-enterprise', object>
  | Refusal<'reason-short', object>
  | Refusal<'nothing-changed', object>
  | Refusal<'changed-meanwhile', { revision: number }>
  | TwinRefusal
  | OwnerRefusal;

const fields = ['name', 'kind', 'sector', 'kbli', 'area', 'rt', 'rw', 'address', 'nib', 'founded'] as const;

/** Writes what differs; the change row keeps before and after, personal values masked and sealed. */
export async function editEnterprise(
  db: Db,
  { id: named, revision, checked, reason, source, sameOwner }: Edit,
  circumstances: Circumstances,
): Promise<{ id: EnterpriseId; revision: number } | EditRefusal> {
  const { by, now, today } = circumstances;
  const why = readReason(reason);
  if (isRefused(why)) return why;
  const known = await findEnterprise(db, named, { lock: true });
  if (!known) return refuse('unknown-enterprise');
  const id = known.enterprise.id as EnterpriseId;
  if (known.enterprise.revision !== revision)
    return refuse('changed-meanwhile', { revision: known.enterprise.revision });

  const { before, after } = differences(known.enterprise, checked);
  const owner = await settleOwner(db, known.owner, checked, sameOwner, circumstances);
  if (isRefused(owner)) return owner;
  Object.assign(before, owner.change?.before);
  Object.assign(after, owner.change?.after);
  if (Object.keys(after).length === 0) return refuse('nothing-changed');
  const ownerSqueezed = owner.person?.squeezed ?? null;
  const twin = await findTwin(db, { ...checked, ownerSqueezed, kelurahan: kelurahanOf(checked.area) }, id);
  if (twin?.by === 'nib') return refuse('already-here', twin);

  const recorded = { recordedAt: now, recordedBy: by };
  const also = await joinedWords(db, id);
  const withJoined = (own: readonly string[]) => [...new Set([...own, ...also])];
  const words = withJoined(searchWords(checked.name, owner.person?.name ?? null, checked.kind));
  const oldWords = withJoined(
    searchWords(known.enterprise.name, known.owner?.name ?? null, known.enterprise.kind),
  );
  const { owner: _typed, ...columns } = checked;
  const kbliEdition =
    checked.kbli === null
      ? null
      : checked.kbli === known.enterprise.kbli
        ? known.enterprise.kbliEdition
        : (await kbliEditions(db, checked.kbli))(checked.kbli);
  const set = {
    ...columns,
    kbliEdition,
    ownerId: owner.person?.id ?? null,
    ownerSqueezed,
    revision: revision + 1,
  };
  await updateEnterprise(db, id, set, words);
  await countWords(
    db,
    oldWords.filter((w) => !words.includes(w)),
    -1,
  );
  await countWords(
    db,
    words.filter((w) => !oldWords.includes(w)),
    1,
  );
  if (owner.change?.after['owner'] && known.owner) await renameOthers(db, known.owner, owner.person, id);

  const sealedBefore = owner.change?.sealedBefore ?? null;
  await insertChange(db, { enterpriseId: id, before, after, sealedBefore, reason: why, ...recorded });
  if (checked.area !== known.enterprise.area) {
    const { status, seenDay } = known.enterprise;
    await insertStanding(db, {
      enterpriseId: id,
      day: today,
      status,
      area: checked.area,
      seenDay,
      source,
      reason: why,
      ...recorded,
    });
  }
  const detail = { fields: Object.keys(after), revision: revision + 1 };
  await audit(db, { by, now }, { act: 'registry:edit', subject: id, reason: why, detail });
  await changed.tell(db, { enterprises: [id] });
  return { id, revision: revision + 1 };
}

function differences(was: EnterpriseRow, is: CheckedEnterprise) {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const field of fields) {
    if ((was[field] ?? null) === (is[field] ?? null)) continue;
    before[field] = was[field];
    after[field] = is[field];
  }
  return { before, after };
}

type Settled = { readonly person: PersonRow | null; readonly change: OwnerChange | null };

async function settleOwner(
  db: Db,
  known: PersonRow | null,
  { owner, area }: CheckedEnterprise,
  same: boolean,
  circumstances: Circumstances,
): Promise<Settled | OwnerRefusal> {
  if (!owner) return { person: known, change: null };
  if (!known || same) {
    const placed = await placeOwner(db, { owner, area, same }, circumstances);
    if (isRefused(placed)) return placed;
    const unchanged = placed.id === known?.id;
    const change = {
      before: { owner: known?.name ?? null },
      after: { owner: placed.name },
      sealedBefore: null,
    };
    return { person: placed, change: unchanged ? null : change };
  }
  const change = await correctOwner(db, known, owner);
  if (isRefused(change)) return change;
  return { person: { ...known, name: owner.name, squeezed: owner.squeezed }, change };
}

/** The owner's other enterprises are found by the owner's new name too. */
async function renameOthers(
  db: Db,
  was: PersonRow,
  is: PersonRow | null,
  except: EnterpriseId,
): Promise<void> {
  if (!is || is.id !== was.id) return;
  for (const other of await listForWords(db, was.id)) {
    if (other.id === except) continue;
    const [oldWords, words] = [was.name, is.name].map((owner) => searchWords(other.name, owner, other.kind));
    await updateEnterprise(db, other.id, { ownerSqueezed: is.squeezed }, words);
    await countWords(
      db,
      (oldWords ?? []).filter((w) => !words?.includes(w)),
      -1,
    );
    await countWords(
      db,
      (words ?? []).filter((w) => !oldWords?.includes(w)),
      1,
    );
  }
}
