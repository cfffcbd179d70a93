// How many go up, down or stay: in all, by track, and by kelurahan, sector or size.
import type { Lang } from '../../../../../kernel/language.ts';
import { formatCount } from '../../../../../web/format.ts';
import { Section } from '../../../../../web/layout.tsx';
import { Stat, StatRow } from '../../../../../web/parts.tsx';
import { DataTable } from '../../../../../web/tables.tsx';
import type { View } from '../../../../../web/view.ts';
import type { Part, Sums } from '../../rules/sums.ts';
import type { DraftRow } from '../../store/drafts.ts';
import type { ReplayFilter, ReplayRow } from '../../store/replays.ts';
import { words } from '../../words.ts';
import { listHref, noFilter } from './filter.ts';
import { eitherName } from './names.ts';
import type { Both } from './names.ts';

type Props = Both & { view: View; draft: DraftRow; replay: ReplayRow };

const Counted = ({ n, href, lang }: { n: number; href: string; lang: Lang }) =>
  n === 0 ? <>0</> : <a href={href}>{formatCount(n, lang)}</a>;

export const Headline = (props: Props & { sums: Sums }) => {
  const { view, sums } = props;
  const { lang } = view;
  const say = words[lang];
  const all = say.ofAll(sums.total);
  const href = (way: ReplayFilter['way']) => listHref({ ...props, filter: noFilter }, { way });
  return (
    <>
      <StatRow>
        <Stat label={say.goesUp} value={formatCount(sums.up, lang)} note={all} href={href('up')} />
        <Stat label={say.goesDown} value={formatCount(sums.down, lang)} note={all} href={href('down')} />
        <Stat label={say.sized} value={formatCount(sums.sized, lang)} note={all} href={href('size')} />
        <Stat label={say.stays} value={formatCount(sums.stay, lang)} note={all} />
      </StatRow>
      <p>
        {sums.up > 0 && sums.down > 0 ? say.bothNote : null}{' '}
        {sums.nextOnly > 0 ? say.nextOnly(sums.nextOnly) : null}
      </p>
    </>
  );
};

export const ByTrack = (props: Props & { sums: Sums }) => {
  const { view, sums } = props;
  const { lang } = view;
  const say = words[lang];
  const href = (track: string, way: 'up' | 'down') =>
    listHref({ ...props, filter: noFilter }, { track, way });
  return (
    <Section title={say.byTrack}>
      <DataTable
        caption={say.byTrack}
        quiet
        rows={sums.tracks}
        rowKey={(row) => row.code}
        empty=""
        columns={[
          { key: 'track', head: say.track, cell: (row) => eitherName(props, row.code, lang) },
          {
            key: 'up',
            head: say.goesUp,
            numeric: true,
            cell: (row) => <Counted n={row.up} href={href(row.code, 'up')} lang={lang} />,
          },
          {
            key: 'down',
            head: say.goesDown,
            numeric: true,
            cell: (row) => <Counted n={row.down} href={href(row.code, 'down')} lang={lang} />,
          },
          { key: 'stay', head: say.stays, numeric: true, cell: (row) => formatCount(row.stay, lang) },
        ]}
      />
    </Section>
  );
};

type ByProps = Props & {
  title: string;
  head: string;
  parts: readonly Part[];
  name: (key: string) => string;
  of: 'area' | 'sector' | 'size';
};

export const By = (props: ByProps) => {
  const { view, title, head, parts, name, of } = props;
  const { lang } = view;
  const say = words[lang];
  const href = (key: string, way: ReplayFilter['way']) =>
    listHref({ ...props, filter: noFilter }, { [of]: key, way });
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        quiet
        rows={parts}
        rowKey={(row) => `${of}-${row.key}`}
        empty=""
        columns={[
          { key: 'key', head, cell: (row) => name(row.key) },
          {
            key: 'up',
            head: say.goesUp,
            numeric: true,
            cell: (row) => <Counted n={row.up} href={href(row.key, 'up')} lang={lang} />,
          },
          {
            key: 'down',
            head: say.goesDown,
            numeric: true,
            cell: (row) => <Counted n={row.down} href={href(row.key, 'down')} lang={lang} />,
          },
          {
            key: 'sized',
            head: say.sized,
            numeric: true,
            cell: (row) => <Counted n={row.sized} href={href(row.key, 'size')} lang={lang} />,
          },
          { key: 'all', head: say.all, numeric: true, cell: (row) => formatCount(row.total, lang) },
        ]}
      />
    </Section>
  );
};
