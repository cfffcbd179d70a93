// `doctor`: how the installation is, part by part, and what to do.
import { keysFolder } from '../platform/config.ts';
import { examine, worst } from '../platform/doctor/index.ts';
import { Misused, Refused } from './verb.ts';
import type { Verb } from './verb.ts';

const marks = { ok: 'ok  ', warn: 'WARN', bad: 'BAD ' } as const;

export const doctor: Verb = {
  name: 'doctor',
  usage: 'doctor',
  about: {
    id: 'Memeriksa disk, basis data, jam, kunci, jejak audit, antrean dan cadangan. Kode keluar 1 bila ada yang gawat.',
    en: 'Checks disk, database, clock, keys, audit trail, queue and backups. Exit code 1 when any is bad.',
  },
  options: {},
  async run(call) {
    if (call.words.length > 0) throw new Misused('doctor');
    const { database, keys, config } = call.system;
    const checks = await examine(
      {
        database,
        keys,
        dataDir: config.dataDir,
        keysFolder: process.env['NAIK_KELAS_KEYS'] ? null : keysFolder(config),
      },
      new Date(),
    );
    const text = checks.map((c) => `${marks[c.state]}  ${c.name.padEnd(14)} ${c.says[call.lang]}`).join('\n');
    const json = { state: worst(checks), checks };
    if (json.state === 'bad') throw new Refused(text, json);
    return { json, text };
  },
};
