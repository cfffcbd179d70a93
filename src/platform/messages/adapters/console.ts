// For an example city: the message stands on the terminal of whoever started the program, and goes no further.
import type { Adapter } from '../adapter.ts';

/** Carries nothing for a city of real people: their codes do not belong on a terminal. */
export const consoleAdapter = (print: (line: string) => void): Adapter => ({
  name: 'console',
  works: ({ example }) => example,
  deliver: async ({ to, text }) => {
    print(`[pesan / message] ${to}: ${text.replaceAll('\n', ' ')}\n`);
    return 'shown';
  },
});
