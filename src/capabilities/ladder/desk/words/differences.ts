// Sentences for each difference between two policies.
import { formatDay } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { formatRupiah, rupiah } from '../../../../kernel/rupiah.ts';
import { formatCount } from '../../../../kernel/number.ts';
import { kindName, provenBy, sectorList } from '../../pages/told.ts';
import type { SizeLimits, Source } from '../../policy.ts';
import { conditionName, rungName, trackName, words as ladderWords } from '../../words.ts';
import type { Difference } from '../rules/differ.ts';

const id = {
  trackAdded: 'Jalur baru.',
  trackRemoved: 'Jalur dihapus.',
  trackMoved: (after: string | null) =>
    after === null ? 'Jalur dipindah ke urutan pertama.' : `Jalur dipindah ke sesudah ${after}.`,
  named: (from: string, to: string) => `Nama “${from}” menjadi “${to}”.`,
  renamed: (to: string) => `Nama “${to}” disunting.`,
  sectors: (from: string, to: string) => `Bidang usaha: dari ${from} menjadi ${to}.`,
  allSectors: 'semua bidang',
  opens: (from: string, to: string) => `Dimulai dengan: dari ${from} menjadi ${to}.`,
  everybody: 'semua usaha',
  rungAdded: (rung: string, place: number) => `Jenjang baru ke-${place}: “${rung}”.`,
  rungRemoved: (rung: string) => `Jenjang “${rung}” dihapus.`,
  rungMoved: (rung: string, place: number) => `Jenjang “${rung}” menjadi jenjang ke-${place}.`,
  ofRung: (rung: string, what: string) => `Jenjang “${rung}”: ${what}`,
  ofCondition: (condition: string, what: string) => `Syarat “${condition}”: ${what}`,
  conditionAdded: (rung: string, proof: string) =>
    `syarat baru di jenjang “${rung}”, dibuktikan dengan ${proof}.`,
  conditionRemoved: (rung: string) => `tidak lagi diminta di jenjang “${rung}”.`,
  conditionMoved: (from: string, to: string) => `pindah dari jenjang “${from}” ke “${to}”.`,
  conditionOrder: 'urutannya lain.',
  proof: (from: string, to: string) => `bukti dari “${from}” menjadi “${to}”.`,
  due: (from: string | null, to: string | null) =>
    to === null
      ? `tidak lagi menunggu ${from}, diminta sekarang.`
      : from === null
        ? `baru diminta sejak ${to}.`
        : `diminta sejak ${to}, tadinya ${from}.`,
  helper: (from: string, to: string) => `dibantu ${to}, tadinya ${from}.`,
  source: (from: string | null, to: string | null) =>
    to === null
      ? `dasar “${from}” dihapus.`
      : `dasar menjadi “${to}”${from === null ? '' : `, tadinya “${from}”`}.`,
  basis: (text: string, grade: string) => `${text} (${grade})`,
  sizeAdded: (day: string, limits: string) => `Batas kelas usaha baru sejak ${day}: ${limits}.`,
  sizeRemoved: (day: string) => `Batas kelas usaha sejak ${day} dihapus.`,
  sizeChanged: (day: string, what: string) => `Batas kelas usaha sejak ${day}: ${what}.`,
  capital: (micro: string, small: string, medium: string) =>
    `modal sampai ${micro} (mikro), ${small} (kecil), ${medium} (menengah)`,
  sales: (micro: string, small: string, medium: string) =>
    `penjualan sampai ${micro} (mikro), ${small} (kecil), ${medium} (menengah)`,
  newYears: (n: number) => `usaha baru selama ${formatCount(n, 'id')} tahun`,
  sizeBasis: (text: string) => `dasar ${text}`,
} as const;

type Widened<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string ? (...args: A) => string : string;
};

const en: Widened<typeof id> = {
  trackAdded: 'New track.',
  trackRemoved: 'Track removed.',
  trackMoved: (after) =>
    after === null ? 'Track moved to the first place.' : `Track moved to after ${after}.`,
  named: (from, to) => `Name “${from}” becomes “${to}”.`,
  renamed: (to) => `Name “${to}” edited.`,
  sectors: (from, to) => `Kinds of business: from ${from} to ${to}.`,
  allSectors: 'all kinds',
  opens: (from, to) => `Begun with: from ${from} to ${to}.`,
  everybody: 'every enterprise',
  rungAdded: (rung, place) => `New rung ${place}: “${rung}”.`,
  rungRemoved: (rung) => `Rung “${rung}” removed.`,
  rungMoved: (rung, place) => `Rung “${rung}” becomes rung ${place}.`,
  ofRung: (rung, what) => `Rung “${rung}”: ${what}`,
  ofCondition: (condition, what) => `Condition “${condition}”: ${what}`,
  conditionAdded: (rung, proof) => `new condition of rung “${rung}”, proven by ${proof}.`,
  conditionRemoved: (rung) => `no longer asked for rung “${rung}”.`,
  conditionMoved: (from, to) => `moved from rung “${from}” to “${to}”.`,
  conditionOrder: 'in another order.',
  proof: (from, to) => `proof from “${from}” to “${to}”.`,
  due: (from, to) =>
    to === null
      ? `no longer waits for ${from}, asked now.`
      : from === null
        ? `asked only from ${to}.`
        : `asked from ${to}, before ${from}.`,
  helper: (from, to) => `helped by ${to}, before by ${from}.`,
  source: (from, to) =>
    to === null
      ? `basis “${from}” removed.`
      : `basis is now “${to}”${from === null ? '' : `, before “${from}”`}.`,
  basis: (text, grade) => `${text} (${grade})`,
  sizeAdded: (day, limits) => `New size limits from ${day}: ${limits}.`,
  sizeRemoved: (day) => `Size limits from ${day} removed.`,
  sizeChanged: (day, what) => `Size limits from ${day}: ${what}.`,
  capital: (micro, small, medium) => `capital up to ${micro} (micro), ${small} (small), ${medium} (medium)`,
  sales: (micro, small, medium) => `sales up to ${micro} (micro), ${small} (small), ${medium} (medium)`,
  newYears: (n) => `new firms for ${formatCount(n, 'en')} ${n === 1 ? 'year' : 'years'}`,
  sizeBasis: (text) => `basis ${text}`,
};

