// Programs run beside the measuring: started, heard, and ended by their own process id.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

export type Running = {
  /** Milliseconds from the spawn to the first line that fits. */
  readonly ms: number;
  /** The line. */
  readonly line: string;
  /** The last of what it wrote about itself since. */
  said(): string;
  /** Asks it to end, waits, and after ten seconds ends it. */
  stop(): Promise<void>;
};

const alive = new Set<ChildProcess>();

/** Ends every child still there; for a run that is broken off. */
export const endChildren = (): Promise<unknown> => Promise.all([...alive].map(endChild));

type Environment = Readonly<Record<string, string>>;

/** Only what a program needs of ours: no DATA_DIR and no DATABASE_URL of the person who measures. */
const environment = (more: Environment): NodeJS.ProcessEnv => {
  const { PATH, HOME, LANG, TMPDIR } = process.env;
  return {
    ...(PATH ? { PATH } : {}),
    ...(HOME ? { HOME } : {}),
    ...(LANG ? { LANG } : {}),
    ...(TMPDIR ? { TMPDIR } : {}),
    ...more,
  };
};

function begin(program: string, args: readonly string[], env: Environment) {
  const child = spawn(program, args, { env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] });
  alive.add(child);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString('utf8')).slice(-4000);
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  }).finally(() => alive.delete(child));
  return { child, ended, said: () => said };
}

/** Starts a program and waits for a line of its output; throws when it ends first or after `seconds`. */
export async function startUntil(
  [program, ...args]: readonly [string, ...string[]],
  { fits, env, seconds }: { fits: RegExp; env: Environment; seconds: number },
): Promise<Running> {
  const begun = performance.now();
  const { child, ended, said } = begin(program, args, env);
  const lines = createInterface({ input: child.stdout });
  const line = new Promise<string>((resolve) => lines.on('line', (text) => fits.test(text) && resolve(text)));
  const late = Promise.withResolvers<never>();
  const patience = setTimeout(
    () => late.reject(new Error(`no ${fits} in ${seconds} s: ${said()}`)),
    seconds * 1000,
  );
  const gone = ended.then((code) => {
    throw new Error(`ended with ${code} before ${fits}: ${said()}`);
  });
  gone.catch(() => undefined); // also when it ends long after the line
  try {
    const found = await Promise.race([line, gone, late.promise]);
    return { ms: performance.now() - begun, line: found, said, stop: () => endChild(child) };
  } catch (fault) {
    await endChild(child);
    throw fault;
  } finally {
    clearTimeout(patience);
  }
}

/** Runs a program to its end and returns what it printed; throws when it fails or takes longer than `seconds`. */
export async function runThrough(
  [program, ...args]: readonly [string, ...string[]],
  { env, seconds }: { env: Environment; seconds: number },
): Promise<{ ms: number; out: string }> {
  const begun = performance.now();
  const { child, ended, said } = begin(program, args, env);
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  const patience = setTimeout(() => void endChild(child), seconds * 1000);
  try {
    const code = await ended;
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${said()}${out.slice(-1000)}`);
    return { ms: performance.now() - begun, out };
  } finally {
    clearTimeout(patience);
  }
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('close', done));
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(patience);
}
