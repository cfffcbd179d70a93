// Next steps are agreed from the first day of an event on.
import { expect, test } from 'vitest';

import { isEarly } from './early.ts';

test.each([
  ['approved', '2026-12-04', true],
  ['proposed', '2026-12-04', true],
  ['approved', '2026-12-05', false],
  ['approved', '2026-12-06', false],
  ['running', '2026-12-04', false],
  ['cancelled', '2026-12-04', false],
  ['closed', '2026-12-04', false],
] as const)('an event of 5 December that is %s on %s is still to come: %s', (state, today, early) => {
  expect(isEarly({ state, starts: '2026-12-05' }, today)).toBe(early);
});
