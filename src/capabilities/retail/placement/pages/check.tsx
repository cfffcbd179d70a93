// The public check of a sheet of terms: what is recorded, to be compared with the print.
import type { PlainDate } from '../../../../kernel/day.ts';
import { Notice } from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { Card, PlainPage } from '../../../../web/layout.tsx';
import { DefinitionList } from '../../../../web/parts.tsx';
import type { View } from '../../../../web/view.ts';
import { formatRate } from '../rules/rate.ts';
import { stateOf } from '../rules/state.ts';
import type { Checked } from '../store/checked.ts';
import { words } from '../words/index.ts';

export const OftenPage = ({ view }: { view: View }) => (
  <PlainPage view={view} title={words[view.lang].check.title}>
    <Notice kind="warn">{words[view.lang].check.often}</Notice>
  </PlainPage>
);

const Standing = ({ view, found }: { view: View; found: Checked }) => {
  const say = words[view.lang].check;
  const shown = (of: PlainDate) => formatDay(of, view.lang);
  const state = stateOf(found, view.today);
  if (state === 'running') return <Notice kind="good">{say.holds}</Notice>;
  if (state === 'unsigned') return <Notice kind="warn">{say.unsigned}</Notice>;
  if (state === 'ahead') return <Notice kind="info">{say.ahead(shown(found.startsOn))}</Notice>;
  return <Notice kind="warn">{say.ended(shown(found.endsOn ?? found.startsOn))}</Notice>;
};

export const CheckPage = ({ view, found }: { view: View; found: Checked | null }) => {
  const { lang } = view;
  const say = words[lang];
  if (!found)
    return (
      <PlainPage view={view} title={say.check.title}>
        <Notice kind="bad" title={say.check.unknown}>
          {say.check.unknownText}
        </Notice>
      </PlainPage>
    );
  const rates = (t: Checked['terms'][number]) =>
    (['commission', 'promotion', 'otherCuts', 'fee'] as const)
      .filter((field) => t[field] > 0)
      .map((field) => `${say.fields[field]} ${formatRate(t[field], lang)}`)
      .join(', ');
  return (
    <PlainPage view={view} title={say.check.title} lead={say.check.compare}>
      <Standing view={view} found={found} />
      <Card>
        <DefinitionList
          items={[
            { term: say.heads.product, value: found.product },
            { term: say.heads.maker, value: found.maker ?? '–' },
            { term: say.heads.outlet, value: found.outlet },
            { term: say.heads.koperasi, value: found.aggregator ?? say.straight },
            { term: say.heads.since, value: formatDay(found.startsOn, lang) },
            { term: say.heads.until, value: found.endsOn === null ? '–' : formatDay(found.endsOn, lang) },
            {
              term: say.heads.signed,
              value: found.signedOn === null ? '–' : formatDay(found.signedOn, lang),
            },
            ...found.terms.map((t) => ({
              term: say.one.from(formatDay(t.startsOn, lang)),
              value: rates(t) || '–',
            })),
          ]}
        />
      </Card>
    </PlainPage>
  );
};
