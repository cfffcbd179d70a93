// Participants without a next step, each with what is proposed and who would see to it.
import type { PlainDate } from '../../../../kernel/day.ts';
import type { Db } from '../../../../platform/db/index.ts';
import { kindOfSector } from '../../../catalogue/index.ts';
import { conditionName, findPolicy, unpackFacts } from '../../../ladder/index.ts';
import type { Policy } from '../../../ladder/index.ts';
import { responsibleFor } from '../../../programme/index.ts';
import type { ActivityId, ParticipationId, ParticipationState } from '../../../programme/index.ts';
import { missingPapers } from '../rules/papers.ts';
import { middleOf, proposeFollowUp } from '../rules/propose.ts';
import type { CloseFacts, Proposal } from '../rules/propose.ts';
import { listBare, soldBy } from '../store/facts.ts';
import type { BareRow, Sold } from '../store/facts.ts';

export type Proposed = {
  readonly id: ParticipationId;
  readonly enterpriseId: string | null;
  readonly name: string | null;
  readonly group: string | null;
  readonly area: string | null;
  readonly state: ParticipationState;
  readonly newBuyers: number;
  readonly orders: number;
  readonly proposal: Proposal;
  /** Null: whoever accepts it. */
  readonly responsible: string | null;
};

/** Conditions by the words of the default policy or the city's own label. */
function namesIn(policy: Policy | null): (code: string) => string {
  const known = new Map(
    (policy?.tracks ?? []).flatMap((t) => t.rungs.flatMap((r) => r.conditions)).map((c) => [c.code, c]),
  );
  return (code) => conditionName(known.get(code) ?? { code }, 'id');
}

type Ground = {
  readonly nameOf: (condition: string) => string;
  /** Where the digital track stands among the rungs; below nought without one. */
  readonly digitalAt: number;
  readonly sales: ReadonlyMap<string, Sold>;
  readonly middle: bigint | null;
  readonly today: PlainDate;
};

function factsOf(row: BareRow, { nameOf, digitalAt, sales, middle, today }: Ground): CloseFacts {
  const sold = sales.get(row.enterpriseId ?? '');
  const product = row.product ?? kindOfSector(row.sector ?? '');
  return {
    state: row.state,
    // Whose data may not be worked with is nowhere to be seen.
    status: row.group === null ? (row.status ?? 'withdrawn') : null,
    already:
      row.alreadyText !== null && row.alreadyDue !== null
        ? { text: row.alreadyText, due: row.alreadyDue }
        : null,
    missing: missingPapers(row.facts === null ? [] : unpackFacts(row.facts), product, today).map(nameOf),
    next:
      row.track !== null && row.condition !== null
        ? { track: row.track, condition: row.condition, name: nameOf(row.condition) }
        : null,
    digital: row.rungs?.[digitalAt] ?? 0,
    sold: sold?.sold ?? 0n,
    middle,
    newBuyers: sold?.newBuyers ?? 0,
    orders: row.orders,
  };
}

/** Of an event, or of one participation of it; within the scope. */
export async function loadProposals(
  db: Db,
  activity: ActivityId,
  asked: { today: PlainDate; only?: string; limit?: number },
): Promise<readonly Proposed[]> {
  const rows = await listBare(db, activity, asked);
  const policy = await findPolicy(db, asked.today);
  const sales = await soldBy(db, activity);
  const ground: Ground = {
    nameOf: namesIn(policy),
    digitalAt: policy?.tracks.findIndex((t) => t.code === 'digital') ?? -1,
    sales,
    middle: middleOf([...sales.values()].map((s) => s.sold)),
    today: asked.today,
  };
  const officers = await responsibleFor(
    db,
    rows.flatMap((r) => (r.enterpriseId === null ? [] : [r.enterpriseId])),
  );
  return rows.map((row) => {
    const facts = factsOf(row, ground);
    const { id, enterpriseId, name, group, area, state } = row;
    return {
      id,
      enterpriseId,
      name,
      group,
      area,
      state,
      newBuyers: facts.newBuyers,
      orders: facts.orders,
      proposal: proposeFollowUp(facts, asked.today),
      responsible: officers.get(enterpriseId ?? '') ?? null,
    };
  });
}
