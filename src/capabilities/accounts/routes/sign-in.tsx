// Doors for coming in and going out.
import { get, post } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import { answerChallenge, isChallenged, signIn, signOut } from '../actions/sign-in.ts';
import { ChallengePage, SignInPage } from '../pages/sign-in.tsx';
import type { Problem } from '../pages/sign-in.tsx';
import { words } from '../words.ts';
import { lockedProblem, once, safeBack, waiting, withCookies } from './answers.ts';

const home = '/home';

const signInPage = (visit: Visit, back: string, username = '', problem: Problem | null = null) => (
  <SignInPage view={visit.view} once={once()} back={back} username={username} problem={problem} />
);

async function tryToSignIn(visit: Visit): Promise<Response> {
  const fields = await visit.form();
  const [username, back] = [fields.text('username'), safeBack(fields.text('back'))];
  const came = await signIn(visit, { username, password: fields.text('password') });
  if ('refused' in came) {
    if (came.refused === 'locked')
      return waiting(visit, came, signInPage(visit, back, username, lockedProblem(visit, came)));
    const say = words[visit.lang].signIn;
    return visit.page(signInPage(visit, back, username, { title: say.wrongTitle, text: say.wrong }), 401);
  }
  const next = back ? `?back=${encodeURIComponent(back)}` : '';
  return withCookies(
    visit.seeOther(came.codeAwaited ? `/accounts/challenge${next}` : back || home),
    came.cookies,
  );
}

const challengePage = (visit: Visit, back: string, backup: boolean, problem: Problem | null = null) => (
  <ChallengePage view={visit.view} once={once()} back={back} backup={backup} problem={problem} />
);

const overdue = (visit: Visit): Response =>
  visit.seeOther('/accounts/sign-in', words[visit.lang].challenge.over);

async function showChallenge(visit: Visit): Promise<Response> {
  if (!(await isChallenged(visit.city, visit.request, visit.now))) return overdue(visit);
  const back = safeBack(visit.query.get('back') ?? '');
  return visit.page(challengePage(visit, back, visit.query.get('with') === 'backup'));
}

async function tryCode(visit: Visit): Promise<Response> {
  const fields = await visit.form();
  const [back, backup] = [safeBack(fields.text('back')), fields.text('with') === 'backup'];
  const came = await answerChallenge(visit, fields.text('code'));
  if (!('refused' in came)) return withCookies(visit.seeOther(back || home), came.cookies);
  if (came.refused === 'challenge-over') return overdue(visit);
  if (came.refused === 'locked')
    return waiting(visit, came, challengePage(visit, back, backup, lockedProblem(visit, came)));
  const say = words[visit.lang];
  const problem = {
    title: say.signIn.wrongTitle,
    text: backup ? say.challenge.wrongBackup : say.challenge.wrong,
  };
  return visit.page(challengePage(visit, back, backup, problem), 401);
}

export const routes: readonly Route[] = [
  get('/accounts/sign-in', 'public', (visit) =>
    visit.me ? visit.seeOther(home) : visit.page(signInPage(visit, safeBack(visit.query.get('back') ?? ''))),
  ),
  post('/accounts/sign-in', 'public', tryToSignIn),
  get('/accounts/challenge', 'public', showChallenge),
  post('/accounts/challenge', 'public', tryCode),
  post('/accounts/sign-out', 'public', async (visit) => {
    const cookies = await signOut(visit.city, visit.request);
    return withCookies(visit.seeOther('/accounts/sign-in', words[visit.lang].signIn.signedOut), cookies);
  }),
];
