// What heads of RT are told of an event: a text that they can forward as it is.
import { template } from '../../../platform/messages/index.ts';
import { words } from './words.ts';

export const inviteMessage = template<{ readonly text: string }>({
  name: 'events:invite',
  title: { id: words.id.message.title, en: words.en.message.title },
  secret: false,
  minutes: 60 * 24 * 60,
  byDay: true,
  text: ({ text }, lang) => words[lang].message.text(text),
});
