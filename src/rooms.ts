// The table of contents: every room's routes and jobs by name, and who hears whose news.
import { officerOf, routes as accounts } from './capabilities/accounts/index.ts';
import {
  findPublication,
  hearRegistry as censusHears,
  jobs as censusJobs,
  routes as census,
} from './capabilities/census/index.ts';
import {
  hearErased as catalogueForgets,
  jobs as catalogueJobs,
  productNames,
  routes as catalogue,
} from './capabilities/catalogue/index.ts';
import { routes as city } from './capabilities/city/index.ts';
import { jobs as deskJobs, routes as desk } from './capabilities/desk/index.ts';
import {
  hearErased as intakeForgets,
  jobs as intakeJobs,
  routes as intake,
} from './capabilities/intake/index.ts';
import {
  acts as eventActs,
  countEnterprisesBy,
  feeds as eventFeeds,
  hearErased as eventsForget,
  jobs as eventJobs,
  pageOfActivity,
  routes as events,
} from './capabilities/events/index.ts';
import { routes as insights } from './capabilities/insights/index.ts';
import { routes as funding } from './capabilities/funding/index.ts';
import {
  acts as fieldActs,
  feeds as fieldFeeds,
  hearErased as fieldForgets,
  jobs as fieldJobs,
  routes as field,
  kitRoutes,
} from './capabilities/field/index.ts';
import {
  fell,
  followUpAfterFall,
  hearErased as ladderForgets,
  hearMovements,
  hearRegistry as ladderHears,
  jobs as ladderJobs,
  routes as ladder,
} from './capabilities/ladder/index.ts';
import {
  hearErased as matchingForgets,
  hearRegistry as matchingHears,
  jobs as matchingJobs,
  routes as matching,
} from './capabilities/matching/index.ts';
import {
  hearConsented as ownersHearConsented,
  isOwnersDoor,
  ownerOnPhone,
  phoneUsersOf,
  routes as owners,
} from './capabilities/owners/index.ts';
import { merged, routes as partners } from './capabilities/partners/index.ts';
import {
  hearErased as programmeForgets,
  jobs as programmeJobs,
  leadActivitiesBy,
  openFollowUp,
  routes as programme,
} from './capabilities/programme/index.ts';
import {
  hearErased as readinessForgets,
  hearRegistry as readinessHears,
  jobs as readinessJobs,
  routes as readiness,
} from './capabilities/readiness/index.ts';
import { hearErased as retailForgets, moveOutlet, routes as retail } from './capabilities/retail/index.ts';
import { routes as regions } from './capabilities/regions/index.ts';
import {
  hearErased as evidenceForgets,
  jobs as evidenceJobs,
  nameProductsBy,
  routes as evidence,
} from './capabilities/evidence/index.ts';
import { changed, consented, erased, routes as registry, seen } from './capabilities/registry/index.ts';
import { demoJobs } from '../demo/job.ts';
import type { Route } from './platform/http/index.ts';
import type { City } from './platform/db/index.ts';
import type { Job } from './platform/jobs/index.ts';
import { jobs as messageJobs, routes as messages } from './platform/messages/index.ts';
import { forgetActs, settlerOf, syncJobs, syncRoutes } from './platform/sync/index.ts';
import type { ActKind, Feed } from './platform/sync/index.ts';

/** What phones may send, and the lists they take along. */
const acts: readonly ActKind[] = [...fieldActs, ...eventActs];
const feeds: readonly Feed[] = [...fieldFeeds, ...eventFeeds];
const phones = {
  acts,
  feeds,
  officerOf: async (of: City, userId: string) => (await officerOf(of, userId)) ?? ownerOnPhone(of, userId),
};
/** What the background thread does for a phone's call. */
export const settleFor = settlerOf(phones);
const phoneWork = {
  rights: [...new Set([...acts, ...feeds].map(({ may }) => may))],
  isOwner: isOwnersDoor,
  usersOf: phoneUsersOf,
};

export const routes: readonly Route[] = [
  ...desk,
  ...registry,
  ...intake,
  ...matching,
  ...evidence,
  ...ladder,
  ...census,
  ...accounts,
  ...city,
  ...regions,
  ...field,
  ...programme,
  ...funding,
  ...partners,
  ...catalogue,
  ...readiness,
  ...events,
  ...retail,
  ...insights,
  ...owners,
  ...messages,
  ...kitRoutes(phoneWork),
  ...syncRoutes(phones),
];

export const jobs: readonly Job[] = [
  ...intakeJobs,
  ...ladderJobs,
  ...evidenceJobs,
  ...catalogueJobs,
  ...censusJobs,
  ...demoJobs,
  ...messageJobs,
  ...matchingJobs,
  ...fieldJobs,
  ...programmeJobs,
  ...deskJobs,
  ...readinessJobs,
  ...eventJobs,
  ...syncJobs(phones),
];

let wired = false;

/** Once a process: the ladder re-derives what the registry tells of, then the census asks for a new count. */
export function hearNews(): void {
  if (wired) return;
  wired = true;
  changed.hear(ladderHears);
  changed.hear(censusHears);
  seen.hear(censusHears);
  changed.hear(matchingHears);
  changed.hear(hearMovements);
  changed.hear(readinessHears);
  // Who fell gets a dated next step; a city without officers has nobody to take it.
  fell.hear(async (db, news) => {
    await openFollowUp(db, followUpAfterFall(news), news.how);
  });
  // What stands at an outlet that became part of another goes on there the next day.
  merged.hear(async (db, { from, to, day, how }) => {
    await moveOutlet(db, { from, to, day }, how);
  });
  consented.hear(ownersHearConsented);
  nameProductsBy(productNames);
  leadActivitiesBy(pageOfActivity);
  countEnterprisesBy(async (db) => (await findPublication(db))?.figures.byKelurahan ?? null);
  erased.hear(evidenceForgets);
  erased.hear(ladderForgets);
  erased.hear(fieldForgets);
  erased.hear(matchingForgets);
  erased.hear(programmeForgets);
  erased.hear(catalogueForgets);
  erased.hear(readinessForgets);
  erased.hear(eventsForget);
  erased.hear(retailForgets);
  erased.hear(intakeForgets);
  erased.hear((db, { enterprises }) => forgetActs(db, enterprises));
}
