// What the doctor looks at and says: a name, how it is, a sentence for people, and what to do.
import type { Lang } from '../../kernel/language.ts';

export type State = 'ok' | 'warn' | 'bad';

/** One finding. `says` is a sentence each; a finding that is not ok says what to do. */
export type Check = {
  readonly name: string;
  readonly state: State;
  readonly says: Readonly<Record<Lang, string>>;
};

export const check = (name: string, state: State, id: string, en: string): Check => ({
  name,
  state,
  says: { id, en },
});

export const worst = (checks: readonly Check[]): State =>
  checks.some((c) => c.state === 'bad') ? 'bad' : checks.some((c) => c.state === 'warn') ? 'warn' : 'ok';
