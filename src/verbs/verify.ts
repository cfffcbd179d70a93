// `verify`: reads the whole audit chain and says whether it holds.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { exportedHeads, headsFile, verifyChain } from '../platform/audit/index.ts';
import { wholeCity, within } from '../platform/db/index.ts';
import { Misused, option, Refused } from './verb.ts';
import type { Verb } from './verb.ts';

const words = {
  id: {
    whole: (n: number, tail: number, heads: number) =>
      `Jejak audit utuh: ${n} catatan tersegel, ${tail} menunggu segel; ${heads} segel sama dengan yang diekspor.`,
    broken: (seq: number, why: string) =>
      `Jejak audit RUSAK pada segel ${seq} (${why}). Simpan cadangan terakhir dan hubungi pengembang.`,
  },
  en: {
    whole: (n: number, tail: number, heads: number) =>
      `The audit trail is whole: ${n} entries sealed, ${tail} waiting for a seal; ${heads} seals equal those exported.`,
    broken: (seq: number, why: string) =>
      `The audit trail is BROKEN at seal ${seq} (${why}). Keep the latest backup and call the developers.`,
  },
} as const;

export const verify: Verb = {
  name: 'verify',
  usage: 'verify [--heads FILE]',
  about: {
    id: 'Memeriksa rantai jejak audit, juga terhadap segel yang diekspor (DATA_DIR/audit-heads.jsonl atau salinannya).',
    en: 'Checks the chain of the audit trail, also against exported seals (DATA_DIR/audit-heads.jsonl or a copy of it).',
  },
  options: { heads: { type: 'string' } },
  async run(call) {
    const city = await call.city();
    const named = option(call, 'heads');
    if (named !== undefined && !existsSync(named)) throw new Misused(`--heads ${named}`);
    const heads = exportedHeads(
      named === undefined ? headsFile(call.system.config.dataDir) : resolve(named),
      city.code,
    );
    const report = await within(city, wholeCity, (db) => verifyChain(db, call.system.keys, heads));
    const say = words[call.lang];
    if (report.broken) throw new Refused(say.broken(report.broken.seq, report.broken.why), report);
    return { json: report, text: say.whole(report.entries, report.unsealed, report.compared) };
  },
};
