// The papers and proofs of an enterprise: how well each is proven and how long it holds.
import type { PlainDate } from '../../../kernel/day.ts';
import { Badge, Details } from '../../../web/controls.tsx';
import { formatCount, formatShortDay } from '../../../web/format.ts';
import { Section } from '../../../web/layout.tsx';
import { DataTable } from '../../../web/tables.tsx';
import type { Column } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import {
  bandOf,
  earlierOf,
  evidenceWords,
  explainPaper,
  kindFacts,
  restoredFor,
  walletWords,
} from '../../evidence/index.ts';
import type { ListedFact } from '../../evidence/index.ts';
import { registryWords } from '../../registry/index.ts';

import { RetractForm } from '../paper-retract/page.tsx';
import type { Loaded } from './load.ts';
import { words } from './words.ts';

const gradeTone = { stated: 'plain', seen: 'info', checked: 'good' } as const;

type Props = {
  readonly view: View;
  readonly loaded: Loaded;
  /** Key of the page's forms when proofs may be taken back here; null when not. */
  readonly once: string | null;
  /** Whether pictures of papers may be opened; each look is written down. */
  readonly look: boolean;
};

/** The newest first; taken back ones stay, with the reason. Money stands in bands, private numbers masked. */
export const PapersSection = ({ view, loaded, once, look }: Props) => {
  const { lang } = view;
  const say = words[lang];
  const sources = registryWords[lang].sources as Readonly<Record<string, string | undefined>>;
  const rows = [...loaded.facts].reverse();
  const numberOf = (fact: ListedFact) => {
    const kind = kindFacts(fact.kind);
    if (fact.value !== null && kind.measure?.of === 'rupiah')
      return bandOf(fact.value, fact.valueHigh ?? fact.value, lang);
    if (fact.value !== null && kind.measure?.of === 'people')
      return say.people(formatCount(fact.value, lang));
    if (fact.number === null) return '';
    return kind.sensitive ? say.masked : fact.number;
  };
  const validOf = (fact: ListedFact) => {
    const from = formatShortDay(fact.validFrom as PlainDate, lang);
    const to = fact.validTo ? formatShortDay(fact.validTo as PlainDate, lang) : say.noEnd;
    return `${from} – ${to}`;
  };
  const endOf = (fact: ListedFact) => {
    if (isReplaced(fact, loaded)) return say.replaced;
    return fact.retractedAt ? say.retracted(fact.retractedWhy ?? '') : null;
  };
  return (
    <Section title={say.papers} id="papers">
      <DataTable
        caption={say.papers}
        quiet
        rows={rows}
        rowKey={(fact) => fact.id}
        rowMarked={(fact) => fact.validTo !== null && fact.validTo < loaded.day && fact.retractedAt === null}
        empty={<p class="note">{say.papersNone}</p>}
        columns={[
          {
            key: 'kind',
            head: say.paperColumns.kind,
            cell: (fact) => (
              <>
                {evidenceWords[lang].kinds[fact.kind]}
                {productOf(fact, loaded) ? (
                  <p class="note">{walletWords[lang].product(productOf(fact, loaded) ?? '')}</p>
                ) : null}
                {endOf(fact) ? <p class="note">{endOf(fact)}</p> : null}
                <Marks view={view} loaded={loaded} fact={fact} look={look} />
              </>
            ),
          },
          { key: 'number', head: say.paperColumns.number, narrow: true, cell: numberOf },
          {
            key: 'grade',
            head: say.paperColumns.grade,
            narrow: true,
            cell: (fact) => (
              <Badge kind={gradeTone[fact.grade]}>{evidenceWords[lang].grades[fact.grade]}</Badge>
            ),
          },
          {
            key: 'valid',
            head: say.paperColumns.valid,
            narrow: true,
            cell: (fact) => (
              <>
                {validOf(fact)}{' '}
                {fact.validTo !== null && fact.validTo < loaded.day ? (
                  <Badge kind="bad">{say.expired}</Badge>
                ) : null}
              </>
            ),
          },
          {
            key: 'source',
            head: say.paperColumns.source,
            narrow: true,
            cell: (fact) => sources[fact.source] ?? fact.source,
          },
          ...(once === null ? [] : [retractColumn(view, loaded, once)]),
        ]}
      />
    </Section>
  );
};

/** Another stands in its place; what was taken back for an earlier one is not replaced but gone. */
const isReplaced = (fact: ListedFact, { facts }: Loaded): boolean =>
  fact.replacedBy !== null && restoredFor(fact, facts) === null;

/** The name of the product that a paper is of, while it is made. */
const productOf = (fact: ListedFact, { doors }: Loaded): string | null =>
  doors?.products.find((p) => p.id === fact.about)?.name ?? null;

/** What an officer should know of a paper beside its row: pictures, an odd or doubled number, where it was checked. */
const Marks = (props: { view: View; loaded: Loaded; fact: ListedFact; look: boolean }) => {
  const { view, fact } = props;
  const { lang } = view;
  const paper = props.loaded.papers.find((p) => p.fact.id === fact.id);
  if (!paper || fact.retractedAt) return null;
  const say = walletWords[lang];
  const { odd, twice, queue } = paper;
  return (
    <>
      {odd ? <p class="note">{say.odd(explainPaper(odd, lang))}</p> : null}
      {twice ? <Badge kind="warn">{say.twice}</Badge> : null}
      {queue && queue !== 'done' ? <Badge kind="info">{say.queue[queue]}</Badge> : null}
      {fact.checkedSource ? <p class="note">{words[lang].checkedAt(fact.checkedSource)}</p> : null}
      {props.look
        ? paper.files.map((file) => (
            <a href={link(view, `/evidence/files/${file.id}/1`)}>{words[lang].picture}</a>
          ))
        : null}
    </>
  );
};

/** Each form has a key of its own: two proofs taken back from one page are two acts. */
const retractColumn = (view: View, loaded: Loaded, once: string): Column<ListedFact> => ({
  key: 'retract',
  head: words[view.lang].paperColumns.act,
  narrow: true,
  act: true,
  cell: (fact) =>
    fact.retractedAt ? (
      words[view.lang][isReplaced(fact, loaded) ? 'isReplaced' : 'isRetracted']
    ) : (
      <Details summary={words[view.lang].retract}>
        <RetractForm
          view={view}
          enterpriseId={loaded.enterprise.id}
          factId={fact.id}
          earlier={earlierOf(fact, loaded.facts)}
          once={`${once}-${fact.id}`}
        />
      </Details>
    ),
});
