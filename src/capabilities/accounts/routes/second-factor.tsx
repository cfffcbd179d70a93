// Doors to one's own second factor: one address, and what is to be done in the form's button.
import { toString as qrOf } from 'qrcode';

import { get, post, submit } from '../../../platform/http/index.ts';
import type { Route, Visit } from '../../../platform/http/index.ts';
import {
  beginSecondFactor,
  confirmPassword,
  confirmSecondFactor,
  endSecondFactor,
  findOwnSecret,
  renewBackupCodes,
} from '../actions/own.ts';
import type { FieldErrors } from '../pages/own.tsx';
import { CodesPage, OnPage, ScanPage, StartPage } from '../pages/second-factor.tsx';
import { otpauthUri } from '../rules/codes.ts';
import type { User } from '../store.ts';
import { explain, words } from '../words.ts';
import { lockedProblem, once, withCookies } from './answers.ts';
import { myself, withSignIn } from './own.tsx';

const path = '/accounts/second-factor';

/** On, begun or not begun: the page that is true now. */
async function show(visit: Visit, user: User, errors: FieldErrors = [], status = 200): Promise<Response> {
  const props = { view: visit.view, once: once(), user, errors };
  if (user.secondFactor) return visit.page(<OnPage {...props} />, status);
  const secret = await visit.within((db) => findOwnSecret(db, user.id));
  if (!secret || visit.query.get('again') === '1') return visit.page(<StartPage {...props} />, status);
  const issuer = `Naik Kelas ${visit.city.name}`;
  const uri = otpauthUri({ issuer, username: user.username, secret });
  const qr = await qrOf(uri, { type: 'svg', margin: 2, width: 232 });
  return visit.page(<ScanPage {...props} secret={secret} qr={qr} />, status);
}

/** The error of a wrong or locked password beside its field; null when it was right. */
async function passwordError(
  visit: Visit,
  user: User,
  password: string,
  field: string,
): Promise<FieldErrors | null> {
  const no = await confirmPassword(visit.city, user, password, visit.now);
  if (!no) return null;
  return [
    { field, message: no.refused === 'locked' ? lockedProblem(visit, no).text : explain(no, visit.lang) },
  ];
}

async function begin(visit: Visit, user: User, password: string): Promise<Response> {
  const errors = await passwordError(visit, user, password, 'password');
  if (errors)
    return visit.page(<StartPage view={visit.view} once={once()} user={user} errors={errors} />, 409);
  await visit.within((db) => beginSecondFactor(db, visit.request, password));
  return visit.seeOther(path);
}

async function confirm(visit: Visit, user: User, code: string): Promise<Response> {
  const done = await visit.within((db) => confirmSecondFactor(db, { request: visit.request, code }, visit));
  if ('refused' in done) {
    if (done.refused === 'nothing-begun') return visit.seeOther(path);
    return show(visit, user, [{ field: 'code', message: words[visit.lang].second.wrongCode }], 409);
  }
  const page = <CodesPage view={visit.view} user={user} codes={done.backupCodes} renewed={false} />;
  return withCookies(visit.page(page), done.cookies);
}

async function renew(visit: Visit, user: User, password: string): Promise<Response> {
  const errors = await passwordError(visit, user, password, 'renew-password');
  if (errors) return show(visit, user, errors, 409);
  const made = await visit.within((db) => renewBackupCodes(db, { request: visit.request, password }, visit));
  if ('refused' in made) return visit.seeOther(path);
  return visit.page(<CodesPage view={visit.view} user={user} codes={made.backupCodes} renewed />);
}

async function off(visit: Visit, user: User, password: string, key: string): Promise<Response> {
  const errors = await passwordError(visit, user, password, 'off-password');
  if (errors) return show(visit, user, errors, 409);
  return submit(visit, key, (db) => endSecondFactor(db, visit), {
    to: () => '/accounts/me',
    flash: () => words[visit.lang].second.offDone,
    refused: () => visit.seeOther(path),
  });
}

async function act(visit: Visit): Promise<Response> {
  const fields = await visit.form();
  const user = await myself(visit);
  if (user.oneTimeUntil) return visit.seeOther('/accounts/password');
  const password = fields.text('password');
  switch (fields.text('do')) {
    case 'begin':
      return begin(visit, user, password);
    case 'confirm':
      return confirm(visit, user, fields.text('code'));
    case 'renew':
      return renew(visit, user, password);
    case 'off':
      return off(visit, user, password, fields.text('_once'));
    default:
      return visit.seeOther(`${path}?again=1`);
  }
}

export const routes: readonly Route[] = [
  // Whoever must do something first is led here; a password of one's own comes before the second factor.
  get(
    path,
    'signed-in',
    withSignIn(async (visit) => {
      const user = await myself(visit);
      return user.oneTimeUntil ? visit.seeOther('/accounts/password') : show(visit, user);
    }),
  ),
  post(path, 'signed-in', withSignIn(act)),
];
