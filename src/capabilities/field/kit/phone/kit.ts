// What every screen gets: where the kit stands, what is open, and the few things it may do.
import type { Lang } from '../../../../kernel/language.ts';
import type { IconName } from './dom.ts';
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
export type Who = {
  readonly user: string;
  readonly name: string;
  /** What of the phone's work this person may do; none: the phone is not for them. */
  readonly rights: readonly string[];
  /** Came by the owners' door. */
  readonly owner: boolean;
};

export type Status = { readonly sync: 'sending' | 'well' | 'trouble'; readonly update: boolean };

export type Kit = {
  readonly place: Place;
  readonly store: Store;
  readonly lang: Lang;
  readonly say: Words;
  readonly status: Status;
  /** What lies open; a screen that needs it is only drawn while it does. */
  readonly open: (Opened & { readonly read: Reader }) | null;
  /** The part of the address after '#'; of '/' the first place of whoever opened the phone. */
  readonly path: string;
  /** What a room brought along that this person may use; nothing while the phone is closed. */
  readonly parts: readonly Part[];
  /** What a kind of act is called; '' for one that no part knows. */
  nameOf(kind: string): string;
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
  /** News came: it brings up to date what it shows, and leaves what a thumb is about to press where it is. */
  readonly hear?: () => unknown;
};

export type Page = {
  readonly path: RegExp;
  /** `id` is what the first group of the path caught. */
  readonly draw: (kit: OpenKit, id: string) => Promise<Screen>;
  /** Drawn again whenever news comes. */
  readonly live: boolean;
};

/** What a room brings to the phone: its pages, its places in the menu, the names of its acts. */
export type Part = {
  /** Nothing of it is shown to whoever lacks this right. */
  readonly may: string;
  readonly pages: readonly Page[];
  /** The first is where the phone opens for whoever has no part before it. `shown` left out: always. */
  readonly menu: readonly {
    readonly to: string;
    readonly icon: IconName;
    readonly name: (kit: OpenKit) => string;
    readonly shown?: (kit: OpenKit) => Promise<boolean>;
  }[];
  readonly kinds: Readonly<Record<Lang, Readonly<Record<string, string>>>>;
  /** What lies unfolded on its screens is forgotten when the phone is locked. */
  readonly forget: () => void;
};

/** Phones signed on before rights were kept belong to officers, who may do all of it. */
export const can = ({ open }: Pick<Kit, 'open'>, right: string): boolean =>
  open !== null && (open.secret.rights?.includes(right) ?? true);

/** An owner's phone holds nothing of anybody else. */
export const isOwners = (kit: Pick<Kit, 'open'>): boolean => kit.open !== null && !can(kit, 'field:work');
