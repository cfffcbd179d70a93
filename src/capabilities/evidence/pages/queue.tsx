// The officers' lists: papers that wait, numbers that stand twice, papers that end.
import { dayOf } from '../../../kernel/day.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import { Badge, Button, ButtonLink, ErrorSummary, Form, Tabs, TextInput } from '../../../web/controls.tsx';
import { formatCount, formatShortDay } from '../../../web/format.ts';
import { Acts, Card, Stack, StaffPage } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { daysLeft } from '../rules/due.ts';
import type { Doubled, Ending, Waiting } from '../store/queue.ts';
import { words } from '../words/index.ts';
import { queueWords } from '../words/queue.ts';
import { NumberRead } from './parts.tsx';

type Place = (area: string) => string;
type Tab = 'waiting' | 'twice' | 'ending' | 'kinds';

export const QueueTabs = (props: { view: View; at: Tab; kinds: boolean }) => {
  const say = queueWords[props.view.lang].tabs;
  const tab = (at: Tab, path: string) => ({
    href: link(props.view, path),
    label: say[at],
    current: props.at === at,
  });
  return (
    <Tabs
      lang={props.view.lang}
      label={queueWords[props.view.lang].title}
      tabs={[
        tab('waiting', '/evidence/queue'),
        tab('twice', '/evidence/twice'),
        tab('ending', '/evidence/ending'),
        ...(props.kinds ? [tab('kinds', '/evidence/kinds')] : []),
      ]}
    />
  );
};

/** What is left until its target day, late ones in red and in words. */
const Due = (props: { view: View; since: Date; targetDays: number }) => {
  const say = queueWords[props.view.lang];
  const left = daysLeft(dayOf(props.since, props.view.zone), props.targetDays, props.view.today);
  return left < 0 ? <Badge kind="bad">{say.late(-left)}</Badge> : <>{say.left(left)}</>;
};

export const QueuePage = (props: {
  view: View;
  rows: readonly Waiting[];
  targetDays: number;
  most: number;
  place: Place;
  kinds: boolean;
}) => {
  const { view, rows, targetDays } = props;
  const say = queueWords[view.lang];
  const at = (row: Waiting) => link(view, `/evidence/queue/${row.factId}`);
  const [first] = rows;
  return (
    <StaffPage
      view={view}
      title={say.title}
      lead={say.lead(targetDays)}
      act={
        first ? (
          <ButtonLink kind="main" icon="eye" href={at(first)}>
            {say.start}
          </ButtonLink>
        ) : null
      }
    >
      <QueueTabs view={view} at="waiting" kinds={props.kinds} />
      <DataTable
        caption={say.tabs.waiting}
        quiet
        rows={rows}
        rowKey={(row) => row.factId}
        rowHref={at}
        rowMarked={(row) => daysLeft(dayOf(row.since, view.zone), targetDays, view.today) < 0}
        empty={<EmptyState icon="circle-check" title={say.none} text={say.noneText} />}
        columns={[
          { key: 'paper', head: say.columns.paper, cell: (row) => words[view.lang].kinds[row.kind] },
          { key: 'enterprise', head: say.columns.enterprise, cell: (row) => row.name },
          { key: 'place', head: say.columns.place, cell: (row) => props.place(row.area) },
          {
            key: 'since',
            head: say.columns.since,
            narrow: true,
            cell: (row) => formatShortDay(dayOf(row.since, view.zone), view.lang),
          },
          {
            key: 'due',
            head: say.columns.wait,
            narrow: true,
            cell: (row) => <Due view={view} since={row.since} targetDays={targetDays} />,
          },
          {
            key: 'notes',
            head: say.columns.notes,
            cell: (row) => (
              <>
                {row.state === 'second' ? <Badge kind="info">{say.second}</Badge> : null}{' '}
                {row.twice ? <Badge kind="warn">{say.twice}</Badge> : null}{' '}
                {row.hasFile ? null : <Badge>{say.noFile}</Badge>}
              </>
            ),
          },
        ]}
      />
      {rows.length < props.most ? null : <p class="note">{say.more(props.most)}</p>}
    </StaffPage>
  );
};

export const TwicePage = (props: {
  view: View;
  rows: readonly Doubled[];
  place: Place;
  kinds: boolean;
  once: string;
  wrong?: { readonly id: string; readonly message: string; readonly typed: string } | undefined;
}) => {
  const { view, rows, wrong } = props;
  const say = queueWords[view.lang];
  return (
    <StaffPage view={view} title={say.title} lead={say.twiceLead}>
      <QueueTabs view={view} at="twice" kinds={props.kinds} />
      <ErrorSummary
        lang={view.lang}
        errors={wrong ? [{ field: `reason-${wrong.id}`, message: wrong.message }] : []}
      />
      {rows.length === 0 ? (
        <EmptyState icon="circle-check" title={say.twiceNone} text={say.twiceNoneText} />
      ) : (
        <Stack>
          {rows.map((row) => (
            <Card title={words[view.lang].kinds[row.kind]}>
              {row.number ? <NumberRead kind={row.kind} number={row.number} lang={view.lang} /> : null}
              <p>
                <a href={link(view, `/registry/${row.enterpriseId}#papers`)}>{row.name}</a>
                {` · ${props.place(row.area)}`}
              </p>
              <p>
                {say.other}:{' '}
                {row.other ? (
                  <a href={link(view, `/registry/${row.other.id}#papers`)}>{row.other.name}</a>
                ) : (
                  say.elsewhere
                )}
              </p>
              <Form action={link(view, `/evidence/twice/${row.id}`)} once={`${props.once}-${row.id}`}>
                <TextInput
                  name="reason"
                  id={`reason-${row.id}`}
                  label={say.answerReason}
                  maxlength={300}
                  autocomplete="off"
                  value={wrong?.id === row.id ? wrong.typed : ''}
                  error={wrong?.id === row.id ? wrong.message : undefined}
                />
                <Acts>
                  <Button>{say.answer}</Button>
                </Acts>
              </Form>
            </Card>
          ))}
        </Stack>
      )}
    </StaffPage>
  );
};

export const EndingPage = (props: {
  view: View;
  rows: readonly Ending[];
  most: number;
  place: Place;
  kinds: boolean;
}) => {
  const { view, rows } = props;
  const say = queueWords[view.lang];
  return (
    <StaffPage view={view} title={say.title} lead={say.endingLead}>
      <QueueTabs view={view} at="ending" kinds={props.kinds} />
      <DataTable
        caption={say.tabs.ending}
        quiet
        rows={rows}
        rowKey={(row) => row.factId}
        rowHref={(row) => link(view, `/registry/${row.enterpriseId}#papers`)}
        empty={<EmptyState icon="circle-check" title={say.endingNone} text={say.endingNoneText} />}
        columns={[
          { key: 'enterprise', head: say.columns.enterprise, cell: (row) => row.name },
          { key: 'paper', head: say.columns.paper, cell: (row) => words[view.lang].kinds[row.kind] },
          { key: 'place', head: say.columns.place, cell: (row) => props.place(row.area) },
          {
            key: 'ends',
            head: say.ends,
            narrow: true,
            cell: (row) => formatShortDay(row.validTo as PlainDate, view.lang),
          },
        ]}
      />
      {rows.length < props.most ? null : <p class="note">{formatCount(props.most, view.lang)}</p>}
    </StaffPage>
  );
};
