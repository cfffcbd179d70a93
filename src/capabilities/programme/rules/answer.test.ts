// The last day to answer an offer: the days that are given, the activity's last day at the latest.
import { expect, test } from 'vitest';

import { day } from '../../../kernel/day.ts';
import { answerBy } from './participation.ts';

test.each([
  ['seven days', '2026-11-22', 7, '2026-12-30', '2026-11-29'],
  ['the activity ends first', '2026-11-22', 7, '2026-11-25', '2026-11-25'],
  ['on the last day itself', '2026-11-22', 7, '2026-11-22', '2026-11-22'],
  ['no days given: as long as it runs', '2026-11-22', null, '2026-11-25', '2026-11-25'],
  ['made afterwards, to record who came', '2026-11-22', 7, '2026-11-21', null],
])('%s', (_, offered, answerDays, ends, until) => {
  expect(answerBy({ day: day(offered), answerDays, ends: day(ends) })).toBe(until);
});
