// News of the registry: enterprises that are new or changed, what owners agreed to, told inside the transaction.
import type { EnterpriseId, ImportId, PersonId } from '../../kernel/ids.ts';
import type { PersonSecrets } from '../../platform/keys/index.ts';
import { topic } from '../../platform/topic.ts';

/** Single enterprises, or every new or changed one of an import. */
export type Touched = { readonly enterprises: readonly EnterpriseId[] } | { readonly importId: ImportId };

export const changed = topic<Touched>();

/** Seen again as it was: the number's proof is fresher, and nothing that is derived from the record changes. */
export const seen = topic<{ readonly enterprises: readonly EnterpriseId[] }>();

/**
 * A person whose identity goes, inside the transaction in which it does: every room forgets its part. `secrets` are the numbers
 * that were known of them, for whoever keeps sealed text in which they may stand; nobody writes them down.
 */
export type Erased = {
  readonly person: PersonId;
  readonly enterprises: readonly EnterpriseId[];
  readonly secrets: PersonSecrets;
};

export const erased = topic<Erased>();

/** What an owner answered an officer on the spot: whether their data may be worked with. */
export type Consented = {
  readonly enterprise: EnterpriseId;
  readonly agreed: boolean;
  readonly by: string;
  readonly now: Date;
};

export const consented = topic<Consented>();
