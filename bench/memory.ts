// The most memory a program ever held, as it says itself when it ends.

/** Said by the child itself as it ends: the most memory it ever held, where Linux tells it, of this program alone. */
export const sayMemory = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync } from 'node:fs';
  process.on('exit', () => {
    const own = existsSync('/proc/self/status') && /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
    process.stdout.write('\\nmost ' + (own ? own[1] : process.resourceUsage().maxRSS) + '\\n');
  });`)}`;

/** MB, from what was printed. */
export const mostOf = (out: string): number => Number(/^most (\d+)$/m.exec(out)?.[1] ?? Number.NaN) / 1024;
