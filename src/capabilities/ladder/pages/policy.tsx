// A policy in words: tracks as stairs with their conditions, size classes, and the policies so far.
import { dayOf, formatDay } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { Lang } from '../../../kernel/language.ts';
import { Section } from '../../../web/arrange.tsx';
import { Badge, ButtonLink, Chip, Notice } from '../../../web/controls.tsx';
import { formatCount } from '../../../web/format.ts';
import { StaffPage } from '../../../web/layout.tsx';
import { EmptyState, Stairs } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { withdrawWords } from '../desk/words/withdraw.ts';
import type { Policy, Track } from '../policy.ts';
import type { AdoptedPolicy } from '../store.ts';
import { rungName, trackName } from '../words.ts';
import { Conditions, GradeLegend } from './conditions.tsx';
import { SizeClasses } from './size.tsx';
import { kindName, sectorList } from './told.ts';
import { policyWords } from './words.ts';

/** How many active enterprises of the scope stand on a rung or above, by track and rung from 1; null counts nothing. */
export type Reached = ((track: number, rung: number) => number) | null;

type Props = {
  view: View;
  policy: Policy;
  current: boolean;
  reached: Reached;
  history: readonly AdoptedPolicy[];
  /** Leads to the desk where policies are changed. */
  mayDesk: boolean;
};

const leadOf = (track: Track, lang: Lang): string => {
  const say = policyWords[lang];
  const kinds = track.opensWith?.map((kind) => kindName(kind, lang)).join(', ');
  return [
    kinds ? say.opens(kinds) : say.everybody,
    track.appliesTo ? say.onlySectors(sectorList(track.appliesTo, lang)) : '',
  ]
    .filter(Boolean)
    .join(' ');
};

const TrackTold = ({
  track,
  place,
  view,
  reached,
}: {
  track: Track;
  place: number;
  view: View;
  reached: Reached;
}) => {
  const { lang } = view;
  const name = trackName(track, lang);
  return (
    <Section id={`jalur-${track.code}`} title={name} lead={leadOf(track, lang)}>
      <Stairs
        label={name}
        steps={track.rungs.map((rung, at) => ({
          label: rungName(rung, lang),
          value: reached ? formatCount(reached(place, at + 1), lang) : String(at + 1),
          note: reached ? policyWords[lang].reachedHere : undefined,
        }))}
      />
      <Conditions track={track} name={name} lang={lang} />
    </Section>
  );
};

const History = ({ view, history, policy }: Props) => {
  const { lang } = view;
  const say = policyWords[lang];
  return (
    <Section id="riwayat" title={say.history} lead={say.historyLead}>
      <DataTable
        caption={say.history}
        quiet
        rows={history.toReversed()}
        rowKey={(row) => `v${row.version}`}
        rowHref={(row) => link(view, `/ladder?version=${row.version}`)}
        empty=""
        columns={[
          {
            key: 'version',
            head: say.version,
            cell: (row) => (
              <>
                {`${say.version} ${row.version} `}
                {row.version === policy.version ? <Badge kind="good">{say.yes}</Badge> : null}
                {row.withdrawn ? <Badge kind="warn">{withdrawWords[lang].badge}</Badge> : null}
              </>
            ),
          },
          { key: 'starts', head: say.starts, cell: (row) => formatDay(row.startsOn as PlainDate, lang) },
          {
            key: 'recorded',
            head: say.recorded,
            cell: (row) => formatDay(dayOf(row.recordedAt, view.zone), lang),
          },
          { key: 'reason', head: say.reason, cell: (row) => row.reason },
        ]}
      />
    </Section>
  );
};

export const PolicyPage = (props: Props) => {
  const { view, policy, current, reached, history, mayDesk } = props;
  const { lang } = view;
  const say = policyWords[lang];
  const since = formatDay(policy.startsOn, lang);
  const { version } = policy;
  const asked = history.find((row) => row.version === version);
  const other = asked?.withdrawn ? 'withdrawn' : policy.startsOn > view.today ? 'soon' : 'old';
  return (
    <StaffPage
      view={view}
      title={say.title}
      kicker={current ? say.inForce(policy.version, since) : say.kicker}
      lead={say.lead}
      act={
        mayDesk ? (
          <ButtonLink icon="scale" href={link(view, '/ladder/desk')}>
            {say.toDesk}
          </ButtonLink>
        ) : null
      }
    >
      {current ? null : (
        <Notice kind="warn">
          {say[other](version, since)} <a href={link(view, '/ladder')}>{say.toCurrent}</a>
        </Notice>
      )}
      <ul class="chips" aria-label={say.tracks}>
        {policy.tracks.map((track) => (
          <li>
            <Chip href={`#jalur-${track.code}`}>{trackName(track, lang)}</Chip>
          </li>
        ))}
      </ul>
      {policy.tracks.map((track, at) => (
        <TrackTold track={track} place={at} view={view} reached={reached} />
      ))}
      <GradeLegend lang={lang} />
      <SizeClasses limits={policy.size} lang={lang} />
      <History {...props} />
    </StaffPage>
  );
};

export const NoPolicyPage = ({ view }: { view: View }) => {
  const say = policyWords[view.lang];
  return (
    <StaffPage view={view} title={say.title}>
      <EmptyState icon="scale" title={say.none} text={say.noneText} />
    </StaffPage>
  );
};
