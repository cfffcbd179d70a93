// The policy desk: drafts that are open, the form for a new one, and every version with its reason and what it changed.
import { dayOf, formatDay } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import {
  Badge,
  Button,
  ButtonLink,
  Details,
  ErrorSummary,
  Form,
  Poll,
  Progress,
  TextInput,
} from '../../../../web/controls.tsx';
import { Acts, Card, Section, Stack, StaffPage } from '../../../../web/layout.tsx';
import { EmptyState } from '../../../../web/parts.tsx';
import { DataTable } from '../../../../web/tables.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import type { AdoptedPolicy } from '../../store.ts';
import { differencesOf } from '../rules/differ.ts';
import { beforeThat, stateOf } from '../rules/versions.ts';
import type { Applied } from '../store/applied.ts';
import type { DraftRow } from '../store/drafts.ts';
import { words } from '../words.ts';
import { withdrawWords } from '../words/withdraw.ts';
import type { BaselineRow } from '../../movement/store/baseline.ts';
import { BaselineSection } from './baseline.tsx';
import { Differences } from './differences.tsx';

type Names = ReadonlyMap<string, string>;

type Props = {
  view: View;
  drafts: readonly DraftRow[];
  /** By version. */
  history: readonly AdoptedPolicy[];
  inForce: number | null;
  applying: Applied | null;
  baseline: BaselineRow | null;
  names: Names;
  mayDraft: boolean;
  mayAdopt: boolean;
  once: string;
  typed: string;
  error?: string | undefined;
};

/** While the positions of a large city are being brought to a policy. */
export const Following = ({ view, applying }: { view: View; applying: Applied | null }) =>
  applying ? (
    <Poll id="following" href={link(view, '/ladder/desk')}>
      <Progress
        value={applying.done}
        max={applying.total}
        label={words[view.lang].applying(applying.version)}
        lang={view.lang}
      />
    </Poll>
  ) : (
    <div id="following" />
  );

const NewDraft = ({ view, once, typed, error }: Props) => {
  const say = words[view.lang];
  return (
    <Card title={say.start} id="new">
      <Form action={link(view, '/ladder/desk')} once={once}>
        <TextInput
          name="purpose"
          label={say.purpose}
          hint={say.purposeHint}
          value={typed}
          error={error}
          maxlength={200}
        />
        <Button kind="main" icon="plus">
          {say.start}
        </Button>
      </Form>
    </Card>
  );
};

const Drafts = ({ view, drafts, names }: Props) => {
  const { lang } = view;
  const say = words[lang];
  return (
    <Section title={say.drafts}>
      <DataTable
        caption={say.drafts}
        quiet
        rows={drafts}
        rowKey={(row) => row.id}
        rowHref={(row) => link(view, `/ladder/desk/${row.id}`)}
        empty={<EmptyState icon="scale" title={say.noDrafts} text={say.noDraftsText} />}
        columns={[
          { key: 'purpose', head: say.purpose, cell: (row) => row.purpose },
          { key: 'base', head: say.draft, cell: (row) => say.basedOn(row.basedOn) },
          {
            key: 'changed',
            head: say.changed,
            cell: (row) => formatDay(dayOf(row.changedAt, view.zone), lang),
          },
          { key: 'by', head: say.by, cell: (row) => names.get(row.changedBy) ?? say.theCity },
        ]}
      />
    </Section>
  );
};

const Since = ({ row, view, history, inForce }: Props & { row: AdoptedPolicy }) => {
  const { lang } = view;
  const say = words[lang];
  const held = history.find((p) => p.version === inForce);
  const state = stateOf(row, { inForce: held, today: view.today });
  const starts = formatDay(row.startsOn as PlainDate, lang);
  if (state === 'past') return <>{say.from(starts)}</>;
  const { kind, badge, since } = {
    inForce: { kind: 'good', badge: say.inForce, since: say.from(starts) },
    later: { kind: 'info', badge: say.later, since: say.begins(starts) },
    beginning: { kind: 'info', badge: say.beginning, since: say.begins(starts) },
    withdrawn: { kind: 'warn', badge: withdrawWords[lang].badge, since: withdrawWords[lang].would(starts) },
  }[state] as { kind: 'good' | 'info' | 'warn'; badge: string; since: string };
  return (
    <>
      <Badge kind={kind}>{badge}</Badge> {since}
    </>
  );
};

