// Sentences of registering oneself and of saying that an enterprise is mine.
import type { Lang } from '../../../kernel/language.ts';
import { proofDigits } from '../rules/proof.ts';

export type RegisterWords = {
  title: string;
  lead: string;
  again: string;
  owner: string;
  name: string;
  nameHint: string;
  kind: string;
  kindHint: string;
  sector: string;
  area: string;
  pick: string;
  rt: string;
  address: string;
  addressHint: string;
  nib: string;
  nibHint: string;
  consent: string;
  consentHint: string;
  save: string;
  done: string;
  similar: string;
  similarLead: string;
  ownerIs: (label: string) => string;
  mine: string;
  mineOf: (name: string) => string;
  other: string;
  certain: string;
  claimTitle: (name: string) => string;
  claimLead: string;
  proof: string;
  proofHint: string;
  claimSave: string;
  noProof: string;
  noProofText: string;
  askOfficer: string;
  claimGiven: string;
  claimAsked: string;
  problems: Record<string, string>;
};

const id: RegisterWords = {
  title: 'Daftarkan usaha',
  lead: 'Cukup isi yang Anda tahu. Rumah Anda tidak pernah tampil untuk umum.',
  again: 'Usaha lain',
  owner: 'Nama Anda',
  name: 'Nama usaha',
  nameHint: 'Belum punya nama? Tulis misalnya Keripik Bu Ani.',
  kind: 'Jenis usaha',
  kindHint: 'Misalnya keripik singkong, jahit, warung sembako.',
  sector: 'Sektor',
  area: 'Kelurahan',
  pick: 'Pilih',
  rt: 'RT',
  address: 'Alamat',
  addressHint: 'Hanya untuk Anda dan petugas.',
  nib: 'NIB',
  nibHint: '13 angka, bila sudah punya.',
  consent: 'Saya setuju data ini dipakai dinas untuk pembinaan usaha',
  consentHint: 'Untuk undangan, pendampingan dan langkah berikut. Bisa ditarik kapan saja di “Hak saya”.',
  save: 'Daftarkan',
  done: 'Usaha Anda sudah tercatat. Selamat datang!',
  similar: 'Usaha serupa sudah tercatat',
  similarLead: 'Apakah salah satu ini usaha Anda?',
  ownerIs: (label) => `pemilik: ${label}`,
  mine: 'Ini usaha saya',
  mineOf: (name) => `Ini usaha saya: ${name}`,
  other: 'Bukan, daftarkan sebagai usaha baru',
  certain: 'NIB ini sudah tercatat, jadi usaha yang sama tidak didaftarkan dua kali.',
  claimTitle: (name) => `${name} usaha Anda?`,
  claimLead: 'Tunjukkan bahwa usaha ini milik Anda dengan angka yang hanya Anda tahu.',
  proof: 'Angka terakhir NIK atau NIB',
  proofHint: `${proofDigits.nik} angka terakhir NIK pemilik, atau ${proofDigits.nib} angka terakhir NIB usaha.`,
  claimSave: 'Cocokkan',
  noProof: 'Tidak punya angkanya?',
  noProofText: 'Petugas memastikannya lewat RT atau kelurahan, lalu menjawab dalam 3×24 jam.',
  askOfficer: 'Minta petugas memastikan',
  claimGiven: 'Cocok. Usaha itu sekarang ada di halaman Anda.',
  claimAsked: 'Permintaan terkirim. Petugas menjawab dalam 3×24 jam.',
  problems: {
    'consent-needed': 'Tanpa persetujuan usaha tidak dapat didaftarkan.',
    'wrong-proof': 'Angka itu tidak cocok dengan yang tercatat.',
    'name-needed': 'Tulis nama Anda.',
    'already-asked': 'Permintaan Anda yang sebelumnya masih menunggu jawaban petugas.',
    'unknown-enterprise': 'Usaha ini tidak ada lagi.',
    'owner-gone': 'Data Anda sedang tidak diolah. Beri persetujuan lagi di “Hak saya”.',
    other: 'Usaha ini tidak dapat didaftarkan begitu saja. Hubungi petugas kelurahan.',
  },
};

const en: RegisterWords = {
  title: 'Register an enterprise',
  lead: 'Fill in what you know. Your house is never shown to the public.',
  again: 'Another enterprise',
  owner: 'Your name',
  name: 'Name of the enterprise',
  nameHint: 'No name yet? Write, for example, Keripik Bu Ani.',
  kind: 'Kind of business',
  kindHint: 'For example cassava chips, tailoring, grocery stall.',
  sector: 'Sector',
  area: 'Kelurahan',
  pick: 'Choose',
  rt: 'RT',
  address: 'Address',
  addressHint: 'For you and officers only.',
  nib: 'NIB',
  nibHint: '13 digits, if you have one.',
  consent: 'I agree that the agency uses these data to support my enterprise',
  consentHint:
    'For invitations, mentoring and the next step. You can withdraw it at any time under “My rights”.',
  save: 'Register',
  done: 'Your enterprise is on record. Welcome!',
  similar: 'A similar enterprise is on record',
  similarLead: 'Is one of these yours?',
  ownerIs: (label) => `owner: ${label}`,
  mine: 'This is mine',
  mineOf: (name) => `This is mine: ${name}`,
  other: 'No, register it as a new enterprise',
  certain: 'This NIB is on record, so the same enterprise is not registered twice.',
  claimTitle: (name) => `Is ${name} yours?`,
  claimLead: 'Show that it is yours by digits that only you know.',
  proof: 'Last digits of NIK or NIB',
  proofHint: `Last ${proofDigits.nik} digits of the owner's NIK, or last ${proofDigits.nib} digits of the enterprise's NIB.`,
  claimSave: 'Compare',
  noProof: 'Do not have the digits?',
  noProofText: 'An officer makes sure through RT or kelurahan and answers within 3×24 hours.',
  askOfficer: 'Ask an officer to make sure',
  claimGiven: 'They fit. The enterprise is now on your page.',
  claimAsked: 'Your request has been sent. An officer answers within 3×24 hours.',
  problems: {
    'consent-needed': 'Without consent an enterprise cannot be registered.',
    'wrong-proof': 'Those digits do not fit what is on record.',
    'name-needed': 'Write your name.',
    'already-asked': "Your earlier request is still waiting for an officer's answer.",
    'unknown-enterprise': 'This enterprise is not there any more.',
    'owner-gone': 'Your data are not processed at present. Give consent again under “My rights”.',
    other: 'This enterprise cannot be registered as it is. Contact the kelurahan officer.',
  },
};

export const registerWords: Readonly<Record<Lang, RegisterWords>> = { id, en };
