// Small pieces that pages of movements share: a step in words, its papers, what was said of it.
import { dayOf } from '../../../../kernel/day.ts';
import type { PlainDate } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { Badge } from '../../../../web/controls.tsx';
import { formatDay } from '../../../../web/format.ts';
import { DefinitionList, Timeline } from '../../../../web/parts.tsx';
import type { View } from '../../../../web/view.ts';
import { evidenceWords } from '../../../evidence/index.ts';
import type { Policy } from '../../policy.ts';
import { conditionName } from '../../words.ts';
import { stepNames } from '../actions/shown.ts';
import type { Told } from '../actions/shown.ts';
import { system } from '../kinds.ts';
import type { Act, MovementState } from '../kinds.ts';
import type { ActRow, MovementRow } from '../store/movements.ts';
import { words } from '../words/index.ts';

export type Names = ReadonlyMap<string, string>;

export const nameOf = (by: string, names: Names, lang: Lang): string => {
  const say = words[lang];
  if (by === system) return say.system;
  return names.get(by) ?? (by.startsWith('owner:') ? say.owner : say.someone);
};

type Step = Pick<MovementRow, 'track' | 'fromRung' | 'toRung'>;

/** "Legalitas: dari Terverifikasi ke Ber-NIB". */
export function stepText(step: Step, policy: Policy | undefined, lang: Lang): string {
  const say = words[lang];
  const { track, from, to } = stepNames(step, policy, lang);
  return `${track}: ${say.path(from ?? say.nothing, to ?? say.nothing)}`;
}

const tones = {
  proposed: 'warn',
  confirmed: 'info',
  counted: 'good',
  refused: 'bad',
  withdrawn: 'plain',
} as const satisfies Record<MovementState, string>;

export const StateBadge = ({ state, lang }: { state: MovementState; lang: Lang }) => (
  <Badge kind={tones[state]}>{words[lang].states[state]}</Badge>
);

/** Each paper with the condition it proves, its grade, and whether an officer or its source vouched for it. */
export const EvidenceList = ({
  view,
  told,
  policy,
}: {
  view: View;
  told: Told;
  policy: Policy | undefined;
}) => {
  const { lang } = view;
  const say = evidenceWords[lang];
  const track = policy?.tracks.find((t) => t.code === told.row.track);
  const conditions = new Map(track?.rungs.flatMap((r) => r.conditions.map((c) => [c.code, c] as const)));
  return (
    <DefinitionList
      items={told.evidence.map(({ fact, condition }) => ({
        term: conditionName(conditions.get(condition) ?? { code: condition }, lang),
        value: fact ? say.kinds[fact.kind] : '–',
        note: fact
          ? `${say.grades[fact.grade]} · ${formatDay(fact.validFrom as PlainDate, lang)}${
              fact.validTo ? ` – ${formatDay(fact.validTo as PlainDate, lang)}` : ''
            }`
          : '',
      }))}
    />
  );
};

const toneOf = (act: Act): 'bad' | 'warn' | 'good' => {
  if (act === 'fell') return 'warn';
  return act === 'confirmed' || act === 'affirmed' ? 'good' : 'bad';
};

/** What a person wrote stands as written; what the system found is said in the reader's language. */
const reasonOf = ({ act, reason, recordedBy }: ActRow, lang: Lang): string | null => {
  const say = words[lang];
  if (reason === null) return null;
  return say.because(act === 'withdrawn' && recordedBy === system ? say.noLongerStands : reason);
};

/** Who said what, oldest first; the proposal stands first. */
export const Said = ({ view, told, names }: { view: View; told: Told; names: Names }) => {
  const { lang, zone } = view;
  const say = words[lang];
  const { row, acts } = told;
  return (
    <Timeline
      lang={lang}
      items={[
        ...(row.cause === null
          ? [
              {
                day: row.day as PlainDate,
                title: say.one.proposedBy(
                  nameOf(row.proposedBy, names, lang),
                  formatDay(row.day as PlainDate, lang),
                ),
                ...(row.note ? { detail: row.note } : {}),
              },
            ]
          : []),
        ...acts.map((act) => ({
          day: dayOf(act.recordedAt, zone),
          title: [say.acts[act.act], act.way ? say.ways[act.way] : ''].filter(Boolean).join(' '),
          kind: toneOf(act.act),
          detail: [nameOf(act.recordedBy, names, lang), reasonOf(act, lang)].filter(Boolean).join(' · '),
        })),
      ]}
    />
  );
};
