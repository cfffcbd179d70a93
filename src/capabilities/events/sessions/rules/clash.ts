// Two sessions that cannot both be: one room, or one speaker, at one time.
import { squeeze } from '../../../../kernel/text.ts';

export type Held = {
  readonly id: string;
  readonly title: string;
  readonly room: string;
  readonly day: string;
  /** 09:00; the end is free again. */
  readonly starts: string;
  readonly ends: string;
  readonly speakers: readonly { readonly name: string }[];
};

/** `who` is the speaker; null for the room. */
export type Clash = { readonly with: Held; readonly who: string | null };

const meet = (a: Held, b: Held): boolean => a.day === b.day && a.starts < b.ends && b.starts < a.ends;

/** The first of the others that takes its room or one of its speakers; `others` leaves out what is called off or put off. */
export function findClash(wanted: Held, others: readonly Held[]): Clash | null {
  const keys = new Set(wanted.speakers.map((s) => squeeze(s.name)));
  for (const other of others) {
    if (other.id === wanted.id || !meet(wanted, other)) continue;
    if (squeeze(other.room) === squeeze(wanted.room)) return { with: other, who: null };
    const speaker = other.speakers.find((s) => keys.has(squeeze(s.name)));
    if (speaker) return { with: other, who: speaker.name };
  }
  return null;
}
