// The page of the number, for the public and for the agency: the same figures in the same order.
import type { Child } from 'hono/jsx';

import { Acts, Hero, PageHead } from '../../../web/arrange.tsx';
import { Badge, ButtonLink, ExampleBadge, ExampleNote, Notice } from '../../../web/controls.tsx';
import { Icon } from '../../../web/icons.tsx';
import { PublicPage, StaffPage } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import type { View } from '../../../web/view.ts';
import { link } from '../../../web/view.ts';
import type { Figures } from '../figures.ts';
import { words } from '../words.ts';
import { HowCounted, TheNumber, Which } from './number.tsx';
import { Beside, BridgeToNumber, Grades, Rungs } from './proof.tsx';
import { publicView } from '../../../web/public-view.ts';
import { OutsideErrors, Publishing } from './publishing.tsx';
import { Outside, Published } from './said.tsx';
import type { NumberPage, OutsideForm } from './shape.ts';
import { AreaTable, Coverage, Spread } from './spread.tsx';

type Shown = { view: View; page: NumberPage; form?: OutsideForm | undefined; refused?: string | undefined };

/** The address of this page with some of its settings changed; null leaves one out. */
const addressOf =
  ({ view, page }: Shown) =>
  (change: Record<string, string | null>): string => {
    const now = {
      asOf: page.asked,
      live: page.live ? '1' : null,
      map: page.shown === 'seen' ? 'seen' : null,
      ...change,
    };
    const query = new URLSearchParams(
      Object.entries(now).filter((e): e is [string, string] => e[1] !== null),
    ).toString();
    return link(view, query ? `/census?${query}` : '/census');
  };

const Downloads = ({ shown, figures }: { shown: Shown; figures: Figures }) => {
  const { view, page } = shown;
  const say = words[view.lang];
  const query = page.live ? '?live=1' : page.asked ? `?asOf=${figures.asOf}` : '';
  return (
    <p class="downloads">
      <Icon name="download" size={16} />
      <span>{say.download}</span>
      <a href={link(view, `/census/figures.csv${query}`)} download>
        csv
      </a>
      <a href={link(view, `/census/figures.json${query}`)} download>
        json
      </a>
    </p>
  );
};

/** Whose number this is; a signed-in person has the frame of the staff around it. */
const Whose = ({ view }: { view: View }) => (
  <>
    <Badge kind="warn">{view.city.name}</Badge> {view.city.example ? <ExampleBadge lang={view.lang} /> : null}
  </>
);

const PublicHead = ({ view }: { view: View }) => (
  <>
    <p>
      <Whose view={view} />
    </p>
    <h1>{words[view.lang].kicker}</h1>
  </>
);

const WithFigures = ({ shown, figures }: { shown: Shown; figures: Figures }) => {
  const { view, page } = shown;
  return (
    <>
      <Hero
        words={
          <>
            {view.user ? null : <PublicHead view={view} />}
            <TheNumber view={view} figures={figures} />
            {view.city.example && !view.user ? <ExampleNote lang={view.lang} /> : null}
            <Downloads shown={shown} figures={figures} />
          </>
        }
        picture={<Spread view={view} figures={figures} shown={page.shown} hrefTo={addressOf(shown)} />}
      />
      <HowCounted view={view} figures={figures} />
      <BridgeToNumber view={view} figures={figures} />
      <Beside view={view} figures={figures} />
      <Coverage view={view} figures={figures} />
      <Grades view={view} figures={figures} />
      <Rungs view={view} figures={figures} />
      <AreaTable view={view} figures={figures} />
    </>
  );
};

const Nothing = ({ view, page }: Shown) => {
  const say = words[view.lang];
  const act = page.mayImport ? (
    <ButtonLink kind="main" icon="upload" href={link(view, '/intake')}>
      {say.toImport}
    </ButtonLink>
  ) : undefined;
  return <EmptyState icon="chart-column" title={say.emptyTitle} text={say.emptyText} act={act} />;
};

const Body = (shown: Shown): Child => {
  const { view, page, form, refused } = shown;
  const say = words[view.lang];
  return (
    <>
      {form ? <OutsideErrors view={view} form={form} /> : null}
      {refused ? <Notice kind="warn">{refused}</Notice> : null}
      {view.user || page.figures ? null : <PageHead title={say.kicker} kicker={<Whose view={view} />} />}
      <Which view={view} page={page} />
      {page.figures ? (
        <WithFigures shown={shown} figures={page.figures} />
      ) : page.asked ? null : (
        <Nothing {...shown} />
      )}
      {page.publications.length > 0 ? <Published view={view} publications={page.publications} /> : null}
      <Outside
        view={view}
        outside={page.outside}
        publications={page.publications}
        mayRecord={page.mayPublish}
      />
      {page.mayPublish ? <Publishing view={view} form={form} /> : null}
    </>
  );
};

export const censusPage = (shown: Shown) => {
  const { view, page } = shown;
  const say = words[view.lang];
  if (!view.user) {
    return (
      <PublicPage view={publicView(view)} title={say.title}>
        <Body {...shown} />
      </PublicPage>
    );
  }
  const act =
    page.mayCountNow && !page.live ? (
      <Acts>
        <ButtonLink href={link(view, '/census?live=1')}>{say.live}</ButtonLink>
      </Acts>
    ) : undefined;
  return (
    <StaffPage view={view} title={say.title} kicker={say.kicker} lead={say.lead} act={act}>
      <Body {...shown} />
    </StaffPage>
  );
};
