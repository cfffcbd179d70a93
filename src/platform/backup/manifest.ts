// What the first and the last block of a backup say.
import type { WrappedKeys } from './wrapped-keys.ts';
import type { Contents } from './contents.ts';

/** Known before anything is copied. */
export type Start = Contents & {
  readonly kind: 'start';
  /** ISO instant of the snapshot. */
  readonly takenAt: string;
  readonly cities: readonly { readonly code: string; readonly name: string }[];
  /** Which keys opened what is sealed here (printOf). */
  readonly keysPrint: string;
  /** Null: the backup was made without a passphrase, the keys are not in it. */
  readonly keys: WrappedKeys | null;
};

/** SHA-256 in hex over the rows as COPY writes them. */
export type Copied = {
  readonly schema: string;
  readonly table: string;
  readonly rows: number;
  readonly sha256: string;
};
export type Stored = { readonly id: string; readonly bytes: number; readonly sha256: string };

/** What was copied, as counted on the way. */
export type End = {
  readonly kind: 'end';
  readonly tables: readonly Copied[];
  readonly files: readonly Stored[];
};

/** Stored files of platform/files are named by 32 hex digits; nothing else is carried or put in place. */
export const isFileId = (id: unknown): id is string => typeof id === 'string' && /^[0-9a-f]{32}$/.test(id);
