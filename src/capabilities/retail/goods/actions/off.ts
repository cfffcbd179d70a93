// What leaves a shelf unsold, what an outlet asks for, and taking back a slip.
import type { PlainDate } from '../../../../kernel/day.ts';
import { freshId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Among, MoveId, OffKind } from '../kinds.ts';
import { judgeOff, judgeUndo } from '../rules/judge.ts';
import type { GoneSince, NotThere } from '../rules/judge.ts';
import { insertMoves, placementsOfMove } from '../store/moves.ts';
import type { MoveRow } from '../store/moves.ts';
import { placesOf } from '../store/places.ts';
import { hold, judgeRunning } from './load.ts';
import type { NotPlaced, UnknownPlacement } from './load.ts';

export type OffRefusal =
  | NotThere
  | UnknownPlacement
  | Refusal<'not-expired', { readonly expiresOn: PlainDate }>;

export type Off = {
  readonly among: Among;
  readonly placementId: string;
  readonly kind: OffKind;
  readonly batch: string;
  readonly expiresOn: PlainDate | null;
  readonly quantity: number;
  readonly day: PlainDate;
  readonly note: string | null;
};

/** Never more than is there: the placement is locked, so of two who take the last pieces the second is told. */
export async function takeOff(
  db: Db,
  { among, ...off }: Off,
  around: Circumstances,
): Promise<{ readonly id: MoveId } | OffRefusal> {
  const held = await hold(db, [off.placementId], among);
  if (isRefused(held)) return held;
  if (off.kind === 'expired' && off.expiresOn !== null && off.expiresOn > off.day)
    return refuse('not-expired', { expiresOn: off.expiresOn });
  const no = judgeOff(held.moves, held.sold.get(off.placementId) ?? 0, off);
  if (no) return no;
  const id = freshId<'GoodsMove'>();
  await insertMoves(db, [{ id, ...off }], around);
  await audit(db, around, {
    act: `retail:${off.kind}`,
    subject: off.placementId,
    detail: { move: id, pieces: off.quantity },
  });
  return { id };
}

/** Asks for pieces by a day; it binds nobody until something is sent. */
export async function orderGoods(
  db: Db,
  {
    among,
    lines,
    day,
  }: {
    readonly among: Among;
    readonly lines: readonly { readonly placementId: string; readonly quantity: number }[];
    readonly day: PlainDate;
  },
  around: Circumstances,
): Promise<{ readonly ordered: number } | UnknownPlacement | NotPlaced> {
  const held = await hold(
    db,
    lines.map((l) => l.placementId),
    among,
  );
  if (isRefused(held)) return held;
  const no = held.places.map((p) => judgeRunning(p, day)).find((one) => one !== null);
  if (no) return no;
  await insertMoves(
    db,
    lines.map((line) => ({
      ...line,
      id: freshId<'GoodsMove'>(),
      kind: 'ordered' as const,
      batch: '',
      expiresOn: null,
      day,
    })),
    around,
  );
  await audit(db, around, {
    act: 'retail:order',
    subject: held.places[0]?.outletId ?? '',
    detail: { lines: lines.length },
  });
  return { ordered: lines.length };
}

export type UndoRefusal =
  | GoneSince
  | Refusal<'unknown-move', object>
  | Refusal<'counted-already' | 'not-yours', object>;

/** What goes together is taken back together: a count with all its lines. A line that was sent goes alone, until it is counted. */
const slipOf = (moves: readonly MoveRow[], slip: MoveRow): readonly MoveRow[] =>
  slip.kind === 'received' && slip.deliveryId !== null
    ? moves.filter((m) => m.kind === 'received' && m.deliveryId === slip.deliveryId)
    : [slip];

/** Counts and orders are the outlet's own word, what was sent is the sender's; who makes the goods takes back no other. */
async function mayUndo(db: Db, among: Among, { kind, placementId }: MoveRow): Promise<boolean> {
  if ('own' in among) return kind === 'sent';
  if ((kind !== 'received' && kind !== 'ordered') || !('of' in among)) return true;
  return (await placesOf(db, { at: among.of })).some((p) => p.id === placementId);
}

/** A slip is set right by moves that name it. Refused when its pieces were sold or went since. */
export async function undoMove(
  db: Db,
  { among, move: id }: { readonly among: Among; readonly move: MoveId },
  around: Circumstances & { readonly today: PlainDate },
): Promise<{ readonly placementId: string } | UndoRefusal> {
  const held = await hold(db, await placementsOfMove(db, id), among);
  if (isRefused(held)) return refuse('unknown-move');
  const slip = held.moves.find((m) => m.id === id);
  if (!slip) return refuse('unknown-move');
  if (!(await mayUndo(db, among, slip))) return refuse('not-yours');
  const counted = held.moves.some((m) => m.kind === 'received' && m.deliveryId === slip.deliveryId);
  if (slip.kind === 'sent' && counted) return refuse('counted-already');
  const gone = new Set(slipOf(held.moves, slip));
  for (const { id: placementId } of held.places) {
    const left = held.moves.filter((m) => m.placementId === placementId && !gone.has(m));
    const no = judgeUndo(left, held.sold.get(placementId) ?? 0);
    if (no) return no;
  }
  await insertMoves(
    db,
    [...gone].map(({ placementId, kind, deliveryId, batch, expiresOn, quantity, id: undoes }) => ({
      id: freshId<'GoodsMove'>(),
      placementId,
      kind,
      deliveryId,
      batch,
      expiresOn,
      quantity,
      day: around.today,
      undoes,
    })),
    around,
  );
  await audit(db, around, {
    act: 'retail:undo',
    subject: slip.placementId,
    detail: { move: id, kind: slip.kind },
  });
  return { placementId: slip.placementId };
}
