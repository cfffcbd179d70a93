// The address of an event on the web: letters of its name and the month it begins.
import type { PlainDate } from '../../../../kernel/day.ts';
import { words } from '../../../../kernel/text.ts';

const longest = 60;

/** `bazar-gunung-sari-2026-12`; a name without a letter of ours gives `acara-2026-12`. */
export function slugOf(name: string, starts: PlainDate): string {
  const kept = words(name)
    .map((word) => word.replaceAll(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '');
  let slug = '';
  for (const word of kept) {
    if (slug.length + word.length >= longest) break;
    slug += `${word}-`;
  }
  return `${slug || 'acara-'}${starts.slice(0, 7)}`;
}

/** The address itself when it is free, else the first with a number behind it that is. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let n = 2; ; n++) if (!taken.has(`${slug}-${String(n)}`)) return `${slug}-${String(n)}`;
}
