// The size classes of the law, each version of the limits with its source.
import { formatDay } from '../../../kernel/day.ts';
import type { Lang } from '../../../kernel/language.ts';
import { formatRupiah, rupiah } from '../../../kernel/rupiah.ts';
import { Section } from '../../../web/arrange.tsx';
import { DataTable } from '../../../web/tables.tsx';
import type { SizeLimits } from '../policy.ts';
import { words } from '../words.ts';
import { Basis } from './conditions.tsx';
import { policyWords } from './words.ts';

const classes = ['micro', 'small', 'medium', 'large'] as const;

const bound = (ceilings: SizeLimits['capital'], at: number, lang: Lang): string => {
  const say = policyWords[lang];
  const amount = (place: number) => formatRupiah(rupiah(ceilings[place] ?? 0));
  return at < ceilings.length ? say.upTo(amount(at)) : say.above(amount(ceilings.length - 1));
};

export const SizeClasses = ({ limits, lang }: { limits: readonly SizeLimits[]; lang: Lang }) => {
  const say = policyWords[lang];
  return (
    <Section id="kelas" title={say.size} lead={say.sizeLead}>
      {limits.map((one) => (
        <>
          <p>
            {say.sizeSince} {formatDay(one.from, lang)}. {say.newYears(one.newForYears)}{' '}
            <Basis source={one.source} lang={lang} />
          </p>
          <DataTable
            caption={`${say.size}, ${formatDay(one.from, lang)}`}
            quiet
            rows={classes.map((name, at) => ({ name, at }))}
            rowKey={({ name }) => `${one.from}-${name}`}
            empty=""
            columns={[
              { key: 'class', head: say.sizeClass, cell: ({ name }) => words[lang].sizes[name] },
              {
                key: 'capital',
                head: say.capital,
                cell: ({ at }) => bound(one.capital, at, lang),
                numeric: true,
              },
              { key: 'sales', head: say.sales, cell: ({ at }) => bound(one.sales, at, lang), numeric: true },
            ]}
          />
        </>
      ))}
    </Section>
  );
};
