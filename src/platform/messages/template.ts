// A message as a room words it: text in both languages, how long it is of use, and whether it lets somebody in.
import type { Lang } from '../../kernel/language.ts';

export type Template<Values extends Readonly<Record<string, string>> = Readonly<Record<string, string>>> = {
  /** room:what; also the name under which a provider has approved it, with `_` for `:`. */
  readonly name: `${string}:${string}`;
  /** What it is called in the list of messages. */
  readonly title: Readonly<Record<Lang, string>>;
  /** True for codes: nobody but the receiver reads the text, and no person can send it by hand. */
  readonly secret: boolean;
  /** Of no use after so many minutes; it is then not sent any more. */
  readonly minutes: number;
  /** Goes out by day alone: made in quiet hours, it waits for the morning. */
  readonly byDay?: boolean;
  readonly text: (values: Values, lang: Lang) => string;
};

const known = new Map<string, Template>();

/** Makes a template known to the list of messages. */
export function template<Values extends Readonly<Record<string, string>>>(
  made: Template<Values>,
): Template<Values> {
  known.set(made.name, made as unknown as Template);
  return made;
}

export const titleOf = (name: string, lang: Lang): string => known.get(name)?.title[lang] ?? name;
