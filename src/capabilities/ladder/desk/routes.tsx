// HTTP of the policy desk: reading it is for staff and the head, drafting for staff, adopting for the head.
import { get, post } from '../../../platform/http/index.ts';
import type { Route } from '../../../platform/http/index.ts';
import { adopt, adoptPage } from './routes/adopt.tsx';
import { baselinePage, saveBaselineDay } from './routes/baseline.tsx';
import { saveCondition, showCondition } from './routes/condition.tsx';
import { begin, drop, showDesk, showDraft, step } from './routes/desk.tsx';
import { saveRung, saveTrack, showRung, showTrack } from './routes/parts.tsx';
import { ask, askPage, showReplay } from './routes/replay.tsx';
import { saveSize, showSize } from './routes/size.tsx';
import { withdraw, withdrawPage } from './routes/withdraw.tsx';

export const routes: readonly Route[] = [
  get('/ladder/desk', 'ladder:desk', (visit) => showDesk(visit)),
  post('/ladder/desk', 'ladder:draft', begin),
  get('/ladder/desk/:id', 'ladder:desk', (visit) => showDraft(visit)),
  post('/ladder/desk/:id/step', 'ladder:draft', step),
  post('/ladder/desk/:id/drop', 'ladder:draft', drop),
  get('/ladder/desk/:id/track', 'ladder:draft', (visit) => showTrack(visit)),
  post('/ladder/desk/:id/track', 'ladder:draft', saveTrack),
  get('/ladder/desk/:id/rung', 'ladder:draft', (visit) => showRung(visit)),
  post('/ladder/desk/:id/rung', 'ladder:draft', saveRung),
  get('/ladder/desk/:id/condition', 'ladder:draft', (visit) => showCondition(visit)),
  post('/ladder/desk/:id/condition', 'ladder:draft', saveCondition),
  get('/ladder/desk/:id/size', 'ladder:draft', (visit) => showSize(visit)),
  post('/ladder/desk/:id/size', 'ladder:draft', saveSize),
  get('/ladder/desk/:id/replay', 'ladder:desk', (visit) => askPage(visit)),
  post('/ladder/desk/:id/replay', 'ladder:desk', ask),
  get('/ladder/desk/:id/replay/:replay', 'ladder:desk', showReplay),
  get('/ladder/desk/:id/adopt', 'ladder:adopt', (visit) => adoptPage(visit)),
  post('/ladder/desk/:id/adopt', 'ladder:adopt', adopt),
  get('/ladder/baseline', 'ladder:adopt', (visit) => baselinePage(visit)),
  post('/ladder/baseline', 'ladder:adopt', saveBaselineDay),
  get('/ladder/versions/:version/withdraw', 'ladder:adopt', (visit) => withdrawPage(visit)),
  post('/ladder/versions/:version/withdraw', 'ladder:adopt', withdraw),
];
