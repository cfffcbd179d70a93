// Whether a name may lead to an area beside the area's own.
import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { squeeze, tidy } from '../../kernel/text.ts';

export type AliasRefusal =
  | Refusal<'alias-missing', object>
  | Refusal<'unknown-area', object>
  | Refusal<'alias-is-area', { name: string }>
  | Refusal<'alias-there', object>;

type Named = { readonly code: string; readonly name: string; readonly level: string };

/** Letters of a name at most. */
export const aliasLetters = 80;

/**
 * The name as it is kept and as it is compared. Refuses a name without two letters or digits, an area that the city does
 * not have, and a name that an area bears already: that one is found without help, and for another it would mislead.
 */
export function judgeAlias(
  areas: readonly Named[],
  typed: { readonly name: string; readonly code: string },
): { name: string; squeezed: string; code: string } | Exclude<AliasRefusal, { refused: 'alias-there' }> {
  const name = tidy(typed.name).slice(0, aliasLetters);
  const squeezed = squeeze(name);
  if (squeezed.length < 2) return refuse('alias-missing');
  const area = areas.find(({ code }) => code === typed.code);
  if (!area || area.level === 'city') return refuse('unknown-area');
  const bearer = areas.find((one) => squeeze(one.name) === squeezed);
  if (bearer) return refuse('alias-is-area', { name: bearer.name });
  return { name, squeezed, code: area.code };
}
