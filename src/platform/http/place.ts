// Which city a request is for: by host name, by /c/<code>, else the first city.
import type { City } from '../db/index.ts';

export type Place = { readonly city: City; readonly base: string };

const prefix = /^\/c\/(\d{2,4}(?:\.?\d{2})?)(?=\/|$)/;

/** The path without the city's prefix; what routes are matched against. */
export function pathInside(pathname: string): string {
  const inside = pathname.replace(prefix, '');
  return inside === '' ? '/' : inside;
}

/** Null when the address names a city that is not here. `hosts` maps host names to city codes. */
export function placeOf(url: URL, cities: readonly City[], hosts: ReadonlyMap<string, string>): Place | null {
  const named = prefix.exec(url.pathname)?.[1]?.replaceAll('.', '');
  if (named) {
    const city = cities.find((c) => c.code.replaceAll('.', '') === named);
    return city ? { city, base: `/c/${named}` } : null;
  }
  const hosted = cities.find((c) => c.code === hosts.get(url.hostname));
  const city = hosted ?? cities[0];
  return city ? { city, base: '' } : null;
}
