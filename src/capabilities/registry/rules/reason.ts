// What is asked of a reason before something is changed, shown or taken back.
import { refuse } from '../../../kernel/refusal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { tidy } from '../../../kernel/text.ts';

const shortest = 5;
export const longestReason = 500;

/** The reason as it is kept. It says something: at least five letters and digits, else 'reason-short'. */
export function readReason(typed: string): string | Refusal<'reason-short', object> {
  const reason = tidy(typed).slice(0, longestReason);
  return (reason.match(/[\p{L}\p{N}]/gu) ?? []).length < shortest ? refuse('reason-short') : reason;
}
