// One enterprise on one page: its next step first, then where it stands, who is behind it, its papers and its story.
import type { PlainDate } from '../../../kernel/day.ts';
import { showNib } from '../../../kernel/nib.ts';
import type { Nib } from '../../../kernel/nib.ts';
import { titleCase } from '../../../kernel/text.ts';
import {
  Badge,
  Button,
  ButtonLink,
  DateInput,
  Details,
  ExampleBadge,
  Form,
  Notice,
} from '../../../web/controls.tsx';
import { formatCount, formatDay } from '../../../web/format.ts';
import { Acts, Card, Columns, Section, StaffPage, Stack } from '../../../web/layout.tsx';
import { DefinitionList, Timeline } from '../../../web/parts.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { provesAtLeast } from '../../evidence/index.ts';
import type { Grade } from '../../evidence/index.ts';
import { Pictures } from '../../field/index.ts';
import { HistorySection } from '../../ladder/index.ts';
import { Supports } from '../../programme/index.ts';
import { Doors } from '../../readiness/index.ts';
import { registryWords, sectorName } from '../../registry/index.ts';
import { happeningsOf } from './happenings.tsx';
import { JoinedCard } from './joined.tsx';
import { ConditionsSection, NextStepCard, TracksCard } from './ladder.tsx';
import type { Loaded } from './load.ts';
import { PapersSection } from './papers.tsx';
import { SizeCard } from './size.tsx';
import { words } from './words.ts';

export type EnterprisePageProps = {
  readonly view: View;
  readonly loaded: Loaded;
  readonly once: string;
  readonly wrongDay: boolean;
  readonly may: {
    readonly edit: boolean;
    readonly look: boolean;
    readonly separate: boolean;
    readonly reveal: boolean;
    readonly letter: boolean;
    readonly pictures: boolean;
    readonly propose: boolean;
    readonly follow: boolean;
    readonly work: boolean;
  };
};

export const EnterprisePage = (props: EnterprisePageProps) => {
  const { view, loaded, may } = props;
  const { lang } = view;
  const say = words[lang];
  const { enterprise, standing, past } = loaded;
  const here = link(view, `/registry/${enterprise.id}`);
  const editable = may.edit && !past && enterprise.status !== 'withdrawn';
  return (
    <StaffPage
      view={view}
      title={titleCase(enterprise.name)}
      kicker={<a href={link(view, '/registry')}>{say.kicker}</a>}
      lead={<HeadLine {...props} />}
    >
      <Notices {...props} />
      <Stack>
        {editable ? (
          <>
            <Form id="seen" action={`${here}/seen`} once={props.once} />
            <Acts>
              <Button form="seen" icon="eye">
                {say.seen}
              </Button>
              <ButtonLink href={`${here}/edit`} icon="pencil">
                {say.edit}
              </ButtonLink>
              <ButtonLink href={`${here}/status`} icon="history">
                {say.status}
              </ButtonLink>
              <ButtonLink href={`${here}/paper`} icon="file-text">
                {say.addPaper}
              </ButtonLink>
            </Acts>
          </>
        ) : null}
        <Columns>
          <Stack>
            {standing ? (
              <>
                <NextStepCard view={view} standing={standing} id={enterprise.id} mayRecord={editable} />
                <TracksCard view={view} standing={standing} />
                <SizeCard view={view} standing={standing} founded={enterprise.founded} day={loaded.day} />
              </>
            ) : (
              <Notice kind="info">{say.nextNoPolicy}</Notice>
            )}
          </Stack>
          <Stack>
            <OwnerCard {...props} />
            <ProfileCard {...props} />
            <Doors view={view} standing={loaded.doors} />
            <JoinedCard view={view} loaded={loaded} may={may.separate} />
            <AsOf {...props} />
          </Stack>
        </Columns>
      </Stack>
      <PapersSection view={view} loaded={loaded} once={editable ? props.once : null} look={may.look} />
      {standing ? <ConditionsSection view={view} standing={standing} /> : null}
      <HistorySection
        view={view}
        history={loaded.history}
        standing={standing}
        day={loaded.day}
        propose={may.propose && !past && enterprise.status === 'active'}
        open={may.propose}
      />
      {past ? null : (
        <Supports
          view={view}
          enterpriseId={enterprise.id}
          steps={loaded.steps}
          supports={loaded.supports}
          names={loaded.names}
          may={may}
        />
      )}
      {may.pictures ? <Pictures view={view} pictures={loaded.pictures} names={loaded.names} /> : null}
      <Story {...props} />
    </StaffPage>
  );
};

/** Status, place, how well it is proven and when it was last seen: one line under the name. */
const HeadLine = ({ view, loaded }: EnterprisePageProps) => {
  const { lang } = view;
  const say = words[lang];
  const { enterprise, now, facts, places } = loaded;
  const status = now?.status ?? enterprise.status;
  const seenDay = now ? now.seenDay : enterprise.seenDay;
  const known = facts.filter((f) => f.retractedAt === null).map((f) => f.grade);
  const best = known.reduce<Grade>((a, b) => (provesAtLeast(b, a) ? b : a), 'stated');
  const area = now?.area ?? enterprise.area;
  return (
    <>
      <Badge kind={status === 'active' ? 'good' : 'warn'}>{registryWords[lang].statuses[status]}</Badge>{' '}
      <Badge kind={best === 'stated' ? 'plain' : 'info'}>{say.proofs[best]}</Badge>{' '}
      {enterprise.example ? <ExampleBadge lang={lang} /> : null}{' '}
      {[places.name(area), places.kecamatan(area)].filter(Boolean).join(', ')}
      {' · '}
      {seenDay ? say.lastSeen(formatDay(seenDay as PlainDate, lang)) : say.neverSeen}
    </>
  );
};

