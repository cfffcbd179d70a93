// What the owner is told when a paper's end took a rung.
import { template } from '../../../platform/messages/index.ts';
import { words } from './words/index.ts';

const days = 24 * 60;

export const fellMessage = template<{ name: string; track: string; kind: string; why: string }>({
  name: 'ladder:fell',
  title: { id: 'Turun kelas', en: 'Moved down' },
  secret: false,
  minutes: 7 * days,
  text: ({ name, track, kind, why }, lang) => words[lang].fellMessage(name, track, kind, why),
});
