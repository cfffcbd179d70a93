// What an owner is told when a place at an event is theirs, changed, or went.
import { template } from '../../../platform/messages/index.ts';

export const placedMessage = template<{
  readonly name: string;
  readonly event: string;
  /** In words: days, hours and stalls. */
  readonly where: string;
  readonly url: string;
}>({
  name: 'events:placed',
  title: { id: 'Lapak di acara', en: 'Stall at an event' },
  secret: false,
  minutes: 60 * 24 * 60,
  byDay: true,
  text: ({ name, event, where, url }, lang) =>
    lang === 'id'
      ? `Lapak ${name} di ${event}. ${where} Selengkapnya: ${url}`
      : `The stall of ${name} at ${event}. ${where} More: ${url}`,
});
