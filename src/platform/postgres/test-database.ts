// One PostgreSQL for a run of tests: kept between runs for speed, durable for nobody.
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { openCluster } from './index.ts';
import type { Cluster } from './index.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- adding to vitest's own
  interface ProvidedContext {
    /** Superuser's address of the test cluster, database `postgres`. */
    postgresUrl: string;
  }
}

// Per user, because a cluster of root's is closed to others; found by path, as import.meta.resolve fails in Vitest.
const folder = path.resolve(
  import.meta.dirname,
  `../../../node_modules/.cache/test-postgres-${process.geteuid?.() ?? 0}`,
);

/**
 * Starts the test cluster or joins one that another run has up. `stop` ends it with the last run. Databases that
 * tests leave behind stay: name them per run, or drop them.
 */
export async function startTestCluster(): Promise<{ url: string; stop: () => Promise<void> }> {
  const cluster = await openTestCluster();
  return { url: cluster.url('superuser'), stop: cluster.stop };
}

/** Vitest's global set-up: tests read the address with `inject('postgresUrl')`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startTestCluster();
  project.provide('postgresUrl', url);
  return stop;
}

async function openTestCluster(): Promise<Cluster> {
  const say = (line: string) => void process.stderr.write(`test-postgres: ${line}\n`);
  try {
    return await openCluster(folder, say, { data: 'throwaway' });
  } catch {
    // Without fsync a machine that stopped can leave it broken: nothing in it is worth keeping.
    rmSync(folder, { recursive: true, force: true });
    return openCluster(folder, say, { data: 'throwaway' });
  }
}
