// Whatever stands in a file, its pages show it as text; both languages say everything.
import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import type { ImportId } from '../../../kernel/ids.ts';
import { languages } from '../../../kernel/language.ts';
import type { Lang } from '../../../kernel/language.ts';
import type { View } from '../../../web/view.ts';
import { shapesOf } from '../correct.ts';
import type { Column } from '../meaning/columns.ts';
import type { Problem } from '../meaning/problem.ts';
import { noCounts } from '../store.ts';
import type { Import } from '../store.ts';
import { fates, importStates } from '../tables.ts';
import { explain, formatBytes } from '../words.ts';
import { ColumnsPage, letterOf } from './columns.tsx';
import { ImportBody, ImportPage } from './frame.tsx';
import { ListPage } from './list.tsx';
import { ProgressPart } from './progress.tsx';
import { RowsPage } from './rows.tsx';
import type { NamedRow } from './rows.tsx';
import type { Known } from './shown.tsx';
import { Summary } from './summary.tsx';
import { UploadPage } from './upload.tsx';

const viewIn = (lang: Lang): View => ({
  lang,
  base: '/c/6471',
  path: '/intake/1',
  city: { code: '64.71', name: 'Kota Contoh', example: false },
  user: { name: 'Sari', role: 'Staf' },
  nav: [],
  today: day('2026-11-22'),
  zone: 'Asia/Makassar',
});

const knownIn = (lang: Lang): Known => ({ view: viewIn(lang), areas: [], names: new Map(), reader: 'sari' });

const columnOf = (text: string): Column => ({
  column: 0,
  heading: text,
  field: 'name',
  confidence: 0.5,
  samples: [text],
});
const problemOf = (text: string): Problem => ({
  column: 0,
  heading: text,
  field: 'kelurahan',
  shown: text,
  code: 'kelurahan-unknown',
  severity: 'rejects',
  suggestions: [text],
});

/** An import in which every text is `text`. */
const importOf = (text: string, state: Import['state'] = 'previewed'): Import => ({
  id: '01a203c5-4c16-7b0d-86af-2cd6da7dc910' as ImportId,
  fileName: text,
  fileHash: 'ab'.repeat(32),
  fileBytes: 1_234_567,
  fileId: '0'.repeat(32),
  sealedKey: Buffer.alloc(0),
  area: '64.71',
  state,
  sheets: [
    {
      name: text,
      headingRow: 1,
      shapeHash: 'a1',
      sheetArea: null,
      columns: [columnOf(text)],
      remembered: false,
      lacking: [text],
      skipped: null,
    },
    {
      name: text,
      headingRow: 0,
      shapeHash: '',
      sheetArea: null,
      columns: [],
      remembered: false,
      skipped: 'recap',
    },
  ],
  shapeHash: 'a1',
  counts: {
    ...noCounts,
    rows: 5,
    new: 1,
    matched: 2,
    changed: 1,
    unchanged: 1,
    rejected: 1,
    duplicatesInFile: 1,
    possibleDuplicates: 1,
    byArea: { [text]: { new: 1, changed: 1, unchanged: 1, duplicatesInFile: 1 } },
  },
  refusal: { refused: text, at: { sheet: text, row: 3 } },
  rowsRead: 5,
  by: text,
  createdAt: new Date(0),
  previewedAt: new Date(0),
  mark: null,
  acceptedAt: state === 'accepted' ? new Date(0) : null,
  acceptedBy: text,
  rolledBackAt: null,
  rolledBackBy: null,
  askedAt: new Date(0),
  askedBy: text,
  rollBackReason: text,
});

const rowOf = (text: string, fate: NamedRow['fate']): NamedRow => ({
  ordinal: 1,
  sheet: 0,
  line: 2,
  fate,
  enterpriseId: fate === 'rejected' ? null : '01a203c5-4c16-7b0d-86af-2cd6da7dc911',
  name: fate === 'rejected' ? null : text,
  cellName: text,
  area: text,
  matchedBy: text,
  differences: {
    name: [text, text],
    area: [text, text],
    evidence: [null, [text]],
    [`x${text}`]: [text, text],
  },
  problems: [problemOf(text)],
});

