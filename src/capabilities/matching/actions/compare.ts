// One record compared with all that share a key with it: for a new or changed enterprise, and before one is saved.
import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import { covers } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { lookupHash } from '../../../platform/keys/index.ts';
import { heldKeys } from '../../../platform/keys/held.ts';
import { worthAsking } from '../learn/learned.ts';
import { keyReader, pairScorer } from '../model.ts';
import type { PairScore } from '../model.ts';
import type { MatchRecord } from '../record.ts';
import { lookupKeys, singleKeys } from '../rules/keys.ts';
import { reopens } from '../rules/reopen.ts';
import { saveKeys, sharingKeys } from '../store/keys.ts';
import { newestModel } from '../store/model.ts';
import type { KeptModel } from '../store/model.ts';
import { decidedPairs, dropUnfound, endsOf, savePairs } from '../store/pairs.ts';
import type { NewPair } from '../store/pairs.ts';
import { kelurahanNames, listKnown, recordOf } from '../store/records.ts';
import type { Known } from '../store/records.ts';
import { joinLikely } from './threshold.ts';

const mostCompared = 60;

type Likely = { readonly known: Known; readonly score: PairScore };

export const keysOf = (kept: KeptModel, record: MatchRecord): readonly number[] =>
  lookupKeys(singleKeys(keyReader(kept.model)(record)), kept.crowded);

/** All records of the city that a record may be, the likeliest first. */
async function likelyOf(
  db: Db,
  kept: KeptModel,
  {
    record,
    except,
    names,
  }: { record: MatchRecord; except: string | null; names: ReadonlyMap<string, string> },
): Promise<readonly Likely[]> {
  const score = pairScorer(kept.model)(record);
  const ids = await sharingKeys(db, keysOf(kept, record), { except, most: mostCompared });
  return (await listKnown(db, ids))
    .map((known) => ({ known, score: score(recordOf(known, names)) }))
    .filter((one) => one.score.probability >= worthAsking)
    .sort((a, b) => b.score.probability - a.score.probability || b.score.bits - a.score.bits);
}

export const pairOf = (
  ids: readonly [string, string],
  { bits, probability, parts }: PairScore,
  then: PairScore['parts'] | undefined,
): NewPair => ({
  ...endsOf(ids[0], ids[1]),
  weight: bits,
  probability,
  parts,
  reopen: then !== undefined && reopens(then, parts),
});

/**
 * Compares new or changed enterprises with the city, keeps the pairs that a person should see, and joins what the city's
 * threshold allows. Within the whole city's scope. Nothing happens before the city was compared as a whole.
 */
export async function compareChanged(
  db: Db,
  ids: readonly string[],
  { now, today }: Pick<Circumstances, 'now' | 'today'>,
): Promise<{ compared: number; found: number }> {
  const kept = await newestModel(db);
  if (!kept) return { compared: 0, found: 0 };
  const names = await kelurahanNames(db);
  let found = 0;
  for (const known of await listKnown(db, ids)) {
    const record = recordOf(known, names);
    await saveKeys(db, known.id, keysOf(kept, record));
    const likely = await likelyOf(db, kept, { record, except: known.id, names });
    const decided = await decidedPairs(db, known.id);
    const pairs = likely.map(({ known: other, score }) => {
      const { a, b } = endsOf(known.id, other.id);
      return pairOf([a, b], score, decided.get(`${a} ${b}`));
    });
    await savePairs(db, pairs, { model: kept.version, at: now });
    await dropUnfound(db, { of: known.id, before: now });
    await joinLikely(db, pairs, { now, today });
    found += pairs.length;
  }
  return { compared: ids.length, found };
}

/** A record as it is typed, before it is kept: area a kelurahan or an RT of it, phone, NIK and e-mail plain. */
export type TypedRecord = {
  readonly name: string;
  readonly owner: string | null;
  readonly area: string;
  readonly rt?: string | null;
  readonly address: string | null;
  readonly kind: string | null;
  readonly nib: string | null;
  readonly phone: string | null;
  readonly nik: string | null;
  readonly email?: string | null;
};

/** What may be told of a record that may be the same; one outside of the scope tells nothing but that it is there. */
export type Similar =
  | {
      readonly elsewhere: false;
      readonly id: EnterpriseId;
      readonly name: string;
      readonly owner: string | null;
      readonly area: string;
      readonly score: PairScore;
    }
  | { readonly elsewhere: true; readonly id: EnterpriseId; readonly score: PairScore };

const hashOf = (kind: 'nik' | 'phone' | 'email', value: string | null): string | null =>
  value === null ? null : lookupHash(heldKeys(), kind, value).toString('hex');

/**
 * Records of the whole city that a typed one may be, likeliest first, at most `most`; explained by `explainPair(score)`.
 * Empty before the city was compared as a whole.
 */
export async function similarTo(
  db: Db,
  typed: TypedRecord,
  {
    most = 5,
    least = 0.5,
    except = null,
  }: { most?: number; least?: number; except?: EnterpriseId | null } = {},
): Promise<readonly Similar[]> {
  const kept = await newestModel(db);
  if (!kept) return [];
  const names = await kelurahanNames(db);
  const { phone, nik, email = null, rt, ...same } = typed;
  const known = {
    ...same,
    rt: rt ?? typed.area.split('/RT')[1] ?? null,
    phoneHash: hashOf('phone', phone)?.slice(0, 16) ?? null,
    nikHash: hashOf('nik', nik),
    emailHash: hashOf('email', email),
  };
  const likely = await likelyOf(db, kept, { record: recordOf(known, names), except, names });
  return likely
    .filter(({ score }) => score.probability >= least)
    .slice(0, most)
    .map(({ known: { id, name, owner, area }, score }): Similar =>
      covers(db.scope, db.city.code, area)
        ? { elsewhere: false, id: id as EnterpriseId, name, owner, area, score }
        : { elsewhere: true, id: id as EnterpriseId, score },
    );
}
