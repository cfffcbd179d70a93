// A pair in words: what agrees and how much it tells, the strongest first, and what comes out.
import type { Lang } from '../../kernel/language.ts';
import type { PairScore, Part } from './model.ts';
import { words } from './words.ts';
import type { Alike } from './words.ts';

export type ExplainedPart = { readonly text: string; readonly bits: number };

export type Explained = {
  /** "nama hampir sama (bobot +9,1)": what tells most, for or against, stands first. */
  readonly parts: readonly ExplainedPart[];
  /** "sebelum dibandingkan −12,7" */
  readonly prior: ExplainedPart;
  /** "kemungkinan satu usaha 99,8 %" */
  readonly verdict: string;
  /** Why it is no pair whatever the weights say; null where no rule stands against it. */
  readonly against: string | null;
};

const byLevel = ['same', 'nearly', 'similar', 'similar', 'partly', 'different'] as const;

const alike = ({ level, crossed }: Part): Alike =>
  crossed ? 'crossed' : level === null ? 'untold' : (byLevel[level] ?? 'different');

const locale: Readonly<Record<Lang, string>> = { id: 'id-ID', en: 'en-GB' };

function signed(bits: number, lang: Lang): string {
  const options = { maximumFractionDigits: 1, minimumFractionDigits: 1, signDisplay: 'exceptZero' } as const;
  return bits.toLocaleString(locale[lang], options).replace('-', '−');
}

/** Not "100 %" unless it is: an officer decides on what is left. */
function percent(probability: number, lang: Lang): string {
  const shown = Math.min(probability > 0.9995 ? 0.999 : probability, 1);
  const text = (shown * 100).toLocaleString(locale[lang], { maximumFractionDigits: 1 });
  return `${probability > 0.9995 ? '> ' : ''}${text} %`;
}

/** Fields that neither tells are left out. */
export function explainPair(score: PairScore, lang: Lang): Explained {
  const say = words[lang];
  const parts = score.parts
    .filter(({ level, crossed }) => level !== null || crossed)
    .toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
    .map((part): ExplainedPart => {
      const name = say.fields[part.takes === 'rt' ? 'rt' : part.takes === 'numbers' ? 'number' : part.field];
      return {
        text: `${say.alike[alike(part)](name)} (${say.bits(signed(part.bits, lang))})`,
        bits: part.bits,
      };
    });
  return {
    parts,
    prior: { text: say.prior(signed(score.prior, lang)), bits: score.prior },
    verdict: say.verdict(percent(score.probability, lang)),
    against: score.tooLittle === null ? null : say.tooLittle[score.tooLittle],
  };
}
