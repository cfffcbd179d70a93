// What happens at events by itself, floor by floor.
import type { Job } from '../../platform/jobs/index.ts';

export const jobs: readonly Job[] = [];
