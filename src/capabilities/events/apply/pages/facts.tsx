// The facts an application is weighed by: of today before a decision, as they were kept after it.
import type { PlainDate } from '../../../../kernel/day.ts';
import { formatCount, formatDay } from '../../../../web/format.ts';
import { Card } from '../../../../web/layout.tsx';
import { DefinitionList } from '../../../../web/parts.tsx';
import type { View } from '../../../../web/view.ts';
import { evidenceWords } from '../../../evidence/index.ts';
import { rungName, trackName } from '../../../ladder/index.ts';
import { criteria } from '../../kinds.ts';
import type { FrozenFacts } from '../rules/facts.ts';
import { words } from '../words/curate/index.ts';
import { pointsText } from './list.tsx';

export const Facts = ({ view, facts, kept }: { view: View; facts: FrozenFacts; kept: boolean }) => {
  const { lang } = view;
  const say = words[lang];
  const n = (value: number) => formatCount(value, lang);
  const rungs = facts.rungs.map(
    (r) => `${trackName({ code: r.track }, lang)}: ${rungName({ code: r.rung }, lang)}`,
  );
  const papers = facts.papers.map(
    ({ kind, to }) => evidenceWords[lang].kinds[kind] + (to ? ` (${formatDay(to as PlainDate, lang)})` : ''),
  );
  return (
    <Card title={kept ? say.one.facts : say.one.factsToday}>
      <DefinitionList
        items={[
          { term: say.one.rungs, value: rungs.join(' · ') || say.one.noRungs },
          { term: say.one.papers, value: papers.join(' · ') || say.one.noPapers },
          {
            term: say.one.before,
            value: facts.eventsBefore === 0 ? say.one.neverBefore : say.one.times(n(facts.eventsBefore)),
          },
          ...criteria.map((c) => {
            const mean = facts.scores[c];
            return {
              term: say.criteria[c],
              value: mean === null ? say.one.nobodyYet : pointsText(mean, lang),
            };
          }),
          {
            term: say.one.total,
            value: `${pointsText(facts.total, lang)} / 20`,
            note:
              facts.curators === 0
                ? say.one.nobodyYet
                : say.one.mean(say.one.rankOf(n(facts.rank), n(facts.of)), n(facts.curators)),
          },
        ]}
      />
      {kept ? <p class="note">{say.one.factsOn(formatDay(facts.day as PlainDate, lang))}</p> : null}
    </Card>
  );
};
