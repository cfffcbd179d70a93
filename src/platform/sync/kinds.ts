// Kinds of act that belong to the protocol itself, and the register of all kinds.
import { z } from 'zod';

import type { ActKind } from './act.ts';
import { registerAct } from './act.ts';
import type { Kinds } from './receive.ts';

export const answerSchema = z.object({ act: z.uuid(), choice: z.string().max(200) });

const never = async (): Promise<never> => {
  throw new Error('the protocol applies its own kinds itself');
};

/** Chooses for an act that asked. It carries no right of its own: the asked act's is looked at. */
const answer = registerAct({
  kind: 'sync:answer',
  version: 1,
  schema: answerSchema,
  may: 'sync:answer',
  reasons: {},
  apply: never,
});

/** Stands for a number whose act the phone no longer has. */
const nothing = registerAct({
  kind: 'sync:void',
  version: 1,
  schema: z.object({}),
  may: 'sync:void',
  reasons: {},
  apply: never,
});

/** Throws when two rooms register one kind. */
export function kindsOf(acts: readonly ActKind[]): Kinds {
  const all = [answer, nothing, ...acts];
  const kinds = new Map(all.map((kind) => [kind.kind, kind]));
  if (kinds.size !== all.length) throw new Error('a kind of act is registered twice');
  return kinds;
}
