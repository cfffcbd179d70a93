// `user create`: a sign-in with a password that is printed once.
import { createUser, isRole, refusalWords } from '../capabilities/accounts/index.ts';
import { dayOf } from '../kernel/day.ts';
import { isRefused } from '../kernel/refusal.ts';
import { wholeCity, within } from '../platform/db/index.ts';
import { Misused, option, Refused } from './verb.ts';
import type { Verb } from './verb.ts';

export const user: Verb = {
  name: 'user',
  usage: 'user create --username NAME --role ROLE [--name "FULL NAME"] [--area CODE]',
  about: {
    id: 'Membuat akun; kata sandi awal dicetak sekali.',
    en: 'Creates a sign-in; its first password is printed once.',
  },
  options: {
    username: { type: 'string' },
    role: { type: 'string' },
    name: { type: 'string' },
    area: { type: 'string' },
  },
  async run(call) {
    const [what] = call.words;
    const [username, role] = [option(call, 'username'), option(call, 'role')];
    if (what !== 'create' || !username || !role) throw new Misused('user create --username NAME --role ROLE');
    if (!isRole(role)) throw new Misused(`--role ${role}`);
    const city = await call.city();
    const now = new Date();
    const made = await within(city, wholeCity, (db) =>
      createUser(
        db,
        { username, name: option(call, 'name') ?? username, role, area: option(call, 'area') ?? city.code },
        { by: call.by, now, today: dayOf(now, city.zone) },
      ),
    );
    if (isRefused(made)) throw new Refused(refusalWords(made, call.lang), made);
    return {
      json: { username, role, password: made.password },
      text: `${username} (${role}): ${made.password}`,
    };
  },
};