/** Every page of intake with `text` wherever a file or a person can put one. */
function pagesOf(text: string, lang: Lang): string[] {
  const known = knownIn(lang);
  const summary = importStates.map((state) => {
    const found = importOf(text, state);
    const problems = [{ ...problemOf(text), rows: 2 }];
    return (
      <ImportPage known={known} found={found} refused={text}>
        <ProgressPart known={known} found={found} tryAgain="k">
          <ImportBody known={known} found={found} here="summary">
            <Summary
              known={known}
              found={found}
              problems={problems}
              twin={importOf(text, 'accepted')}
              once="k"
              mayRollBack
              rollBack={{ reason: text, error: text }}
              joins={[{ id: 'j', fromName: text, intoName: null }]}
              maySeparate
              dependents={[text]}
            />
          </ImportBody>
        </ProgressPart>
      </ImportPage>
    );
  });
  const found = importOf(text);
  const rows = fates.map((fate) => (
    <RowsPage known={known} found={found} rows={[rowOf(text, fate)]} fate={fate} next={null} isFirst />
  ));
  return [
    ...summary,
    ...rows,
    <ListPage
      known={known}
      imports={[found]}
      part="kept"
      counts={{ kept: 1, dropped: 1 }}
      from={null}
      next="x"
    />,
    <ListPage
      known={known}
      imports={[]}
      part="kept"
      counts={{ kept: 0, dropped: 0 }}
      from={null}
      next={null}
    />,
    <ListPage
      known={known}
      imports={[]}
      part="dropped"
      counts={{ kept: 1, dropped: 0 }}
      from={null}
      next={null}
    />,
    <UploadPage known={known} once="k" bound={text} megabytes="250" refused={text} />,
    <ColumnsPage
      known={known}
      found={found}
      shapes={shapesOf(found.sheets)}
      once="k"
      canChange
      refused={text}
    />,
  ].map(String);
}

const few = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)",
  '</title><svg/onload=1>',
  '{0}$&$1',
];
const listed = '../shared/data/hostile/blns.json';

/** Tags and attributes alone, with every text and every value taken out. */
const skeletonOf = (html: string): string => html.replace(/"[^"]*"/g, '""').replace(/>[^<]*</g, '><');

describe.each(languages)('in %s', (lang) => {
  const plain = pagesOf('biasa', lang).map(skeletonOf);

  test.each(few)('%j stands as text on every page', (text) => {
    expect(pagesOf(text, lang).map(skeletonOf)).toEqual(plain);
  });

  test.skipIf(!existsSync(listed))('each of the naughty strings stands as text on every page', () => {
    const strings = (JSON.parse(readFileSync(listed, 'utf8')) as string[]).filter(
      (text) => text.trim() !== '',
    );
    const heaps = Array.from({ length: Math.ceil(strings.length / 25) }, (_, at) =>
      strings.slice(at * 25, at * 25 + 25).join(' '),
    );
    const wrong = heaps.filter((heap) =>
      pagesOf(heap, lang).some((html, at) => skeletonOf(html) !== plain[at]),
    );
    expect(wrong).toEqual([]);
  });

  test('every page has one main act at most', () => {
    const acts = pagesOf('biasa', lang).map((html) => html.match(/class="btn main"/g)?.length ?? 0);
    expect(acts.filter((n) => n > 1)).toEqual([]);
  });

  test('a refusal that nobody knows is still a sentence', () => {
    expect(explain('never-heard-of', lang)).toMatch(/\.$/);
  });
});

test.each([
  [0, '1 kB'],
  [999, '1 kB'],
  [24_300, '24 kB'],
  [999_499, '999 kB'],
  [1_000_000, '1,0 MB'],
  [24_349_999, '24,3 MB'],
  [5_368_709_120, '5.368,7 MB'],
])('%i bytes are written %s', (bytes, text) => {
  expect(formatBytes(bytes, 'id')).toBe(text);
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is called %s', (column, letter) => {
  expect(letterOf(column)).toBe(letter);
});
