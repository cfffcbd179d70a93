// A way out of the house for messages, and the one that this process uses.
import type { Lang } from '../../kernel/language.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { City } from '../db/index.ts';

export type Outgoing = {
  /** `+628…` or an e-mail address. */
  readonly to: string;
  readonly template: string;
  readonly secret: boolean;
  readonly lang: Lang;
  readonly text: string;
  /** Values in the order in which the template was given them: what providers with approved templates want. */
  readonly values: readonly string[];
};

/** `again` false: trying once more would end the same way. */
export type NotDelivered = Refusal<'unreachable' | 'rejected' | 'no-address', { again: boolean }>;

export type Adapter = {
  readonly name: 'console' | 'smtp' | 'whatsapp' | 'http';
  /** False where this way cannot carry anything for this city: nothing is then claimed. */
  readonly works: (city: Pick<City, 'example'>) => boolean;
  /** 'shown' when it went no further than the terminal. Never throws for what a network or a server does. */
  readonly deliver: (message: Outgoing) => Promise<'sent' | 'shown' | NotDelivered>;
};

let held: Adapter | null = null;

/** Sets the way out of this process; null when none is set up. */
export const holdAdapter = (adapter: Adapter | null): void => {
  held = adapter;
};

/** The way out for a city, or null when there is none: messages then wait for a person to send them. */
export const adapterFor = (city: Pick<City, 'example'>): Adapter | null => (held?.works(city) ? held : null);
