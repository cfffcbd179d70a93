// Which records an enterprise is made of, and the way to separate them again.
import { titleCase } from '../../../kernel/text.ts';
import { ButtonLink } from '../../../web/controls.tsx';
import { formatDay } from '../../../web/format.ts';
import { Card } from '../../../web/layout.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { Loaded } from './load.ts';
import { words } from './words.ts';

export const JoinedCard = ({ view, loaded, may }: { view: View; loaded: Loaded; may: boolean }) => {
  const say = words[view.lang];
  const { joined, joins, dayOf, past } = loaded;
  if (joined.length === 0) return null;
  return (
    <Card title={say.madeOf(joined.length + 1)}>
      <p class="note">{say.madeOfLead}</p>
      <ul>
        {joined.map(({ id, name }) => {
          const open = joins.find((join) => join.fromId === id && !join.undoneAt);
          return (
            <li>
              <b>{name === null ? say.elsewhere : titleCase(name)}</b>
              {open ? (
                <small> {say.joinedOn(formatDay(dayOf(open.recordedAt), view.lang))}</small>
              ) : null}{' '}
              {open && may && !past && name !== null ? (
                <ButtonLink href={link(view, `/matching/joins/${open.id}/undo`)} kind="quiet" icon="undo-2">
                  {say.separate}
                </ButtonLink>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
};
