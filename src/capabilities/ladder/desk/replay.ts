// A draft over the whole city before anybody is measured by it: asked for, carried out, kept to be read.
import type { PlainDate } from '../../../kernel/day.ts';
import { freshId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import type { City, Db } from '../../../platform/db/index.ts';
import { wholeCity, within } from '../../../platform/db/index.ts';
import { enqueue } from '../../../platform/jobs/index.ts';
import { changesUnder } from '../derive.ts';
import type { Tell } from '../derive.ts';
import type { Policy } from '../policy.ts';
import { findVersion, plannedPolicy } from '../store.ts';
import type { DraftId, ReplayId } from './kinds.ts';
import { crossingOf, waysOf } from './rules/crossing.ts';
import { sumUp } from './rules/sums.ts';
import { countPositions } from './store/applied.ts';
import { findDraft } from './store/drafts.ts';
import {
  areasOf,
  countActive,
  findReplay,
  findSame,
  finishReplay,
  forgetReplay,
  insertChanges,
  insertReplay,
  noteReplayed,
} from './store/replays.ts';
import type { ReplayChange } from './store/replays.ts';

/** Up to so many positions are replayed while the person waits. */
const atOnce = 5_000;

/** Asks for a replay of the draft as it stands now; the one there is, when it was asked before on the same day. */
export async function askReplay(
  db: Db,
  { id, day }: { readonly id: DraftId; readonly day: PlainDate },
  around: Circumstances,
): Promise<{ readonly replay: ReplayId } | Refusal<'no-draft', object>> {
  const [draft, against] = [await findDraft(db, id), await plannedPolicy(db, day)];
  if (!draft || !against) return refuse('no-draft');
  const asked = { draftId: id, revision: draft.revision, against: against.version, day };
  const known = await findSame(db, asked);
  // The evidence may have changed since; pressed twice, it is one replay.
  if (known && known.recordedAt >= new Date(around.now.getTime() - 60_000)) return { replay: known.id };
  if (known) await forgetReplay(db, known.id);
  const replay = freshId<'PolicyReplay'>();
  const total = await countPositions(db);
  const row = { id: replay, ...asked, total, done: 0, sums: null };
  await insertReplay(db, { ...row, recordedAt: around.now, recordedBy: around.by });
  await audit(db, around, { act: 'ladder:replay', subject: id, detail: { day, against: against.version } });
  if (total <= atOnce) await runReplay(db, replay);
  else await enqueue(db, 'ladder:replay', { replay });
  return { replay };
}

const rungsIn = (text: string): number[] => (text === '{}' ? [] : text.slice(1, -1).split(',').map(Number));

/** What a policy changes for the enterprises of the city on a day, beside another on that same day. */
export async function replayCity(
  db: Db,
  { before, after, day }: { readonly before: Policy; readonly after: Policy; readonly day: PlainDate },
  tell?: Tell,
): Promise<{ readonly changes: readonly ReplayChange[]; readonly nextOnly: number }> {
  const crossing = crossingOf(before, after);
  const { changes: derived } = await changesUnder(db, after, day, { against: before, tell });
  const areas = await areasOf(
    db,
    derived.map((c) => c.id),
  );
  let nextOnly = 0;
  const changes: ReplayChange[] = [];
  for (const c of derived) {
    const area = areas.get(c.id);
    if (area === undefined) continue;
    const [was, is] = [rungsIn(c.before.rungs), rungsIn(c.rungs)];
    const ways = waysOf(crossing, was, is);
    if (ways.up.length === 0 && ways.down.length === 0 && c.before.size === c.size) {
      if (c.before.nextCondition !== c.nextCondition) nextOnly++;
      continue;
    }
    const sizes = { sizeBefore: c.before.size, sizeAfter: c.size };
    changes.push({ id: c.id, area, sector: c.sector, before: was, after: is, ...ways, ...sizes });
  }
  return { changes, nextOnly };
}

/** Carries out a replay that was asked for; one that is finished stays as it is. */
export async function runReplay(db: Db, id: ReplayId, tell?: Tell): Promise<void> {
  const asked = await findReplay(db, id);
  const draft = asked && (await findDraft(db, asked.draftId));
  if (!asked || !draft || asked.sums !== null || draft.revision !== asked.revision) return;
  const day = asked.day as PlainDate;
  const before = await findVersion(db, asked.against);
  if (!before) return;
  const { changes, nextOnly } = await replayCity(db, { before, after: draft.body, day }, tell);
  await insertChanges(db, id, changes);
  const sums = sumUp(crossingOf(before, draft.body), await countActive(db), changes, nextOnly);
  await finishReplay(db, id, asked.total, sums);
}

/** The same in the background, its progress seen from outside of its transaction. */
export const runReplaySeen = (city: City, id: ReplayId): Promise<void> => {
  const tell: Tell = (done) => within(city, wholeCity, (db) => noteReplayed(db, id, done));
  return within(city, wholeCity, (db) => runReplay(db, id, tell));
};
