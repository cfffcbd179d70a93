// The queue of acts as pure rules: what news does to an act, and what there is to do next. No clock, no store.
export const states = ['saved', 'sent', 'choose', 'accepted', 'refused'] as const;
export type State = (typeof states)[number];

/** An act as the queue sees it; what it says stays sealed. `bytes` is the size of its body on the line. */
export type Held = {
  readonly id: string;
  readonly seq: number;
  readonly state: State;
  readonly bytes: number;
  readonly photos: readonly string[];
  /** The act was answered 'waiting' for its photos: it is asked again once they have arrived. */
  readonly waits: boolean;
};

/** A photo on its way; `offset` is what the server has said it holds. */
export type Parcel = {
  readonly id: string;
  readonly act: string;
  readonly bytes: number;
  readonly offset: number;
  readonly arrived: boolean;
};

/** What of a receipt moves an act. */
export type Receipt = {
  readonly id: string;
  readonly state: 'accepted' | 'choose' | 'refused' | 'waiting';
  readonly reason?: string;
};

/** Of one call. */
export const most = { acts: 100, bytes: 900_000, photos: 100 } as const;

/** How far along a state is: a late answer never takes an act back. */
const rank: Readonly<Record<State, number>> = { saved: 0, sent: 1, choose: 2, accepted: 3, refused: 3 };
const told: Readonly<Record<Receipt['state'], State>> = {
  waiting: 'sent',
  choose: 'choose',
  accepted: 'accepted',
  refused: 'refused',
};

/** The act after a receipt; the same act when the receipt says nothing new. */
export function learn(act: Held, receipt: Receipt): Held {
  const state = told[receipt.state];
  if (act.id !== receipt.id || rank[state] < rank[act.state]) return act;
  const waits = receipt.state === 'waiting' && receipt.reason === 'photos';
  return state === act.state && waits === act.waits ? act : { ...act, state, waits };
}

/** The server asks for the act's number although it had it (a backup was put back): it is sent as at first. */
export const again = <Act extends Held>(act: Act): Act => ({ ...act, state: 'saved', waits: false });

/**
 * Numbers that the server had and has no longer (a backup was put back), given the number it awaits next. What was not
 * sent yet goes anyway, and what an earlier device sent stands below zero.
 */
export const lostFrom = (acts: readonly Held[], next: number): readonly number[] =>
  acts.filter(({ seq, state }) => seq >= next && state !== 'saved').map(({ seq }) => seq);

/** The photo after the server has told how many bytes it holds; it may hold fewer than before. */
export const advance = (parcel: Parcel, offset: number): Parcel => ({
  ...parcel,
  offset: Math.min(offset, parcel.bytes),
});

/** Something of the act is nowhere but on this phone: its words, or a photo. */
export const isOnPhone = ({ state, waits }: Pick<Held, 'state' | 'waits'>): boolean =>
  state === 'saved' || (state === 'sent' && waits);

export const isDone = ({ state }: Held): boolean => state === 'accepted' || state === 'refused';

const inOrder = (acts: readonly Held[]) => [...acts].sort((a, b) => a.seq - b.seq);

/** The first acts that fit into one call, at least one. */
function fitting(acts: readonly Held[]): readonly Held[] {
  let bytes = 0;
  const over = acts.findIndex((act, at) => {
    bytes += act.bytes;
    return at === most.acts || (at > 0 && bytes > most.bytes);
  });
  return over === -1 ? acts : acts.slice(0, over);
}

/** An act is asked at most once in each state of a pass, so a server that answers nothing is not asked for ever. */
export const asking = ({ id, state }: Pick<Held, 'id' | 'state'>): string => `${state} ${id}`;

const none: ReadonlySet<string> = new Set();

const open = (acts: readonly Held[], asked: ReadonlySet<string>) =>
  inOrder(acts.filter((act) => !isDone(act) && !asked.has(asking(act))));

/** The next words to be sent: one call of acts that the server has not heard of. `asked` holds `asking` of this pass. */
export const nextWords = (acts: readonly Held[], asked: ReadonlySet<string> = none): readonly string[] =>
  fitting(open(acts, asked).filter(({ state }) => state === 'saved')).map(({ id }) => id);

/** The next pictures to be announced, in the order of their acts. `tried` holds the ids of this pass. */
export function nextPictures(
  acts: readonly Held[],
  parcels: readonly Parcel[],
  tried: ReadonlySet<string> = none,
): readonly string[] {
  const order = new Map(acts.map(({ id, seq }) => [id, seq]));
  return parcels
    .filter((one) => !one.arrived && !tried.has(one.id))
    .sort((a, b) => (order.get(a.act) ?? 0) - (order.get(b.act) ?? 0))
    .slice(0, most.photos)
    .map(({ id }) => id);
}

/** Acts that wait for photos although all of them have arrived: the server is asked once more. */
export function nextDoubts(
  acts: readonly Held[],
  parcels: readonly Parcel[],
  asked: ReadonlySet<string> = none,
): readonly string[] {
  const missing = new Set(parcels.filter((one) => !one.arrived).map(({ act }) => act));
  const ready = open(acts, asked).filter((act) => act.waits && act.seq > 0 && !missing.has(act.id));
  return fitting(ready).map(({ id }) => id);
}

/** Whole at the server, which has not come to them yet: worth asking again at once. */
export const isAwaiting = ({ state, waits }: Pick<Held, 'state' | 'waits'>): boolean =>
  state === 'sent' && !waits;

export type Tally = Readonly<Record<State, number>>;

export const tally = (acts: readonly Pick<Held, 'state'>[]): Tally =>
  Object.fromEntries(states.map((state) => [state, acts.filter((a) => a.state === state).length])) as Tally;
