// Sentences that a phone shows: why an act was refused, and why a record is thought to be the same.
import type { Said } from '../../../platform/sync/index.ts';

const said = (id: string, en: string): Said => ({ id, en });

export const enrolReasons = {
  'outside-area': said(
    'Tempat ini di luar wilayah tugas Anda. Sampaikan kepada dinas agar petugas di sana yang mendata.',
    'This place lies outside your area. Tell the agency, so that the officer there records it.',
  ),
  form: said(
    'Ada isian yang tidak terbaca. Perbaiki isian yang ditandai, lalu kirim lagi.',
    'Some answers could not be read. Correct those that are marked and send again.',
  ),
  'id-known': said(
    'Usaha ini sudah pernah dikirim dari HP ini.',
    'This enterprise has been sent from this phone before.',
  ),
  'choice-gone': said(
    'Pilihan ini tidak berlaku lagi. Data Anda tersimpan; dinas akan memeriksanya.',
    'This choice no longer holds. What you recorded is kept; the agency will look at it.',
  ),
  'nib-known': said(
    'NIB ini sudah tercatat untuk usaha lain. Periksa nomornya, atau pilih usaha yang sama.',
    'This NIB is recorded for another enterprise. Check the number, or choose the same enterprise.',
  ),
  'nik-other-name': said(
    'NIK ini tercatat dengan nama lain. Periksa nomor dan nama pemilik di KTP.',
    'This NIK is recorded under another name. Check the number and the owner’s name on the ID card.',
  ),
} as const;

export const aboutReasons = {
  'outside-area': said('Usaha ini di luar wilayah tugas Anda.', 'This enterprise lies outside your area.'),
  'unknown-enterprise': said(
    'Usaha ini tidak ada lagi di daftar. Perbarui daftar di HP Anda.',
    'This enterprise is no longer on the list. Refresh the list on your phone.',
  ),
  'unknown-area': said('Wilayah tujuan ini tidak dikenal.', 'The area it moved to is not known.'),
} as const;

export const whyWords = {
  nib: said('NIB sama', 'Same NIB'),
  nik: said('NIK pemilik sama', 'Same NIK of the owner'),
  'name-owner': said('Nama usaha dan pemilik sama', 'Same name and owner'),
  'name-phone': said('Nama mirip, telepon sama', 'Similar name, same phone'),
  'name-place': said('Nama mirip, kelurahan sama', 'Similar name, same kelurahan'),
} as const satisfies Record<string, Said>;
