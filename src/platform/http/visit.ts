// One request as a room sees it: who asks, of which city, within which scope, and the ways to answer.
import { sql } from 'drizzle-orm';

import type { PersonId } from '../../kernel/ids.ts';
import type { Lang } from '../../kernel/language.ts';
import type { PlainDate } from '../../kernel/day.ts';
import { isRefused } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { View } from '../../web/view.ts';
import type { Circumstances } from '../audit/index.ts';
import type { City, Db, How, Scope } from '../db/index.ts';

/** Who is signed in. `permissions` follow from the role; `scope` bounds every record. */
export type Me = {
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly role: string;
  readonly roleLabel: Readonly<Record<Lang, string>>;
  readonly permissions: ReadonlySet<string>;
  readonly scope: Scope;
  readonly personId: PersonId | null;
  /** True while the sign-in must first enrol a second factor: only 'signed-in' pages of accounts answer. */
  readonly mustEnrol: boolean;
};

/** Fields of a posted form; a field sent twice keeps its first value, `all` gives every one. */
export type Fields = {
  text(name: string): string;
  all(name: string): readonly string[];
  has(name: string): boolean;
};

export type Visit = Circumstances & {
  readonly today: PlainDate;
  readonly request: Request;
  readonly city: City;
  readonly lang: Lang;
  readonly view: View;
  readonly me: Me | null;
  readonly scope: Scope;
  /** Address the request came from, for rate limits; never logged. */
  readonly address: string;
  /** Number under which the log knows this request. */
  readonly quote: string;
  readonly query: URLSearchParams;
  readonly param: (name: string) => string;
  readonly form: () => Promise<Fields>;
  /** Whether this visitor holds a permission: to show or hide an act, never instead of a guard. */
  readonly may: (permission: `${string}:${string}`) => boolean;
  /** A transaction within this visitor's scope. */
  readonly within: <T>(work: (db: Db) => Promise<T>, how?: How) => Promise<T>;
  readonly page: (body: unknown, status?: number) => Response;
  /** 303 to a path inside the city. */
  readonly seeOther: (path: string, flash?: string) => Response;
  readonly notFound: () => Response;
  /** Tells the log of a fault that this answer survives. */
  failed(error: unknown): void;
};

/** Outcome of a form: where to go on, or the page that shows the refusal (status 409 or 422). */
export type Outcome<T, R extends Refusal> = {
  readonly to: (result: T) => string;
  readonly flash?: (result: T) => string;
  readonly refused: (refusal: R) => Response | Promise<Response>;
};

/**
 * Answers a form whose hidden field `_once` was made with the page: the work and the key commit together, so the
 * same form sent twice has one effect and both answers lead to the same place. Without a key it simply runs.
 */
export async function submit<T, R extends Refusal>(
  visit: Visit,
  key: string,
  work: (db: Db) => Promise<T | R>,
  outcome: Outcome<T, R>,
): Promise<Response> {
  const result = await visit.within(async (db) => {
    const earlier = key ? await claim(db, visit, key) : null;
    if (earlier) return { earlier };
    const made = await work(db);
    if (isRefused(made)) return made;
    const location = outcome.to(made);
    if (key)
      await db.execute(sql`update http_once set location = ${location} where key = ${visit.by + ':' + key}`);
    return { made, location };
  });
  if (isRefused(result)) return outcome.refused(result);
  if ('earlier' in result) return visit.seeOther(result.earlier);
  return visit.seeOther(result.location, outcome.flash?.(result.made));
}

async function claim(db: Db, { by, now }: Visit, key: string): Promise<string | null> {
  const own = `${by}:${key}`;
  const fresh = await db.execute(sql`
    insert into http_once (key, by, location, at) values (${own}, ${by}, '/', ${now.toISOString()}) on conflict do nothing`);
  if (fresh.rowCount === 1) return null;
  const known = await db.execute<{ location: string }>(
    sql`select location from http_once where key = ${own}`,
  );
  return known.rows[0]?.location ?? '/';
}
