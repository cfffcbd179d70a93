// What this phone has told of an event, as the rules read it: newest first, whatever became of it.
export type Told = {
  readonly kind: string;
  /** The phone's clock, in milliseconds. */
  readonly at: number;
  readonly state: 'saved' | 'sent' | 'choose' | 'accepted' | 'refused';
  readonly body: unknown;
};

export const isKind = (kind: string) => (one: Told) => one.kind === kind;
