// The list of messages, and one opened for a person who sends it themselves.
import { waLink } from '../../kernel/phone.ts';
import type { Phone } from '../../kernel/phone.ts';
import { Badge, ButtonLink, Tabs } from '../../web/controls.tsx';
import type { Tone } from '../../web/controls.tsx';
import { formatInstant } from '../../web/format.ts';
import { Acts, Card, StaffPage } from '../../web/layout.tsx';
import { EmptyState } from '../../web/parts.tsx';
import { DataTable, Pager } from '../../web/tables.tsx';
import { link } from '../../web/view.ts';
import type { View } from '../../web/view.ts';
import type { ByHand } from './actions.ts';
import type { MessageRow } from './store.ts';
import type { MessageState } from './tables.ts';
import { titleOf } from './template.ts';
import { words } from './words.ts';

const tone: Readonly<Record<MessageState, Tone | 'plain'>> = {
  waiting: 'info',
  sending: 'info',
  sent: 'good',
  shown: 'plain',
  'by-hand': 'warn',
  handed: 'good',
  failed: 'bad',
  'too-late': 'bad',
};

export const openStates: readonly MessageState[] = ['by-hand', 'failed'];

type Props = {
  readonly view: View;
  readonly rows: readonly MessageRow[];
  readonly open: boolean;
  readonly next: string | null;
  readonly once: string;
};

export const MessagesPage = ({ view, rows, open, next, once }: Props) => {
  const { lang } = view;
  const say = words[lang];
  const here = link(view, '/messages');
  return (
    <StaffPage view={view} title={say.title} lead={say.lead}>
      <Tabs
        lang={lang}
        label={say.tabs}
        tabs={[
          { href: here, label: say.all, current: !open },
          { href: `${here}?state=open`, label: say.open, current: open },
        ]}
      />
      <DataTable
        caption={say.title}
        quiet
        rows={rows}
        rowKey={(row) => row.id}
        rowMarked={(row) => openStates.includes(row.state)}
        empty={<EmptyState icon="inbox" title={say.none} text={say.noneText} />}
        columns={[
          { key: 'what', head: say.what, cell: (row) => titleOf(row.template, lang) },
          { key: 'to', head: say.to, cell: (row) => row.receiver, narrow: true },
          {
            key: 'state',
            head: say.state,
            cell: (row) => (
              <span>
                <Badge kind={tone[row.state]}>{say.states[row.state]}</Badge>
                {row.fault ? <small> {faultOf(row, lang)}</small> : null}
              </span>
            ),
          },
          { key: 'how', head: say.how, cell: (row) => row.adapter ?? '–', narrow: true },
          { key: 'made', head: say.made, cell: (row) => formatInstant(row.madeAt, view.zone, lang) },
          {
            key: 'act',
            head: say.act,
            narrow: true,
            act: true,
            cell: (row) =>
              row.secret || row.sealed === null || !openStates.includes(row.state) ? null : (
                <form method="post" action={link(view, `/messages/${row.id}/hand`)}>
                  <input type="hidden" name="_once" value={once} />
                  <button
                    class="btn quiet"
                    aria-label={say.sendOne(titleOf(row.template, lang), row.receiver)}
                  >
                    {say.send}
                  </button>
                </form>
              ),
          },
        ]}
      />
      <Pager
        lang={lang}
        label={say.rows(rows.length)}
        next={next ? `${here}?${open ? 'state=open&' : ''}before=${next}` : undefined}
      />
    </StaffPage>
  );
};

const faultOf = ({ fault, tries }: MessageRow, lang: View['lang']): string => {
  const say = words[lang];
  const named = (say.faults as Readonly<Record<string, string | undefined>>)[fault ?? ''] ?? fault ?? '';
  return `${named}, ${say.tries(tries)}`;
};

export const HandPage = ({ view, message }: { view: View; message: ByHand }) => {
  const say = words[view.lang];
  return (
    <StaffPage view={view} title={say.handTitle} lead={say.handLead}>
      <Card title={say.handText}>
        <p>{message.text}</p>
        <Acts>
          <ButtonLink kind="main" icon="external-link" href={waLink(message.to as Phone, message.text)}>
            {say.openWa}
          </ButtonLink>
          <ButtonLink kind="quiet" href={link(view, '/messages')}>
            {say.back}
          </ButtonLink>
        </Acts>
      </Card>
    </StaffPage>
  );
};
