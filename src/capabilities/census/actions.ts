// Counting a day, saying it in public, and keeping what others have said beside it.
import { dayOf, endOfDay } from '../../kernel/day.ts';
import type { PlainDate } from '../../kernel/day.ts';
import type { Lang } from '../../kernel/language.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Circumstances } from '../../platform/audit/index.ts';
import { today } from '../../platform/db/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { enqueue, hasQueue } from '../../platform/jobs/index.ts';
import { listAreas } from '../regions/index.ts';
import type { Touched } from '../registry/index.ts';
import { spokenIn } from './figures.ts';
import type { Figures, SpokenFigures } from './figures.ts';
import { figuresOf } from './rules.ts';
import type { OutsideInput, OutsideProblem } from './outside.ts';
import { checkOutside } from './outside.ts';
import { countPositions } from './store/positions.ts';
import {
  cutoffNow,
  findPublication,
  insertOutside,
  insertPublication,
  knowsOutside,
  recordedSince,
} from './store/said.ts';
import { tally } from './store/tally.ts';
import type { Moment } from './store/tally.ts';
import { words } from './words.ts';

/**
 * The figures of a day by what was recorded before `cutoff`. Rungs and next steps belong to today: a past day has
 * null there. The number is the whole city's, so a transaction within a smaller scope is a fault.
 */
export async function countAt(db: Db, moment: Moment): Promise<Figures> {
  if (db.scope.kind !== 'city') throw new Error('the number is counted over the whole city');
  const positions = moment.day === (await today(db)) ? await countPositions(db, moment.day) : null;
  return figuresOf(await tally(db, moment), await listAreas(db), {
    asOf: moment.day,
    cutoff: moment.cutoff.toISOString(),
    definition: { id: words.id.definition, en: words.en.definition },
    rungs: positions?.rungs ?? null,
    next: positions?.next ?? null,
  });
}

/** The figures of a day as they stood when it ended, with the definition in one language. */
export async function countAsOf(db: Db, day: PlainDate, lang: Lang = 'id'): Promise<SpokenFigures> {
  return spokenIn(await countAt(db, { day, cutoff: endOfDay(day, db.city.zone) }), lang);
}

/** Keeps figures as said in public; the trail has the day and the number. */
export async function saveFigures(
  db: Db,
  figures: Figures,
  { by, now }: { by: string; now: Date },
): Promise<number> {
  const id = await insertPublication(db, figures, { by, now });
  await audit(
    db,
    { by, now },
    { act: 'census:publish', subject: String(id), detail: { day: figures.asOf, count: figures.count } },
  );
  return id;
}

export type Published = { readonly id: number; readonly count: number };
export type PublishRefusal = Refusal<'nothing-new', object>;

async function publishNow(db: Db, by: string): Promise<Published> {
  const cutoff = await cutoffNow(db);
  const figures = await countAt(db, { day: dayOf(cutoff, db.city.zone), cutoff });
  return { id: await saveFigures(db, figures, { by, now: cutoff }), count: figures.count };
}

/** Whether the newest publication still says all that is known: same day, nothing recorded since `slack` before it. */
async function upToDate(db: Db, slack = 0): Promise<boolean> {
  const last = await findPublication(db);
  if (last === null || last.day !== (await today(db))) return false;
  return !(await recordedSince(db, new Date(last.cutoff.getTime() - slack)));
}

/** A change may carry an instant before a cut-off and be committed after it: no transaction lasts longer than this. */
const longestChange = 10 * 60_000;

/** Publishes by hand. Refuses 'nothing-new' when the newest publication already says it. */
export async function publish(
  db: Db,
  { by }: Pick<Circumstances, 'by'>,
): Promise<Published | PublishRefusal> {
  if (await upToDate(db)) return refuse('nothing-new');
  return publishNow(db, by);
}

/** What the clock does: publishes when something was recorded since, and once a day because time passes. */
export async function refresh(db: Db): Promise<{ published: boolean }> {
  if (await upToDate(db, longestChange)) return { published: false };
  await publishNow(db, 'census');
  return { published: true };
}

/**
 * After an accepted or undone import the number is said anew: right after the commit, by the queue, which counts the whole
 * city whatever the importer's scope. A process without a queue (a verb, a test) says it in the same transaction, where the
 * scope allows it. Single edits wait for the clock.
 */
export async function hearRegistry(db: Db, touched: Touched): Promise<void> {
  if (!('importId' in touched)) return;
  if (hasQueue()) await enqueue(db, 'census:refresh', {});
  else if (db.scope.kind === 'city') await publishNow(db, 'census');
}

export type Recorded = { readonly count: number };
export type RecordRefusal =
  | Refusal<'unreadable', { readonly problems: readonly OutsideProblem[] }>
  | Refusal<'known', object>;

/**
 * Keeps a count that someone else published, with its day and source. Refuses 'unreadable' with a problem for each
 * field, and 'known' when the same count of the same day and source is there already.
 */
export async function recordOutsideCount(
  db: Db,
  input: OutsideInput,
  { by, now, today: day }: Circumstances,
): Promise<Recorded | RecordRefusal> {
  const said = checkOutside(input, day as PlainDate);
  if ('problems' in said) return refuse('unreadable', { problems: said.problems });
  if (await knowsOutside(db, said)) return refuse('known');
  await insertOutside(db, { ...said, recordedAt: now, recordedBy: by });
  const detail = { count: said.count, source: said.source };
  await audit(db, { by, now }, { act: 'census:outside', subject: said.day, detail });
  return { count: said.count };
}
