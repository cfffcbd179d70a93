// What every page of one organisation has around it: its name, and the tabs of what it does with local goods.
import type { Child } from 'hono/jsx';

import { Tabs } from '../../../web/controls.tsx';
import { StaffPage } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { PartnerKind } from '../kinds.ts';
import { tabsOf } from '../tabs.ts';
import type { MitraTab } from '../tabs.ts';
import { words } from '../words.ts';

/** `at` is the tab this page belongs to; without one it is the organisation's first page. */
export const MitraFrame = (props: {
  view: View;
  partner: { readonly id: string; readonly name: string; readonly kind: PartnerKind };
  at?: MitraTab | undefined;
  title: string;
  lead?: Child;
  act?: Child;
  children?: Child;
}) => {
  const { view, partner, at } = props;
  const say = words[view.lang];
  const home = link(view, `/mitra/${partner.id}`);
  const tabs = tabsOf(partner.kind).map((tab) => ({
    href: `${home}/${tab}`,
    label: say.tabs[tab],
    current: tab === at,
  }));
  return (
    <StaffPage
      view={view}
      title={props.title}
      kicker={
        at === undefined ? <a href={link(view, '/mitra')}>{say.title}</a> : <a href={home}>{partner.name}</a>
      }
      lead={props.lead}
      act={props.act}
    >
      {tabs.length === 0 ? null : (
        <Tabs
          lang={view.lang}
          label={say.tabsLabel}
          tabs={[{ href: home, label: say.overview, current: at === undefined }, ...tabs]}
        />
      )}
      {props.children}
    </StaffPage>
  );
};
