// What owners are told of an event in which something changed for them.
import { template } from '../../../platform/messages/index.ts';

export const sessionMessage = template<{
  readonly name: string;
  readonly event: string;
  readonly text: string;
}>({
  name: 'events:changed',
  title: { id: 'Perubahan acara', en: 'A change at an event' },
  secret: false,
  minutes: 60 * 24 * 14,
  byDay: true,
  text: ({ name, event, text }, lang) =>
    lang === 'id' ? `Untuk ${name}, ${event}. ${text}` : `For ${name}, ${event}. ${text}`,
});
