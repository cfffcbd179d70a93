// The front page for everybody, kept written and answered with 304 to who has it already.
import { answerKept, get } from '../../../platform/http/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import { frontPage } from './page.tsx';
import { readFront } from './store.ts';

export const routes: readonly Route[] = [
  get('/', 'public', (visit) =>
    answerKept(
      visit,
      async (held) => {
        const front = await readFront(visit.city, held, visit.today);
        return { version: front.making ? null : front.version, facts: front };
      },
      ({ figures, making, on }) => frontPage({ view: visit.view, figures, making, on }),
    ),
  ),
];
