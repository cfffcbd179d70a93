// Questions of one transaction that do not wait for each other: sent in one go, answered in their order.
import type { Duplex } from 'node:stream';

import type { PoolClient } from 'pg';

import type { Db } from './within.ts';

type Piped = PoolClient & { pipeline: boolean; readonly connection: { readonly stream: Duplex } };

/** Whether what is asked of this client is sent before the last answer is there; to be changed when nothing is under way. */
export function setAhead(client: PoolClient, ahead: boolean): void {
  (client as Piped).pipeline = ahead;
}

/** The same client for the query builder: what is asked in one breath leaves in one write. */
export function inOneWrite(client: PoolClient): PoolClient {
  const { stream } = (client as Piped).connection;
  const query = (...asked: Parameters<PoolClient['query']>) => {
    stream.cork();
    process.nextTick(() => stream.uncork());
    return client.query(...asked);
  };
  return Object.create(client, { query: { value: query } }) as PoolClient;
}

type Questions = readonly (() => Promise<unknown>)[];
type Answers<Q extends Questions> = { [Each in keyof Q]: Awaited<ReturnType<Q[Each]>> };

/**
 * The answers in the order of the questions, of which none may need another's. Asked at once in a transaction that was opened
 * `together`, else one after the other. When one fails the others have ended before it is thrown.
 */
export async function askAll<const Q extends Questions>(db: Db, ...questions: Q): Promise<Answers<Q>> {
  const answers: unknown[] = [];
  if (!db.together) for (const ask of questions) answers.push(await ask());
  else {
    const settled = await Promise.allSettled(questions.map((ask) => ask()));
    for (const one of settled) {
      if (one.status === 'rejected') throw one.reason;
      answers.push(one.value);
    }
  }
  return answers as Answers<Q>;
}
