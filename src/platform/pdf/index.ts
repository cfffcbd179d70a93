// Paper: a template and its data as a PDF, the same bytes for the same data, with our typeface and no other.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

import { projectRoot } from '../db/index.ts';
import type { Asked, Made } from './press.ts';

export { logoFor, printLogosOf } from './logo.ts';

// The sources run as they are in tests, where nothing is built.
const entry = import.meta.url.endsWith('.ts')
  ? join(import.meta.dirname, 'press.ts')
  : join(projectRoot(), 'dist/press.js');

type Waiting = { readonly done: (bytes: Uint8Array) => void; readonly failed: (fault: Error) => void };

const idleFor = 60_000;
let press: {
  readonly child: ChildProcess;
  readonly waiting: Map<number, Waiting>;
  rest: NodeJS.Timeout;
} | null = null;
let last = 0;

/** Started when first asked for and ended after a quiet minute; it holds nobody up and ends with the server. */
function running(): NonNullable<typeof press> {
  if (press) return press;
  const child = fork(entry, [projectRoot()], {
    execArgv: [],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, Waiting>();
  const own = { child, waiting, rest: setTimeout(() => child.kill(), idleFor).unref() };
  child.on('message', (made: Made) => {
    const one = waiting.get(made.id);
    waiting.delete(made.id);
    if ('fault' in made) one?.failed(new Error(made.fault));
    else one?.done(made.bytes);
    if (waiting.size === 0) letGo(child);
  });
  child.on('error', () => child.kill());
  child.on('exit', () => {
    if (press === own) press = null;
    clearTimeout(own.rest);
    for (const { failed } of waiting.values()) failed(new Error('the press fell over'));
  });
  return (press = own);
}

/** While nothing is being made, the press does not keep its process from ending. */
function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

/** The mark of the house as a value of typst, for a corner of every paper: three rising bars. */
export const markOf = (size: string): string => `box(height: ${size}, {
  grid(columns: 3, column-gutter: ${size} * 0.1, align: bottom,
    rect(width: ${size} * 0.24, height: ${size} * 0.35, radius: 1pt, fill: rgb("#86b897")),
    rect(width: ${size} * 0.24, height: ${size} * 0.65, radius: 1pt, fill: rgb("#2f7d63")),
    rect(width: ${size} * 0.24, height: ${size}, radius: 1pt, fill: rgb("#f2a71b")))
})`;

/** Without `fallback: false` a letter that the typeface lacks would be taken from the machine, and another machine differs. */
const head = `#set document(date: none)
#set text(font: "Plus Jakarta Sans", fallback: false)
#let data = json(bytes(sys.inputs.data))
`;

/**
 * `template` is typst, written by us; `data` comes in as values of \`data\` and is never read as markup. A template that does
 * not compile is a fault.
 */
export function pdf(
  template: string,
  data: Readonly<Record<string, unknown>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { child, waiting, rest } = running();
  const asked: Asked = { id: ++last, source: head + template, data: JSON.stringify(data) };
  rest.refresh();
  child.ref();
  child.channel?.ref();
  return new Promise((done, failed) => {
    waiting.set(asked.id, { done: (bytes) => done(new Uint8Array(bytes)), failed });
    child.send(asked);
  });
}
