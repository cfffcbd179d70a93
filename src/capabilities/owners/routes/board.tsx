// The agency's board of requests.
import { parseId } from '../../../kernel/ids.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { namesOf } from '../../accounts/index.ts';
import { findEnterprise, maskedOf, secretsOf } from '../../registry/index.ts';
import { decide } from '../actions/decide.ts';
import { placeNames } from '../actions/load.ts';
import { BoardPage, RequestPage } from '../pages/board.tsx';
import { findOnBoard, listBoard } from '../store/requests.ts';
import { boardWords } from '../words/board.ts';
import { once } from './answers.ts';

const most = 200;

async function show(visit: Visit): Promise<Response> {
  const open = visit.query.get('state') !== 'answered';
  const { rows, names } = await visit.within(async (db) => {
    const listed = await listBoard(db, open, most);
    return {
      rows: listed,
      names: await namesOf(
        db,
        listed.map(({ request }) => request.decidedBy),
      ),
    };
  });
  return visit.page(<BoardPage view={visit.view} rows={rows} open={open} now={visit.now} names={names} />);
}

async function showOne(visit: Visit, reason = '', problem: string | null = null): Promise<Response> {
  const id = parseId<'Request'>(visit.param('id'));
  if (isRefused(id)) return visit.notFound();
  const loaded = await visit.within(async (db) => {
    const row = await findOnBoard(db, id);
    const enterpriseId = row?.request.enterpriseId as EnterpriseId | null | undefined;
    const found = enterpriseId ? await findEnterprise(db, enterpriseId) : null;
    return { row, found, placeName: await placeNames(db) };
  });
  if (!loaded.row) return visit.notFound();
  const { found } = loaded;
  const recorded: Readonly<Record<string, string>> = found
    ? {
        name: found.enterprise.name,
        owner: found.owner?.name ?? '–',
        area: found.enterprise.area,
        rt: found.enterprise.rt ?? '–',
        nib: found.enterprise.nib ?? '–',
        phone: maskedOf(secretsOf(found.owner)).phone ?? '–',
      }
    : {};
  return visit.page(
    <RequestPage
      view={visit.view}
      once={once()}
      row={loaded.row}
      now={visit.now}
      recorded={recorded}
      placeName={loaded.placeName}
      reason={reason}
      problem={problem}
    />,
    problem ? 409 : 200,
  );
}

async function answer(visit: Visit): Promise<Response> {
  const id = parseId<'Request'>(visit.param('id'));
  if (isRefused(id)) return visit.notFound();
  const form = await visit.form();
  const decision = { id, granted: form.text('answer') === 'granted', reason: form.text('reason') };
  const say = boardWords[visit.lang];
  type Done = Exclude<Awaited<ReturnType<typeof decide>>, Refusal>;
  return submit<Done, Refusal>(visit, form.text('_once'), (db) => decide(db, decision, visit), {
    to: () => '/owners/requests',
    flash: ({ kind, granted }) =>
      granted ? say.decisions.granted(say.kinds[kind]) : say.decisions.refused(say.kinds[kind]),
    refused: ({ refused }) =>
      refused === 'unknown-request'
        ? visit.notFound()
        : showOne(visit, decision.reason, say.problems[refused] ?? say.problems['other'] ?? refused),
  });
}

export const routes: readonly Route[] = [
  get('/owners/requests', 'owners:decide', show),
  get('/owners/requests/:id', 'owners:decide', (visit) => showOne(visit)),
  post('/owners/requests/:id', 'owners:decide', answer),
];
