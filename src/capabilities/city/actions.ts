// Setting a city up: what is missing of areas and policy, its logo, an edition of the KBLI.
import { createHash } from 'node:crypto';

import type { PlainDate } from '../../kernel/day.ts';
import { freshId } from '../../kernel/ids.ts';
import { isRefused, refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { adoptDefaultPolicy, findPolicy } from '../ladder/index.ts';
import { listAreas, loadAreas } from '../regions/index.ts';
import { loadKbli } from '../registry/index.ts';
import type { Kbli } from '../registry/index.ts';
import { kbliFigures } from './rules/kbli.ts';
import type { KbliFigures } from './rules/kbli.ts';
import { checkPicture } from './rules/picture.ts';
import type { PictureRefusal } from './rules/picture.ts';
import { stepsOf } from './rules/steps.ts';
import type { CityFacts, Step } from './rules/steps.ts';
import { countCity, deleteLogo, listEditions, listKbli, takeDraft, writeDraft, writeLogo } from './store.ts';

/** What the registry says no to when it loads an edition. */
export type KbliRefusal = Extract<Awaited<ReturnType<typeof loadKbli>>, { refused: string }>;

/** The steps of setting up with the facts behind them: three statements. */
export async function readSetup(
  db: Db,
  today: PlainDate,
): Promise<{ facts: CityFacts; steps: readonly Step[] }> {
  const policy = await findPolicy(db, today);
  const facts: CityFacts = {
    ...(await countCity(db)),
    policy: policy && { version: policy.version, startsOn: policy.startsOn },
    editions: await listEditions(db),
  };
  return { facts, steps: stepsOf(facts) };
}

export type FillRefusal = Refusal<'nothing-missing' | 'unknown-city', object>;

/** Loads the areas of the national list and puts the first policy in force, whichever is missing. */
export async function fillIn(db: Db, circumstances: Circumstances): Promise<{ filled: true } | FillRefusal> {
  const hasAreas = (await listAreas(db)).length > 0;
  const hasPolicy = (await findPolicy(db, circumstances.today as PlainDate)) !== null;
  if (hasAreas && hasPolicy) return refuse('nothing-missing');
  if (!hasAreas) {
    const loaded = await loadAreas(db, circumstances);
    if (isRefused(loaded)) return loaded;
  }
  if (!hasPolicy) await adoptDefaultPolicy(db, circumstances);
  return { filled: true };
}

/** Puts a logo in place of the one before. */
export async function setLogo(
  db: Db,
  bytes: Buffer,
  { by, now }: Circumstances,
): Promise<{ version: string } | PictureRefusal> {
  const picture = checkPicture(bytes);
  if ('refused' in picture) return picture;
  const version = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  await writeLogo(db, { version, ...picture, bytes, at: now, by });
  const { type, width, height } = picture;
  await audit(db, { by, now }, { act: 'city:logo', detail: { version, type, width, height } });
  return { version };
}

export async function removeLogo(
  db: Db,
  { by, now }: Circumstances,
): Promise<{ removed: true } | Refusal<'logo-none', object>> {
  if (!(await deleteLogo(db))) return refuse('logo-none');
  await audit(db, { by, now }, { act: 'city:logo-removed' });
  return { removed: true };
}

/**
 * What loading these rows would change. It loads them: the caller must roll the transaction back, as `dryKbli` in the
 * routes and the verb's `--dry-run` do, so that the preview is the posting itself.
 */
export async function tryKbli(
  db: Db,
  edition: number,
  rows: readonly Kbli[],
  circumstances: Circumstances,
): Promise<Refusal<'only-tried', { figures: KbliFigures }> | KbliRefusal> {
  const before = await listKbli(db, edition);
  const loaded = await loadKbli(db, edition, rows, circumstances);
  if (isRefused(loaded)) return loaded;
  return refuse('only-tried', { figures: kbliFigures(before, await listKbli(db, edition), rows.length) });
}

/** Keeps what was tried until somebody accepts it. */
export async function keepDraft(
  db: Db,
  draft: { edition: number; fileName: string; rows: readonly Kbli[]; figures: KbliFigures },
  { by, now }: Circumstances,
): Promise<{ draftId: string }> {
  const id = freshId<'KbliDraft'>();
  await writeDraft(db, { id, ...draft, at: now, by });
  return { draftId: id };
}

export type AcceptKbliRefusal = KbliRefusal | Refusal<'draft-gone', object>;

/** Loads a draft that was looked at, once. */
export async function acceptKbli(
  db: Db,
  draftId: string,
  circumstances: Circumstances,
): Promise<{ edition: number; loaded: number } | AcceptKbliRefusal> {
  const draft = await takeDraft(db, draftId);
  if (!draft) return refuse('draft-gone');
  const loaded = await loadKbli(db, draft.edition, draft.rows, circumstances);
  return 'refused' in loaded ? loaded : { edition: draft.edition, ...loaded };
}
