// What every screen gets: where the kit stands, what is open, and the few things it may do.
import type { Lang } from '../../../../kernel/language.ts';
import type { Opened } from './lock/vault.ts';
import type { Store } from './store/database.ts';
import type { Reader } from './store/read.ts';
import type { Words } from './words/words.ts';

/** Written by the server into the shell; the same for all who open it. */
export type Place = {
  /** '' or '/c/9271'. */
  readonly base: string;
  readonly code: string;
  readonly city: string;
  readonly zone: string;
  readonly version: string;
};

/** Who is signed in at the server, as far as the phone was told; null: nobody. */
export type Who = { readonly user: string; readonly name: string; readonly may: boolean };

export type Status = { readonly sync: 'sending' | 'well' | 'trouble'; readonly update: boolean };

export type Kit = {
  readonly place: Place;
  readonly store: Store;
  readonly lang: Lang;
  readonly say: Words;
  readonly status: Status;
  /** What lies open; a screen that needs it is only drawn while it does. */
  readonly open: (Opened & { readonly read: Reader }) | null;
  /** The part of the address after '#'. */
  readonly path: string;
  go(path: string): void;
  /** Draws the screen again; what is typed and where the eye is stay. */
  readonly draw: () => void;
  unlock(opened: Opened): Promise<void>;
  readonly lock: () => void;
  setLang(lang: Lang): Promise<void>;
  /** Sends what waits, now. */
  readonly kick: () => void;
  /** The camera or a file window covers the app: it is not locked meanwhile. */
  readonly expectReturn: () => void;
  readonly useUpdate: () => void;
};

export type OpenKit = Kit & { readonly open: NonNullable<Kit['open']> };

/** What stands under the head of the app. `alone` hides the menu, so that one act is left. */
export type Screen = {
  readonly title: string;
  readonly body: readonly Node[];
  readonly alone?: boolean;
  /** Where 'back' leads. */
  readonly up?: string;
};
