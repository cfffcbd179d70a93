// Every address of the programme: plain words before ids.
import type { Route } from '../../../platform/http/index.ts';
import { routes as activities } from './activities.tsx';
import { routes as activity } from './activity.tsx';
import { routes as figures } from './figures.tsx';
import { routes as followUps } from './follow-ups.tsx';
import { routes as people } from './people.tsx';

export const routes: readonly Route[] = [...followUps, ...figures, ...activities, ...people, ...activity];
