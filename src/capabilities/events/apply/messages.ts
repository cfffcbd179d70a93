// What owners are told of a decision: that there is one, and where to read the reason. The words themselves stay inside.
import { template } from '../../../platform/messages/index.ts';

type Values = { readonly name: string; readonly event: string };

const shared = { secret: false, minutes: 60 * 24 * 60, byDay: true } as const;

export const refusedMessage = template<Values>({
  ...shared,
  name: 'events:refused',
  title: { id: 'Belum diterima di acara', en: 'Not accepted at an event' },
  text: ({ name, event }, lang) =>
    lang === 'id'
      ? `${name} belum bisa ikut ${event} kali ini. Alasannya dan langkah berikutnya ada di Naik Kelas, Acara, atau lewat petugas kelurahan. Anda bisa minta ditinjau sekali lagi.`
      : `${name} cannot take part in ${event} this time. The reason and the next step are in Naik Kelas, Events, or with the kelurahan officer. You may ask for a second look.`,
});

export const waitingMessage = template<Values>({
  ...shared,
  name: 'events:waiting',
  title: { id: 'Menunggu giliran di acara', en: 'Waiting for a place at an event' },
  text: ({ name, event }, lang) =>
    lang === 'id'
      ? `Produk ${name} diterima untuk ${event}, tempatnya penuh. Anda masuk daftar tunggu; kami kabari begitu ada tempat.`
      : `The product of ${name} is accepted for ${event}, the places are full. You are on the waiting list; we tell you as soon as there is a place.`,
});
