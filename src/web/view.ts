// What every page function gets first: who looks, at which city, in which language, and where links start.
import type { PlainDate } from '../kernel/day.ts';
import type { Lang } from '../kernel/language.ts';
import type { IconName } from './icons.tsx';

export type NavItem = {
  href: string;
  label: string;
  icon?: IconName | undefined;
  current?: boolean | undefined;
};

export type View = {
  lang: Lang;
  /** '' or '/c/9271': the prefix of every link inside the city. */
  base: string;
  /** Path and query inside the city, where the language switch comes back to. */
  path: string;
  city: { code: string; name: string; example: boolean };
  /** The city's own logo, when it has one: stands in place of the mark in headers. */
  logo?: { href: string; width: number; height: number } | undefined;
  user: { name: string; role: string } | null;
  /** Where signing out is posted to, inside the city; without it, where the people of the house do. */
  signOutAt?: string | undefined;
  /** Hrefs as they are written into the page: made with `link`. */
  nav: readonly NavItem[];
  today: PlainDate;
  zone: string;
  /** One sentence about what was just done; shown once, above the page. */
  flash?: string | undefined;
  /** A person's own choice; without it the device decides. */
  theme?: 'light' | 'dark' | undefined;
};

/** A path inside the city as a href: `link(view, '/registry')`. */
export const link = (view: Pick<View, 'base'>, path: string): string => view.base + path;
