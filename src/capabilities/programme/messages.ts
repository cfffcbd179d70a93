// What owners are told of places: that one is offered, that it is their turn in the line, that the activity is called off.
import { template } from '../../platform/messages/index.ts';

type Values = {
  readonly name: string;
  readonly activity: string;
  readonly days: string;
  readonly until: string;
};

const shared = { secret: false, minutes: 60 * 24 * 60, byDay: true } as const;
const how = {
  id: (until: string) =>
    `Jawab paling lambat ${until} di Naik Kelas, Usaha saya, atau lewat petugas kelurahan. Setelah itu tempat diberikan kepada urutan berikutnya.`,
  en: (until: string) =>
    `Answer by ${until} in Naik Kelas, My enterprise, or through the kelurahan officer. After that the place goes to the next in line.`,
};

export const offeredMessage = template<Values>({
  ...shared,
  name: 'programme:offered',
  title: { id: 'Tempat ditawarkan', en: 'A place offered' },
  text: ({ name, activity, days, until }, lang) =>
    lang === 'id'
      ? `Ada tempat untuk ${name} di ${activity}, ${days}. ${how.id(until)}`
      : `There is a place for ${name} at ${activity}, ${days}. ${how.en(until)}`,
});

export const calledMessage = template<Values>({
  ...shared,
  name: 'programme:called',
  title: { id: 'Giliran dari daftar tunggu', en: 'A turn from the waiting line' },
  text: ({ name, activity, days, until }, lang) =>
    lang === 'id'
      ? `Giliran ${name}: sekarang ada tempat di ${activity}, ${days}. ${how.id(until)}`
      : `It is the turn of ${name}: a place is free at ${activity}, ${days}. ${how.en(until)}`,
});

/** A reason is a sentence that somebody typed, with or without its full stop. */
export const cancelledMessage = template<Omit<Values, 'until'> & { readonly reason: string }>({
  ...shared,
  name: 'programme:cancelled',
  title: { id: 'Kegiatan dibatalkan', en: 'An activity called off' },
  text: ({ name, activity, days, reason }, lang) => {
    const why = reason.trim().replace(/[.!?]+$/, '');
    return lang === 'id'
      ? `${activity}, ${days}, dibatalkan: ${why}. ${name} tidak perlu datang. Langkah berikut ada di Naik Kelas, menu Kegiatan, atau tanyakan petugas kelurahan.`
      : `${activity}, ${days}, is called off: ${why}. ${name} need not come. What is next stands in Naik Kelas, under Activities, or ask the kelurahan officer.`;
  },
});
