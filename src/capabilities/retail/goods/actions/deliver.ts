// Sending goods to an outlet and counting what arrived.
import type { PlainDate } from '../../../../kernel/day.ts';
import { freshId } from '../../../../kernel/ids.ts';
import { isRefused, refuse } from '../../../../kernel/refusal.ts';
import type { Refusal } from '../../../../kernel/refusal.ts';
import { audit } from '../../../../platform/audit/index.ts';
import type { Circumstances } from '../../../../platform/audit/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { Among, DeliveryId } from '../kinds.ts';
import { deliveriesOf } from '../rules/deliveries.ts';
import { readCounts } from '../rules/forms.ts';
import type { FormWrong, SendLine } from '../rules/forms.ts';
import { insertMoves, movesOf } from '../store/moves.ts';
import { placesOf } from '../store/places.ts';
import { hold, judgeRunning } from './load.ts';
import type { NotPlaced, UnknownPlacement } from './load.ts';

export type SendRefusal = UnknownPlacement | NotPlaced | Refusal<'two-outlets', object>;

/** One delivery to one outlet; it is on its way until it is counted there. */
export async function sendGoods(
  db: Db,
  {
    among,
    lines,
    day,
    note,
  }: {
    readonly among: Among;
    readonly lines: readonly SendLine[];
    readonly day: PlainDate;
    readonly note: string | null;
  },
  around: Circumstances,
): Promise<{ readonly id: DeliveryId } | SendRefusal> {
  const held = await hold(
    db,
    lines.map((l) => l.placementId),
    among,
  );
  if (isRefused(held)) return held;
  if (new Set(held.places.map((p) => p.outletId)).size > 1) return refuse('two-outlets');
  const no = held.places.map((p) => judgeRunning(p, day)).find((one) => one !== null);
  if (no) return no;
  const id = freshId<'Delivery'>();
  await insertMoves(
    db,
    lines.map((line) => ({
      ...line,
      id: freshId<'GoodsMove'>(),
      kind: 'sent' as const,
      deliveryId: id,
      day,
      note,
    })),
    around,
  );
  await audit(db, around, {
    act: 'retail:send',
    subject: id,
    detail: { outlet: held.places[0]?.outletId, lines: lines.length },
  });
  return { id };
}

export type CountRefusal =
  | FormWrong
  | Refusal<'unknown-delivery', object>
  | Refusal<'counted-already' | 'lines-missing', object>;

/** Every line of a delivery at once, by the id of what was sent; a difference stays named beside what was sent. */
export async function countDelivery(
  db: Db,
  {
    among,
    delivery: id,
    typed,
    day,
  }: {
    readonly among: Among;
    readonly delivery: DeliveryId;
    readonly typed: ReadonlyMap<string, string>;
    readonly day: string;
  },
  around: Circumstances & { readonly today: PlainDate },
): Promise<{ readonly id: DeliveryId } | CountRefusal> {
  const places = await placesOf(db, among);
  const known = await movesOf(
    db,
    places.map((p) => p.id),
  );
  const mine = [...new Set(known.filter((m) => m.deliveryId === id).map((m) => m.placementId))];
  const held = await hold(db, mine, among);
  if (isRefused(held)) return refuse('unknown-delivery');
  const delivery = deliveriesOf(held.moves).find((d) => d.id === id);
  if (!delivery) return refuse('unknown-delivery');
  if (delivery.countedOn !== null) return refuse('counted-already');
  const read = readCounts(typed, { day }, { today: around.today, sentOn: delivery.sentOn });
  if (isRefused(read)) return read;
  if (delivery.lines.some((line) => !read.counts.has(line.id))) return refuse('lines-missing');
  await insertMoves(
    db,
    delivery.lines.map(({ id: line, placementId, batch, expiresOn }) => ({
      id: freshId<'GoodsMove'>(),
      placementId,
      kind: 'received' as const,
      deliveryId: id,
      batch,
      expiresOn,
      quantity: read.counts.get(line) ?? 0,
      day: read.day,
    })),
    around,
  );
  await audit(db, around, { act: 'retail:count', subject: id, detail: { lines: delivery.lines.length } });
  return { id };
}
