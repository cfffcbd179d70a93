// Vitest's global set-up for the journeys: one example city, shared by the files that change nothing another relies on.
import type { TestProject } from 'vitest/node';

import { build, demoIsWhole, endServer, newFolder, startServer } from './server.ts';
import type { SignIn } from './server.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- adding to vitest's own
  interface ProvidedContext {
    city: { url: string; dataDir: string; signIns: readonly SignIn[] };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  build();
  const dataDir = newFolder();
  const server = await startServer({ dataDir, args: ['--enterprises', '2000'] });
  await demoIsWhole(server.url);
  project.provide('city', { url: server.url, dataDir, signIns: server.signIns });
  return () => endServer(server);
}