const sentences = { id, en } as const;

const nameTold = (from: string, to: string, lang: Lang): string =>
  from === to ? sentences[lang].renamed(to) : sentences[lang].named(from, to);

const sectorsTold = (sectors: readonly string[] | undefined, lang: Lang): string =>
  sectors ? sectorList(sectors, lang) : sentences[lang].allSectors;

const basisTold = (source: Source | undefined, lang: Lang): string | null =>
  source ? sentences[lang].basis(source.text, source.grade) : null;

const dayTold = (day: Parameters<typeof formatDay>[0] | undefined, lang: Lang): string | null =>
  day === undefined ? null : formatDay(day, lang);

const money = ([micro, small, medium]: SizeLimits['capital']): [string, string, string] => [
  formatRupiah(rupiah(micro)),
  formatRupiah(rupiah(small)),
  formatRupiah(rupiah(medium)),
];

/** Each part of the limits, in the order in which they are compared. */
const limitParts = (limits: SizeLimits, lang: Lang): readonly string[] => {
  const say = sentences[lang];
  return [
    say.capital(...money(limits.capital)),
    say.sales(...money(limits.sales)),
    say.newYears(limits.newForYears),
    say.sizeBasis(say.basis(limits.source.text, limits.source.grade)),
  ];
};

/** What is otherwise with a condition, to be put behind its name. */
function ofCondition(d: Extract<Difference, { condition: unknown }>, lang: Lang): string {
  const say = sentences[lang];
  const { helpers } = ladderWords[lang];
  if (d.what === 'condition-added')
    return say.conditionAdded(rungName(d.rung, lang), provenBy(d.condition, lang));
  if (d.what === 'condition-removed') return say.conditionRemoved(rungName(d.rung, lang));
  if (d.what === 'condition-moved')
    return say.conditionMoved(rungName(d.before, lang), rungName(d.rung, lang));
  if (d.what === 'condition-order') return say.conditionOrder;
  if (d.what === 'condition-named')
    return lowered(nameTold(conditionName(d.from, lang), conditionName(d.to, lang), lang));
  if (d.what === 'condition-proof')
    return say.proof(provenBy({ anyOf: d.from }, lang), provenBy({ anyOf: d.to }, lang));
  if (d.what === 'condition-sectors')
    return lowered(say.sectors(sectorsTold(d.from, lang), sectorsTold(d.to, lang)));
  if (d.what === 'condition-due') return say.due(dayTold(d.from, lang), dayTold(d.to, lang));
  if (d.what === 'condition-helper') return say.helper(helpers[d.from], helpers[d.to]);
  return say.source(basisTold(d.from, lang), basisTold(d.to, lang));
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** One sentence; of a track it does not name the track, since sentences stand under its name. */
export function tellDifference(d: Difference, lang: Lang): string {
  const say = sentences[lang];
  if ('condition' in d) return say.ofCondition(conditionName(d.condition, lang), ofCondition(d, lang));
  if (d.what === 'track-added') return say.trackAdded;
  if (d.what === 'track-removed') return say.trackRemoved;
  if (d.what === 'track-moved') return say.trackMoved(d.after && trackName(d.after, lang));
  if (d.what === 'track-named') return nameTold(trackName(d.from, lang), trackName(d.to, lang), lang);
  if (d.what === 'track-sectors') return say.sectors(sectorsTold(d.from, lang), sectorsTold(d.to, lang));
  if (d.what === 'track-opens') {
    const told = (kinds: typeof d.from) =>
      kinds ? kinds.map((kind) => kindName(kind, lang)).join(', ') : say.everybody;
    return say.opens(told(d.from), told(d.to));
  }
  if (d.what === 'rung-added') return say.rungAdded(rungName(d.rung, lang), d.place);
  if (d.what === 'rung-removed') return say.rungRemoved(rungName(d.rung, lang));
  if (d.what === 'rung-moved') return say.rungMoved(rungName(d.rung, lang), d.place);
  if (d.what === 'rung-named')
    return say.ofRung(
      rungName(d.to, lang),
      lowered(nameTold(rungName(d.from, lang), rungName(d.to, lang), lang)),
    );
  if (d.what === 'size-removed') return say.sizeRemoved(formatDay(d.limits.from, lang));
  if (d.what === 'size-added')
    return say.sizeAdded(formatDay(d.limits.from, lang), limitParts(d.limits, lang).join('; '));
  const was = limitParts(d.from, lang);
  const changed = limitParts(d.to, lang).filter((part, at) => part !== was[at]);
  return say.sizeChanged(formatDay(d.to.from, lang), changed.join('; '));
}
