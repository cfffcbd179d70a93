// `verify`: reads the whole audit chain and says whether it holds.
import { verifyChain } from '../platform/audit/index.ts';
import { wholeCity, within } from '../platform/db/index.ts';
import { Refused } from './verb.ts';
import type { Verb } from './verb.ts';

const words = {
  id: {
    whole: (n: number, tail: number) => `Jejak audit utuh: ${n} catatan tersegel, ${tail} menunggu segel.`,
    broken: (seq: number, why: string) => `Jejak audit RUSAK pada segel ${seq} (${why}). Simpan cadangan terakhir dan hubungi pengembang.`,
  },
  en: {
    whole: (n: number, tail: number) => `The audit trail is whole: ${n} entries sealed, ${tail} waiting for a seal.`,
    broken: (seq: number, why: string) => `The audit trail is BROKEN at seal ${seq} (${why}). Keep the latest backup and call the developers.`,
  },
} as const;

export const verify: Verb = {
  name: 'verify',
  usage: 'verify',
  about: { id: 'Memeriksa rantai jejak audit.', en: 'Checks the chain of the audit trail.' },
  options: {},
  async run(call) {
    const city = await call.city();
    const report = await within(city, wholeCity, (db) => verifyChain(db, call.system.keys));
    const say = words[call.lang];
    if (report.broken) throw new Refused(say.broken(report.broken.seq, report.broken.why), report);
    return { json: report, text: say.whole(report.entries, report.unsealed) };
  },
};
