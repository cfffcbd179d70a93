// What goes over the line, as the phone writes and reads it (docs/sync.md). Types only: a phone may import them.
import type { Json, Said } from './act.ts';

/** POST /sync/devices, with the session's cookie. `key` is made on the phone once; the same key is the same device. */
export type DeviceAsked = { readonly name: string; readonly key: string };
export type DeviceMade = {
  readonly device: string;
  readonly token: string;
  /** ISO instant until which the token holds; each call moves it on. */
  readonly until: string;
  /** The number after the last one received from this device. */
  readonly next: number;
};

export type SentAct = {
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  readonly version: number;
  /** ISO instant by the phone's clock. */
  readonly at: string;
  readonly body: Json;
  /** Ids of uploads, at most ten. */
  readonly photos: readonly string[];
};

/** POST /sync/acts: at most 100 acts and a megabyte. */
export type SentActs = { readonly protocol: 1; readonly acts: readonly SentAct[] };

/** Why an act is not applied yet: a photo, an act before it, or a fault of ours that is tried again. */
export type Waiting = 'photos' | 'earlier' | 'again';

export type Receipt = { readonly id: string; readonly receipt: number } & (
  | { readonly state: 'accepted'; readonly result: Json }
  | { readonly state: 'choose'; readonly question: Json; readonly choices: readonly string[] }
  | { readonly state: 'refused'; readonly reason: string; readonly say: Said; readonly detail?: Json }
  | { readonly state: 'waiting'; readonly reason: Waiting }
);

export type Receipts = {
  readonly receipts: readonly Receipt[];
  /** Numbers that are missing before the last one received (the first hundred): send them, or `sync:void` for them. */
  readonly missing: readonly number[];
};

/** GET /sync/changes?since=<cursor>: a list that did not change since is left out. */
export type Changes = Receipts & {
  readonly cursor: string;
  /** The number after the last one received from this device: an act with this or a later one is not here. */
  readonly next: number;
  /** More receipts wait: ask again at once with this cursor. */
  readonly more: boolean;
  readonly data: Readonly<Record<string, readonly Json[]>>;
};

/** POST /sync/uploads: one, or `{ uploads: [...] }` with at most 100. `sha256` in hex. */
export type UploadAsked = {
  readonly id: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly type: string;
};

export type UploadState = {
  readonly id: string;
  /** Bytes that the server has: go on from here. */
  readonly offset: number;
  readonly bytes: number;
  readonly state: 'open' | 'done' | 'refused';
  readonly reason?: string;
  readonly say?: Said;
};

/** The answer to POST /sync/uploads; HEAD and PATCH give one, and `Upload-Offset` in the header. */
export type UploadStates = { readonly uploads: readonly UploadState[] };

/** A refused call: 401 revoked | expired, 409, 413, 422, 429. */
export type CallRefused = {
  readonly refused: string;
  readonly say: Said;
  readonly [detail: string]: unknown;
};
