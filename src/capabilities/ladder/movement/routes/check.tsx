// HTTP of the public check: anybody with a code, a limited number of times from one place.
import { get } from '../../../../platform/http/index.ts';
import type { Route, Visit } from '../../../../platform/http/index.ts';
import { takeTry } from '../../../accounts/index.ts';
import { listPolicies } from '../../store.ts';
import { AskCheckPage, CheckPage, OftenPage } from '../pages/check.tsx';
import { readCode } from '../rules/code.ts';
import { holdsToday } from '../rules/holds.ts';
import { findChecked } from '../store/checked.ts';

/** No code looks like this; it is asked for in place of what cannot be one, so that the answer takes as long. */
const nobodys = '-'.repeat(26);

/** Found or not, every check counts against the place it comes from. */
async function check(visit: Visit): Promise<Response> {
  const locked = await takeTry(visit.city, [['asking', `check:${visit.address}`]], visit.now);
  if (locked) {
    const answer = visit.page(<OftenPage view={visit.view} />, 429);
    answer.headers.set(
      'retry-after',
      String(Math.ceil((locked.until.getTime() - visit.now.getTime()) / 1000)),
    );
    return answer;
  }
  const code = readCode(visit.param('code'));
  const found = await findChecked(visit.city, code ?? nobodys);
  const policies = new Map(
    (await visit.within((db) => listPolicies(db))).map((p) => [p.version, p.body] as const),
  );
  return visit.page(
    <CheckPage
      view={visit.view}
      code={code ?? ''}
      found={found}
      policy={policies.get(found?.policyVersion ?? 0)}
      holds={found !== null && holdsToday(found, policies)}
    />,
  );
}

/** The form's way to the page: a code in the path can be printed and scanned. */
function ask(visit: Visit): Response {
  const typed = visit.query.get('kode');
  if (typed === null) return visit.page(<AskCheckPage view={visit.view} />);
  return visit.seeOther(`/cek/${readCode(typed) ?? '-'}`);
}

export const routes: readonly Route[] = [get('/cek', 'public', ask), get('/cek/:code', 'public', check)];
