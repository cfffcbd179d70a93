// Posting a report: lines judged on what stands there now, the good ones kept together with the report's number.
import type { PlainDate } from '../../../../kernel/day.ts';
import { freshId } from '../../../../kernel/ids.ts';
import { refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { shelfOf } from '../../goods/door.ts';
import type { ReportId, ReportWay } from '../../kinds.ts';
import { lockPlacements } from '../../placement/door.ts';
import { digestOf } from '../rules/digest.ts';
import { judgeLines } from '../rules/judge.ts';
import type { Ground, Judged, RefusedLine, SaidLine, Standing } from '../rules/judge.ts';
import { joinLines, lockPayer } from '../store/payer.ts';
import { addReport, addSales } from '../store/reports.ts';
import { closedBy, listStandings, saidBefore, termsOf } from '../store/standings.ts';
import type { Asked } from '../store/standings.ts';

const payersOf = (standings: readonly Standing[]): readonly string[] =>
  [...new Set(standings.map((s) => s.payerId))].sort();

/** What lines of this outlet and month are judged on, as far as the scope reaches. */
export async function groundOf(db: Db, asked: Asked, today: string): Promise<Ground> {
  const placements = await listStandings(db, asked);
  const ids = placements.map((p) => p.id);
  const shelves = await shelfOf(db, ids);
  return {
    month: asked.month,
    today: today as PlainDate,
    placements,
    terms: await termsOf(db, ids),
    stock: new Map(ids.map((id) => [id, shelves.get(id)?.onShelf ?? 0])),
    closed: await closedBy(db, payersOf(placements), asked.month),
    known: await saidBefore(db, ids, asked.month),
  };
}

/** Nobody moves goods, reports or settles here until the transaction ends. */
async function lockGround(db: Db, asked: Asked): Promise<void> {
  const placements = await listStandings(db, asked);
  await lockPlacements(
    db,
    placements.map((p) => p.id),
  );
  for (const payerId of payersOf(placements)) await lockPayer(db, payerId);
}

export type Report = Asked & {
  readonly lines: readonly SaidLine[];
  readonly way?: ReportWay;
  readonly fileName?: string | null;
  /** Rows that could not even be read as lines. */
  readonly unread?: number;
};

export type Posted = {
  readonly reportId: ReportId;
  readonly posted: number;
  readonly refused: readonly RefusedLine[];
};

/** `report-known`: all of it was reported before, nothing changed. `nothing-good`: each line was refused. */
export type PostRefusal =
  | Refusal<'report-known', object>
  | Refusal<'nothing-stands', object>
  | Refusal<'nothing-good', { readonly lines: readonly RefusedLine[] }>;

/** Why a judged report is not posted at all; a report without lines says that nothing was sold. */
function refusalOf(said: number, { good, refused }: Judged): PostRefusal | null {
  if (said === 0 || good.length > 0) return null;
  return refused.every((line) => line.refused === 'already-reported')
    ? refuse('report-known')
    : refuse('nothing-good', { lines: refused });
}

/**
 * Posts the lines of one outlet and month that hold and hands back the others with their reasons; the report gets the next
 * number of each payer of goods that stand there. Who reports the same twice changes nothing (`report-known`).
 */
export async function postLines(
  db: Db,
  { outletId, month, through = null, lines, way = 'typed', fileName = null, unread = 0 }: Report,
  around: Circumstances,
): Promise<Posted | PostRefusal> {
  await lockGround(db, { outletId, month, through });
  const ground = await groundOf(db, { outletId, month, through }, around.today);
  if (ground.placements.length === 0) return refuse('nothing-stands');
  const judged = judgeLines(lines, ground);
  const refusal = refusalOf(lines.length, judged);
  if (refusal) return refusal;
  const reportId = await addReport(db, {
    id: freshId<'SalesReport'>(),
    outletId,
    month,
    way,
    digest: digestOf(month, judged.good),
    fileName,
    lines: judged.good.length,
    refusedLines: judged.refused.length + unread,
    postedAt: around.now,
    recordedAt: around.now,
    recordedBy: around.by,
  });
  if (!reportId) return refuse('report-known');
  if (judged.good.length > 0) {
    await addSales(
      db,
      { reportId, outletId },
      judged.good.map((line) => ({ ...line, corrects: null })),
    );
  }
  await joinLines(
    db,
    reportId,
    payersOf(ground.placements).filter((id) => !ground.closed.has(id)),
  );
  await audit(db, around, {
    act: 'retail:report',
    subject: reportId,
    detail: { outletId, month, way, lines: judged.good.length, refused: judged.refused.length + unread },
  });
  return { reportId, posted: judged.good.length, refused: judged.refused };
}
