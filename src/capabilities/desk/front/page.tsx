// The public front page: one sentence, one number, the map, the stairs, what this is, and how to take part.
import { Acts, Card, Cards, Hero, Section } from '../../../web/arrange.tsx';
import { Badge, ButtonLink, ExampleBadge, ExampleNote, Poll, Progress } from '../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../web/format.ts';
import { PublicPage } from '../../../web/layout.tsx';
import { Mark } from '../../../web/mark.tsx';
import { BigNumber, Stairs } from '../../../web/parts.tsx';
import { publicView } from '../../../web/public-view.ts';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { censusMap } from '../../census/index.ts';
import type { Figures } from '../../census/index.ts';
import { daysText } from '../../programme/index.ts';
import { stepsOf } from './steps.ts';
import type { Front } from './store.ts';
import { words } from './words.ts';

type Shown = { view: View; figures: Figures | null; making: Front['making']; on: Front['on'] };

const TheNumber = ({ view, figures }: { view: View; figures: Figures }) => {
  const { lang } = view;
  const say = words[lang];
  return (
    <BigNumber value={formatCount(figures.count, lang)}>
      <b>{say.counted}</b> {say.asOf(formatDay(figures.asOf, lang))}, {say.once}{' '}
      {figures.count > 0 ? `${say.seen(figures.coverage.seenWithinYear, figures.count)} ` : ''}
      <a href={link(view, '/census#cara')}>{say.how}</a>
    </BigNumber>
  );
};

const Making = ({ view, making }: { view: View; making: NonNullable<Front['making']> }) => {
  const say = words[view.lang];
  return (
    <Poll id="making" href={link(view, '/')}>
      <Progress lang={view.lang} label={say.making} value={making.done} max={making.wanted} />
      <p class="note">{say.makingNote}</p>
    </Poll>
  );
};

const Words = ({ view, figures, making }: Omit<Shown, 'on'>) => {
  const say = words[view.lang];
  return (
    <>
      <p>
        <Badge kind="warn">{view.city.name}</Badge>{' '}
        {view.city.example ? <ExampleBadge lang={view.lang} /> : null}
      </p>
      <h1>{say.sentence}</h1>
      {figures && !making ? <TheNumber view={view} figures={figures} /> : null}
      {view.city.example ? <ExampleNote lang={view.lang} /> : null}
      {making ? <Making view={view} making={making} /> : null}
      {figures || making ? null : (
        <div>
          <h2>{say.emptyTitle}</h2>
          <p class="lead">{say.emptyText}</p>
        </div>
      )}
      <Acts>
        <ButtonLink kind="main" href="#ikut">
          {say.join}
        </ButtonLink>
        <ButtonLink href={link(view, '/census')}>{say.number}</ButtonLink>
      </Acts>
    </>
  );
};

/** The map; before there is one, the mark, large. */
const Picture = ({ view, figures }: { view: View; figures: Figures | null }) =>
  figures ? censusMap(figures.byKelurahan, { lang: view.lang, shown: 'active' }) : <Mark size={280} />;

const Climb = ({ view, figures }: { view: View; figures: Figures }) => {
  const say = words[view.lang];
  const steps = stepsOf(figures.rungs ?? []);
  if (steps.length === 0) return null;
  return (
    <Section
      title={say.stairs}
      lead={say.stairsLead}
      act={<a href={link(view, '/census#jenjang')}>{say.allTracks}</a>}
    >
      <Stairs
        label={say.stairs}
        steps={steps.map(({ name, reached }) => ({
          ...say.steps[name],
          value: formatCount(reached, view.lang),
          href: link(view, '/census#jenjang'),
        }))}
      />
    </Section>
  );
};

/** What is on within a week, and the way to all of it. */
const ThisWeek = ({ view, on }: { view: View; on: Front['on'] }) => {
  const say = words[view.lang];
  return on.length === 0 ? null : (
    <Section title={say.week} act={<a href={link(view, '/acara')}>{say.allEvents}</a>}>
      <Cards>
        {on.map((event) => (
          <Card>
            <p class="kicker">{daysText(event.starts, event.ends, view)}</p>
            <h3>
              <a href={link(view, `/acara/${event.slug}`)}>{event.name}</a>
            </h3>
            <p>{event.place}</p>
          </Card>
        ))}
      </Cards>
    </Section>
  );
};

const Blocks = ({ blocks }: { blocks: readonly { title: string; text: string }[] }) => (
  <Cards>
    {blocks.map(({ title, text }) => (
      <Card title={title}>
        <p>{text}</p>
      </Card>
    ))}
  </Cards>
);

export const frontPage = (shown: Shown) => {
  const { figures, making } = shown;
  const view = publicView(shown.view);
  const say = words[view.lang];
  return (
    <PublicPage view={view} title={say.title} footer={<a href={link(view, '/census')}>{say.allFigures}</a>}>
      <Hero
        words={<Words view={view} figures={figures} making={making} />}
        picture={<Picture view={view} figures={making ? null : figures} />}
      />
      <ThisWeek view={view} on={shown.on} />
      {figures && !making ? <Climb view={view} figures={figures} /> : null}
      <Section title={say.whatTitle}>
        <Blocks blocks={say.what} />
      </Section>
      <Section id="ikut" title={say.joinTitle} lead={say.joinLead}>
        <Blocks blocks={say.take} />
        <Acts>
          <ButtonLink href={link(view, '/usaha')} icon="phone">
            {say.ownersDoor}
          </ButtonLink>
        </Acts>
      </Section>
    </PublicPage>
  );
};
