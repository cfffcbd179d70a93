// The history of joins, and the page that separates one or a whole batch.
import { titleCase } from '../../../kernel/text.ts';
import { Badge, Button, ButtonLink, ErrorSummary, Form, Notice, TextArea } from '../../../web/controls.tsx';
import { formatCount, formatInstant } from '../../../web/format.ts';
import { Acts, Card, StaffPage } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { longestReason } from '../../registry/index.ts';
import type { ListedJoin } from '../store/joins.ts';
import { MatchingPage } from './shell.tsx';
import { explain, words } from './words.ts';

export type JoinsProps = {
  readonly view: View;
  readonly joins: readonly ListedJoin[];
  readonly names: ReadonlyMap<string, string>;
  /** The address of older joins; null when there are none. */
  readonly older: string | null;
  readonly may: { readonly decide: boolean; readonly threshold: boolean };
};

const named = (name: string | null, view: View): string =>
  name === null ? words[view.lang].elsewhere : titleCase(name);

export const JoinsPage = ({ view, joins, names, older, may }: JoinsProps) => {
  const say = words[view.lang];
  const who = (id: string | null) => names.get(id ?? '') ?? (id === 'matching' ? say.system : (id ?? ''));
  const when = (at: Date) => formatInstant(at, view.zone, view.lang);
  return (
    <MatchingPage
      view={view}
      place="joins"
      title={say.history}
      lead={say.historyLead}
      mayThreshold={may.threshold}
    >
      <DataTable
        caption={say.history}
        quiet
        rows={joins}
        rowKey={(row) => row.id}
        rowHref={(row) => link(view, `/registry/${row.intoId}`)}
        empty={<EmptyState icon="git-merge" title={say.historyNone} text={say.historyNoneText} />}
        columns={[
          {
            key: 'what',
            head: say.columns.what,
            // The name may have been taken from the other: then it is told once.
            cell: (row) =>
              row.fromName === row.intoName
                ? named(row.intoName, view)
                : say.into(named(row.fromName, view), named(row.intoName, view)),
          },
          {
            key: 'when',
            head: say.columns.when,
            cell: (row) => (
              <span>
                {say.by(who(row.recordedBy), when(row.recordedAt))}
                {row.reason ? <small> {row.reason}</small> : null}
              </span>
            ),
          },
          {
            key: 'state',
            head: say.columns.state,
            cell: (row) =>
              row.undoneAt ? (
                <span>
                  {say.separated(who(row.undoneBy), when(row.undoneAt))}
                  {row.undoneReason ? <small> {row.undoneReason}</small> : null}
                </span>
              ) : (
                <Badge kind="good">{say.isJoined}</Badge>
              ),
          },
          {
            key: 'act',
            head: say.columns.act,
            act: true,
            cell: (row) =>
              row.undoneAt || !may.decide ? (
                ''
              ) : (
                <Acts>
                  <ButtonLink href={link(view, `/matching/joins/${row.id}/undo`)} kind="quiet" icon="undo-2">
                    {say.undo}
                  </ButtonLink>
                  {row.batch && may.threshold ? (
                    <ButtonLink href={link(view, `/matching/batches/${row.batch}/undo`)} kind="quiet">
                      {say.undoBatch}
                    </ButtonLink>
                  ) : null}
                </Acts>
              ),
          },
        ]}
      />
      {older ? (
        <Acts>
          <ButtonLink href={link(view, older)} icon="chevron-right">
            {say.older}
          </ButtonLink>
        </Acts>
      ) : null}
    </MatchingPage>
  );
};

export type UndoProps = {
  readonly view: View;
  readonly once: string;
  /** What is separated: two names, or how many of a batch. Null when there is nothing to separate. */
  readonly what:
    | { readonly from: string | null; readonly into: string | null }
    | { readonly count: number }
    | null;
  readonly back: string;
  readonly typed?: string | undefined;
  readonly refused?: string | undefined;
};

export const UndoPage = ({ view, once, what, back, typed, refused }: UndoProps) => {
  const say = words[view.lang];
  const told = refused ? explain(refused, view.lang) : undefined;
  const batch = what !== null && 'count' in what;
  return (
    <StaffPage
      view={view}
      title={batch ? say.batchTitle : say.undoTitle}
      kicker={<a href={link(view, '/matching/joins')}>{say.history}</a>}
    >
      {told && what ? <ErrorSummary lang={view.lang} errors={[{ field: 'reason', message: told }]} /> : null}
      {told && !what ? <Notice kind="warn">{told}</Notice> : null}
      {what ? (
        <Card>
          <p>
            {'count' in what
              ? say.batchWhat(formatCount(what.count, view.lang))
              : say.undoWhat(named(what.from, view), named(what.into, view))}
          </p>
          <Form once={once}>
            <TextArea
              name="reason"
              label={say.reason}
              rows={2}
              maxlength={longestReason}
              value={typed}
              error={told}
            />
            <Acts>
              <Button kind="main" icon="undo-2">
                {say.undoAct}
              </Button>
            </Acts>
          </Form>
        </Card>
      ) : null}
      <Acts>
        <ButtonLink href={link(view, back)} kind="quiet" icon="chevron-left">
          {say.back}
        </ButtonLink>
      </Acts>
    </StaffPage>
  );
};
