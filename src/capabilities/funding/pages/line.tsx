// One funding line: what it promised and what became of it, entry by entry, and the form for the next.
import { day } from '../../../kernel/day.ts';
import { formatRupiah } from '../../../kernel/rupiah.ts';
import { Acts, Card, Section, StaffPage } from '../../../web/layout.tsx';
import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  NumberInput,
  Radios,
  TextArea,
} from '../../../web/controls.tsx';
import { formatDay } from '../../../web/format.ts';
import { DefinitionList, StatRow } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import type { EntryRow, ListedLine } from '../store.ts';
import { words } from '../words.ts';
import { Money, shareText } from './parts.tsx';

export const moves = ['more', 'less', 'realised', 'returned'] as const;
export type Move = (typeof moves)[number];
export type TypedEntry = Readonly<Record<'move' | 'amount' | 'day' | 'note', string>>;
export type EntryProblem = { readonly field: keyof TypedEntry; readonly message: string };

type Props = {
  view: View;
  line: ListedLine;
  giver: string | null;
  entries: readonly EntryRow[];
  names: ReadonlyMap<string, string>;
  mayEdit: boolean;
  maySeeActivities: boolean;
  once: string;
  typed: TypedEntry;
  problems: readonly EntryProblem[];
};

const kindOf = (entry: EntryRow, { lang }: View): string =>
  entry.kind === 'promised' && entry.activityId !== null
    ? words[lang].setAsideFor
    : words[lang].kinds[entry.kind];

const Entries = ({ view, entries, names, maySeeActivities }: Props) => {
  const { lang } = view;
  const say = words[lang];
  return (
    <Section title={say.entries} lead={say.entryLead}>
      <DataTable
        caption={say.entries}
        quiet
        rows={entries}
        rowKey={(e) => e.id}
        empty={say.none}
        columns={[
          { key: 'day', head: say.fields.day, cell: (e) => formatDay(day(e.day), lang), narrow: true },
          {
            key: 'kind',
            head: say.move,
            cell: (e) => (
              <span>
                {kindOf(e, view)}
                {e.activityId && maySeeActivities ? (
                  <>
                    {' · '}
                    <a href={link(view, `/programme/${e.activityId}`)}>{say.activity}</a>
                  </>
                ) : null}
              </span>
            ),
          },
          { key: 'amount', head: say.fields.amount, cell: (e) => formatRupiah(e.amount), numeric: true },
          {
            key: 'note',
            head: say.fields.note,
            cell: (e) => (
              <span>
                {e.note ?? ''} <small>{names.get(e.recordedBy) ?? say.system}</small>
              </span>
            ),
          },
        ]}
      />
    </Section>
  );
};

const EntryForm = ({ view, line, once, typed, problems }: Props) => {
  const { lang } = view;
  const say = words[lang];
  const at = (field: keyof TypedEntry) => problems.find((p) => p.field === field)?.message;
  return (
    <Card title={say.entry} id="entry">
      <Form once={once} action={link(view, `/funding/${line.id}/entry`)}>
        <Radios
          name="move"
          label={say.move}
          value={typed.move}
          error={at('move')}
          options={moves.map((value) => ({ value, label: say.moves[value], hint: say.moveHints[value] }))}
        />
        <NumberInput
          name="amount"
          label={say.fields.amount}
          hint={say.hints.amount}
          value={typed.amount}
          error={at('amount')}
          maxlength={40}
        />
        <DateInput name="day" label={say.fields.day} value={typed.day} error={at('day')} />
        <TextArea
          name="note"
          label={say.fields.note}
          optional={lang}
          rows={2}
          maxlength={300}
          value={typed.note}
          error={at('note')}
        />
        <Acts>
          <Button kind="main">{say.save}</Button>
        </Acts>
      </Form>
    </Card>
  );
};

export const LinePage = (props: Props) => {
  const { view, line, giver, problems } = props;
  const { lang } = view;
  const say = words[lang];
  return (
    <StaffPage
      view={view}
      title={line.name}
      kicker={<a href={link(view, '/funding')}>{say.title}</a>}
      lead={`${say.sources[line.source]} · ${String(line.year)}`}
    >
      <ErrorSummary lang={lang} errors={problems} />
      <StatRow>
        <Money view={view} label={say.promised} amount={line.promised} />
        <Money
          view={view}
          label={say.setAside}
          amount={line.setAside}
          note={say.share(shareText(line.setAside, line.promised, view))}
        />
        <Money
          view={view}
          label={say.realised}
          amount={line.realised}
          note={say.share(shareText(line.realised, line.promised, view))}
        />
        <Money view={view} label={line.left < 0n ? say.over : say.left} amount={line.left} />
      </StatRow>
      <Section>
        <Card>
          <DefinitionList
            items={[
              { term: say.askedBy, value: line.initiator },
              { term: say.givenBy, value: giver ?? say.nobodyNamed },
              ...(props.maySeeActivities
                ? [
                    {
                      term: say.activities,
                      value: <a href={link(view, `/programme?line=${line.id}`)}>{say.activities}</a>,
                    },
                  ]
                : []),
            ]}
          />
        </Card>
      </Section>
      <Entries {...props} />
      {props.mayEdit ? <EntryForm {...props} /> : null}
    </StaffPage>
  );
};
