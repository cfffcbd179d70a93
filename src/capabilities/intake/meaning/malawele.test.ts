// The real list of another place goes in whole: 265 enterprises, each kind understood.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAll } from '../../../platform/reading/fixtures.ts';
import { guessColumns } from './columns.ts';
import { wholeCity } from './fixtures.ts';
import { makeGazetteer } from './gazetteer.ts';
import { findHeading } from './heading.ts';
import { planRows, readRow } from './row.ts';

const file = '../shared/data/spreadsheets/malawele_sorong_names_categories.csv';

test.skipIf(!existsSync(file))(`all 265 enterprises of a real list land (needs ${file})`, async () => {
  const gazetteer = makeGazetteer({
    areas: [{ code: '92.01', name: 'Kabupaten Sorong', level: 'city', parent: null }],
    aliases: [],
  });
  const open = (start?: number, end?: number) =>
    createReadStream(file, {
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end: end - 1 }),
    });
  const { batches, refusal } = await readAll({ name: file, size: statSync(file).size, open });
  expect(refusal).toBeNull();
  const rows = batches.flatMap((batch) => batch.rows);
  const heading = findHeading(rows.slice(0, 60), '', gazetteer);
  if ('refused' in heading) throw new Error(heading.refused);
  const data = rows.filter(({ number }) => number > heading.row);
  const plan = planRows(
    guessColumns(
      heading.headings,
      data.map(({ cells }) => cells),
      gazetteer,
    ),
  );
  const outcomes = data.map(({ cells }) => readRow(cells, plan, { ...wholeCity, gazetteer, scope: '92.01' }));
  expect(outcomes).toHaveLength(265);
  const sectors = new Map<string, number>();
  for (const outcome of outcomes) {
    if ('skipped' in outcome || outcome.row === null) throw new Error('a row did not land');
    expect(outcome.problems).toEqual([]);
    expect(outcome.row.area).toBe('92.01');
    const [sector = ''] = outcome.row.sectors;
    sectors.set(sector, (sectors.get(sector) ?? 0) + 1);
  }
  expect(Object.fromEntries(sectors)).toEqual({
    services: 99,
    trade: 80,
    food: 77,
    crafts: 5,
    farming: 2,
    livestock: 1,
    fishery: 1,
  });
});
