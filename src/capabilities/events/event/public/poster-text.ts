// How much of an event's text stands on its poster, and whether our typeface has every sign of it.
import { fitText } from '../rules/text.ts';

const most = 700;
/** Latin with its accents, and the signs people write in Indonesian; the typeface has no other letters. */
const ours = /^[\n\u0020-\u007e\u00a0-\u017f\u2010-\u2027\u2030-\u203a\u20ac\u2122\u2212]*$/;

/** A word longer than a line is wide may be broken where it must: paper does not scroll. */
export const breakable = (text: string): string =>
  text.replaceAll(/\S{19,}/gu, (word) => (word.match(/.{1,16}/gu) ?? []).join('\u200b'));

/** `whole`: nothing was cut; `shown`: every sign can be printed. The public page always has all of it. */
export function posterText(about: string): {
  readonly text: string;
  readonly whole: boolean;
  readonly shown: boolean;
} {
  const fitted = fitText(about, most);
  return { ...fitted, shown: ours.test(about.normalize('NFC')) };
}
