// The door of sync: rooms register kinds of act and lists for phones here; src/rooms.ts collects them.
export { registerAct } from './act.ts';
export type { Act, ActKind, Feed, How, Json, Outcome, Photo, Registration, Said } from './act.ts';
export type {
  CallRefused,
  Changes,
  DeviceAsked,
  DeviceMade,
  Receipt,
  Receipts,
  SentAct,
  SentActs,
  UploadAsked,
  UploadState,
  UploadStates,
  Waiting,
} from './protocol.ts';
export { settleBehind, settlerOf } from './behind.ts';
export type { Behind, SettleAsked } from './behind.ts';
export { deviceKey, endDevices, listDevices } from './device.ts';
export type { LivingDevice, OfficerOf } from './device.ts';
export { forgetActs, forgetPhotos } from './forget.ts';
export { syncJobs } from './jobs.ts';
export { keepPhotosIn, readPhoto } from './photos.ts';
export { syncRoutes } from './routes.ts';
export type { Phones } from './routes.ts';
