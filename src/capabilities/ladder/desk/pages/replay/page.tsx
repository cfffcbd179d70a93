// What a draft does to the city: how far the replay is, then what it found.
import { formatDay } from '../../../../../kernel/day.ts';
import type { PlainDate } from '../../../../../kernel/day.ts';
import { ButtonLink, Notice, Poll, Progress } from '../../../../../web/controls.tsx';
import { Acts, Section, StaffPage } from '../../../../../web/layout.tsx';
import { link } from '../../../../../web/view.ts';
import { sectorName } from '../../../../registry/index.ts';
import type { Sums } from '../../rules/sums.ts';
import { words } from '../../words.ts';
import { AskForm } from './ask.tsx';
import { pathOf } from './filter.ts';
import { List } from './list.tsx';
import type { ListProps } from './list.tsx';
import { areaName, sizeName } from './names.ts';
import { By, ByTrack, Headline } from './sums.tsx';

type Props = ListProps & { mayAdopt: boolean; once: string };

const Result = (props: Props & { sums: Sums }) => {
  const { view, draft, sums, places, mayAdopt } = props;
  const { lang } = view;
  const say = words[lang];
  return (
    <>
      {draft.revision === props.replay.revision ? null : <Notice kind="warn">{say.replayOld}</Notice>}
      <Headline {...props} />
      {mayAdopt && draft.state === 'open' ? (
        <Acts>
          <ButtonLink kind="main" icon="check" href={link(view, `/ladder/desk/${draft.id}/adopt`)}>
            {say.adopt}
          </ButtonLink>
        </Acts>
      ) : null}
      <ByTrack {...props} />
      <List {...props} />
      <By
        {...props}
        title={say.byArea}
        head={say.area}
        of="area"
        parts={sums.areas}
        name={(key) => areaName(places, key, view.city.code, lang)}
      />
      <By
        {...props}
        title={say.bySector}
        head={say.sector}
        of="sector"
        parts={sums.sectors}
        name={(key) => sectorName(key, lang)}
      />
      <By
        {...props}
        title={say.bySize}
        head={say.sizeClass}
        of="size"
        parts={sums.sizes}
        name={(key) => sizeName(key, lang)}
      />
    </>
  );
};

export const ReplayPage = (props: Props) => {
  const { view, draft, replay, once } = props;
  const { lang } = view;
  const say = words[lang];
  const day = formatDay(replay.day as PlainDate, lang);
  const here = link(view, pathOf(draft, `/${replay.id}`));
  return (
    <StaffPage
      view={view}
      title={say.replayTitle}
      kicker={<a href={link(view, `/ladder/desk/${draft.id}`)}>{draft.purpose}</a>}
      lead={`${say.replayed(day, replay.against)} ${say.replayLead}`}
    >
      {replay.sums === null ? (
        <Poll id="replay" href={here}>
          <Progress
            value={replay.done}
            max={replay.total}
            label={say.replaying(Math.floor((replay.done * 100) / Math.max(replay.total, 1)))}
            lang={lang}
          />
          <p class="note">{say.replayingNote}</p>
          <noscript>
            <ButtonLink kind="plain" href={here}>
              {say.reload}
            </ButtonLink>
          </noscript>
        </Poll>
      ) : (
        <div id="replay">
          <Result {...props} sums={replay.sums} />
        </div>
      )}
      {draft.state === 'open' ? (
        <Section title={say.replayAgain}>
          <AskForm view={view} draft={draft} once={once} typed={day} again />
        </Section>
      ) : null}
    </StaffPage>
  );
};
