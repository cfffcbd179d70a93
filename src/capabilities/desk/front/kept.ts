// Front pages already written, so that a visit costs one small query: by city, language and address, the newest only.

/** A written page, encoded once for everybody, and the cut-off of the figures on it. */
export type Kept = { readonly cutoff: string; readonly html: Uint8Array<ArrayBuffer>; readonly tag: string };

const most = 64;
const pages = new Map<string, Kept>();

export const keptFor = (key: string): Kept | null => pages.get(key) ?? null;

/** Keeps the page in place of the earlier one; the oldest gives way when there are too many. */
export function keep(key: string, page: Kept): void {
  pages.delete(key);
  pages.set(key, page);
  const [oldest] = pages.keys();
  if (pages.size > most && oldest !== undefined) pages.delete(oldest);
}
