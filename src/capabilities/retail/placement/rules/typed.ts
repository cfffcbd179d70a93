// A day as the form shows it, to be typed over. Pure.
import type { PlainDate } from '../../../../kernel/day.ts';

/** `22/11/2026` */
export const formatDayTyped = (day: PlainDate): string =>
  `${Number(day.slice(8))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`;
