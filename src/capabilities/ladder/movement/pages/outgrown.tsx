// What an enterprise has reached and stands on no longer because the conditions changed, in words.
import type { PlainDate } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { Notice } from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import type { View } from '../../../../web/view.ts';
import type { Standing } from '../../actions.ts';
import type { ConditionStanding } from '../../rules.ts';
import { conditionName, rungName, trackName, words as ladderWords } from '../../words.ts';
import type { History } from '../actions/history.ts';
import { outgrown } from '../rules/outgrown.ts';
import { words } from '../words/index.ts';

type Props = {
  readonly view: View;
  readonly history: History;
  readonly standing: Standing | null;
  /** For which the standing was derived. */
  readonly day: PlainDate;
};

/** `NIB (bukti kurang kuat)`: a condition that had proof once says what the proof lacks now. */
function askedTold(condition: ConditionStanding, lang: Lang): string {
  const name = conditionName(condition, lang);
  const lacks = condition.state === 'not_met' && condition.because !== 'nothing' ? condition.because : null;
  return lacks ? `${name} (${ladderWords[lang].lacks[lacks]})` : name;
}

/** Beside the movements, which say that the rung was reached, and the stairs, which say that it is not stood on. */
export const OutgrownNotice = ({ view, history, standing, day }: Props) => {
  if (!standing) return null;
  const { lang } = view;
  const say = words[lang].outgrown;
  const { policy, assessment, facts, subject } = standing;
  const today = { policy, tracks: assessment.tracks, subject, facts };
  const counted = history.told.map((t) => t.row);
  return (
    <>
      {outgrown(counted, today, history, day).map(({ track, rung, version, asked }) => (
        <Notice kind="info">
          {say.reached(rungName(rung, lang), trackName(track, lang), version)}{' '}
          {say.asks(
            policy.version,
            formatDay(policy.startsOn, lang),
            asked.map((c) => askedTold(c, lang)).join(', '),
          )}{' '}
          {say.noFall}
        </Notice>
      ))}
    </>
  );
};
