// The attributes of a tag, and the five entities and character numbers that XML knows by itself.
import { Unreadable } from '../refusal.ts';

/** The value of an attribute such as ` r`, written with the blank before it; undefined when the tag has none. */
export function attributeOf(tag: string, blankAndName: string): string | undefined {
  const mark = `${blankAndName}="`;
  const at = tag.indexOf(mark);
  if (at < 0) return undefined;
  const from = at + mark.length;
  const value = tag.slice(from, tag.indexOf('"', from));
  return value.includes('&') ? decodeEntities(value) : value;
}

const oneAttribute = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Attributes written with single quotes or over lines, as ` name="value"` each. */
export function tidyTag(tag: string): string {
  return tag.replace(oneAttribute, (_, name: string, double?: string, single?: string) => {
    return ` ${name}="${double ?? (single ?? '').replaceAll('"', '&quot;')}"`;
  });
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Any other entity would need a DOCTYPE, so the part is damaged. */
export function decodeEntities(raw: string): string {
  return raw.replace(/&([^;&\s]{0,12})(;?)/g, (_, name: string, end: string) => {
    const number = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
    const code = number ? Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10) : 0;
    const known = number && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entities[name];
    if (known === undefined || end === '') throw new Unreadable('damaged');
    return known;
  });
}
