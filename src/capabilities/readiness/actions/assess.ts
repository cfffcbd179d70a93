// Where one product or enterprise stands before a door on any day, and freezing that with a decision.
import { endOfDay } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { freshId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Circumstances } from '../../../platform/audit/index.ts';
import { askAll } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { kindOfSector, listProducts } from '../../catalogue/index.ts';
import type { ProductRow } from '../../catalogue/index.ts';
import { listFacts } from '../../evidence/index.ts';
import type { ListedFact } from '../../evidence/index.ts';
import { unpackFacts } from '../../ladder/index.ts';
import type { Fact } from '../../ladder/index.ts';
import { findEnterprise } from '../../registry/index.ts';
import type { EnterpriseRow, EnterpriseWithOwner } from '../../registry/index.ts';
import type { DoorId, Outcome } from '../kinds.ts';
import type { Assessed, Subject } from '../rules/assess.ts';
import { assessDoor } from '../rules/assess.ts';
import type { DoorBody } from '../rules/body.ts';
import { insertDecision, insertDecisions } from '../store/decisions.ts';
import type { ListedDoor } from '../store/doors.ts';
import { findDoor, listDoors } from '../store/doors.ts';
import { listEnterprises, listProductFacts } from '../store/held.ts';
import { productKindIn } from '../store/near.ts';

const factOf = (row: ListedFact): Fact => ({
  kind: row.kind,
  grade: row.grade,
  from: row.validFrom as PlainDate,
  to: row.validTo as PlainDate | null,
});

/** What counts for a product: what is about the enterprise as a whole, and about the product itself. */
const countsFor = (facts: readonly ListedFact[], product: ProductRow | null): readonly Fact[] =>
  facts
    .filter((f) => f.retractedAt === null && (product === null || f.about === null || f.about === product.id))
    .map(factOf);

export type Standing = {
  readonly enterprise: EnterpriseRow;
  readonly products: readonly ProductRow[];
  /** The product asked about; null = the enterprise itself. */
  readonly product: ProductRow | null;
  readonly doors: readonly { readonly door: ListedDoor; readonly assessed: Assessed }[];
};

/**
 * By what was known at the end of the day. Of an enterprise with products the first one is meant when none is named. Null
 * when it is not in the scope, when its data may not be worked with, and when the product is not its own. `known`: itself
 * and its facts as they were known by then, where the caller has them.
 */
export async function standingOf(
  db: Db,
  {
    enterpriseId,
    productId = null,
    doorId = null,
  }: { enterpriseId: EnterpriseId; productId?: string | null; doorId?: DoorId | null },
  day: PlainDate,
  known?: { readonly found: EnterpriseWithOwner; readonly facts: readonly ListedFact[] },
): Promise<Standing | null> {
  const found = known?.found ?? (await findEnterprise(db, enterpriseId));
  if (!found || found.owner?.restrictedAt) return null;
  const { enterprise } = found;
  const knownAt = endOfDay(day, db.city.zone);
  const [products, doors, facts] = await askAll(
    db,
    () => listProducts(db, [enterprise.id]),
    () => listDoors(db, day, { active: doorId === null ? true : null, id: doorId, knownAt }),
    async () => known?.facts ?? listFacts(db, enterprise.id, knownAt),
  );
  const product = productId === null ? (products[0] ?? null) : products.find((p) => p.id === productId);
  if (product === undefined) return null;
  const subject: Subject = {
    sector: enterprise.sector,
    productKind: product?.kind ?? kindOfSector(enterprise.sector),
    facts: countsFor(facts, product),
  };
  return {
    enterprise,
    products,
    product,
    doors: doors.flatMap((door) =>
      door.body ? [{ door, assessed: assessDoor(door.body, subject, day) }] : [],
    ),
  };
}

/** What was true of many on the day they were decided about together, in a few statements; their batch is in the trail. */
export async function freeze(
  db: Db,
  {
    door,
    subjects,
    outcome,
  }: {
    door: { readonly id: DoorId; readonly body: DoorBody };
    subjects: readonly { readonly enterpriseId: string; readonly productId: string | null }[];
    outcome: Outcome;
  },
  around: Circumstances,
): Promise<void> {
  const day = around.today as PlainDate;
  const ids = subjects.map((s) => s.enterpriseId);
  const enterprises = new Map((await listEnterprises(db, { ids })).map((e) => [e.id, e]));
  const products = new Map((await listProductFacts(db, ids)).map((p) => [p.id, p]));
  const rows = subjects.map(({ enterpriseId, productId }) => {
    const enterprise = enterprises.get(enterpriseId);
    const product = productId === null ? null : products.get(productId);
    if (!enterprise || product === undefined) throw new Error('a place was offered to nobody');
    const subject: Subject = {
      sector: enterprise.sector,
      productKind: productKindIn(product?.kind ?? null) ?? kindOfSector(enterprise.sector),
      facts: unpackFacts((product ?? enterprise).facts),
    };
    const assessed = assessDoor(door.body, subject, day);
    return { id: freshId<'Decision'>(), enterpriseId, productId, assessed };
  });
  const shared = { doorId: door.id, body: door.body, outcome, day, recordedAt: around.now };
  await insertDecisions(db, rows, { ...shared, recordedBy: around.by });
}

export type DecisionRefusal = Refusal<'unknown-enterprise' | 'unknown-door' | 'reason-short', object>;

/** What was decided at a door, with the conditions and the facts as they are at this moment; neither changes it later. */
export async function decide(
  db: Db,
  {
    door: doorId,
    enterprise: enterpriseId,
    product: productId,
    outcome,
    reason,
  }: {
    door: DoorId;
    enterprise: EnterpriseId;
    product: string | null;
    outcome: Outcome;
    reason: string | null;
  },
  around: Circumstances,
): Promise<{ readonly id: string } | DecisionRefusal> {
  const day = around.today as PlainDate;
  const door = await findDoor(db, doorId, day);
  if (!door?.body) return refuse('unknown-door');
  const stands = await standingOf(db, { enterpriseId, productId, doorId }, day);
  const assessed = stands?.doors[0]?.assessed;
  if (!stands || !assessed) return refuse('unknown-enterprise');
  const id = freshId<'Decision'>();
  await insertDecision(db, {
    id,
    doorId,
    enterpriseId: stands.enterprise.id,
    productId: stands.product?.id ?? null,
    outcome,
    day,
    reason,
    body: door.body,
    assessed,
    recordedAt: around.now,
    recordedBy: around.by,
  });
  const detail = { outcome, unmet: assessed.unmet };
  const told = { act: 'readiness:decided', subject: stands.enterprise.id, detail } as const;
  await audit(db, around, reason === null ? told : { ...told, reason });
  return { id };
}
