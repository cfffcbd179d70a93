// The frame around a product's pages: an office's at a desk, an owner's on a phone.
import type { Child } from 'hono/jsx';

import { OwnerPage, StaffPage } from '../../../web/layout.tsx';
import type { View } from '../../../web/view.ts';
import type { Frame } from '../places.ts';

export const CataloguePage = (props: {
  view: View;
  frame: Frame;
  title: string;
  kicker?: Child;
  lead?: Child;
  act?: Child;
  children?: Child;
}) => {
  const { frame, act, ...head } = props;
  return frame === 'desk' ? <StaffPage {...head} act={act} /> : <OwnerPage {...head} />;
};
