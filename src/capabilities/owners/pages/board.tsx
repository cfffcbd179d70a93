// The agency's side: requests with their clock, overdue first, and one request to be answered.
import { formatInstant } from '../../../kernel/day.ts';
import { maskPhone, parsePhone } from '../../../kernel/phone.ts';
import { isRefused } from '../../../kernel/refusal.ts';
import { titleCase } from '../../../kernel/text.ts';
import { openText } from '../../../platform/keys/brief.ts';
import {
  Badge,
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  Notice,
  Tabs,
  TextArea,
} from '../../../web/controls.tsx';
import { Acts, Card, StaffPage } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { longestReason } from '../../registry/index.ts';
import { timeLeft } from '../rules/clock.ts';
import type { BoardRow } from '../store/requests.ts';
import { boardWords } from '../words/board.ts';

const here = '/owners/requests';

const Clock = ({ view, row, now }: { view: View; row: BoardRow; now: Date }) => {
  const say = boardWords[view.lang];
  const { request } = row;
  if (request.state !== 'open') return <>{formatInstant(request.dueAt, view.zone, view.lang)}</>;
  const { overdue, hours } = timeLeft(request.dueAt, now);
  return (
    <span>
      <Badge kind={overdue ? 'bad' : hours < 24 ? 'warn' : 'info'}>
        {overdue ? say.overdue(hours) : say.left(hours)}
      </Badge>{' '}
      <small>{formatInstant(request.dueAt, view.zone, view.lang)}</small>
    </span>
  );
};

export const BoardPage = (props: {
  view: View;
  rows: readonly BoardRow[];
  open: boolean;
  now: Date;
  names: ReadonlyMap<string, string>;
}) => {
  const { view, rows, open, now } = props;
  const { lang } = view;
  const say = boardWords[lang];
  const late = open ? rows.filter(({ request }) => timeLeft(request.dueAt, now).overdue).length : 0;
  return (
    <StaffPage view={view} title={say.title} lead={say.lead}>
      {late > 0 ? <Notice kind="bad">{say.overdueCount(late)}</Notice> : null}
      <Tabs
        lang={lang}
        label={say.tabs}
        tabs={[
          { href: link(view, here), label: say.open, current: open },
          { href: link(view, `${here}?state=answered`), label: say.answered, current: !open },
        ]}
      />
      <DataTable
        caption={say.title}
        quiet
        rows={rows}
        rowKey={({ request }) => request.id}
        rowHref={({ request }) => link(view, `${here}/${request.id}`)}
        rowMarked={({ request }) => request.state === 'open' && timeLeft(request.dueAt, now).overdue}
        empty={
          <EmptyState
            icon="inbox"
            title={open ? say.none : say.noneAnswered}
            text={open ? say.noneText : ''}
          />
        }
        columns={[
          { key: 'what', head: say.what, cell: ({ request }) => say.kinds[request.kind] },
          {
            key: 'who',
            head: say.who,
            cell: (row) =>
              [titleCase(row.personName ?? '–'), row.enterpriseName && titleCase(row.enterpriseName)]
                .filter(Boolean)
                .join(' · '),
          },
          { key: 'due', head: say.due, cell: (row) => <Clock view={view} row={row} now={now} /> },
          {
            key: 'made',
            head: say.made,
            cell: ({ request }) => formatInstant(request.madeAt, view.zone, lang),
          },
          {
            key: 'answer',
            head: say.answer,
            cell: ({ request }) =>
              request.state === 'open'
                ? '–'
                : `${say[request.state]} · ${
                    request.decidedBy === 'owners'
                      ? say.bySystem
                      : (props.names.get(request.decidedBy ?? '') ?? '–')
                  }`,
          },
        ]}
      />
    </StaffPage>
  );
};

/** What is asked for as staff may see it: a phone is masked until the change is made. */
export function wantedOf(row: BoardRow): readonly { field: string; value: string }[] {
  return Object.entries(row.request.body).map(([field, value]) => {
    if (field !== 'phone') return { field, value };
    const phone = parsePhone(openText('owners-phone', value));
    return { field, value: isRefused(phone) ? '–' : maskPhone(phone) };
  });
}

export const RequestPage = (props: {
  view: View;
  once: string;
  row: BoardRow;
  now: Date;
  recorded: Readonly<Record<string, string>>;
  placeName: (area: string) => string;
  reason: string;
  problem: string | null;
}) => {
  const { view, row, now, placeName } = props;
  const say = boardWords[view.lang];
  const { request } = row;
  const kind = say.kinds[request.kind];
  const shown = (field: string, value: string) => (field === 'area' ? placeName(value) : value);
  const wanted = wantedOf(row);
  return (
    <StaffPage
      view={view}
      title={say.requestOf(kind.toLowerCase())}
      kicker={titleCase(row.personName ?? '–')}
    >
      {props.problem ? (
        <ErrorSummary lang={view.lang} errors={[{ field: 'reason', message: props.problem }]} />
      ) : null}
      <Card>
        <p>
          <b>{titleCase(row.personName ?? '–')}</b>
          {row.enterpriseName ? ` · ${titleCase(row.enterpriseName)}` : ''}
          {` · ${placeName(row.area ?? row.personArea ?? '')} `}
          <Clock view={view} row={row} now={now} />
        </p>
        {request.kind === 'claim' ? <p>{say.claimText}</p> : null}
        {request.kind === 'erasure' ? (
          <>
            <p>{say.erasureText}</p>
            <p class="note">{say.keeps}</p>
          </>
        ) : null}
        {wanted.length > 0 ? (
          <DataTable
            caption={say.wanted}
            quiet
            rows={wanted}
            rowKey={({ field }) => field}
            empty={null}
            columns={[
              { key: 'field', head: say.field, cell: ({ field }) => say.fields[field] ?? field },
              {
                key: 'recorded',
                head: say.recorded,
                cell: ({ field }) => shown(field, props.recorded[field] ?? '–'),
              },
              { key: 'wanted', head: say.wanted, cell: ({ field, value }) => <b>{shown(field, value)}</b> },
            ]}
          />
        ) : null}
        {request.enterpriseId ? (
          <p>
            <a href={link(view, `/registry/${request.enterpriseId}`)}>{say.enterprise}</a>
          </p>
        ) : null}
      </Card>
      {request.state === 'open' ? (
        <Card title={say.answer}>
          <Form action={link(view, `${here}/${request.id}`)} once={props.once}>
            <TextArea
              name="reason"
              label={say.reason}
              hint={say.reasonHint}
              value={props.reason}
              maxlength={longestReason}
              rows={3}
              error={props.problem ?? undefined}
            />
            <Acts>
              <Button kind={request.kind === 'erasure' ? 'danger' : 'main'} name="answer" value="granted">
                {say.grant}
              </Button>
              <Button name="answer" value="refused">
                {say.refuse}
              </Button>
            </Acts>
          </Form>
        </Card>
      ) : (
        <Card title={say.decided}>
          <p>
            {request.decidedBy === 'owners'
              ? say.bySystem
              : `${say[request.state]} · ${request.reason ?? ''}`}
          </p>
        </Card>
      )}
      <ButtonLink kind="quiet" href={link(view, here)}>
        {say.back}
      </ButtonLink>
    </StaffPage>
  );
};
