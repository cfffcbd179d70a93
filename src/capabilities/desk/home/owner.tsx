// The home of an owner: each own enterprise with its one next step first, then its place on every track.
import { Card, OwnerPage } from '../../../web/layout.tsx';
import { EmptyState, TrackSteps } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { trackName } from '../../ladder/index.ts';
import type { Standing } from '../../ladder/index.ts';
import { sectorName } from '../../registry/index.ts';
import { NextStepCard } from '../enterprise-page/ladder.tsx';
import type { Places } from '../places.ts';
import type { Own } from './store.ts';
import { words } from './words.ts';

export type OwnStanding = { readonly own: Own; readonly standing: Standing | null };
type Props = { view: View; name: string; mine: readonly OwnStanding[]; places: Places };

/** The tracks walked, leading to their conditions on the enterprise's page; the others by name, for when it begins. */
const MyPlace = ({ view, own, standing }: { view: View; own: Own; standing: Standing }) => {
  const { lang } = view;
  const say = words[lang];
  const tracks = standing.assessment.tracks.filter((track) => track.applies);
  const walked = tracks.filter((track) => track.open || track.rung > 0);
  const later = tracks.filter((track) => !walked.includes(track)).map((track) => trackName(track, lang));
  return (
    <Card title={say.place}>
      <TrackSteps
        lang={lang}
        tracks={walked.map((track) => ({
          name: trackName(track, lang),
          reached: track.rung,
          total: track.rungs.length,
          label: say.steps(track.rung, track.rungs.length),
          href: link(view, `/registry/${own.id}#track-${track.code}`),
        }))}
      />
      {later.length > 0 ? <p class="note">{say.later(later.join(', '))}</p> : null}
    </Card>
  );
};

const One = ({
  view,
  places,
  one,
  alone,
}: {
  view: View;
  places: Places;
  one: OwnStanding;
  alone: boolean;
}) => {
  const say = words[view.lang];
  const { own, standing } = one;
  return (
    <>
      {alone ? null : (
        <div>
          <h2>{own.name}</h2>
          <p class="note">
            {places.name(own.area)} · {sectorName(own.sector, view.lang)}
          </p>
        </div>
      )}
      {standing ? (
        <>
          <NextStepCard view={view} standing={standing} id={own.id} mayRecord={false} />
          <MyPlace view={view} own={own} standing={standing} />
        </>
      ) : (
        <p>{say.noPolicy}</p>
      )}
      <p>
        <a href={link(view, `/registry/${own.id}`)}>{say.more}</a>
      </p>
    </>
  );
};

export const ownerHome = ({ view, name, mine, places }: Props) => {
  const say = words[view.lang];
  const [first] = mine;
  const alone = mine.length === 1 && first !== undefined;
  return (
    <OwnerPage
      view={view}
      title={alone ? first.own.name : say.welcome(name)}
      kicker={say.mine}
      lead={alone ? `${places.name(first.own.area)} · ${sectorName(first.own.sector, view.lang)}` : undefined}
    >
      {mine.length === 0 ? <EmptyState icon="store" title={say.noOwn} text={say.noOwnText} /> : null}
      {mine.map((one) => (
        <One view={view} places={places} one={one} alone={alone} />
      ))}
    </OwnerPage>
  );
};
