// What a rota is made from and what it says of itself: plain facts, no names of people.

/** What an enterprise shows; a zone mixes groups, and neighbours differ where it can be had. */
export type Group = string;

export type Stall = {
  readonly id: string;
  /** On the plan; stalls side by side or back to back touch each other. */
  readonly row: number;
  readonly col: number;
  readonly zone: string;
  readonly seats: number;
  readonly power: boolean;
  readonly water: boolean;
  /** Kept for one group; null takes every group. */
  readonly only: Group | null;
};

export type Shift = {
  readonly id: string;
  readonly day: string;
  readonly no: number;
  /** Seats that nobody gets in this shift, as "STALL/SEAT". */
  readonly closed?: readonly string[];
};

export type Exhibitor = {
  readonly id: string;
  readonly group: Group;
  readonly power: boolean;
  readonly water: boolean;
  /** At most so many shifts. */
  readonly most: number;
  readonly cannot: readonly string[];
  readonly prefers: readonly string[];
  /** Never stood at an event of the city before. */
  readonly first: boolean;
  /** From a kelurahan that no event was held for yet. */
  readonly neverServed: boolean;
};

export type Place = {
  readonly exhibitor: string;
  readonly shift: string;
  readonly stall: string;
  /** 1 to the stall's seats. */
  readonly seat: number;
};

export type Held = Place & { readonly locked: boolean };

export type RotaAsked = {
  readonly stalls: readonly Stall[];
  readonly shifts: readonly Shift[];
  readonly exhibitors: readonly Exhibitor[];
  /** Places that stand already: locked ones stay, the others move only when somebody gains a place by it. */
  readonly held: readonly Held[];
  /** Public, so that anybody can draw the lots again. */
  readonly seed: string;
};

export type Rota = {
  readonly places: readonly Place[];
  /** In the unit of `worth`; the best possible lies between `value` and `bound`. */
  readonly value: number;
  readonly bound: number;
  /** (bound - value) / bound. */
  readonly gap: number;
  /** Who got how many: the fewest, the most, and who got none. */
  readonly least: number;
  readonly most: number;
  readonly without: readonly string[];
  /** Places held before, by somebody still in it, that stand elsewhere now. */
  readonly moved: number;
  /** Pairs of one group in one shift: sharing a stall, and in stalls that touch. */
  readonly sharing: number;
  readonly beside: number;
};

export type RotaRefusal =
  | { readonly refused: 'no-stalls' | 'no-shifts' | 'no-exhibitors' }
  /** Locked places that cannot stand together, or a locked place of a stall, shift or exhibitor that is gone. */
  | { readonly refused: 'locked-clash'; readonly exhibitor: string; readonly shift: string }
  | { readonly refused: 'out-of-time' };
