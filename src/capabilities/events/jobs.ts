// What happens at events by itself, floor by floor.
import type { Job } from '../../platform/jobs/index.ts';
import { jobs as apply } from './apply/jobs.ts';
import { jobs as day } from './day/jobs.ts';
import { jobs as passes } from './day/passes/jobs.ts';
import { jobs as stalls } from './stalls/jobs.ts';

export const jobs: readonly Job[] = [...apply, ...day, ...passes, ...stalls];
