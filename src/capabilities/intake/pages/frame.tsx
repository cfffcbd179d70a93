// The frame of one import's pages: its name, its state, and the tabs between summary, columns and rows.
import type { Child } from 'hono/jsx';

import { formatCount } from '../../../kernel/number.ts';
import { Notice, Tabs } from '../../../web/controls.tsx';
import { StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { Import } from '../store.ts';
import { fates } from '../tables.ts';
import type { Fate } from '../tables.ts';
import { words } from '../words.ts';
import { areaName, hasRows, instant, personName } from './shown.tsx';
import type { Known } from './shown.tsx';

export type Here = 'summary' | 'columns' | Fate;

type Props = {
  known: Known;
  found: Import;
  /** A refusal of the act just tried. */
  refused?: Child;
  here: Here;
  children?: Child;
};

export const pathOf = ({ id }: Pick<Import, 'id'>, below = ''): string => `/intake/${id}${below}`;

/** Tabs and what stands under them: the part that changes while a file is worked on. */
export const ImportBody = ({
  known,
  found,
  here,
  children,
}: Pick<Props, 'known' | 'found' | 'here' | 'children'>) => {
  const { view } = known;
  const say = words[view.lang];
  const counts = { ...found.counts, duplicate: found.counts.duplicatesInFile };
  const tab = (at: Here, path: string, label: string, of?: number) => ({
    href: link(view, pathOf(found, path)),
    label,
    current: at === here,
    ...(of === undefined ? {} : { count: of }),
  });
  const tabs = [
    tab('summary', '', say.one.summary),
    ...(found.sheets.length > 0 ? [tab('columns', '/columns', say.one.columns)] : []),
    ...(hasRows(found) ? fates : [])
      .filter((fate) => counts[fate] > 0)
      .map((fate) => tab(fate, `/rows?fate=${fate}`, say.fates[fate], counts[fate])),
  ];
  return (
    <>
      {tabs.length > 1 ? <Tabs lang={view.lang} label={say.one.tabs} tabs={tabs} /> : null}
      {children}
    </>
  );
};

export const ImportPage = ({ known, found, refused, children }: Omit<Props, 'here'>) => {
  const { view, areas } = known;
  const say = words[view.lang].one;
  const bound = found.area === view.city.code ? '' : ` · ${say.bound(areaName(areas, found.area))}`;
  return (
    <StaffPage
      view={view}
      title={found.fileName}
      kicker={<a href={link(view, '/intake')}>{say.kicker}</a>}
      lead={`${personName(known, found.by)} · ${instant(view, found.createdAt)}${bound}`}
    >
      {refused ? <Notice kind="bad">{refused}</Notice> : null}
      {children}
    </StaffPage>
  );
};

export const count = (known: Known, of: number): string => formatCount(of, known.view.lang);
