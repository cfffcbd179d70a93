// Which edition a code is taken to be of.
import { expect, test } from 'vitest';
import { editionsIn } from './edition.ts';

const both = [
  { edition: 2020, code: '10111' },
  { edition: 2020, code: '10794' },
  { edition: 2025, code: '10111' },
  { edition: 2025, code: '99999' },
];

test.each<[string, typeof both, number | null, string]>([
  ['10794', [], 2020, 'stands in the short list'],
  ['99999', [], null, 'stands nowhere'],
  ['10794', both, 2020, 'stands in the short list and in the same edition loaded'],
  ['99999', both, 2025, 'stands in the later edition alone'],
  ['10111', both, null, 'stands in both'],
  ['10794', [{ edition: 2025, code: '10794' }], null, 'stands in the short list and in a later edition'],
])('%s with %j is of %s: it %s', (code, loaded, edition, _) => {
  expect(editionsIn(loaded)(code)).toBe(edition);
});
