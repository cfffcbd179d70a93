// What was published on which day, and what others have said, beside ours.
import { Card, Section } from '../../../web/arrange.tsx';
import { LineChart } from '../../../web/charts.tsx';
import { Filters, TextInput } from '../../../web/forms.tsx';
import { formatChange, formatCount, formatDay, formatInstant } from '../../../web/format.ts';
import { DataTable } from '../../../web/tables.tsx';
import type { View } from '../../../web/view.ts';
import { link } from '../../../web/view.ts';
import type { PlainDate } from '../../../kernel/day.ts';
import type { ListedPublication, OutsideCount } from '../store/said.ts';
import { words } from '../words.ts';

const listed = 12;

export const Published = ({
  view,
  publications,
}: {
  view: View;
  publications: readonly ListedPublication[];
}) => {
  const { lang } = view;
  const say = words[lang];
  const changeOf = (p: ListedPublication): string => {
    const before = publications[publications.indexOf(p) + 1];
    return before ? formatChange(p.count - before.count, lang) : '–';
  };
  return (
    <Section id="tanggal" title={say.publications} lead={say.publicationsLead}>
      <Filters action={link(view, '/census')} lang={lang}>
        <TextInput name="asOf" label={say.date} hint={say.dayHint} narrow />
      </Filters>
      <Card>
        <LineChart
          lang={lang}
          title={say.active}
          unit={say.enterprises}
          points={publications.toReversed().map((p) => ({ day: p.day, value: p.count }))}
        />
      </Card>
      <DataTable
        caption={say.publications}
        quiet
        rows={publications.slice(0, listed)}
        rowKey={(p) => `p${p.id}`}
        rowHref={(p) => link(view, `/census?asOf=${p.day}`)}
        empty={say.emptyText}
        columns={[
          { key: 'day', head: say.date, cell: (p) => formatDay(p.day, lang) },
          { key: 'count', head: say.count, cell: (p) => formatCount(p.count, lang), numeric: true },
          { key: 'change', head: say.change, cell: changeOf, numeric: true },
          { key: 'cutoff', head: say.recordsUntil, cell: (p) => formatInstant(p.cutoff, view.zone, lang) },
        ]}
      />
    </Section>
  );
};

/** Our number of a day: the last one published by then, else the first one after it. Newest first in. */
export const oursOn = (
  publications: readonly ListedPublication[],
  day: PlainDate,
): ListedPublication | undefined => publications.find((p) => p.day <= day) ?? publications.at(-1);

type Said = {
  view: View;
  outside: readonly OutsideCount[];
  publications: readonly ListedPublication[];
  mayRecord: boolean;
};

export const Outside = ({ view, outside, publications, mayRecord }: Said) => {
  const { lang } = view;
  const say = words[lang];
  const difference = (o: OutsideCount): string => {
    const ours = oursOn(publications, o.day as PlainDate);
    return ours ? formatChange(o.count - ours.count, lang) : '–';
  };
  const source = (o: OutsideCount) => (
    <>
      {o.url ? (
        <a href={o.url} rel="noopener nofollow">
          {o.source}
        </a>
      ) : (
        o.source
      )}
      {o.note ? <small class="note"> {o.note}</small> : null}
    </>
  );
  return (
    <Section id="pihak-lain" title={say.outside} lead={say.outsideLead}>
      <DataTable
        caption={say.outside}
        quiet
        rows={outside}
        rowKey={(o) => `o${o.id}`}
        empty={mayRecord ? say.outsideEmpty : say.outsideNone}
        columns={[
          { key: 'day', head: say.date, cell: (o) => formatDay(o.day as PlainDate, lang) },
          { key: 'count', head: say.outsideCount, cell: (o) => formatCount(o.count, lang), numeric: true },
          { key: 'diff', head: say.difference, cell: difference, numeric: true },
          { key: 'source', head: say.source, cell: source },
        ]}
      />
      {outside.length > 0 ? <p class="note">{say.differenceHint}</p> : null}
    </Section>
  );
};