/** Who took it back and why; or, while it waits, the way to do so. */
const Withdrawal = ({ row, view, names, mayAdopt }: Props & { row: AdoptedPolicy }) => {
  const { lang } = view;
  const say = withdrawWords[lang];
  if (row.withdrawn) {
    const { recordedBy, recordedAt, reason } = row.withdrawn;
    const who = names.get(recordedBy) ?? words[lang].theCity;
    return (
      <p>
        <b>{say.by(who, formatDay(dayOf(recordedAt, view.zone), lang))}:</b> {reason}
      </p>
    );
  }
  return mayAdopt && row.startsOn > view.today ? (
    <Acts>
      <ButtonLink href={link(view, `/ladder/versions/${row.version}/withdraw`)}>{say.act}</ButtonLink>
    </Acts>
  ) : null;
};

const Version = ({ row, ...props }: Props & { row: AdoptedPolicy }) => {
  const { view, names, history } = props;
  const { lang } = view;
  const say = words[lang];
  const before = beforeThat(history, row);
  const differences = before ? differencesOf(before.body, row.body) : [];
  return (
    <Card title={say.version(row.version)} id={`v${row.version}`}>
      <p>
        <Since {...props} row={row} />.{' '}
        {say.adoptedBy(
          names.get(row.recordedBy) ?? say.theCity,
          formatDay(dayOf(row.recordedAt, view.zone), lang),
        )}
        .
      </p>
      <p>
        <b>{say.reason}:</b> {row.reason}
      </p>
      <Withdrawal {...props} row={row} />
      {before === undefined ? (
        <p>{say.first}</p>
      ) : differences.length === 0 ? (
        <p>{say.sameAsBefore}</p>
      ) : (
        <Details summary={say.nDifferences(differences.length)}>
          <Differences differences={differences} lang={lang} />
        </Details>
      )}
      <p>
        <a href={link(view, `/ladder?version=${row.version}`)}>{say.read(row.version)}</a>
      </p>
    </Card>
  );
};

export const DeskPage = (props: Props) => {
  const { view, history, mayDraft, error, applying } = props;
  const say = words[view.lang];
  const newest = history.toReversed();
  return (
    <StaffPage
      view={view}
      title={say.title}
      kicker={<a href={link(view, '/ladder')}>{say.kicker}</a>}
      lead={say.lead}
    >
      <ErrorSummary
        lang={view.lang}
        errors={error === undefined ? [] : [{ field: 'purpose', message: error }]}
      />
      <Following view={view} applying={applying} />
      <Drafts {...props} />
      {mayDraft ? <NewDraft {...props} /> : null}
      <BaselineSection view={view} baseline={props.baseline} names={props.names} maySet={props.mayAdopt} />
      <Section title={say.versions} lead={say.versionsLead} id="versions">
        <Stack>
          {newest.map((row) => (
            <Version {...props} row={row} />
          ))}
        </Stack>
      </Section>
    </StaffPage>
  );
};

/** For whoever sees only a part of the city. */
export const ElsewherePage = ({ view }: { view: View }) => {
  const say = words[view.lang];
  return (
    <StaffPage view={view} title={say.title}>
      <EmptyState
        icon="scale"
        title={say.only}
        text={say.onlyText}
        act={<ButtonLink href={link(view, '/ladder')}>{say.toPolicy}</ButtonLink>}
      />
    </StaffPage>
  );
};
