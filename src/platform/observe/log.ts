// Structured logs: what was asked of which room, how it ended and how long it took. Never who, never an address.
import { pino } from 'pino';
import type { Logger } from 'pino';

/** Lines of JSON on standard error. LOG_LEVEL decides how much; tests are silent. */
export const openLog = (level: string): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { fault } }, process.stderr);

/** A fault without the values it was about: PostgreSQL puts rows into `detail` and `where`. */
function fault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: 'unknown' };
  const { name, stack, cause } = error;
  const code = 'code' in error ? String(error.code) : undefined;
  const lines = (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { name, code, stack: lines.slice(0, 12), ...(cause === undefined ? {} : { cause: fault(cause) }) };
}
