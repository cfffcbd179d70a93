// Sentences of setting a city up.
import type { Lang } from '../../kernel/language.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { UploadRefusal } from '../../platform/http/upload.ts';
import { explainRegistry } from '../registry/index.ts';
import type { AcceptKbliRefusal, FillRefusal, KbliRefusal } from './actions.ts';
import type { ReadRefusal } from './reading.ts';
import type { PictureRefusal } from './rules/picture.ts';
import { en } from './words/en.ts';
import { id } from './words/id.ts';
import type { Words } from './words/id.ts';

export const words = { id, en } as const satisfies Record<Lang, Words>;

export type CityRefusal =
  | FillRefusal
  | PictureRefusal
  | ReadRefusal
  | AcceptKbliRefusal
  | UploadRefusal
  | Refusal<'logo-none', object>;

/** A refusal in a person's language; what the registry refuses it also says. */
export function explain(refusal: CityRefusal, lang: Lang): string {
  const say = words[lang].refused;
  if (isOfRegistry(refusal)) return explainRegistry(refusal, lang);
  return refusal.refused === 'logo-size'
    ? say['logo-size'](refusal.width, refusal.height)
    : say[refusal.refused];
}

const isOfRegistry = (refusal: CityRefusal): refusal is KbliRefusal =>
  ['kbli-edition', 'kbli-empty', 'kbli-twice'].includes(refusal.refused);
