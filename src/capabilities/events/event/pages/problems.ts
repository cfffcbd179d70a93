// What is wrong with a form of an event, in words.
import { day } from '../../../../kernel/day.ts';
import type { Lang } from '../../../../kernel/language.ts';
import { formatCount, formatDay } from '../../../../web/format.ts';
import type { EditRefusal } from '../actions/event.ts';
import type { StateRefusal } from '../../../programme/index.ts';
import type { Problem } from '../rules/form.ts';
import type { HoursRefusal, ShiftRefusal } from '../rules/shift.ts';
import { words } from '../words.ts';

export function hoursText(no: HoursRefusal, lang: Lang): string {
  const say = words[lang].form;
  if (no.refused === 'hours-overlap') return say.hoursOverlap(no.first, no.second);
  return no.refused === 'hours-unread' ? say.hoursUnread(no.typed) : say.hoursUpsideDown(no.typed);
}

export function problemText({ code, detail }: Problem, lang: Lang): string {
  if (detail) return hoursText(detail, lang);
  const { problems } = words[lang].form;
  return problems[code as keyof typeof problems];
}

export function shiftText(no: ShiftRefusal, lang: Lang): string {
  const say = words[lang];
  if (no.refused === 'shift-past') return say.refused['shift-past'];
  return no.refused === 'shift-outside'
    ? say.shiftOutside(formatDay(day(no.starts), lang), formatDay(day(no.ends), lang))
    : say.shiftOverlap(formatDay(day(no.day), lang), no.hours);
}

export function editText(no: EditRefusal, lang: Lang): string {
  if (no.refused !== 'shifts-outside') return words[lang].refused[no.refused];
  return words[lang].shiftsOutside(no.days.map((d) => formatDay(day(d), lang)).join(', '));
}

export function stateText(no: StateRefusal, lang: Lang): string {
  const say = words[lang];
  if (no.refused === 'not-begun') return say.notBegun(formatDay(no.starts, lang));
  if (no.refused === 'without-follow-up') return say.bare(formatCount(no.bare, lang));
  return say.refused[no.refused];
}
