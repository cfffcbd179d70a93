// What a record says after joins and their undoing, in any order and with later work between them.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { putBack, saidOf } from './statements.ts';
import type { KnownJoin, Statement } from './statements.ts';

type City = {
  readonly holds: Map<string, Record<string, unknown>>;
  readonly statements: Statement[];
  readonly joins: Map<string, KnownJoin>;
};

const cityOf = (names: Record<string, string>): City => ({
  holds: new Map(Object.entries(names).map(([record, name]) => [record, { name }])),
  statements: [],
  joins: new Map(),
});

function write({ holds, statements }: City, record: string, name: unknown, join: string | null): void {
  const before = { name: holds.get(record)?.['name'] };
  statements.push({ id: statements.length + 1, record, before, after: { name }, join });
  holds.set(record, { name });
}

const above = ({ joins, holds }: City, from: string) => {
  const line: { record: string; holds: Record<string, unknown> }[] = [];
  for (let at: string | undefined = from; at !== undefined;) {
    line.push({ record: at, holds: holds.get(at) ?? {} });
    at = [...joins.values()].find((j) => !j.undone && j.from === at)?.into;
  }
  return line;
};

function joinIn(city: City, id: string, from: string, into: string, takes = true): void {
  city.joins.set(id, { from, into, undone: false });
  if (takes) write(city, into, city.holds.get(from)?.['name'], id);
}

function undo(city: City, id: string): void {
  const known = city.joins.get(id);
  if (!known || known.undone) return;
  const { statements, joins } = city;
  const back = putBack({ statements, joins, undo: id, above: above(city, known.into) });
  joins.set(id, { ...known, undone: true });
  for (const { record, after } of back) write(city, record, after['name'], id);
}

const name = (city: City, record: string) => city.holds.get(record)?.['name'];

test('a field taken by a join is put back', () => {
  const city = cityOf({ a: 'A', b: 'B' });
  joinIn(city, 'j', 'a', 'b');
  expect(name(city, 'b')).toBe('A');
  undo(city, 'j');
  expect(name(city, 'b')).toBe('B');
});

test('a later correction outlives the undoing', () => {
  const city = cityOf({ a: 'A', b: 'B' });
  joinIn(city, 'j', 'a', 'b');
  write(city, 'b', 'C', null);
  undo(city, 'j');
  expect(name(city, 'b')).toBe('C');
});

test('a change by a way that leaves no statement is kept too', () => {
  const city = cityOf({ a: 'A', b: 'B' });
  joinIn(city, 'j', 'a', 'b');
  city.holds.set('b', { name: 'C' });
  undo(city, 'j');
  expect(name(city, 'b')).toBe('C');
});

test.each([
  ['j1', 'j2'],
  ['j2', 'j1'],
])('two joins into one record undone as %s, %s leave its own name', (first, second) => {
  const city = cityOf({ a: 'A', b: 'B', c: 'C' });
  joinIn(city, 'j1', 'a', 'c');
  joinIn(city, 'j2', 'b', 'c');
  undo(city, first);
  expect(name(city, 'c')).toBe(first === 'j1' ? 'B' : 'A');
  undo(city, second);
  expect(name(city, 'c')).toBe('C');
});

test('undoing the first link of a chain takes its name from the end of the chain as well', () => {
  const city = cityOf({ a: 'A', b: 'B', c: 'C' });
  joinIn(city, 'j1', 'a', 'b');
  joinIn(city, 'j2', 'b', 'c');
  expect(name(city, 'c')).toBe('A');
  undo(city, 'j1');
  expect([name(city, 'b'), name(city, 'c')]).toEqual(['B', 'B']);
  undo(city, 'j2');
  expect([name(city, 'b'), name(city, 'c')]).toEqual(['B', 'C']);
});

type Step = { do: 'join' | 'undo' | 'edit'; a: number; b: number; takes: boolean };
const steps = fc.array(
  fc.record<Step>({
    do: fc.constantFrom('join', 'undo', 'edit'),
    a: fc.nat(4),
    b: fc.nat(4),
    takes: fc.boolean(),
  }),
  { maxLength: 20 },
);

function play(all: readonly Step[]): City {
  const city = cityOf(Object.fromEntries([0, 1, 2, 3, 4].map((n) => [`r${n}`, `own ${n}`])));
  const today = (n: number) => above(city, `r${n}`).at(-1)?.record ?? '';
  for (const [at, step] of all.entries()) {
    const [a, b] = [today(step.a), today(step.b)];
    if (step.do === 'edit') write(city, a, `edit ${at}`, null);
    else if (step.do === 'join' && a !== b) joinIn(city, `j${at}`, a, b, step.takes);
    else if (step.do === 'undo') undo(city, [...city.joins.keys()][step.a] ?? '');
  }
  return city;
}

const withoutJoins = (record: string, { statements }: City): unknown =>
  statements.findLast((s) => s.record === record && s.join === null)?.after['name'] ??
  `own ${record.slice(1)}`;

test('when every join is undone, in any order, each record says its own and the corrections made to it', () => {
  fc.assert(
    fc.property(steps, fc.infiniteStream(fc.nat(99)), (all, stream) => {
      const city = play(all);
      const open = [...city.joins.keys()];
      while (open.length > 0) {
        const [id = ''] = open.splice((stream.next().value ?? 0) % open.length, 1);
        undo(city, id);
      }
      for (const record of city.holds.keys()) expect(name(city, record)).toBe(withoutJoins(record, city));
    }),
  );
});

test('what is held is what was said, at every moment', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const city = play(all);
      for (const record of city.holds.keys()) {
        const said = saidOf(city.statements, city.joins, record, 'name');
        expect(name(city, record)).toBe(said ? said.value : `own ${record.slice(1)}`);
      }
    }),
  );
});
