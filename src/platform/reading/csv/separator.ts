// Which sign separates the cells of a csv: the one that gives most lines the same number of cells.

export type Separator = ';' | ',' | '\t';

const candidates: readonly Separator[] = [';', ',', '\t'];
const linesLooked = 60;

/** From the beginning of the text; null when no line holds any of the signs (a file of one column). */
export function findSeparator(text: string): Separator | null {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split('\n', linesLooked * 3)
    .filter((line) => line.trim() !== '')
    .slice(0, linesLooked);
  let best: Separator | null = null;
  let bestScore = 0;
  for (const candidate of candidates) {
    const counts = lines.map((line) => line.split(candidate).length - 1).filter((count) => count > 0);
    const agreeing = Math.max(0, ...tally(counts).values());
    const usual = counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? 0;
    const score = agreeing * Math.min(usual, 30) ** 0.5;
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

function tally(counts: readonly number[]): Map<number, number> {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return times;
}
