// Taking back a policy before its first day, with a reason.
import type { PlainDate } from '../../../../kernel/day.ts';
import { tidy } from '../../../../kernel/text.ts';
import { submit } from '../../../../platform/http/index.ts';
import type { Visit } from '../../../../platform/http/index.ts';
import { namesOf } from '../../../accounts/index.ts';
import { listPolicies } from '../../store.ts';
import { WithdrawPage } from '../pages/withdraw.tsx';
import { beforeThat } from '../rules/versions.ts';
import { withdrawPolicy } from '../withdraw.ts';
import type { WithdrawRefusal } from '../withdraw.ts';
import { words } from '../words.ts';
import { explainWithdraw, withdrawWords } from '../words/withdraw.ts';
import { numberOf, once, seesCity } from './load.ts';

type Again = {
  readonly typed: string;
  readonly error?: string;
  readonly refusal?: string;
  readonly status: number;
};

/** A version that may still be withdrawn; a refusal is told on the page as it was. */
export async function withdrawPage(visit: Visit, again?: Again): Promise<Response> {
  if (!seesCity(visit)) return visit.notFound();
  const version = numberOf(visit.param('version'));
  const all = await visit.within((db) => listPolicies(db));
  const policy = all.find((p) => p.version === version);
  const instead = policy && beforeThat(all, policy);
  const waits = policy && policy.withdrawn === null && (policy.startsOn as PlainDate) > visit.today;
  if (!policy || !instead || !(waits || again)) return visit.notFound();
  return visit.page(
    <WithdrawPage
      view={visit.view}
      policy={policy}
      instead={instead.body}
      once={once()}
      typed={again?.typed ?? ''}
      error={again?.error}
      refusal={again?.refusal}
    />,
    again?.status ?? 200,
  );
}

export async function withdraw(visit: Visit): Promise<Response> {
  const form = await visit.form();
  if (!seesCity(visit)) return visit.notFound();
  const { lang } = visit;
  const typed = form.text('reason');
  const reason = tidy(typed).slice(0, 500);
  if (reason.length < 10) return withdrawPage(visit, { typed, error: words[lang].reasonShort, status: 422 });
  const asked = { version: numberOf(visit.param('version')), reason };
  return submit<{ version: number }, WithdrawRefusal>(
    visit,
    form.text('_once'),
    (db) => withdrawPolicy(db, asked, visit),
    {
      to: ({ version }) => `/ladder/desk#v${version}`,
      flash: ({ version }) => withdrawWords[lang].done(version),
      refused: async (refusal) => {
        const by = refusal.refused === 'withdrawn-already' ? [refusal.by] : [];
        const names = await visit.within((db) => namesOf(db, by));
        const told = explainWithdraw(refusal, { lang, zone: visit.view.zone, names });
        return withdrawPage(visit, { typed, refusal: told, status: 409 });
      },
    },
  );
}
