// Every verb but start, in the order of the help text.
import { backup } from './backup.ts';
import { bench } from './bench.ts';
import { city } from './city.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { importFiles } from './import.ts';
import { kbli } from './kbli.ts';
import { keys } from './keys.ts';
import { number } from './number.ts';
import { restore } from './restore.ts';
import { search } from './search.ts';
import { user } from './user.ts';
import type { Verb } from './verb.ts';
import { verify } from './verify.ts';

export const verbs: readonly Verb[] = [
  demo,
  importFiles,
  number,
  search,
  city,
  user,
  backup,
  restore,
  verify,
  doctor,
  kbli,
  keys,
  bench,
];
