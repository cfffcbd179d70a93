// Groups of records by average linkage: who joins must on average be likelier than not to be one with all who are there.
import type { Pairs } from './pairs.ts';

type Join = { readonly mean: number; readonly a: number; readonly b: number; readonly age: number };

/** The surest join first; among equals the one that names the earlier records, so that the result is the same each time. */
const before = (x: Join, y: Join): boolean =>
  x.mean !== y.mean ? x.mean > y.mean : x.a !== y.a ? x.a < y.a : x.b < y.b;

function put(heap: Join[], join: Join): void {
  let at = heap.push(join) - 1;
  while (at > 0) {
    const up = (at - 1) >> 1;
    if (!before(join, heap[up]!)) break;
    heap[at] = heap[up]!;
    at = up;
  }
  heap[at] = join;
}

function take(heap: Join[]): Join | undefined {
  const [first, last] = [heap[0], heap.pop()];
  if (heap.length === 0 || last === undefined) return first;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
    if (!before(heap[child]!, last)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = last;
  return first;
}

type Link = { readonly sum: number; readonly open: boolean };

/**
 * Groups of two records and more, each in order. `likely` is the chance of each pair; a pair that is not among `pairs`
 * counts 0, so that no chain of strangers forms. Groups join only where some pair between them is `open`, that is, not
 * ruled out by itself.
 */
export function groupsOf(
  pairs: Pairs,
  likely: Float64Array,
  open: (pair: number) => boolean,
  threshold = 0.5,
): readonly (readonly number[])[] {
  const links = new Map<number, Map<number, Link>>();
  const members = new Map<number, number[]>();
  const ages = new Map<number, number>();
  const link = (i: number, j: number, of: Link) => {
    const known = links.get(i);
    if (known) known.set(j, of);
    else {
      links.set(i, new Map([[j, of]]));
      members.set(i, [i]);
      ages.set(i, 0);
    }
  };
  for (let p = 0; p < likely.length; p++) {
    if (likely[p]! < 0.01) continue;
    const of = { sum: likely[p]!, open: open(p) };
    link(pairs.left[p]!, pairs.right[p]!, of);
    link(pairs.right[p]!, pairs.left[p]!, of);
  }
  const heap: Join[] = [];
  const offer = (x: number, y: number, { sum, open: may }: Link) => {
    if (!may) return;
    const [a, b] = x < y ? [x, y] : [y, x];
    const mean = sum / (members.get(a)!.length * members.get(b)!.length);
    if (mean >= threshold) put(heap, { mean, a, b, age: ages.get(a)! + ages.get(b)! });
  };
  for (const [i, others] of links) for (const [j, of] of others) if (i < j) offer(i, j, of);
  for (let join = take(heap); join; join = take(heap)) {
    const { a, b, age } = join;
    if (!members.has(a) || !members.has(b) || ages.get(a)! + ages.get(b)! !== age) continue;
    const ours = links.get(a)!;
    for (const [other, of] of links.get(b)!) {
      const theirs = links.get(other)!;
      theirs.delete(b);
      if (other === a) continue;
      const known = ours.get(other);
      const joint = { sum: of.sum + (known?.sum ?? 0), open: of.open || known?.open === true };
      ours.set(other, joint);
      theirs.set(a, joint);
    }
    members.get(a)!.push(...members.get(b)!);
    members.delete(b);
    links.delete(b);
    ages.set(a, age + 1);
    for (const [other, of] of ours) offer(a, other, of);
  }
  return [...members.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort((x, y) => x - y))
    .sort((x, y) => x[0]! - y[0]!);
}
