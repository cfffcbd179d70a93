// "Posisi saya": the one next step first, then the place on every track.
import { Badge, ButtonLink, Details } from '../../../web/controls.tsx';
import { Acts, Card, OwnerPage } from '../../../web/layout.tsx';
import { DefinitionList, EmptyState, NextStep, TrackSteps } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { conditionName, ladderWords, nextStepSentence, rungName, trackName } from '../../ladder/index.ts';
import type { Standing, TrackStanding } from '../../ladder/index.ts';
import { Doors } from '../../readiness/index.ts';
import { sectorName } from '../../registry/index.ts';
import type { Mine } from '../actions/load.ts';
import { ownWords } from '../words/own.ts';
import { Restricted } from './data.tsx';
import { MovementsCounted, MovementsToAnswer } from './movement.tsx';
import { ComingSteps, PlacesToAnswer } from './places.tsx';

const helperName = (helper: string, view: View): string =>
  (ladderWords[view.lang].helpers as Readonly<Record<string, string | undefined>>)[helper] ?? helper;

const MyNextStep = ({ view, standing }: { view: View; standing: Standing }) => {
  const { lang } = view;
  const say = ownWords[lang];
  const { next, tracks } = standing.assessment;
  if (!next) return <NextStep lang={lang} title={say.allDone} />;
  const track = tracks.find((t) => t.code === next.track);
  const rung = track?.rungs[next.rung - 1];
  return (
    <NextStep
      lang={lang}
      title={nextStepSentence(next, lang)}
      facts={[
        { icon: 'hand-helping', text: say.helps(helperName(next.helper, view)) },
        { icon: 'calendar', text: say.when },
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
    />
  );
};

const Rungs = ({ view, track }: { view: View; track: TrackStanding }) => {
  const { lang } = view;
  const say = ownWords[lang];
  const states = ladderWords[lang].states;
  return (
    <Details summary={`${trackName(track, lang)} · ${say.steps(track.rung, track.rungs.length)}`}>
      {track.rungs.map((rung, at) => (
        <section class="stack">
          <h3>
            {`${at + 1}. ${rungName(rung, lang)} `}
            {rung.reached ? <Badge kind="good">{say.reached}</Badge> : null}
          </h3>
          {rung.conditions.length === 0 ? null : (
            <DefinitionList
              items={rung.conditions.map((condition) => ({
                term: conditionName(condition, lang),
                value: (
                  <Badge kind={condition.state === 'met' ? 'good' : 'plain'}>{states[condition.state]}</Badge>
                ),
              }))}
            />
          )}
        </section>
      ))}
    </Details>
  );
};

const MyTracks = ({ view, standing }: { view: View; standing: Standing }) => {
  const { lang } = view;
  const say = ownWords[lang];
  const applies = standing.assessment.tracks.filter((track) => track.applies);
  const walked = applies.filter((track) => track.open || track.rung > 0);
  const later = applies.filter((track) => !walked.includes(track)).map((track) => trackName(track, lang));
  return (
    <>
      <Card title={say.tracks}>
        <TrackSteps
          lang={lang}
          tracks={walked.map((track) => ({
            name: trackName(track, lang),
            reached: track.rung,
            total: track.rungs.length,
            label: say.steps(track.rung, track.rungs.length),
          }))}
        />
        {later.length > 0 ? <p class="note">{say.later(later.join(', '))}</p> : null}
      </Card>
      <Card title={say.conditions}>
        {walked.map((track) => (
          <Rungs view={view} track={track} />
        ))}
      </Card>
    </>
  );
};

const placeTold = ({ own, place }: Mine, { lang }: View): string =>
  `${place} · ${sectorName(own.sector, lang)}`;

export const PositionPage = (props: {
  view: View;
  once: string;
  name: string;
  linked: boolean;
  restricted: boolean;
  mine: readonly Mine[];
}) => {
  const { view, mine } = props;
  const say = ownWords[view.lang];
  const [first] = mine;
  const alone = mine.length === 1 && first !== undefined;
  return (
    <OwnerPage
      view={view}
      kicker={say.position}
      title={alone ? first.own.name : say.welcome(props.name)}
      lead={alone ? placeTold(first, view) : undefined}
    >
      {props.restricted ? <Restricted view={view} /> : null}
      {mine.length === 0 && !props.restricted ? (
        <EmptyState
          icon="store"
          title={say.none}
          text={props.linked ? say.noneText : say.noneUnlinked}
          act={
            <ButtonLink kind="main" href={link(view, props.linked ? '/usaha/baru' : '/usaha/masuk')}>
              {say.register}
            </ButtonLink>
          }
        />
      ) : null}
      {mine.map((one) => (
        <section class="stack" aria-label={one.own.name}>
          {alone ? null : (
            <div>
              <h2>{one.own.name}</h2>
              <p class="note">{placeTold(one, view)}</p>
            </div>
          )}
          <PlacesToAnswer view={view} once={props.once} chain={one.chain} />
          <MovementsToAnswer view={view} history={one.history} />
          {one.standing ? (
            <>
              <MyNextStep view={view} standing={one.standing} />
              <ComingSteps view={view} chain={one.chain} />
              <MyTracks view={view} standing={one.standing} />
              <MovementsCounted view={view} history={one.history} standing={one.standing} />
              <Doors view={view} standing={one.doors} />
            </>
          ) : (
            <>
              <p>{say.noPolicy}</p>
              <ComingSteps view={view} chain={one.chain} />
            </>
          )}
        </section>
      ))}
      {mine.length > 0 ? (
        <Card title={say.till}>
          <p>{say.tillText}</p>
          <Acts>
            <ButtonLink href={link(view, '/lapangan')}>{say.tillAct}</ButtonLink>
          </Acts>
        </Card>
      ) : null}
    </OwnerPage>
  );
};
