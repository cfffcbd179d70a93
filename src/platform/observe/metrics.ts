// Measurements for Prometheus: requests by room, and what the process itself uses.
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

import { actsTotal } from '../sync/metrics.ts';

export type Metrics = {
  observe(what: { method: string; route: string; status: number; ms: number }): void;
  text(): Promise<string>;
  readonly type: string;
};

export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'naik_kelas_http_seconds',
    help: 'Seconds until an answer, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.02, 0.04, 0.08, 0.15, 0.3, 1, 3, 10],
    registers: [registry],
  });
  const faults = new Counter({
    name: 'naik_kelas_faults_total',
    help: 'Answers with status 500',
    registers: [registry],
  });
  registry.registerMetric(actsTotal);
  return {
    observe({ method, route, status, ms }) {
      seconds.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, ms / 1000);
      if (status >= 500) faults.inc();
    },
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}
