// Differences between two policies as sentences, under the name of their track.
import type { Lang } from '../../../../kernel/language.ts';
import { trackName } from '../../words.ts';
import type { Difference } from '../rules/differ.ts';
import { words } from '../words.ts';
import { tellDifference } from '../words/differences.ts';

export const Differences = ({ differences, lang }: { differences: readonly Difference[]; lang: Lang }) => {
  const groups = Map.groupBy(differences, (d) => ('track' in d ? d.track.code : ''));
  return (
    <>
      {Array.from(groups, ([code, group]) => {
        const [first] = group;
        const name = first && 'track' in first ? trackName(first.track, lang) : words[lang].sizeDifferences;
        return (
          <div id={code === '' ? 'beda-kelas' : `beda-${code}`}>
            <h3>{name}</h3>
            <ul>
              {group.map((d) => (
                <li>{tellDifference(d, lang)}</li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
};
