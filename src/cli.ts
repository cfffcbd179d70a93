// The command line: finds the verb, opens the system it needs, prints, and leaves with 0, 1 (refused) or 2 (misused).
import { parseArgs } from 'node:util';

import type { Lang } from './kernel/language.ts';
import { readConfig } from './platform/config.ts';
import { openSystem } from './system.ts';
import type { System } from './system.ts';
import { helpFor, sayings } from './verbs/help.ts';
import { start } from './verbs/start.ts';
import type { Call, Printed, Verb } from './verbs/verb.ts';
import { Misused, option, Refused } from './verbs/verb.ts';
import { verbs } from './verbs/all.ts';

const common = {
  city: { type: 'string' },
  as: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const print = (text: string) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
const tell = (line: string) => process.stderr.write(`${line}\n`);

async function main(argv: readonly string[]): Promise<number> {
  const [name = '', ...rest] = argv;
  if (['', 'help', '--help', '-h'].includes(name)) {
    print(helpFor([start, ...verbs]));
    return name === '' ? 2 : 0;
  }
  const verb = [start, ...verbs].find((v) => v.name === name);
  if (!verb) {
    tell(`${sayings.id.unknownVerb(name)}\n${sayings.en.unknownVerb(name)}\n`);
    tell(helpFor([start, ...verbs]));
    return 2;
  }
  const parsed = parse(verb, rest);
  if (typeof parsed === 'string') {
    tell(`${parsed}\n\n${helpFor([verb])}`);
    return 2;
  }
  if (parsed.values['help']) {
    print(helpFor([verb]));
    return 0;
  }
  return run(verb, parsed);
}

type Parsed = { values: Call['values']; positionals: string[] };

function parse(verb: Verb, args: string[]): Parsed | string {
  try {
    const options = { ...common, ...verb.options };
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    return { values: values, positionals };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function run(verb: Verb, { values, positionals }: Parsed): Promise<number> {
  const lang: Lang = option({ values }, 'lang') === 'en' ? 'en' : 'id';
  const json = values['json'] === true;
  let system: System | null = null;
  try {
    const say = json ? () => undefined : tell;
    const by = option({ values }, 'as') ?? 'command';
    if (verb.alone) {
      const result = await verb.alone({ by, values, words: positionals, lang, say });
      print(json ? JSON.stringify(result.json, bigintsAsText, 2) : result.text);
      return 0;
    }
    const config = readConfig(process.env);
    if (verb === start) return await start.serve({ config, values, say: tell });
    system = await openSystem(config, say);
    const opened = system;
    const city = async () => chooseCity(opened, option({ values }, 'city'), lang);
    const result = await verb.run({ system, city, by, values, words: positionals, lang, say });
    print(json ? jsonOf(result) : result.text);
    return result.refused ? 1 : 0;
  } catch (error) {
    if (error instanceof Misused) {
      tell(`${error.message}\n\n${helpFor([verb])}`);
      return 2;
    }
    if (error instanceof Refused) {
      if (json) print(JSON.stringify(error.json, bigintsAsText, 2));
      tell(error.message);
      return 1;
    }
    const { diskFull, fault } = sayings[lang];
    tell(isDiskFull(error) ? diskFull : fault(error instanceof Error ? error.message : String(error)));
    if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) tell(error.stack ?? '');
    return 1;
  } finally {
    await system?.close();
  }
}

/** Whether the system or PostgreSQL found no room, however deep that lies. */
function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return ['ENOSPC', 'EDQUOT', '53100'].includes(code) || isDiskFull(error.cause);
}

async function chooseCity(system: System, code: string | undefined, lang: Lang) {
  const cities = await system.cities();
  const same = (a: string) => a.replaceAll('.', '');
  const chosen = code ? cities.filter((c) => same(c.code) === same(code)) : cities;
  const [only] = chosen;
  if (only && chosen.length === 1) return only;
  const codes = cities.map((c) => `${c.code} ${c.name}`).join(', ');
  throw new Refused(cities.length === 0 ? sayings[lang].noCity : sayings[lang].whichCity(codes), {
    refused: 'which-city',
    cities: cities.map((c) => c.code),
  });
}

const jsonOf = ({ json, jsonLines }: Printed): string =>
  jsonLines && Array.isArray(json)
    ? json.map((one) => JSON.stringify(one, bigintsAsText)).join('\n')
    : JSON.stringify(json, bigintsAsText, 2);

const bigintsAsText = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value);

process.exitCode = await main(process.argv.slice(2));
