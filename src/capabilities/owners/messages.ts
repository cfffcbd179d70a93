// What owners are sent.
import { template } from '../../platform/messages/index.ts';
import { codeRules } from './rules/code.ts';

export const codeMessage = template<{ readonly code: string }>({
  name: 'owners:code',
  title: { id: 'Kode masuk', en: 'Sign-in code' },
  secret: true,
  minutes: codeRules.minutes,
  text: ({ code }, lang) =>
    lang === 'id'
      ? `${code} adalah kode masuk Naik Kelas Anda, berlaku ${codeRules.minutes} menit. Petugas tidak pernah menanyakan kode ini.`
      : `${code} is your Naik Kelas sign-in code, good for ${codeRules.minutes} minutes. No officer ever asks for it.`,
});

export const decidedMessage = template<{ readonly what: string; readonly answer: string }>({
  name: 'owners:decided',
  title: { id: 'Jawaban permohonan', en: 'Answer to a request' },
  secret: false,
  minutes: 7 * 24 * 60,
  text: ({ what, answer }, lang) =>
    lang === 'id'
      ? `Permohonan Anda (${what}) sudah dijawab: ${answer}. Buka halaman Usaha Saya untuk membaca alasannya.`
      : `Your request (${what}) has been answered: ${answer}. Open My enterprise to read why.`,
});

export const phoneChangedMessage = template<Readonly<Record<string, never>>>({
  name: 'owners:phone-changed',
  title: { id: 'Nomor HP diganti', en: 'Phone number changed' },
  secret: false,
  minutes: 7 * 24 * 60,
  text: (_values, lang) =>
    lang === 'id'
      ? 'Nomor HP untuk masuk ke Naik Kelas diganti dari nomor ini. Bila bukan Anda, segera hubungi petugas kelurahan.'
      : 'The phone number for signing in to Naik Kelas was changed from this one. If it was not you, tell the kelurahan officer at once.',
});

export const signedInMessage = template<{ readonly device: string; readonly when: string }>({
  name: 'owners:signed-in',
  title: { id: 'Masuk dari HP baru', en: 'Sign-in from a new phone' },
  secret: false,
  minutes: 24 * 60,
  text: ({ device, when }, lang) =>
    lang === 'id'
      ? `Ada yang masuk ke Usaha Saya dari HP atau peramban baru (${device}), ${when}. Bila bukan Anda, segera minta petugas kelurahan mengeluarkan semua HP.`
      : `Somebody signed in to My enterprise from a new phone or browser (${device}), ${when}. If it was not you, ask the kelurahan officer at once to sign out all phones.`,
});

export const pinChangedMessage = template<{ readonly when: string }>({
  name: 'owners:pin-changed',
  title: { id: 'PIN diganti', en: 'PIN changed' },
  secret: false,
  minutes: 24 * 60,
  text: ({ when }, lang) =>
    lang === 'id'
      ? `PIN Anda di Usaha Saya diganti pada ${when}. Bila bukan Anda, segera hubungi petugas kelurahan.`
      : `Your PIN of My enterprise was changed on ${when}. If it was not you, tell the kelurahan officer at once.`,
});