const Notices = ({ view, loaded, wrongDay }: EnterprisePageProps) => {
  const say = words[view.lang];
  const here = link(view, `/registry/${loaded.enterprise.id}`);
  return (
    <>
      {wrongDay ? <Notice kind="warn">{say.asOfWrong}</Notice> : null}
      {loaded.past ? (
        <Notice kind="info">
          {say.asOfNow(formatDay(loaded.day, view.lang))} {loaded.now ? '' : say.notYet}{' '}
          <a href={here}>{say.asOfBack}</a>
        </Notice>
      ) : null}
      {loaded.enterprise.status === 'withdrawn' ? <Notice kind="warn">{say.withdrawn}</Notice> : null}
    </>
  );
};

const OwnerCard = ({ view, loaded, may }: EnterprisePageProps) => {
  const { lang } = view;
  const say = words[lang];
  const own = registryWords[lang];
  const { owner, masked, others, enterprise, places } = loaded;
  if (!owner) {
    return (
      <Card title={say.owner}>
        <p class="note">{say.noOwner}</p>
      </Card>
    );
  }
  const sealed = masked.nik ?? masked.phone ?? masked.email;
  return (
    <Card title={say.owner}>
      <DefinitionList
        items={[
          { term: own.fields.owner, value: titleCase(owner.name) },
          ...(owner.sex ? [{ term: own.fields.sex, value: own.sexes[owner.sex] }] : []),
          { term: 'NIK', value: masked.nik ?? say.empty },
          { term: own.fields.phone, value: masked.phone ?? say.empty },
          { term: own.fields.email, value: masked.email ?? say.empty },
        ]}
      />
      {sealed ? <p class="note">{say.sealed}</p> : null}
      {may.letter ? (
        <Acts>
          <ButtonLink href={link(view, `/owners/letter/${enterprise.id}`)} kind="quiet" icon="printer">
            {say.letter}
          </ButtonLink>
        </Acts>
      ) : null}
      {sealed && may.reveal ? (
        <Acts>
          <ButtonLink href={link(view, `/registry/${enterprise.id}/reveal`)} kind="quiet" icon="eye">
            {say.reveal}
          </ButtonLink>
        </Acts>
      ) : null}
      {others.length > 0 ? (
        <>
          <h3>{say.others}</h3>
          <ul>
            {others.map((other) => (
              <li>
                <a href={link(view, `/registry/${other.id}`)}>{titleCase(other.name)}</a>{' '}
                <small>{[other.kind, places.name(other.area)].filter(Boolean).join(' · ')}</small>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
};

const ProfileCard = ({ view, loaded }: EnterprisePageProps) => {
  const { lang } = view;
  const say = words[lang];
  const { fields } = registryWords[lang];
  const { enterprise: e, kbli, places, point } = loaded;
  const items = [
    { term: fields.sector, value: sectorName(e.sector, lang) },
    { term: fields.kind, value: e.kind },
    {
      term: fields.kbli,
      value: e.kbli && `${e.kbli} ${kbli ?? ''}`,
      note: e.kbliEdition ? say.edition(String(e.kbliEdition)) : say.editionUnknown,
    },
    { term: fields.nib, value: e.nib && showNib(e.nib as Nib) },
    {
      term: fields.area,
      value: places.name(e.area.split('/')[0] ?? e.area),
      note: say.rt(e.rt ?? '', e.rw ?? ''),
    },
    { term: fields.address, value: e.address },
    {
      term: registryWords[lang].point,
      value: point ? `${point.lat}, ${point.lng}` : null,
      note: point
        ? say.pointNote(
            registryWords[lang].sources[point.source === 'field' ? 'field' : 'import'],
            formatDay(point.day as PlainDate, lang),
          )
        : undefined,
    },
    { term: fields.founded, value: e.founded === null ? null : String(e.founded) },
  ];
  return (
    <Card title={say.profile}>
      <DefinitionList
        items={items.flatMap((i) =>
          i.value ? [{ term: i.term, value: i.value, ...(i.note ? { note: i.note } : {}) }] : [],
        )}
      />
    </Card>
  );
};

const shownAtOnce = 12;

const Story = ({ view, loaded }: EnterprisePageProps) => {
  const { lang } = view;
  const say = words[lang];
  const all = happeningsOf(loaded, lang);
  const older = all.slice(shownAtOnce);
  return (
    <Section title={say.timeline} id="story">
      <Timeline lang={lang} items={all.slice(0, shownAtOnce)} />
      {older.length > 0 ? (
        <Details summary={say.older(formatCount(older.length, lang))}>
          <Timeline lang={lang} items={older} />
        </Details>
      ) : null}
    </Section>
  );
};

const AsOf = ({ view, loaded }: EnterprisePageProps) => {
  const say = words[view.lang];
  return (
    <Card title={say.asOfTitle}>
      <form class="form" method="get" action={link(view, `/registry/${loaded.enterprise.id}`)}>
        <DateInput
          name="asOf"
          label={say.asOf}
          hint={say.asOfHint}
          value={loaded.past ? loaded.day : undefined}
        />
        <Acts>
          <Button icon="history">{say.asOfShow}</Button>
        </Acts>
      </form>
    </Card>
  );
};
