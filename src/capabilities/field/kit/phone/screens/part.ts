// What field work brings to the phone: the month's list, new records, findings, choices.
import type { Part } from '../kit.ts';
import { words } from '../words/words.ts';
import { choose } from './choose.ts';
import { enrol } from './enrol/form.ts';
import { forgetLook, home } from './home.ts';
import { saved } from './saved.ts';
import { verify } from './verify.ts';

export const fieldPart: Part = {
  may: 'field:work',
  pages: [
    { path: /^\/$/, draw: home, live: true },
    { path: /^\/catat$/, draw: enrol, live: false },
    { path: /^\/tersimpan\/([\w-]+)$/, draw: saved, live: true },
    { path: /^\/usaha\/([\w-]+)$/, draw: verify, live: false },
    { path: /^\/pilih\/([\w-]+)$/, draw: choose, live: false },
  ],
  menu: [
    { to: '/', icon: 'house', name: ({ say }) => say.nav.home },
    { to: '/catat', icon: 'plus', name: ({ say }) => say.nav.enrol },
  ],
  kinds: { id: words.id.kinds, en: words.en.kinds },
  forget: forgetLook,
};
