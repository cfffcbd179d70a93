// A rota that could not be made, and why.
import { ButtonLink, Notice } from '../../../../../web/controls.tsx';
import { link } from '../../../../../web/view.ts';
import type { Told } from '../../rules/told.ts';
import { words } from '../../words/index.ts';
import { shiftName } from '../parts.tsx';
import type { ProposalProps } from './known.ts';

export const Failed = ({
  view,
  event,
  ground,
  told,
}: ProposalProps & { told: Extract<Told, { refused: unknown }> }) => {
  const { lang } = view;
  const say = words[lang];
  const { refused } = told;
  const [name, shift] =
    refused.refused === 'locked-clash'
      ? [
          ground.accepted.find((a) => a.application === refused.exhibitor)?.name ?? say.unnamed,
          ground.shifts.find((s) => s.id === refused.shift),
        ]
      : ['', undefined];
  return (
    <>
      <Notice kind="bad" title={say.rota.failed}>
        {say.rota.failedWhy[refused.refused](name, shift ? shiftName(shift, lang) : '')}
      </Notice>
      <ButtonLink kind="main" href={link(view, `/events/${event.id}/stalls/rota`)}>
        {say.dealAgain}
      </ButtonLink>
    </>
  );
};
