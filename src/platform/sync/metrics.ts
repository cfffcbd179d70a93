// How many acts were received, accepted, asked about, refused, or thrown at: for Prometheus, by kind.
import { Counter } from 'prom-client';

/** Registered by platform/observe. The background thread's retries count in that thread only. */
export const actsTotal = new Counter({
  name: 'naik_kelas_sync_acts_total',
  help: 'Acts from phones, by kind and by what became of them',
  labelNames: ['kind', 'state'],
  registers: [],
});

export type Counted = 'received' | 'accepted' | 'choose' | 'refused' | 'fault';

/** A kind that nobody registered is counted without its name, which a phone could make up. */
export const count = (state: Counted, kind: string, by = 1): void => actsTotal.inc({ kind, state }, by);
