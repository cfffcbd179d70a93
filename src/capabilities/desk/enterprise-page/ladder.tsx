// Where an enterprise stands: its one next step, every track as stairs, and the proofs behind each condition.
import type { PlainDate } from '../../../kernel/day.ts';
import type { Lang } from '../../../kernel/language.ts';
import { Badge, Details } from '../../../web/controls.tsx';
import { formatDay } from '../../../web/format.ts';
import { Card, Section } from '../../../web/layout.tsx';
import { DefinitionList, NextStep, TrackSteps } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { evidenceWords } from '../../evidence/index.ts';
import type { ListedFact } from '../../evidence/index.ts';
import { conditionName, ladderWords, nextStepSentence, rungName, trackName } from '../../ladder/index.ts';
import type { ConditionStanding, RungStanding, Standing, TrackStanding } from '../../ladder/index.ts';
import { helperName } from '../ladder-names.ts';
import { words } from './words.ts';

type Props = { readonly view: View; readonly standing: Standing };

/** `mayRecord` is where a proof of the step may be recorded; without it the card only tells. */
export const NextStepCard = ({
  view,
  standing,
  id,
  mayRecord,
}: Props & { readonly id: string; readonly mayRecord: boolean }) => {
  const { lang } = view;
  const say = words[lang];
  const { next, tracks } = standing.assessment;
  if (!next) return <NextStep lang={lang} title={say.nextNone} />;
  const track = tracks.find((t) => t.code === next.track);
  const rung = track?.rungs[next.rung - 1];
  const asked = standing.policy.tracks.find((t) => t.code === next.track)?.rungs[next.rung - 1]?.conditions;
  const kind = asked?.find((c) => c.code === next.condition)?.anyOf[0]?.kind ?? '';
  const opens = track && rung ? say.opens(rungName(rung, lang), trackName(track, lang)) : null;
  return (
    <NextStep
      lang={lang}
      title={nextStepSentence(next, lang)}
      facts={[
        { icon: 'hand-helping', text: say.helps(helperName(next.helper, lang)) },
        ...(opens ? [{ icon: 'arrow-up-right' as const, text: opens }] : []),
        { icon: 'list', text: say.remaining(next.remaining) },
      ]}
      act={
        mayRecord
          ? { href: link(view, `/registry/${id}/paper?kind=${kind}`), label: say.addPaper }
          : undefined
      }
    />
  );
};

/** Each track as stairs; a name leads to its conditions further down. */
export const TracksCard = ({ view, standing }: Props) => {
  const { lang } = view;
  const walked = standing.assessment.tracks.filter((t) => t.applies);
  return (
    <Card title={words[lang].tracks}>
      <TrackSteps
        lang={lang}
        tracks={walked.map((track) => {
          const next = track.rungs[track.rung] ?? track.rungs.at(-1);
          return {
            name: trackName(track, lang),
            reached: track.rung,
            total: track.rungs.length,
            label: next ? rungName(next, lang) : '',
            href: `#track-${track.code}`,
          };
        })}
      />
    </Card>
  );
};

/** Every rung's conditions with the proofs behind them. */
export const ConditionsSection = ({ view, standing }: Props) => {
  const { lang } = view;
  const say = words[lang];
  const { tracks } = standing.assessment;
  const others = tracks.filter((t) => !t.applies).map((t) => trackName(t, lang));
  return (
    <Section title={say.conditions} lead={say.conditionsLead} id="conditions">
      {tracks
        .filter((t) => t.applies)
        .map((track) => (
          <TrackDetails track={track} standing={standing} lang={lang} />
        ))}
      {others.length > 0 ? <p class="note">{say.otherTracks(others.join(', '))}</p> : null}
    </Section>
  );
};

/** The anchor lies inside, so that following it opens the details. */
const TrackDetails = ({
  track,
  standing,
  lang,
}: {
  track: TrackStanding;
  standing: Standing;
  lang: Lang;
}) => (
  <Details summary={`${trackName(track, lang)} ${track.rung}/${track.rungs.length}`}>
    <div id={`track-${track.code}`} class="stack">
      {track.rungs.map((rung, at) => (
        <RungTold rung={rung} place={at + 1} standing={standing} lang={lang} />
      ))}
    </div>
  </Details>
);

const RungTold = (props: { rung: RungStanding; place: number; standing: Standing; lang: Lang }) => {
  const { rung, lang } = props;
  const say = words[lang];
  return (
    <section>
      <h3>
        {`${props.place}. ${rungName(rung, lang)}`}{' '}
        {rung.reached ? <Badge kind="good">{say.reached}</Badge> : null}
      </h3>
      {rung.conditions.length === 0 ? (
        <p class="note">{say.noConditions}</p>
      ) : (
        <DefinitionList items={rung.conditions.map((condition) => told(condition, props.standing, lang))} />
      )}
    </section>
  );
};

const tone = { met: 'good', not_needed: 'plain', expired: 'bad', not_met: 'warn' } as const;

/** A condition as a line: its name, met or not, and why. */
function told(condition: ConditionStanding, standing: Standing, lang: Lang) {
  const say = words[lang];
  const own = ladderWords[lang];
  const proofs = condition.by.flatMap((at) => standing.facts[at] ?? []).map((fact) => proofTold(fact, lang));
  const rule = condition.source
    ? say.rule(condition.source.text, own.sourceGrades[condition.source.grade])
    : null;
  const notes = [whyNot(condition, lang), ...proofs, rule].filter((note): note is string => note !== null);
  return {
    term: conditionName(condition, lang),
    value: <Badge kind={tone[condition.state]}>{own.states[condition.state]}</Badge>,
    note: notes.map((note) => <div>{note}</div>),
  };
}

function whyNot(condition: ConditionStanding, lang: Lang): string | null {
  const say = words[lang];
  const own = ladderWords[lang];
  if (condition.state === 'not_met')
    return condition.because === 'nothing' ? null : own.lacks[condition.because];
  if (condition.state !== 'not_needed') return null;
  const due =
    condition.because === 'not_due' && condition.dueFrom
      ? say.dueFrom(formatDay(condition.dueFrom, lang))
      : null;
  return [own.notNeeded[condition.because], due].filter(Boolean).join('; ');
}

function proofTold(fact: ListedFact, lang: Lang): string {
  const say = words[lang];
  const proof = say.proofOf(evidenceWords[lang].kinds[fact.kind], evidenceWords[lang].grades[fact.grade]);
  const from = say.from(formatDay(fact.validFrom as PlainDate, lang));
  return fact.validTo
    ? `${proof}, ${from} ${say.until(formatDay(fact.validTo as PlainDate, lang))}`
    : `${proof}, ${from}`;
}
