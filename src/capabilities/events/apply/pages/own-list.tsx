// An owner's events: what was applied for and what is open, one card each.
import type { PlainDate } from '../../../../kernel/day.ts';
import { titleCase } from '../../../../kernel/text.ts';
import { ButtonLink } from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Acts, Card, OwnerPage, Section, Stack } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { daysOf } from '../../pages/frame.tsx';
import { words as frame } from '../../words/frame.ts';
import { lastDay } from '../rules/ask.ts';
import type { ApplicationRow } from '../store/applications.ts';
import type { OwnEvent } from '../store/own.ts';
import { words } from '../words/own.ts';
import { StandingBadge, standingIn, told } from './standing.tsx';

export type Mine = {
  readonly event: OwnEvent;
  readonly row: ApplicationRow;
  readonly until: PlainDate | null;
};

const When = ({ view, event }: { view: View; event: OwnEvent }) => (
  <small>
    {frame[view.lang].kinds[event.kind]} · {daysOf(event, view)} · {event.place}
  </small>
);

const MineCard = ({ view, mine, several }: { view: View; mine: Mine; several: boolean }) => {
  const say = words[view.lang];
  const { event, row } = mine;
  const standing = standingIn(row);
  return (
    <Card title={event.name}>
      <Stack>
        <p>
          <StandingBadge view={view} standing={standing} />{' '}
          {several ? <small>{say.forName(titleCase(row.name))}</small> : null}
        </p>
        <p>{told(row, mine.until, view, event)}</p>
        <When view={view} event={event} />
        <Acts>
          <ButtonLink
            kind={standing === 'offered' ? 'main' : 'plain'}
            href={link(view, `/usaha/acara/${event.id}`)}
          >
            {standing === 'offered' ? say.answer : say.look}
          </ButtonLink>
        </Acts>
      </Stack>
    </Card>
  );
};

const OpenCard = ({ view, event }: { view: View; event: OwnEvent }) => {
  const say = words[view.lang];
  return (
    <Card title={event.name}>
      <Stack>
        <When view={view} event={event} />
        <p>{say.until(formatDay(lastDay(event), view.lang))}</p>
        <Acts>
          <ButtonLink kind="plain" icon="arrow-right" href={link(view, `/usaha/acara/${event.id}`)}>
            {say.apply}
          </ButtonLink>
        </Acts>
      </Stack>
    </Card>
  );
};

export const OwnListPage = (props: {
  view: View;
  mine: readonly Mine[];
  open: readonly OwnEvent[];
  /** How many enterprises there are to apply for. */
  enterprises: number;
}) => {
  const { view, mine, open, enterprises } = props;
  const say = words[view.lang];
  return (
    <OwnerPage view={view} title={say.title} lead={say.lead}>
      {enterprises === 0 ? (
        <EmptyState
          icon="store"
          title={say.noEnterprise}
          text={say.noEnterpriseText}
          act={
            <ButtonLink kind="main" href={link(view, '/usaha/baru')}>
              {say.register}
            </ButtonLink>
          }
        />
      ) : mine.length + open.length === 0 ? (
        <EmptyState icon="calendar" title={say.none} text={say.noneText} />
      ) : null}
      {mine.length > 0 ? (
        <Section title={say.mine}>
          <Stack>
            {mine.map((one) => (
              <MineCard view={view} mine={one} several={enterprises > 1} />
            ))}
          </Stack>
        </Section>
      ) : null}
      {open.length > 0 ? (
        <Section title={say.open}>
          <Stack>
            {open.map((event) => (
              <OpenCard view={view} event={event} />
            ))}
          </Stack>
        </Section>
      ) : null}
    </OwnerPage>
  );
};
