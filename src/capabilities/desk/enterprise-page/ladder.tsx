// Where an enterprise stands: its one next step, every track as stairs, and the proofs behind each condition.
import type { PlainDate } from '../../../kernel/day.ts';
import type { Lang } from '../../../kernel/language.ts';
import { Badge, Details } from '../../../web/controls.tsx';
import { formatDay } from '../../../web/format.ts';
import { Section } from '../../../web/layout.tsx';
import { NextStep, TrackSteps } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { evidenceWords } from '../../evidence/index.ts';
import { ladderWords } from '../../ladder/index.ts';
import type { ConditionStanding, RungStanding, Standing, TrackStanding } from '../../ladder/index.ts';
import { conditionName, helperName, rungName, stepSentence, trackName } from '../ladder-names.ts';
import { words } from './words.ts';

type Props = { readonly view: View; readonly standing: Standing; readonly id: string };

export const NextStepCard = ({ view, standing, id, mayRecord }: Props & { readonly mayRecord: boolean }) => {
  const { lang } = view;
  const say = words[lang];
  const { next, tracks } = standing.assessment;
  if (!next) return <NextStep lang={lang} title={say.nextNone} />;
  const track = tracks.find((t) => t.code === next.track);
  const rung = track?.rungs[next.rung - 1];
  const kind = standing.policy.tracks
    .find((t) => t.code === next.track)
    ?.rungs[next.rung - 1]?.conditions.find((c) => c.code === next.condition)?.anyOf[0]?.kind;
  const act = { href: link(view, `/registry/${id}/paper?kind=${kind ?? ''}`), label: say.addPaper };
  return (
    <NextStep
      lang={lang}
      title={stepSentence(next, lang)}
      facts={[
        { icon: 'hand-helping', text: say.helps(helperName(next.helper, lang)) },
        ...(track && rung
          ? [
              {
                icon: 'arrow-up-right' as const,
                text: say.opens(rungName(rung, lang), trackName(track, lang)),
              },
            ]
          : []),
        { icon: 'list', text: say.remaining(next.remaining) },
      ]}
      act={mayRecord ? act : undefined}
    />
  );
};

export const TracksSection = ({ view, standing }: Props) => {
  const { lang } = view;
  const say = words[lang];
  const walked = standing.assessment.tracks.filter((t) => t.applies);
  const others = standing.assessment.tracks.filter((t) => !t.applies);
  return (
    <Section title={say.tracks} lead={say.tracksLead} id="tracks">
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
      {walked.map((track) => (
        <TrackDetails track={track} standing={standing} lang={lang} />
      ))}
      {others.length > 0 ? (
        <p class="note">{say.otherTracks(others.map((t) => trackName(t, lang)).join(', '))}</p>
      ) : null}
    </Section>
  );
};

const TrackDetails = ({
  track,
  standing,
  lang,
}: {
  track: TrackStanding;
  standing: Standing;
  lang: Lang;
}) => (
  <div id={`track-${track.code}`}>
    <Details
      summary={
        <>
          {trackName(track, lang)} <small>{`${track.rung}/${track.rungs.length}`}</small>
        </>
      }
    >
      <ol class="rung-list">
        {track.rungs.map((rung) => (
          <RungItem rung={rung} standing={standing} lang={lang} />
        ))}
      </ol>
    </Details>
  </div>
);

const RungItem = ({ rung, standing, lang }: { rung: RungStanding; standing: Standing; lang: Lang }) => {
  const say = words[lang];
  return (
    <li>
      <h3>
        {rungName(rung, lang)} {rung.reached ? <Badge kind="good">{say.reached}</Badge> : null}
      </h3>
      {rung.conditions.length === 0 ? <p class="note">{say.noConditions}</p> : null}
      <ul>
        {rung.conditions.map((condition) => (
          <ConditionItem condition={condition} standing={standing} lang={lang} />
        ))}
      </ul>
    </li>
  );
};

const tone = { met: 'good', not_needed: 'plain', expired: 'bad', not_met: 'warn' } as const;

const ConditionItem = ({
  condition,
  standing,
  lang,
}: {
  condition: ConditionStanding;
  standing: Standing;
  lang: Lang;
}) => {
  const say = words[lang];
  const own = ladderWords[lang];
  const why =
    condition.state === 'not_needed'
      ? own.notNeeded[condition.because]
      : condition.state === 'not_met' && condition.because !== 'nothing'
        ? own.lacks[condition.because]
        : null;
  const proofs = condition.by.flatMap((at) => standing.facts[at] ?? []);
  const notes = [
    why,
    condition.state === 'not_needed' && condition.because === 'not_due' && condition.dueFrom
      ? say.dueFrom(formatDay(condition.dueFrom, lang))
      : null,
    ...proofs.map((f) => {
      const proof = say.proofOf(evidenceWords[lang].kinds[f.kind], evidenceWords[lang].grades[f.grade]);
      const from = say.from(formatDay(f.validFrom as PlainDate, lang));
      return `${proof}, ${f.validTo ? `${from} ${say.until(formatDay(f.validTo as PlainDate, lang))}` : from}`;
    }),
    condition.source ? say.rule(condition.source.text, own.sourceGrades[condition.source.grade]) : null,
  ].filter((note): note is string => note !== null);
  return (
    <li>
      <Badge kind={tone[condition.state]}>{own.states[condition.state]}</Badge>{' '}
      {conditionName(condition, lang)}
      {notes.map((note) => (
        <small class="under">{note}</small>
      ))}
    </li>
  );
};
