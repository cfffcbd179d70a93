// What the pages of matching have in common: their tabs.
import type { Child } from 'hono/jsx';

import { Tabs } from '../../../web/controls.tsx';
import { StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { words } from './words.ts';

export type Place = 'open' | 'unsure' | 'joins' | 'threshold';

type ShellProps = {
  readonly view: View;
  readonly place: Place;
  readonly title: string;
  readonly lead: Child;
  readonly counts?: Readonly<Partial<Record<Place, number>>>;
  readonly mayThreshold: boolean;
  readonly children?: Child;
};

const hrefs = {
  open: '/matching',
  unsure: '/matching?state=unsure',
  joins: '/matching/joins',
  threshold: '/matching/threshold',
} as const satisfies Record<Place, string>;

export const MatchingPage = ({ view, place, title, lead, counts, mayThreshold, children }: ShellProps) => {
  const say = words[view.lang];
  const places: readonly Place[] = [
    'open',
    'unsure',
    'joins',
    ...(mayThreshold ? ['threshold' as const] : []),
  ];
  return (
    <StaffPage view={view} title={title} lead={lead}>
      <Tabs
        lang={view.lang}
        label={say.tabs}
        tabs={places.map((one) => {
          const count = counts?.[one];
          return {
            href: link(view, hrefs[one]),
            label: say[one],
            current: one === place,
            ...(count === undefined ? {} : { count }),
          };
        })}
      />
      {children}
    </StaffPage>
  );
};
