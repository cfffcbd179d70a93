// An owner's rights: consent, copy, erasure, sessions.
import { parseId } from '../../../kernel/ids.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { get, post, submit } from '../../../platform/http/index.ts';
import type { Fields, Route, Visit } from '../../../platform/http/index.ts';
import { loadCopy, loadRights } from '../actions/load.ts';
import { askErasure, giveConsent, takeCopy, withdrawConsent } from '../actions/rights.ts';
import { copyOf } from '../copy.ts';
import { CopyPage } from '../pages/copy.tsx';
import { RightsPage } from '../pages/rights.tsx';
import { endPhones } from '../phones.ts';
import { endSessions } from '../store/sessions.ts';
import { isOwnersDoor } from '../who-is.ts';
import { dataWords, problemOf } from '../words/data.ts';
import { rightsWords } from '../words/rights.ts';
import { once, withPerson } from './answers.ts';
import { confirming, whenConfirmed } from './confirm.tsx';
import type { Confirmed } from './confirm.tsx';

const show = (visit: Visit): Promise<Response> =>
  withPerson(visit, async (person) => {
    const rights = await visit.within((db) => loadRights(db, person, visit.now));
    if (!rights) return visit.notFound();
    const here = visit.me?.sessionId ?? '';
    return visit.page(
      <RightsPage
        view={visit.view}
        rights={rights}
        here={here}
        door={isOwnersDoor(visit.me)}
        once={once()}
      />,
    );
  });

type Work = (db: Db, person: PersonId, visit: Visit) => Promise<object | Refusal>;
type Done = { readonly to: string; readonly said: string };

/** A form of one button: done within the owner's scope, then back with a sentence. `given` when it was read before. */
const act =
  (work: Work, done: (visit: Visit) => Done) =>
  (visit: Visit, given?: Fields): Promise<Response> =>
    withPerson(visit, async (person) => {
      const form = given ?? (await visit.form());
      const { to, said } = done(visit);
      return submit<object, Refusal>(visit, form.text('_once'), (db) => work(db, person, visit), {
        to: () => to,
        flash: () => said,
        refused: ({ refused }) => visit.seeOther('/usaha/hak', problemOf(refused, visit.lang)),
      });
    });

const says =
  (key: 'withdrawDone' | 'giveDone' | 'eraseDone', to = '/usaha/hak') =>
  (visit: Visit) => ({
    to,
    said: rightsWords[visit.lang][key],
  });

const withdraw = act(withdrawConsent, says('withdrawDone'));
const erase = act(askErasure, says('eraseDone'));

/** Only with the tick, and only of whoever showed lately who they are. */
const surely =
  (what: 'tarik' | 'hapus', work: Confirmed) =>
  async (visit: Visit): Promise<Response> => {
    const form = await visit.form();
    return form.has('sure')
      ? whenConfirmed(visit, what, () => work(visit, form))
      : visit.seeOther('/usaha/hak');
  };

/** Ends sessions, one or all others, or one phone; with all others go all phones. */
const endSome = (visit: Visit): Promise<Response> =>
  withPerson(visit, async (person) => {
    const form = await visit.form();
    const [session, phone] = [form.text('session'), form.text('phone')];
    const others = session === 'others';
    if (!others && isRefused(parseId(session || phone))) return visit.notFound();
    const work = async (db: Db) => {
      const which = others ? { except: visit.me?.sessionId ?? session } : { only: session };
      const sessions = session ? await endSessions(db, person, which) : 0;
      const phones = others
        ? await endPhones(db, person, visit)
        : phone
          ? await endPhones(db, person, visit, { only: phone })
          : 0;
      const ended = sessions + phones;
      await audit(db, visit, { act: 'owners:sign-out', subject: person, detail: { ended } });
      return { ended };
    };
    return submit<{ ended: number }, Refusal>(visit, form.text('_once'), work, {
      to: () => (session ? '/usaha/hak#sessions' : '/usaha/hak#phones'),
      flash: ({ ended }) => rightsWords[visit.lang].ended(ended),
      refused: () => visit.notFound(),
    });
  });

const copyPage = (visit: Visit): Promise<Response> =>
  withPerson(visit, async (person) => {
    const copy = await visit.within((db) => loadCopy(db, person, visit.now));
    return copy ? visit.page(<CopyPage view={visit.view} copy={copy} />) : visit.notFound();
  });

const copyFile = (visit: Visit): Promise<Response> =>
  withPerson(visit, async (person) => {
    const copy = await visit.within((db) => loadCopy(db, person, visit.now));
    if (!copy) return visit.notFound();
    return new Response(JSON.stringify(copyOf(copy, visit.lang, visit.now), null, 2), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="naik-kelas-${visit.today}.json"`,
        'cache-control': 'no-store',
      },
    });
  });

export const routes: readonly Route[] = [
  get('/usaha/hak', 'owners:own', show),
  post('/usaha/hak/tarik', 'owners:own', surely('tarik', withdraw)),
  ...confirming('tarik', withdraw),
  post('/usaha/hak/setuju', 'owners:own', act(giveConsent, says('giveDone', '/usaha/data'))),
  post('/usaha/hak/hapus', 'owners:own', surely('hapus', erase)),
  ...confirming('hapus', erase),
  post(
    '/usaha/hak/salinan',
    'owners:own',
    act(takeCopy, (visit) => ({ to: '/usaha/salinan', said: dataWords[visit.lang].lead })),
  ),
  post('/usaha/hak/sesi', 'owners:own', endSome),
  get('/usaha/salinan', 'owners:own', copyPage),
  get('/usaha/salinan.json', 'owners:own', copyFile),
];
