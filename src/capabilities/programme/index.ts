// The door of the programme: activities, who takes part, and every dated next step.
export { editActivity, moveActivity, startActivity } from './actions/activity.ts';
export type { ActivityRefusal, NewActivity, StateRefusal } from './actions/activity.ts';
export { releaseUnanswered } from './actions/release.ts';
export { openFollowUp, openFollowUps } from './actions/follow-up.ts';
export type { FollowUpRefusal, NewFollowUp, Opened } from './actions/follow-up.ts';
export { offerPlaces, setParticipation, setParticipations } from './actions/places.ts';
export type { Offered, ParticipationRefusal } from './actions/places.ts';
export { hearErased } from './forget.ts';
export { jobs } from './jobs.ts';
export { leadActivitiesBy } from './lead.ts';
export type { ActivityId, ParticipationId, ParticipationState } from './kinds.ts';
export { listActivities } from './store/activities.ts';
export {
  lateByOfficer,
  listFollowUps as followUpsOf,
  listOfficers,
  responsibleFor,
  stepFigures,
} from './store/follow-ups.ts';
export type { FollowUpShown } from './store/follow-ups.ts';
export { answerBy } from './rules/participation.ts';
export { ownPlaces } from './store/own.ts';
export type { OwnPlace } from './store/own.ts';
export { participationsOf } from './store/supports.ts';
export type { Support } from './store/supports.ts';
export { daysText } from './pages/parts.tsx';
export { Steps } from './pages/follow-ups.tsx';
export { Supports } from './pages/supports.tsx';
export { routes } from './routes/index.ts';
export { seerOf } from './routes/seer.ts';
export { countLate } from './store/figures.ts';
export { listUnreached } from './store/told.ts';
export { words as programmeWords } from './words.ts';
export type { ListedActivity } from './store/activities.ts';
