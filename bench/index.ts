// The benches, in the order in which they are run one after the other.
import type { Bench } from './bench.ts';
import { serveBarePage } from './bare.ts';
import { endChildren } from './child.ts';
import { abandonCluster } from './cluster.ts';
import { csvPerRow } from './copy.ts';
import { duplicatesCity, duplicatesFebrl } from './duplicates-lists.ts';
import type { Figure } from './figure.ts';
import { fieldKit } from './kit.ts';
import { openLab } from './lab.ts';
import { machine } from './machine.ts';
import type { Machine } from './machine.ts';
import { matching } from './matching.ts';
import { mixedLoad } from './mixed.ts';
import { onePaperAway } from './one-paper-away.ts';
import { pages } from './pages.ts';
import { publicPage, publicWeight } from './public.ts';
import { rederive, rederiveLarge, replay, replayLarge } from './rederive.ts';
import { rota } from './rota.ts';
import { salesTogether, salesUpload } from './sales-upload.ts';
import { scratchFolder } from './scratch.ts';
import { searchL, searchS } from './search.ts';
import { settle } from './settle.ts';
import { importMemory, imports } from './spreadsheets.ts';
import { firstDemo, startReady } from './start.ts';
import { syncLine } from './sync-line.ts';
import { tally } from './tally.ts';
import { expiryDay, walletPhoto } from './wallet.ts';

export type { Figure } from './figure.ts';
export { duplicatesOf } from './duplicates.ts';
export type { Machine } from './machine.ts';
export { serveBarePage };

const benches: readonly Bench[] = [
  firstDemo,
  startReady,
  imports,
  importMemory,
  searchS,
  pages,
  onePaperAway,
  rota,
  rederive,
  replay,
  matching,
  expiryDay,
  walletPhoto,
  publicPage,
  publicWeight,
  mixedLoad,
  syncLine,
  tally,
  salesUpload,
  salesTogether,
  settle,
  duplicatesCity,
  duplicatesFebrl,
  fieldKit,
  csvPerRow,
  searchL,
  rederiveLarge,
  replayLarge,
];

export const benchNames: readonly string[] = benches.flatMap((b) => b.names);

/** What is asked for: by names; without any, everything that does not take long; `all`, that too. */
const chosen = (names: readonly string[], all: boolean): readonly Bench[] =>
  benches.filter((b) => (names.length > 0 ? b.names.some((n) => names.includes(n)) : all || !b.long));

export type Report = { readonly machine: Machine; readonly figures: readonly Figure[] };

/** Measures in a scratch folder of its own. `say` hears what goes on; broken off, it leaves nothing running. */
export async function runBenches(
  { names, all }: { names: readonly string[]; all: boolean },
  say: (line: string) => void,
): Promise<Report> {
  const breakOff = () => {
    void endChildren()
      .then(abandonCluster)
      .finally(() => process.exit(130));
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, breakOff);
  const lab = openLab(scratchFolder(), say);
  const figures: Figure[] = [];
  for (const bench of chosen(names, all)) {
    say(bench.names.join(', '));
    const measured = await bench.run(lab);
    figures.push(...measured.filter((f) => names.length === 0 || names.includes(f.name)));
  }
  return { machine: machine(await lab.postgresVersion()), figures };
}
