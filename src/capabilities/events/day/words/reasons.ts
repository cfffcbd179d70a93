// Sentences that a phone at an event shows: why something was not taken.
import type { Said } from '../../../../platform/sync/index.ts';

const said = (id: string, en: string): Said => ({ id, en });

const days = {
  'unknown-event': said(
    'Acara ini tidak ada lagi. Perbarui daftar di HP Anda.',
    'This event is no longer there. Refresh the list on your phone.',
  ),
  'called-off': said(
    'Acara ini dibatalkan, jadi tidak ada yang dicatat. Tanyakan kepada panitia.',
    'This event was called off, so nothing is recorded. Ask the organisers.',
  ),
  'not-begun': said(
    'Acara ini belum mulai. Catatan latihan tidak dihitung; catat lagi pada harinya.',
    'This event has not begun. Practice does not count; record again on the day.',
  ),
  'too-late': said(
    'Acara ini sudah lama selesai. Tunjukkan catatan di HP ini kepada dinas.',
    'This event ended long ago. Show what is on this phone to the agency.',
  ),
  'not-yours-to-tell': said(
    'Ini di luar acara atau usaha Anda. Minta petugas acara mencatatnya.',
    'This lies outside of your event or enterprise. Ask an officer of the event to record it.',
  ),
} as const;

const stands = {
  'not-at-event': said(
    'Usaha ini tidak punya tempat di acara ini. Periksa pilihan usahanya, atau tanyakan kepada panitia.',
    'This enterprise has no place at this event. Check the choice, or ask the organisers.',
  ),
} as const;

export const saleReasons = {
  ...days,
  ...stands,
  'sale-known': said(
    'Nomor penjualan ini sudah dipakai untuk catatan lain. Catat lagi sebagai penjualan baru.',
    'The number of this sale stands for another record. Record it again as a new sale.',
  ),
  'coupons-missing': said(
    'Dibayar dengan kupon, tetapi jumlah kuponnya nol. Isi jumlah kupon.',
    'Paid by coupon, but the number of coupons is nought. Enter it.',
  ),
  'coupons-with-cash': said(
    'Kupon hanya dihitung kalau dibayar dengan kupon. Catat kupon dan uang terpisah.',
    'Coupons count only when paid by coupon. Record coupons and money apart.',
  ),
  'no-coupons': said('Acara ini tidak memakai kupon.', 'This event has no coupons.'),
  'coupon-sum': said(
    'Jumlah rupiah tidak cocok dengan jumlah dan nilai kupon. Perbarui daftar di HP, lalu catat lagi.',
    'The sum does not fit the number and value of the coupons. Refresh the list, then record again.',
  ),
} as const;

export const undoReasons = {
  'unknown-sale': said(
    'Penjualan ini tidak ditemukan, jadi tidak ada yang dibatalkan.',
    'This sale was not found, so nothing was undone.',
  ),
  'not-yours': said(
    'Penjualan ini dicatat orang lain. Hanya pencatatnya yang dapat membatalkan.',
    'Somebody else recorded this sale. Only they can undo it.',
  ),
  'undone-before': said('Penjualan ini sudah dibatalkan.', 'This sale was undone before.'),
  'called-off': days['called-off'],
  'not-begun': days['not-begun'],
  'too-late': days['too-late'],
} as const;

export const redeemReasons = { ...days, ...stands } as const;
export const turnoutReasons = days;

export const scanReasons = {
  ...days,
  'unknown-pass': said(
    'Kartu ini bukan kartu acara ini. Arahkan pemiliknya ke meja panitia.',
    'This pass does not belong to this event. Send its holder to the organisers’ desk.',
  ),
  'pass-ended': said(
    'Kartu ini sudah tidak berlaku. Arahkan pemiliknya ke meja panitia.',
    'This pass no longer holds. Send its holder to the organisers’ desk.',
  ),
  'unknown-stall': said('Lapak ini tidak ada di acara ini.', 'This stall is not part of this event.'),
  'unknown-session': said('Sesi ini tidak ada di acara ini.', 'This session is not part of this event.'),
} as const;

export const checkinReasons = {
  ...days,
  ...stands,
  'unknown-stall': scanReasons['unknown-stall'],
  'unknown-pass': scanReasons['unknown-pass'],
  'pass-ended': scanReasons['pass-ended'],
  'no-pass': said(
    'Peserta ini belum menerima tempatnya. Minta panitia memeriksanya, lalu catat lagi.',
    'This exhibitor has not taken their place yet. Ask the organisers to look, then record again.',
  ),
} as const;
