// The movements behind a figure: who, when, on which papers, and which supports went before.
import { titleCase } from '../../../kernel/text.ts';
import { ButtonLink, Tabs } from '../../../web/controls.tsx';
import { formatDay, formatShortDay } from '../../../web/format.ts';
import { Acts, StaffPage } from '../../../web/layout.tsx';
import { EmptyState } from '../../../web/parts.tsx';
import { DataTable } from '../../../web/tables.tsx';
import { link } from '../../../web/view.ts';
import type { View } from '../../../web/view.ts';
import { evidenceWords } from '../../evidence/index.ts';
import { rungName, trackName } from '../../ladder/index.ts';
import type { Policy } from '../../ladder/index.ts';
import type { Asked } from '../report.ts';
import type { Listed, Narrowed } from '../list.ts';
import { words } from '../words.ts';
import { pathOf } from './movements.tsx';

export type ListProps = {
  readonly view: View;
  readonly asked: Asked;
  readonly narrowed: Narrowed;
  readonly policy: Policy | null;
  readonly rows: readonly Listed[];
  readonly total: number;
  readonly place: (area: string) => string;
};

export const rungNamed = (policy: Policy | null, track: string, rung: number, lang: View['lang']): string => {
  const found = policy?.tracks.find((t) => t.code === track)?.rungs[rung - 1];
  return found ? rungName(found, lang) : words[lang].none;
};

/** "pelatihan: Kelas kemasan (3 Mar 2026)", one a support. */
export const supportText = (
  { kind, activity, from }: Listed['preceding'][number],
  lang: View['lang'],
): string => {
  const kinds: Readonly<Record<string, string>> = words[lang].kinds;
  return `${kinds[kind] ?? kind}: ${activity} (${formatShortDay(from, lang)})`;
};

export const ListPage = (props: ListProps) => {
  const { view, asked, narrowed, policy, rows, total } = props;
  const { lang } = view;
  const say = words[lang];
  const proof: Readonly<Record<string, string>> = evidenceWords[lang].kinds;
  const track = policy?.tracks.find((t) => t.code === narrowed.track);
  const named = (rung: number) => rungNamed(policy, narrowed.track ?? '', rung, lang);
  const { from, to } = narrowed;
  const keep = {
    ...(narrowed.track ? { track: narrowed.track } : {}),
    ...(from === null ? {} : { from: String(from) }),
    ...(to === null ? {} : { to: String(to) }),
  };
  const chip = (support: 'yes' | 'no' | '') =>
    pathOf(view, asked, '/list', { ...keep, ...(support ? { support } : {}) });
  const own = narrowed.support === null ? keep : { ...keep, support: narrowed.support };
  return (
    <StaffPage
      view={view}
      title={from !== null && to !== null ? say.list.step(named(from), named(to)) : say.list.any}
      kicker={<a href={pathOf(view, asked)}>{`${say.title} ${String(asked.year)}`}</a>}
      lead={`${track ? `${say.list.title(trackName(track, lang))} · ` : ''}${say.list.count(total)} · ${say.asKnown(formatDay(asked.asOf, lang))}`}
    >
      <Tabs
        lang={lang}
        label={say.list.support}
        tabs={[
          { label: say.list.any, href: chip(''), current: narrowed.support === null },
          { label: say.list.yes, href: chip('yes'), current: narrowed.support === 'yes' },
          { label: say.list.no, href: chip('no'), current: narrowed.support === 'no' },
        ]}
      />
      <DataTable
        caption={say.list.any}
        quiet
        rows={rows}
        rowKey={(r) => r.id}
        rowHref={(r) => link(view, `/registry/${r.enterprise}#movements`)}
        empty={<EmptyState icon="layers" title={say.list.empty} text={say.list.emptyText} />}
        columns={[
          {
            key: 'name',
            head: say.list.enterprise,
            cell: (r) => (r.name === null ? say.list.unnamed : titleCase(r.name)),
          },
          { key: 'place', head: say.list.place, cell: (r) => (r.area === null ? '–' : props.place(r.area)) },
          {
            key: 'step',
            head: say.list.step2,
            cell: (r) =>
              `${rungNamed(policy, r.track, r.from, lang)} → ${rungNamed(policy, r.track, r.to, lang)}`,
          },
          { key: 'day', head: say.list.day, narrow: true, cell: (r) => formatShortDay(r.day, lang) },
          {
            key: 'papers',
            head: say.list.papers,
            cell: (r) => r.papers.map((k) => proof[k] ?? k).join(', '),
          },
          {
            key: 'preceded',
            head: say.list.preceded,
            cell: (r) =>
              r.preceding.length === 0 ? (
                <span class="note">{say.list.nothing}</span>
              ) : (
                <ul class="plain">
                  {r.preceding.map((p) => (
                    <li>{supportText(p, lang)}</li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      {rows.length < total ? <p class="note">{say.list.more(rows.length)}</p> : null}
      {total > 0 ? (
        <Acts>
          <ButtonLink kind="quiet" icon="download" href={pathOf(view, asked, '/list/export', own)}>
            {say.list.download}
          </ButtonLink>
        </Acts>
      ) : null}
    </StaffPage>
  );
};
