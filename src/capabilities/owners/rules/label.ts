// How a person is named to whoever holds a shared phone: enough for the household, too little for a stranger.
import { tidy } from '../../../kernel/text.ts';

const honorifics = /^(?:h|hj|haji|hajah|bu|ibu|pak|bapak|bpk|sdr|sdri|ny|tn|mbak|mas|dr|drs|dra|ir)\.?$/i;

/** `Hj. Siti Aminah Lubis` as `Siti A.`; a single name stays as it is, cut at 20 letters. */
export function personLabel(name: string): string {
  const parts = tidy(name)
    .replace(/,.*$/, '')
    .split(' ')
    .filter((part) => part !== '');
  const named = parts.filter((part) => !honorifics.test(part));
  const [first = '?', second] = named.length > 0 ? named : parts;
  const short = [...first].slice(0, 20).join('');
  const initial = second ? [...second].find((letter) => /\p{L}/u.test(letter)) : undefined;
  return initial ? `${short} ${initial.toUpperCase()}.` : short;
}
