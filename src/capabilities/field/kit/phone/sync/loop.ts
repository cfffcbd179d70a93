// When to sync: at once when told, after a while by itself, later and later while nothing answers; one tab at a time.
import { waitAfter } from '../queue/backoff.ts';

export type Loop = {
  /** Now, or right after the pass that is under way. */
  kick(): void;
  stop(): void;
};

type Parts = {
  /** The name all tabs of a city share. */
  readonly lock: string;
  /** One pass. Resolves to whether something still waits for the server; throws when the line was cut. */
  readonly run: () => Promise<'waiting' | 'idle' | 'locked'>;
  readonly told: (now: 'sending' | 'well' | 'trouble') => void;
};

const soon = 15_000;
const rest = 5 * 60_000;
const otherTab = 4_000;

export function startLoop({ lock, run, told }: Parts): Loop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [running, again, stopped, failed] = [false, false, false, 0];

  const later = (ms: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(kick, ms);
  };
  const once = async (): Promise<number | null> => {
    told('sending');
    try {
      const left = await run();
      failed = 0;
      told('well');
      return left === 'locked' ? null : left === 'waiting' ? soon : rest;
    } catch {
      failed += 1;
      told('trouble');
      return waitAfter(failed, Math.random());
    }
  };
  async function inTurn(): Promise<void> {
    const next = await navigator.locks.request(lock, { ifAvailable: true }, (held) =>
      held ? once() : otherTab,
    );
    running = false;
    if (again) kick();
    else if (next !== null) later(next);
  }
  function kick(): void {
    if (stopped) return;
    clearTimeout(timer);
    again = running;
    if (running) return;
    running = true;
    void inTurn();
  }
  return {
    kick,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
