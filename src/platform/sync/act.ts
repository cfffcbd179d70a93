// What a room says of a kind of act that arrives from phones, and what it answers to one.
import type { ZodType } from 'zod';

import { isRefused, refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { PlainDate } from '../../kernel/day.ts';
import type { Circumstances } from '../audit/index.ts';
import type { Db } from '../db/index.ts';
import type { Me } from '../http/index.ts';

/** What travels as JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** A sentence for people, Indonesian first. */
export type Said = { readonly id: string; readonly en: string };

/** A photo that has arrived whole and was looked at. `id` is the upload's; read it with `readPhoto`. */
export type Photo = {
  readonly id: string;
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  /** As the phone announced it; what is kept is without EXIF and comments. */
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
};

/** One thing an officer did on a phone. */
export type Act<Body = unknown> = {
  /** Made on the phone. */
  readonly id: string;
  readonly deviceId: string;
  readonly userId: string;
  /** 1, 2, 3 ... on its device, without gaps. */
  readonly seq: number;
  /** What the phone's clock said: a claim. */
  readonly at: Date;
  readonly receivedAt: Date;
  readonly body: Body;
  readonly photos: readonly Photo[];
};

/** What became of an act. `result`, `question` and `detail` travel to the phone and lie sealed here. */
export type Outcome =
  | { readonly state: 'accepted'; readonly result: Json }
  /** A person has to choose: the phone sends `sync:answer` with one of `choices`, and `apply` runs again with it. */
  | { readonly state: 'choose'; readonly question: Json; readonly choices: readonly string[] }
  /** `reason` is one of the registration's `reasons`. Whatever the work wrote is taken back. */
  | { readonly state: 'refused'; readonly reason: string; readonly detail?: Json };

/**
 * Who acts and when in the server's time; `choice` is the answer to the question asked before, else null. One object for all
 * acts that share a transaction.
 */
export type How = Circumstances & {
  readonly today: PlainDate;
  readonly me: Me;
  readonly choice: string | null;
};

export type Registration<Body> = {
  readonly kind: `${string}:${string}`;
  /** The version of `schema`; a phone says with which it wrote. */
  readonly version: number;
  readonly schema: ZodType<Body>;
  /** Brings a body of an older version to this one, before `schema` reads it. Without it older ones are refused. */
  readonly upgrade?: (body: unknown, from: number) => unknown;
  readonly may: `${string}:${string}`;
  /**
   * What the act is about (an enterprise's id): acts of one person about the same thing wait for each other, also for a
   * photo or a choice; acts about other things go on. Null, or left out: waits for nothing. Never a personal value.
   */
  readonly about?: (body: Body) => string | null;
  /** Every reason for which `apply` refuses, in words. */
  readonly reasons: Readonly<Record<string, Said>>;
  /**
   * Acts that follow one another may be applied in one transaction: most of what a small act costs is its own. For work that
   * asks one thing after the other and only adds rows, or locks those that the same person added: two phones that lock the
   * same things in another order would end each other.
   */
  readonly shares?: true;
  /** In a transaction of the officer's scope. A thrown fault leaves the act received; it is tried again. */
  readonly apply: (db: Db, act: Act<Body>, how: How) => Promise<Outcome>;
};

/** A registration whose body nobody outside needs to know. */
export type ActKind = Pick<Registration<unknown>, 'kind' | 'version' | 'may' | 'reasons' | 'apply'> & {
  readonly shares: boolean;
  /** The body as this version's schema reads it, and what it is about. */
  readonly read: (body: unknown, version: number) => ReadBody | Unread;
};

export type ReadBody = { readonly body: unknown; readonly about: string | null };
export type Unread = Refusal<'older-version' | 'newer-version' | 'unreadable-body', object>;

/** Registers a kind of act: `export const acts = [registerAct({...})]` in a room, collected in src/rooms.ts. */
export function registerAct<Body>(made: Registration<Body>): ActKind {
  const { kind, version, may, reasons } = made;
  return {
    kind,
    version,
    may,
    reasons,
    shares: made.shares ?? false,
    read: (body, from) => readBody(made, body, from),
    // `read` gave the body, so it is one of this registration.
    apply: (db, act, how) => made.apply(db, act as Act<Body>, how),
  };
}

function readBody<Body>(
  { version, schema, upgrade, about }: Registration<Body>,
  body: unknown,
  from: number,
): ReadBody | Unread {
  if (from > version) return refuse('newer-version');
  if (from < version && !upgrade) return refuse('older-version');
  const present = from < version ? upgraded(upgrade, body, from) : body;
  if (isRefused(present)) return refuse('unreadable-body');
  const read = schema.safeParse(present);
  if (!read.success) return refuse('unreadable-body');
  return { body: read.data, about: about?.(read.data) ?? null };
}

/** An upgrade reads what an old phone wrote, which may be anything. */
function upgraded(upgrade: Registration<unknown>['upgrade'], body: unknown, from: number): unknown {
  try {
    return upgrade?.(body, from);
  } catch {
    return refuse('unreadable-body');
  }
}

/** Something phones take along: the whole list as it is for this person, or null when nothing changed since. */
export type Feed = {
  readonly name: string;
  readonly may: `${string}:${string}`;
  /** In a transaction of the person's scope. `since` is the server's instant of the last reading; null: the first. */
  readonly read: (db: Db, me: Me, since: Date | null) => Promise<readonly Json[] | null>;
};
