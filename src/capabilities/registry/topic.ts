// News of the registry: enterprises that are new or changed, told inside the transaction.
import type { EnterpriseId, ImportId } from '../../kernel/ids.ts';
import { topic } from '../../platform/topic.ts';

/** Single enterprises, or every new or changed one of an import. */
export type Touched = { readonly enterprises: readonly EnterpriseId[] } | { readonly importId: ImportId };

export const changed = topic<Touched>();
