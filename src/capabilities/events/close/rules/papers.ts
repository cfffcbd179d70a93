// Which papers a maker of this group needs and does not hold on a day. Pure.
import type { PlainDate } from '../../../../kernel/day.ts';
import type { ProductKind } from '../../../catalogue/index.ts';
import type { EvidenceKind } from '../../../evidence/index.ts';
import type { Fact } from '../../../ladder/index.ts';

type Paper = {
  /** The ladder's condition of the same paper: it has the name people use. */
  readonly condition: string;
  readonly anyOf: readonly EvidenceKind[];
  /** Null: for everybody. */
  readonly groups: readonly ProductKind[] | null;
};

const food: readonly ProductKind[] = ['processed_food_dry', 'processed_food_wet', 'drink', 'frozen'];

/** In the order in which they are got. */
const papers: readonly Paper[] = [
  { condition: 'nib', anyOf: ['nib'], groups: null },
  { condition: 'product_permit', anyOf: ['pirt', 'bpom_md', 'product_permit_not_needed'], groups: food },
  { condition: 'halal', anyOf: ['halal', 'halal_not_due'], groups: food },
];

/** Conditions of the ladder that are not met by a fact in force, whatever its grade: a paper to be shown is not missing. */
export function missingPapers(
  facts: readonly Fact[],
  group: ProductKind,
  today: PlainDate,
): readonly string[] {
  const held = new Set(
    facts.filter((f) => f.from <= today && (f.to === null || f.to >= today)).map((f) => f.kind),
  );
  return papers
    .filter(({ groups, anyOf }) => (groups?.includes(group) ?? true) && !anyOf.some((kind) => held.has(kind)))
    .map((paper) => paper.condition);
}
