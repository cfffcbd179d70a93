// Which logo each city shows now: held by the process, because a header stands on every page and asks nothing.
import type { City } from '../../platform/db/index.ts';
import { readLogo } from './store.ts';

export type ShownLogo = { readonly path: string; readonly width: number; readonly height: number };

const shown = new Map<string, ShownLogo>();

/** Null for a city without a logo, or not yet asked. The path begins inside the city. */
export const logoOf = (city: Pick<City, 'code'>): ShownLogo | null => shown.get(city.code) ?? null;

/** Asks anew: at start, after a change, and now and then for what another process changed. */
export async function learnLogo(city: City): Promise<void> {
  const logo = await readLogo(city);
  if (!logo) return void shown.delete(city.code);
  const { version, width, height } = logo;
  shown.set(city.code, { path: `/city/logo/${version}`, width, height });
}
