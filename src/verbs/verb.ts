// What a verb of the command line is, and the system it runs on.
import type { ParseArgsOptionsConfig } from 'node:util';

import type { Lang } from '../kernel/language.ts';
import type { City } from '../platform/db/index.ts';
import type { System } from '../system.ts';

/** A refusal in words: exit code 1. */
export class Refused extends Error {
  readonly json: unknown;
  constructor(message: string, json: unknown = {}) {
    super(message);
    this.json = json;
  }
}

/** Wrong usage: exit code 2. */
export class Misused extends Error {}

export type Call = {
  readonly system: System;
  /** The city named by --city, or the only one. */
  city(): Promise<City>;
  /** Username given by --as, recorded as author; else 'command'. */
  readonly by: string;
  readonly values: Readonly<Record<string, string | boolean | string[] | undefined>>;
  readonly words: readonly string[];
  readonly lang: Lang;
  /** Progress for people; silent with --json. */
  say(line: string): void;
};

/** What to print: `json` with --json, `text` without. */
export type Printed = {
  readonly json: unknown;
  readonly text: string;
  /** `json` is a list, printed as one object a line. */
  readonly jsonLines?: boolean;
  /** A part was refused although others were done: exit code 1. */
  readonly refused?: boolean;
};

export type Verb = {
  readonly name: string;
  /** As in `import FILE... [--dry-run]`. */
  readonly usage: string;
  readonly about: Readonly<Record<Lang, string>>;
  readonly options: ParseArgsOptionsConfig;
  /** Throws Refused or Misused. */
  readonly run: (call: Call) => Promise<Printed>;
  /** In place of `run`, for a verb that touches no data of the environment: nothing is opened for it. */
  readonly alone?: (call: Omit<Call, 'system' | 'city'>) => Promise<{ json: unknown; text: string }>;
};

/** Text of an option that takes one value. */
export function option(call: Pick<Call, 'values'>, name: string): string | undefined {
  const value = call.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** A whole number from an option, within bounds. */
export function wholeNumber(call: Pick<Call, 'values'>, name: string, otherwise: number, least = 0): number {
  const text = option(call, name);
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least) throw new Misused(`--${name} ${text}`);
  return value;
}
