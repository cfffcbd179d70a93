// Whose enterprises an event invites: RT by their numbers, kelurahan and kecamatan by their codes.
import { tidy } from '../../../../kernel/text.ts';

const kelurahan = /^\d\d\.\d\d\.\d\d\.\d{4}$/;
const most = 200;

/** Numbers of RT as typed (`1, 2, 5-8`, `RT 005`), each once, in order; null when something else stands there. */
export function readRts(typed: string): readonly number[] | null {
  const found = new Set<number>();
  for (const piece of tidy(typed).split(/[,;]| dan | and /)) {
    const text = tidy(piece).replace(/^rt\.? ?/i, '');
    if (text === '') continue;
    const read = /^(\d{1,3})(?: ?(?:-|–|s\/d|sampai) ?(?:rt\.? ?)?(\d{1,3}))?$/i.exec(text);
    const [first, last] = [Number(read?.[1]), Number(read?.[2] ?? read?.[1])];
    if (!read || first < 1 || last < first || last - first > most) return null;
    for (let n = first; n <= last; n++) found.add(n);
  }
  return [...found].toSorted((a, b) => a - b);
}

export const rtCode = (area: string, rt: number): string => `${area}/RT${String(rt).padStart(3, '0')}`;

/** RT belong to one kelurahan: an event of a kecamatan or the city invites kelurahan by name instead. */
export const mayNameRts = (area: string): boolean => kelurahan.test(area);

/** The RT numbers among the invited areas of an event, written as one types them. */
export const rtsOf = (area: string, invited: readonly string[]): string =>
  invited
    .filter((code) => code.startsWith(`${area}/RT`))
    .map((code) => String(Number(code.slice(area.length + 3))))
    .join(', ');

/** The areas an event reaches: those invited, or all of its own when nobody is named. */
export const reachOf = ({
  area,
  invited,
}: {
  readonly area: string;
  readonly invited: readonly string[];
}): readonly string[] => (invited.length > 0 ? invited : [area]);

/** Whether something that lies here is invited: a code is a prefix of what lies below it. */
export const isInvited = (
  event: { readonly area: string; readonly invited: readonly string[] },
  area: string,
): boolean => reachOf(event).some((code) => area.startsWith(code));

export type Invited = { readonly name: string; readonly rt: string | null };

/** `64.71.04.1002/RT005` by the name of its kelurahan. */
export const invitedOf = (code: string, nameOf: (area: string) => string): Invited => {
  const [area = code, rt = null] = code.split('/RT');
  return { name: nameOf(area), rt };
};

/** `Gunung Sari Ilir RT 5, 12; Balikpapan Selatan`: RT stand once behind their kelurahan. */
export const invitedText = (invited: readonly Invited[]): string =>
  [...Map.groupBy(invited, (i) => i.name)]
    .map(([name, of]) => {
      const rts = of.flatMap(({ rt }) => (rt === null ? [] : [String(Number(rt))]));
      return rts.length > 0 ? `${name} RT ${rts.join(', ')}` : name;
    })
    .join('; ');
