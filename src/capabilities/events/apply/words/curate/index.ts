// The door of the sentences of those who put enterprises forward and of those who curate.
import type { Lang } from '../../../../../kernel/language.ts';
import { accept } from './accept.ts';
import { criteria } from './criteria.ts';
import { forward } from './forward.ts';
import { list } from './list.ts';
import { one } from './one.ts';
import { refuse } from './refuse.ts';
import { refused } from './refused.ts';

const of = (lang: Lang) => ({
  ...list[lang],
  ...criteria[lang],
  ...one[lang],
  ...accept[lang],
  ...refuse[lang],
  ...forward[lang],
  ...refused[lang],
});

export const words = { id: of('id'), en: of('en') } as const satisfies Record<Lang, object>;
