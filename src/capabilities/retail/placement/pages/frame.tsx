// The two frames of a page about placements: the agency's, and an organisation's own.
import type { Child } from 'hono/jsx';

import { StaffPage } from '../../../../web/layout.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { MitraFrame } from '../../../partners/index.ts';
import type { OpenPartner } from '../../../partners/index.ts';
import { words } from '../words/index.ts';

/** Where the list lies from which a page was opened. */
export const listPath = (partner: OpenPartner | null): string =>
  partner === null ? '/retail/placements' : `/mitra/${partner.id}/placements`;

export const Frame = (props: {
  view: View;
  partner: OpenPartner | null;
  title: string;
  lead?: Child;
  act?: Child;
  children?: Child;
}) => {
  const { partner, ...rest } = props;
  const say = words[props.view.lang];
  if (partner !== null) return <MitraFrame {...rest} partner={partner} at="placements" />;
  return <StaffPage {...rest} kicker={<a href={link(props.view, listPath(null))}>{say.title}</a>} />;
};
