// Differences between two policies as sentences, beside the name of their track.
import type { Lang } from '../../../../kernel/language.ts';
import { DefinitionList } from '../../../../web/parts.tsx';
import { trackName } from '../../words.ts';
import type { Difference } from '../rules/differ.ts';
import { words } from '../words.ts';
import { tellDifference } from '../words/differences.ts';

export const Differences = ({ differences, lang }: { differences: readonly Difference[]; lang: Lang }) => (
  <DefinitionList
    items={Array.from(
      Map.groupBy(differences, (d) => ('track' in d ? d.track.code : '')),
      ([, group]) => {
        const [first] = group;
        return {
          term: first && 'track' in first ? trackName(first.track, lang) : words[lang].sizeDifferences,
          value: group.map((d) => <p>{tellDifference(d, lang)}</p>),
        };
      },
    )}
  />
);
