// Which edition a code is taken to be of.
import { expect, test } from 'vitest';
import { editionsIn } from './edition.ts';

const both = [
  { edition: 2020, code: '10111' },
  { edition: 2020, code: '10794' },
  { edition: 2025, code: '10111' },
  { edition: 2025, code: '99999' },
];

const cases: readonly (readonly [what: string, code: string, loaded: typeof both, edition: number | null])[] =
  [
    ['of the short list', '10794', [], 2020],
    ['of no list', '99999', [], null],
    ['of the short list and the same edition loaded', '10794', both, 2020],
    ['of the later edition alone', '99999', both, 2025],
    ['of both', '10111', both, null],
    ['of the short list and a later edition', '10794', [{ edition: 2025, code: '10794' }], null],
  ];

test.each(cases.map(([what, code, loaded, edition]) => ({ what, code, loaded, edition })))(
  'a code $what: $edition',
  ({ code, loaded, edition }) => expect(editionsIn(loaded)(code)).toBe(edition),
);
