// The movements of one enterprise, on its own page: what counts, what waits, and what was said.
import type { PlainDate } from '../../../../kernel/day.ts';
import { Badge, ButtonLink } from '../../../../web/controls.tsx';
import type { Tone } from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Acts, Section } from '../../../../web/layout.tsx';
import { Timeline } from '../../../../web/parts.tsx';
import { link } from '../../../../web/view.ts';
import type { View } from '../../../../web/view.ts';
import { evidenceWords } from '../../../evidence/index.ts';
import type { Standing } from '../../actions.ts';
import type { History } from '../actions/history.ts';
import { words } from '../words/index.ts';
import { OutgrownNotice } from './outgrown.tsx';
import { StateBadge, stepText } from './parts.tsx';

type Props = {
  readonly view: View;
  readonly history: History;
  /** Where it stands on `day`; null before the city has a policy. */
  readonly standing: Standing | null;
  readonly day: PlainDate;
  /** Where a step may be proposed. */
  readonly propose: boolean;
  /** Whether a movement has a page of its own for this visitor. */
  readonly open: boolean;
};

export const HistorySection = ({ view, history, standing, day, propose, open }: Props) => {
  const { lang } = view;
  const say = words[lang];
  const proof = evidenceWords[lang];
  const items = history.told.map(({ row, evidence }) => {
    const text = stepText(row, history.policies.get(row.policyVersion), lang);
    const up = row.toRung > row.fromRung;
    const papers = [...new Set(evidence.map((e) => (e.fact ? proof.kinds[e.fact.kind] : '–')))].join(', ');
    const tone: Tone = row.state !== 'counted' ? 'info' : up ? 'good' : 'warn';
    return {
      day: (row.countedOn ?? row.day) as PlainDate,
      kind: tone,
      icon: up ? ('arrow-up-right' as const) : ('history' as const),
      title: (
        <>
          {up ? say.up : say.down}
          {' · '}
          {open ? <a href={link(view, `/ladder/movements/${row.id}`)}>{text}</a> : text}{' '}
          {row.state === 'counted' ? null : <StateBadge state={row.state} lang={lang} />}
          {row.cause ? <Badge kind="warn">{say.causes[row.cause]}</Badge> : null}
        </>
      ),
      detail: papers,
    };
  });
  return (
    <Section title={say.history.title} id="movements">
      <p class="note">{say.history.since(formatDay(history.since, lang))}</p>
      <OutgrownNotice view={view} history={history} standing={standing} day={day} />
      {items.length === 0 ? <p>{say.history.none}</p> : <Timeline lang={lang} items={items} />}
      {propose ? (
        <Acts>
          <ButtonLink
            icon="arrow-up-right"
            href={link(view, `/ladder/movements/new?enterprise=${history.enterpriseId}`)}
          >
            {say.propose}
          </ButtonLink>
        </Acts>
      ) : null}
    </Section>
  );
};
