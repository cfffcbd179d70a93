// What may be chosen in each filter of the list, and how a chosen filter is told as a chip.
import type { Lang } from '../../../kernel/language.ts';
import { evidenceWords } from '../../evidence/index.ts';
import type { EvidenceKind } from '../../evidence/index.ts';
import type { Policy } from '../../ladder/index.ts';
import { registryWords, sectorName, sectors, settable } from '../../registry/index.ts';
import { conditionName, rungName, trackName } from '../../ladder/index.ts';
import { sizeName } from '../ladder-names.ts';
import type { Places } from '../places.ts';
import { addressOf, origins, paperText, rungText, seens, sizes } from './filters.ts';
import type { Filters } from './filters.ts';
import { words } from './words.ts';

export type Choice = { readonly value: string; readonly label: string };
export type ChoiceGroup = { readonly label: string; readonly choices: readonly Choice[] };

/** Papers an officer asks for; private ones (tax number, account, turnover) are no filter. */
const askedPapers: readonly EvidenceKind[] = [
  'identity_seen',
  'nib',
  'pirt',
  'bpom_md',
  'halal',
  'label_standard',
  'packaging_standard',
  'mark_filed',
  'mark_registered',
  'online_contact',
  'placement',
  'export_shipment',
];

/** The city's areas within the scope, a kecamatan heading its kelurahan. */
export function areaChoices({ areas }: Places, scopeArea: string | null): readonly ChoiceGroup[] {
  const prefix = (scopeArea ?? '').split('/')[0] ?? '';
  const kecamatan = areas.filter(
    (a) => a.level === 'kecamatan' && (a.code.startsWith(prefix) || prefix.startsWith(a.code)),
  );
  return kecamatan.map((k) => {
    const whole = k.code.startsWith(prefix) ? [{ value: k.code, label: `${k.name} (semua)` }] : [];
    const inside = areas.filter((a) => a.parent === k.code && a.code.startsWith(prefix));
    return { label: k.name, choices: [...whole, ...inside.map((a) => ({ value: a.code, label: a.name }))] };
  });
}

export const rungChoices = (policy: Policy | null, lang: Lang): readonly ChoiceGroup[] =>
  (policy?.tracks ?? []).map((track) => ({
    label: trackName(track, lang),
    choices: [
      { value: rungText({ track: track.code, rung: 0 }), label: `${trackName(track, lang)}: 0` },
      ...track.rungs.map((rung, at) => ({
        value: rungText({ track: track.code, rung: at + 1 }),
        label: `${trackName(track, lang)}: ${String(at + 1)} ${rungName(rung, lang)}`,
      })),
    ],
  }));

/** Every condition of the policy, under its track: what may be somebody's next step. */
export const nextChoices = (policy: Policy | null, lang: Lang): readonly ChoiceGroup[] =>
  (policy?.tracks ?? []).map((track) => ({
    label: trackName(track, lang),
    choices: track.rungs
      .flatMap((rung) => rung.conditions)
      .map((condition) => ({ value: condition.code, label: conditionName(condition, lang) })),
  }));

export const paperChoices = (lang: Lang): readonly ChoiceGroup[] => {
  const say = words[lang];
  const name = (kind: EvidenceKind) => evidenceWords[lang].kinds[kind];
  return [
    {
      label: say.withoutPaper,
      choices: askedPapers.map((k) => ({ value: `-${k}`, label: say.lacks(name(k)) })),
    },
    { label: say.withPaper, choices: askedPapers.map((k) => ({ value: k, label: say.has(name(k)) })) },
  ];
};

export function plainChoices(lang: Lang) {
  const say = words[lang];
  const own = registryWords[lang];
  return {
    sector: sectors.map((value) => ({ value, label: sectorName(value, lang) })),
    size: sizes.map((value) => ({ value, label: sizeName(value, lang) })),
    status: settable.map((value) => ({ value, label: own.statuses[value] })),
    seen: seens.map((value) => ({ value, label: say.seens[value] })),
    origin: origins.map((value) => ({ value, label: say.origins[value] })),
  };
}

export type FilterChip = { readonly label: string; readonly value: string; readonly without: string };

/** One chip a filter; each leads to the list without it. */
export function chipsOf(
  filters: Filters,
  { places, policy, lang }: { places: Places; policy: Policy | null; lang: Lang },
): FilterChip[] {
  const say = words[lang];
  const own = registryWords[lang];
  const chips: FilterChip[] = [];
  const chip = (label: string, value: string, without: Partial<Filters>) =>
    void chips.push({ label, value, without: addressOf({ ...filters, ...without }) });
  const { q, area, sector, size, status, seen, origin } = filters;
  if (q !== '') chip(say.q, q, { q: '', sort: filters.sort === 'fit' ? 'name' : filters.sort });
  if (area) chip(say.area, places.name(area), { area: null });
  if (sector) chip(say.sector, sectorName(sector, lang), { sector: null });
  if (size) chip(say.size, sizeName(size, lang), { size: null });
  for (const one of filters.rungs) {
    const track = policy?.tracks.find((t) => t.code === one.track);
    const rung = track?.rungs[one.rung - 1];
    const value = rung ? rungName(rung, lang) : '0';
    chip(track ? trackName(track, lang) : one.track, value, {
      rungs: filters.rungs.filter((r) => rungText(r) !== rungText(one)),
    });
  }
  if (filters.next) {
    const known = nextChoices(policy, lang).flatMap((group) => group.choices);
    const value = known.find((choice) => choice.value === filters.next)?.label ?? filters.next;
    chip(say.next, value, { next: null });
  }
  for (const one of filters.papers) {
    const name = evidenceWords[lang].kinds[one.kind];
    const value = one.has ? say.has(name) : say.lacks(name);
    chip(say.paper, value, { papers: filters.papers.filter((p) => paperText(p) !== paperText(one)) });
  }
  if (status) chip(say.status, own.statuses[status], { status: null });
  if (seen) chip(say.seen, say.seens[seen], { seen: null });
  if (origin) chip(say.origin, say.origins[origin], { origin: null });
  if (filters.importId) chip(say.import, say.importOne, { importId: null });
  return chips;
}

/** The filters in words, for those whom a file is about; what was searched for is left out, it may be somebody's name. */
export const toldFilters = (filters: Filters, around: Parameters<typeof chipsOf>[1]): readonly string[] => [
  ...(filters.q === '' ? [] : [words[around.lang].q.toLowerCase()]),
  ...chipsOf({ ...filters, q: '' }, around).map(({ label, value }) => `${label}: ${value}`),
];
