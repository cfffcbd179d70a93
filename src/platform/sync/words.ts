// What each refusal of sync says to the person holding the phone, Indonesian first.
import type { Said } from './act.ts';

/** Refusals of a whole call, of one act, of a photo. */
export const words = {
  revoked: {
    id: 'HP ini tidak lagi terhubung. Masuk lagi; catatan di HP tetap tersimpan.',
    en: 'This phone is no longer connected. Sign in again; what is on the phone stays.',
  },
  expired: {
    id: 'Sudah lebih dari 14 hari tanpa kirim. Masuk lagi; catatan di HP tetap tersimpan.',
    en: 'More than 14 days without sending. Sign in again; what is on the phone stays.',
  },
  'no-work': {
    id: 'Akun ini tidak mempunyai tugas lapangan. Hubungi admin bila seharusnya ada.',
    en: 'This sign-in has no field work. Ask the administrator if it should.',
  },
  'too-many-calls': {
    id: 'Terlalu sering mengirim. HP akan mencoba lagi sebentar lagi.',
    en: 'Sent too often. The phone tries again in a moment.',
  },
  'too-many-uploads': {
    id: 'Terlalu banyak foto yang belum selesai atau hari ini. Selesaikan dulu, atau lanjutkan besok.',
    en: 'Too many photos unfinished or today. Finish those first, or go on tomorrow.',
  },
  unreadable: {
    id: 'Kiriman tidak terbaca. Perbarui aplikasi di HP, lalu kirim lagi.',
    en: 'What was sent cannot be read. Update the app on the phone and send again.',
  },
  'too-large': {
    id: 'Kiriman terlalu besar. Foto paling besar 3 MB; satu kiriman paling banyak 100 catatan.',
    en: 'Too large. A photo has at most 3 MB; one sending at most 100 records.',
  },
  'unknown-protocol': {
    id: 'Aplikasi di HP lebih baru atau lebih lama dari server. Perbarui, lalu kirim lagi.',
    en: 'The app on the phone is newer or older than the server. Update it and send again.',
  },
  forged: {
    id: 'Nomor ini sudah dipakai untuk isi yang lain. Catat lagi sebagai catatan baru.',
    en: 'This number was used for other content already. Record it again as new.',
  },
  'unknown-kind': {
    id: 'Server belum mengenal jenis catatan ini. Isinya disimpan; hubungi dinas.',
    en: 'The server does not know this kind of record. It is kept; ask the agency.',
  },
  'older-version': {
    id: 'Catatan ini dibuat aplikasi yang terlalu lama. Isinya disimpan; perbarui aplikasi lalu catat lagi.',
    en: 'This record was made by an app that is too old. It is kept; update the app and record it again.',
  },
  'newer-version': {
    id: 'Catatan ini dibuat aplikasi yang lebih baru dari server. Isinya disimpan; kirim lagi nanti sebagai catatan baru.',
    en: 'This record was made by an app newer than the server. It is kept; send it later as a new one.',
  },
  'unreadable-body': {
    id: 'Isi catatan tidak lengkap atau tidak terbaca. Periksa, lalu catat lagi.',
    en: 'The record is incomplete or cannot be read. Check it and record it again.',
  },
  'not-allowed': {
    id: 'Peran Anda tidak boleh mencatat ini. Hubungi admin bila seharusnya boleh.',
    en: 'Your role may not record this. Ask the administrator if it should.',
  },
  photo: {
    id: 'Satu foto ditolak, jadi catatan ini belum diterima. Ambil foto lagi, lalu catat ulang.',
    en: 'A photo was refused, so this record was not accepted. Take the photo again and record anew.',
  },
  'photo-not-yours': {
    id: 'Foto ini dikirim orang lain. Ambil foto sendiri, lalu catat ulang.',
    en: 'This photo was sent by somebody else. Take your own and record anew.',
  },
  'no-question': {
    id: 'Pertanyaan ini sudah dijawab atau tidak ada.',
    en: 'This question was answered already or does not exist.',
  },
  'unknown-choice': {
    id: 'Pilihan ini tidak ada. Buka lagi catatannya dan pilih dari daftar.',
    en: 'There is no such choice. Open the record again and choose from the list.',
  },
  'unknown-upload': {
    id: 'Foto ini belum didaftarkan. HP akan mendaftarkannya lagi.',
    en: 'This photo was not announced. The phone announces it again.',
  },
  offset: {
    id: 'Foto dilanjutkan dari bagian yang sudah sampai.',
    en: 'The photo goes on from what has arrived.',
  },
  'digest-differs': {
    id: 'Foto rusak di perjalanan. HP mengirimnya lagi dari awal.',
    en: 'The photo was damaged on its way. The phone sends it again from the start.',
  },
  'not-a-photo': {
    id: 'Berkas ini bukan foto JPEG, PNG, atau WebP yang utuh. Ambil foto dengan kamera.',
    en: 'This file is not a whole JPEG, PNG or WebP photo. Take one with the camera.',
  },
  'something-hidden': {
    id: 'Di dalam foto ada isi lain yang tersembunyi. Ambil foto baru dengan kamera.',
    en: 'Something else is hidden inside the photo. Take a new one with the camera.',
  },
  erased: {
    id: 'Foto ini sudah dihapus atas permintaan pemiliknya.',
    en: 'This photo was erased at its owner’s request.',
  },
  'too-many-pixels': {
    id: 'Foto terlalu besar: paling banyak 12 megapiksel. Ambil lagi dengan ukuran lebih kecil.',
    en: 'The photo is too large: at most 12 megapixels. Take it again in a smaller size.',
  },
} as const satisfies Record<string, Said>;

export type SyncRefusal = keyof typeof words;

const unknown: Said = {
  id: 'Ditolak. Hubungi dinas untuk alasannya.',
  en: 'Refused. Ask the agency for the reason.',
};

/** The sentence for a reason: ours, or one of the room that registered the kind. */
export const sayReason = (reason: string, reasons: Readonly<Record<string, Said>> = {}): Said =>
  Object.hasOwn(words, reason)
    ? words[reason as SyncRefusal]
    : Object.hasOwn(reasons, reason)
      ? (reasons[reason] ?? unknown)
      : unknown;
