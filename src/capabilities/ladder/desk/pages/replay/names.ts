// What tracks, rungs, sizes and places are called when two policies speak at once.
import type { Lang } from '../../../../../kernel/language.ts';
import type { Places } from '../../../../regions/index.ts';
import type { Policy } from '../../../policy.ts';
import { rungName, trackName, words as ladderWords } from '../../../words.ts';
import type { ReplayListed } from '../../store/replays.ts';
import { words } from '../../words.ts';

export type Both = { readonly before: Policy; readonly after: Policy };

export const sizeName = (size: string, lang: Lang): string =>
  (ladderWords[lang].sizes as Readonly<Record<string, string | undefined>>)[size] ?? size;

const nameOf = (policy: Policy, code: string, lang: Lang): string | undefined => {
  const track = policy.tracks.find((t) => t.code === code);
  return track && trackName(track, lang);
};
/** As it is to be called; a track that goes keeps the name it had. */
export const eitherName = ({ before, after }: Both, code: string, lang: Lang): string =>
  nameOf(after, code, lang) ?? nameOf(before, code, lang) ?? code;

export const areaName = (places: Places, code: string, city: string, lang: Lang): string =>
  code === city ? words[lang].unknownArea : places.name(code);

/** `Legalitas: Punya NIB` for every track that changes, as it is before and after. */
export function tellStanding(
  row: Pick<ReplayListed, 'up' | 'down' | 'before' | 'after' | 'sizeBefore' | 'sizeAfter'>,
  { before, after }: Both,
  lang: Lang,
): { readonly before: string; readonly after: string } {
  const told = (policy: Policy, rungs: readonly number[], size: string) => {
    const tracks = [...row.up, ...row.down].map((code) => {
      const place = policy.tracks.findIndex((t) => t.code === code);
      const track = policy.tracks[place];
      const rung = track?.rungs[(rungs[place] ?? 0) - 1];
      const name = eitherName({ before, after }, code, lang);
      return `${name}: ${rung ? rungName(rung, lang) : words[lang].none}`;
    });
    return [...tracks, ...(row.sizeBefore === row.sizeAfter ? [] : [sizeName(size, lang)])].join('; ');
  };
  return {
    before: told(before, row.before, row.sizeBefore),
    after: told(after, row.after, row.sizeAfter),
  };
}
