// Structured logs: what was asked of which room, how it ended and how long it took. Never who, never an address.
import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

/** Lines of JSON, on standard error unless told otherwise. LOG_LEVEL decides how much. */
export const openLog = (level: string, to: DestinationStream = process.stderr): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { fault, err: fault, error: fault },
      hooks: {
        // An error logged as such would bring its message along.
        logMethod([first, ...more], method) {
          const plain = first instanceof Error ? [{ fault: first }, 'fault'] : [first, ...more];
          return method.apply(this, plain as Parameters<typeof method>);
        },
      },
    },
    to,
  );

/** A fault without the values it was about: PostgreSQL puts rows into message, `detail` and `where`. */
function fault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: 'unknown' };
  const { name, message, stack = '', cause } = error;
  const code = 'code' in error ? String(error.code) : undefined;
  // The stack repeats the message first, and a message may have lines that look like frames.
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n');
  const lines = frames.filter((line) => /^\s+at /.test(line)).slice(0, 12);
  return { name, code, stack: lines, ...(cause === undefined ? {} : { cause: fault(cause) }) };
}
