// The report as sections of rows in words: the same for the page, the paper and the sheet.
import { formatRupiah } from '../../../../kernel/rupiah.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { formatCount } from '../../../../web/format.ts';
import { productKindName } from '../../../catalogue/index.ts';
import type { Places } from '../../../regions/index.ts';
import { steps as stepKinds } from '../kinds.ts';
import type { Report } from '../rules/report.ts';
import type { Shown } from '../rules/small.ts';
import { words } from '../words/index.ts';

export type Section = {
  readonly title: string;
  readonly heads: readonly string[];
  /** The first cell names the row, the others are figures. */
  readonly rows: readonly (readonly string[])[];
  /** Stands in place of rows when there are none. */
  readonly empty: string;
  readonly note: string;
};

export type Figure = { readonly label: string; readonly value: string; readonly note: string };

/** 3,46 or 3.46 out of 346 hundredths. */
const hundredths = (value: number, lang: Lang): string =>
  (value / 100).toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 2,
  });

export function figuresOf(report: Report, lang: Lang): readonly Figure[] {
  const say = words[lang].report;
  const n = (value: number) => formatCount(value, lang);
  return [
    { label: say.took, value: n(report.took), note: say.tookNote(n(report.listed)) },
    {
      label: say.sold,
      value: report.sold === null ? '–' : formatRupiah(report.sold),
      note: report.sold === null ? say.hidden : say.soldNote(n(report.sellers)),
    },
    { label: say.turnout, value: n(report.turnout), note: say.turnoutNote },
    {
      label: say.buyers,
      value: report.newBuyers === null ? '–' : n(report.newBuyers),
      note: report.newBuyers === null ? say.hidden : say.buyersNote,
    },
    {
      label: say.cost,
      value: formatRupiah(report.realised),
      note: report.each === null ? say.costNone : say.costNote(formatRupiah(report.each)),
    },
    {
      label: say.followed,
      value: n(report.steps.reduce((sum, s) => sum + s.all, 0)),
      note: say.followedNote(n(report.stepsDone), n(report.stepsOpen)),
    },
  ];
}

function shownRows<Key>(
  shown: Shown<Key>,
  nameOf: (key: Key) => string,
  { lang, money }: { lang: Lang; money: boolean },
): readonly (readonly string[])[] {
  const say = words[lang].report;
  const row = (name: string, { n, amount }: { n: number; amount: bigint }) => [
    name,
    formatCount(n, lang),
    ...(money ? [formatRupiah(amount)] : []),
  ];
  return [
    ...shown.rows.map((one) => row(nameOf(one.key), one)),
    ...(shown.others ? [row(say.others(formatCount(shown.others.rows, lang)), shown.others)] : []),
  ];
}

function couponRows({ coupons }: Report, lang: Lang): readonly (readonly string[])[] {
  if (!coupons) return [];
  const say = words[lang].report;
  const n = (value: number) => formatCount(value, lang);
  const pile = (name: string, { n: many, value }: { n: number; value: bigint }) => [
    name,
    n(many),
    formatRupiah(value),
  ];
  return [
    pile(say.issued, coupons.issued),
    pile(say.couponSold, coupons.sold),
    pile(say.unsold, coupons.unsold),
    ...(coupons.back
      ? [pile(say.redeemed, coupons.back.redeemed), pile(say.outstanding, coupons.back.outstanding)]
      : []),
    [say.paid, '', formatRupiah(coupons.paid)],
    ...(coupons.back
      ? [
          [say.owed, '', formatRupiah(coupons.back.owed)],
          [say.left, '', formatRupiah(coupons.back.left)],
        ]
      : []),
    ...(coupons.openDoubts > 0 ? [[say.doubts, n(coupons.openDoubts), '']] : []),
  ];
}

function stepRows({ steps }: Report, lang: Lang): readonly (readonly string[])[] {
  const all = words[lang];
  const n = (value: number) => formatCount(value, lang);
  const nameOf = (what: string) => {
    if (what === 'none') return all.report.noneStep;
    return what === 'few' ? all.report.few : all.kinds[stepKinds.find((kind) => kind === what) ?? 'other'];
  };
  return steps.map((s) => [nameOf(s.what), n(s.all), n(s.done), n(s.open), n(s.overdue), n(s.dropped)]);
}

function voiceRows({ voices }: Report, lang: Lang): readonly (readonly string[])[] {
  const say = words[lang].report;
  const n = (value: number) => formatCount(value, lang);
  if (voices.orders + voices.questions + voices.ratings === 0) return [];
  return [
    [say.orders, n(voices.orders)],
    [say.questions, n(voices.questions)],
    [say.ratings, n(voices.ratings)],
    ...(voices.stars === null ? [] : [[say.stars, hundredths(voices.stars, lang)]]),
  ];
}

/** Names of groups are written small, for sentences; a row begins large. */
const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export function sectionsOf(report: Report, { lang, places }: { lang: Lang; places: Places }): Section[] {
  const say = words[lang].report;
  const n = (value: number) => formatCount(value, lang);
  const hidden = (shown: { hidden: boolean }) => (shown.hidden ? say.hidden : say.none);
  return [
    {
      title: say.steps,
      heads: [say.kind, say.all, say.done, say.open, say.overdue, say.dropped],
      rows: stepRows(report, lang),
      empty: say.none,
      note: '',
    },
    {
      title: say.byRt,
      heads: [say.rt, say.enterprises],
      rows: shownRows(
        report.byArea,
        (area) => (area.includes('/') ? places.name(area) : say.restOf(places.name(area))),
        { lang, money: false },
      ),
      empty: hidden(report.byArea),
      note: [say.byRtLead(n(report.rts)), report.groups > 0 ? say.groups(n(report.groups)) : '']
        .filter(Boolean)
        .join(' '),
    },
    {
      title: say.byGroup,
      heads: [say.group, say.enterprises, say.rupiah],
      rows: shownRows(report.byGroup, (group) => upper(productKindName(group, lang)), { lang, money: true }),
      empty: hidden(report.byGroup),
      note: '',
    },
    {
      title: say.byPay,
      heads: [say.pay, say.enterprises, say.rupiah],
      rows: shownRows(report.byPay, (pay) => say.pays[pay], { lang, money: true }),
      empty: hidden(report.byPay),
      note: '',
    },
    {
      title: say.coupons,
      heads: [say.row, say.pieces, say.rupiah],
      rows: couponRows(report, lang),
      empty: say.couponsNone,
      note: report.coupons && !report.coupons.back ? say.hidden : '',
    },
    {
      title: say.money,
      heads: [say.line, say.setAside, say.realised, say.each],
      rows: report.money.map((m) => [
        m.line,
        formatRupiah(m.setAside),
        formatRupiah(m.realised),
        m.each === null ? '–' : formatRupiah(m.each),
      ]),
      empty: say.noMoney,
      note: '',
    },
    {
      title: say.voices,
      heads: [say.row, say.count],
      rows: voiceRows(report, lang),
      empty: say.none,
      note: '',
    },
  ];
}
