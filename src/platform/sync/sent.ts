// Reading what a phone sent: the envelope of acts and of devices, bounded in every direction.
import { z } from 'zod';

import { refuse } from '../../kernel/refusal.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Json } from './act.ts';
import type { DeviceAsked, SentAct, UploadAsked } from './protocol.ts';

/** A UUID in small letters, as the answers write it. */
export const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

const century = /^20\d\d-/;

const sentAct = z.object({
  id: uuid,
  seq: z.int().min(1).max(2_000_000_000),
  kind: z.string().regex(/^[a-z]{1,30}:[a-z-]{1,30}$/),
  version: z.int().min(1).max(10_000),
  at: z.iso.datetime({ offset: true }).regex(century),
  body: z.custom<Json>((body) => body !== undefined),
  photos: z.array(uuid).max(10),
});

const sentActs = z.object({ protocol: z.literal(1), acts: z.array(sentAct).min(1).max(100) });
const named = z.object({ protocol: z.unknown() });

/** The acts of a call. An act that cannot be read refuses the call and is named by its place in the list. */
export function readActs(
  value: unknown,
): readonly SentAct[] | Refusal<'unreadable', { at: number | null }> | Refusal<'unknown-protocol', object> {
  const read = sentActs.safeParse(value);
  if (read.success) return read.data.acts;
  const spoken = named.safeParse(value);
  if (spoken.success && spoken.data.protocol !== 1) return refuse('unknown-protocol');
  const place = read.error.issues[0]?.path[1];
  return refuse('unreadable', { at: typeof place === 'number' ? place : null });
}

const asked = z.object({
  name: z.string().trim().min(1).max(60),
  key: z.string().regex(/^[\w-]{16,64}$/),
});

export function readDevice(value: unknown): DeviceAsked | Refusal<'unreadable', object> {
  const read = asked.safeParse(value);
  return read.success ? read.data : refuse('unreadable');
}

const upload = z.object({
  id: uuid,
  bytes: z.int().min(1).max(1_000_000_000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.string().max(100),
});
const uploads = z.object({ uploads: z.array(upload).min(1).max(100) });

/** One upload, or `{ uploads }` with at most a hundred. */
export function readUploads(value: unknown): readonly UploadAsked[] | Refusal<'unreadable', object> {
  const many = uploads.safeParse(value);
  if (many.success) return many.data.uploads;
  const one = upload.safeParse(value);
  return one.success ? [one.data] : refuse('unreadable');
}
