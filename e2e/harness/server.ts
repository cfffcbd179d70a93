// The built program as people start it: a child of its own on a free port, with its own folder of data.
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export type SignIn = { readonly role: string; readonly username: string; readonly password: string };

export type Server = {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  readonly signIns: readonly SignIn[];
  /** All it has printed so far. */
  log(): string;
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL: nothing is tidied up. */
  kill(): Promise<void>;
};

const root = resolve(import.meta.dirname, '../..');
const cli = join(root, 'dist/cli.js');

/** Leaves a dist/ that matches the sources; costs nothing when it does. */
export function build(): void {
  const script = "await (await import('./scripts/build.mjs')).build(process.execPath)";
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`the program cannot be built:\n${done.stderr}`);
}

/** The program as its next build would be: the same, but for the name and the last line of the field kit's script. */
export function nextBuild(folder: string): string {
  for (const name of readdirSync(root))
    if (name !== 'dist') symlinkSync(join(root, name), join(folder, name));
  const dist = join(folder, 'dist');
  cpSync(join(root, 'dist'), dist, { recursive: true });
  const list = join(dist, 'kit/files.json');
  const names = JSON.parse(readFileSync(list, 'utf8')) as string[];
  const script = names.find((name) => /^kit-.*\.js$/.test(name));
  if (!script) throw new Error('the field kit has no script');
  const text = readFileSync(join(dist, 'kit', script), 'utf8');
  writeFileSync(join(dist, 'kit/kit-next.js'), `${text}\n// the next build\n`);
  writeFileSync(list, JSON.stringify(names.map((name) => (name === script ? 'kit-next.js' : name))));
  return join(dist, 'cli.js');
}

/** A new folder under the system's temporary one; give it to `removeFolder` at the end. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'naik-kelas-e2e-'));
export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

const environment = (dataDir: string, more: Readonly<Record<string, string>>) => {
  const { DATABASE_URL: _, NAIK_KELAS_KEYS: __, ...rest } = process.env;
  return { ...rest, DATA_DIR: dataDir, PORT: '0', LANG: 'id_ID.UTF-8', ...more };
};

type Start = {
  dataDir: string;
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Another build than the one in dist/. */
  program?: string;
};

/** Starts and waits for the line `ready`; throws with what was printed when it ends before. */
export async function startServer({ dataDir, args = [], env = {}, program = cli }: Start): Promise<Server> {
  const child = spawn(process.execPath, [program, 'start', ...args], {
    cwd: root,
    env: environment(dataDir, env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(String(part)));
  const ended = endOf(child);
  const port = await new Promise<string>((ready, fail) => {
    const look = () => {
      const found = /^ready http:\/\/localhost:(\d+)$/m.exec(output.join(''))?.[1];
      if (found) ready(found);
    };
    child.stdout.on('data', look);
    void ended.then(({ code }) => fail(new Error(`the server ended with ${code}:\n${output.join('')}`)));
  });
  return {
    url: `http://localhost:${port}`,
    dataDir,
    pid: child.pid ?? 0,
    signIns: readSignIns(dataDir),
    log: () => output.join(''),
    async stop() {
      child.kill('SIGTERM');
      return (await ended).code;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

const endOf = (child: ChildProcess) =>
  new Promise<{ code: number | null }>((end) => child.once('close', (code) => end({ code })));

function readSignIns(dataDir: string): readonly SignIn[] {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'keys/sign-ins.json'), 'utf8')) as SignIn[];
  } catch {
    return [];
  }
}

/** Stops a server and removes its folder; the run fails when it ended badly or spoke of a fault. */
export async function endServer(server: Server): Promise<void> {
  const code = await server.stop();
  const faults = server
    .log()
    .split('\n')
    .filter((line) => line.includes('"fault"'));
  removeFolder(server.dataDir);
  if (code !== 0) throw new Error(`the server ended with ${code}:\n${server.log()}`);
  if (faults.length > 0) throw new Error(`the server met faults:\n${faults.join('\n')}`);
}

export type Said = { readonly code: number | null; readonly out: string; readonly err: string };

/** A verb of the command line on the same folder, while a server runs there or not. */
export async function naikKelas(dataDir: string, ...args: readonly string[]): Promise<Said> {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: root,
    env: environment(dataDir, {}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on('data', (part) => out.push(String(part)));
  child.stderr.on('data', (part) => err.push(String(part)));
  const { code } = await endOf(child);
  return { code, out: out.join(''), err: err.join('') };
}

/** Asks again until it is true; after `seconds` it says what was waited for. */
export async function until(
  what: string,
  isTrue: () => Promise<boolean> | boolean,
  seconds = 60,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`waited ${seconds} s for: ${what}`);
    await new Promise((later) => setTimeout(later, 100));
  }
}

/** The example city is whole and its number is said; a busy machine may take minutes. */
export const demoIsWhole = (url: string): Promise<void> =>
  until(
    'the example city',
    async () => {
      const [front, figures] = await Promise.all([fetch(url), fetch(`${url}/census/figures.json`)]);
      return figures.ok && !(await front.text()).includes('Kota contoh sedang dibuat');
    },
    400,
  );
