// What a phone at an event may send and what it is sent: the bodies of acts and the rows of feeds.
import { z } from 'zod';

import { tidy } from '../../../kernel/text.ts';
import type { Said } from '../../../platform/sync/act.ts';
import { productKinds } from '../../catalogue/kinds.ts';
import type { ProductKind } from '../../catalogue/kinds.ts';
import { payments } from '../kinds.ts';
import type { PassKind } from '../kinds.ts';

export type { PassKind, Payment } from '../kinds.ts';

const id = z.uuid().toLowerCase();
/** A clock may be years off; the calendar has no year nought. */
const day = z.iso.date().refine((on) => on >= '0001');

/** One line as a person typed it, without signs that nobody sees. */
const line = (most: number) => z.string().max(most).transform(tidy).pipe(z.string().min(1));

/** The most that one tap may say, in whole rupiah. */
export const mostRupiah = 1_000_000_000;
/** The most coupons of one tap. */
export const mostCoupons = 10_000;

/** Whole rupiah, as a number or as digits. */
const rupiah = z
  .union([z.int(), z.string().regex(/^\d{1,10}$/)])
  .transform(BigInt)
  .pipe(z.bigint().min(1n).max(BigInt(mostRupiah)));

/**
 * Kind `events:sale`, version 1. `sale` is made on the phone. Paid by coupon, `amount` is their number times a value that
 * coupons of this event have; else `coupons` is 0. The act's `at` claims the day.
 */
export const saleBody = z.strictObject({
  sale: id,
  activity: id,
  enterprise: id,
  stall: id.nullable(),
  shift: id.nullable(),
  group: z.enum(productKinds),
  pay: z.enum(payments),
  amount: rupiah,
  coupons: z.int().min(0).max(mostCoupons),
  /** Somebody who never bought from them before. */
  newBuyer: z.boolean(),
});
export type SaleBody = z.infer<typeof saleBody>;
/** As the phone sends it. */
export type SaleSent = z.input<typeof saleBody>;

/** Kind `events:undo`, version 1: the enterprise of the sale, so that both are taken in their order. */
export const undoBody = z.strictObject({ sale: id, enterprise: id });
export type UndoBody = z.infer<typeof undoBody>;

/** A pass by its code or address as read or typed, or by the first 16 hexadecimal digits of the code's SHA-256 (`hash16`). */
const passShown = z.string().trim().min(8).max(300);

/** Kind `events:scan`, version 1. `gate` is what the officer calls the place ("Pintu utara"). */
export const scanBody = z.strictObject({
  pass: passShown,
  activity: id,
  day,
  gate: line(60),
  stall: id.nullable(),
  session: id.nullable(),
});
export type ScanBody = z.infer<typeof scanBody>;

/** Kind `events:checkin`, version 1: the officer sees the stall-holder at the stall. */
export const checkinBody = z.strictObject({ activity: id, stall: id, enterprise: id, day });
export type CheckinBody = z.infer<typeof checkinBody>;

/** Kind `events:redeem`, version 1: coupons that a stall hands in, by number ("A0012") or range ("A0012-A0040"), as typed. */
export const redeemBody = z.strictObject({
  activity: id,
  enterprise: id,
  coupons: z.array(line(40)).min(1).max(500),
});
export type RedeemBody = z.infer<typeof redeemBody>;

/** Kind `events:turnout`, version 1: so many came in since the last count; a negative number takes a slip back. */
export const turnoutBody = z.strictObject({
  activity: id,
  day,
  n: z
    .int()
    .min(-10_000)
    .max(10_000)
    .refine((n) => n !== 0),
});
export type TurnoutBody = z.infer<typeof turnoutBody>;

/** Result of an accepted `events:sale`: the day it counts for, and whether that is another than the phone claimed. */
export type SaleTaken = { readonly sale: string; readonly day: string; readonly dayMoved: boolean };

/** Result of an accepted `events:scan`; `again` names the scan of the same pass on the same day that came first. */
export type ScanTaken = {
  readonly label: string;
  readonly kind: PassKind;
  readonly again: { readonly at: string; readonly gate: string } | null;
};

/** Result of an accepted `events:redeem`: how many were taken, and what is kept in doubt with its reason. */
export type RedeemTaken = {
  readonly taken: number;
  /** Whole rupiah as digits. */
  readonly value: string;
  readonly doubts: readonly { readonly typed: string; readonly why: DoubtReason }[];
};

export const doubtReasons = ['twice', 'never-issued', 'not-sold', 'unreadable'] as const;
export type DoubtReason = (typeof doubtReasons)[number];

/** Feed `events` (right `events:sell`): events of today and tomorrow at which this person works; an owner's own stalls only. */
export type DayEventRow = {
  readonly activity: string;
  readonly name: string;
  readonly place: string;
  /** First and last day of the whole event. */
  readonly starts: string;
  readonly ends: string;
  /** Of today and tomorrow; `starts` and `ends` as 08:00. */
  readonly shifts: readonly {
    readonly shift: string;
    readonly day: string;
    readonly no: number;
    readonly starts: string;
    readonly ends: string;
  }[];
  readonly stalls: readonly DayStall[];
  /** Of today and tomorrow, for those who may scan; not there in a list that lies on a phone from before. */
  readonly sessions?: readonly DaySession[];
  /** What a coupon may be worth here, in whole rupiah; none when the event has no coupons. */
  readonly couponValues: readonly number[];
  /** Groups that are sold here, in words. */
  readonly groups: readonly { readonly group: ProductKind; readonly label: Said }[];
  /** Whether this person may also scan, check in and count visitors. */
  readonly gate: boolean;
};

/** A session that is held, where attendance is noted by scanning; `starts` and `ends` as 09:00. */
export type DaySession = {
  readonly session: string;
  readonly title: string;
  readonly room: string;
  readonly day: string;
  readonly starts: string;
  readonly ends: string;
};

export type DayStall = {
  readonly stall: string;
  readonly code: string;
  readonly zone: string;
  /** Who holds it in which shift; several when it is shared. */
  readonly holders: readonly {
    readonly shift: string;
    readonly enterprise: string;
    readonly name: string;
    readonly group: ProductKind | null;
  }[];
};

/** Feed `passes` (right `events:gate`): passes of the events of today and tomorrow here. Never the code itself. */
export type PassRow = {
  readonly activity: string;
  /** `hash16` of the code as `readPassCode` gives it (passes/code.ts). */
  readonly hash: string;
  readonly label: string;
  readonly kind: PassKind;
  readonly ended: boolean;
};
