// Lots as anybody draws them again, in a shell that knows nothing of us.
import { execFileSync } from 'node:child_process';

import { describe, expect, test } from 'vitest';

import { lotOf } from '../../../../kernel/lot.ts';
import { drawAllCommand, drawCommand } from './lots.ts';

const run = (command: string): string => execFileSync('sh', ['-c', command], { encoding: 'utf8' });
const seeds = ['undian warga', `o'clock "$HOME" \`id\` \\ %s $(id)`, '-n é 世'];

describe.each(seeds)('with the seed %j', (seed) => {
  test('the printed command gives the lot of one application', () => {
    expect(run(drawCommand(seed, 'a-1')).slice(0, 12)).toBe(lotOf(seed, 'a-1'));
  });

  test('the long one gives all lots, the smallest first', () => {
    const ids = ['a-1', 'b-2', 'c-3'];
    const lines = run(drawAllCommand(seed, ids)).trim().split('\n');
    expect(lines).toEqual(ids.map((id) => `${lotOf(seed, id)}  ${id}`).toSorted());
  });
});
