// What the pages of the rota are given.
import type { View } from '../../../../../web/view.ts';
import type { Accepted } from '../../../apply/door.ts';
import type { EventRow } from '../../../event/store.ts';
import type { EventTab } from '../../../pages/frame.tsx';
import type { Place } from '../../rota/index.ts';
import type { Ground, Stale } from '../../rules/facts.ts';
import type { RunState } from '../../rules/run.ts';
import type { Told } from '../../rules/told.ts';
import type { RotaRow } from '../../store/rotas.ts';

export type Frame = { readonly view: View; readonly event: EventRow; readonly tabs: readonly EventTab[] };

export type ProposalProps = Frame & {
  readonly row: RotaRow;
  readonly ground: Ground;
  readonly stale: Stale | null;
  readonly steps: { readonly free: Ground['standing']; readonly put: readonly Place[] };
  readonly shift: string | undefined;
  readonly once: () => string;
  readonly state: RunState;
  readonly refused?: string | undefined;
};

type Made = Exclude<Told, { refused: unknown }>;
export type Known = ProposalProps & {
  readonly told: Made;
  readonly places: readonly Place[];
  readonly who: ReadonlyMap<string, Accepted>;
};
