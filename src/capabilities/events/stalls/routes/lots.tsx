// HTTP of the lots that everybody may draw again.
import { answerKept, get } from '../../../../platform/http/index.ts';
import type { Route } from '../../../../platform/http/index.ts';
import { LotsPage } from '../pages/lots.tsx';
import { readLots } from '../store/lots.ts';

export const routes: readonly Route[] = [
  get('/acara/:slug/undian', 'public', (visit) =>
    answerKept(
      visit,
      (held) => readLots(visit.city, held, visit.param('slug')),
      (lots) => lots && <LotsPage view={visit.view} {...lots} />,
    ),
  ),
];
