// Sentences of the list of messages.
import type { Lang } from '../../kernel/language.ts';
import type { MessageState } from './tables.ts';

type Words = {
  title: string;
  lead: string;
  none: string;
  noneText: string;
  made: string;
  what: string;
  to: string;
  state: string;
  how: string;
  act: string;
  all: string;
  open: string;
  tabs: string;
  send: string;
  sendOne: (what: string, to: string) => string;
  handTitle: string;
  handLead: string;
  handText: string;
  openWa: string;
  back: string;
  rows: (n: number) => string;
  tries: (n: number) => string;
  states: Record<MessageState, string>;
  faults: Record<'unreachable' | 'rejected' | 'no-address', string>;
};

const id: Words = {
  title: 'Pesan keluar',
  lead: 'Setiap pesan yang dibuat sistem, dengan nomor yang disamarkan. Kode masuk tidak pernah tampil di sini.',
  none: 'Belum ada pesan',
  noneText: 'Pesan muncul di sini begitu ada yang dikirim kepada pelaku usaha.',
  made: 'Dibuat',
  what: 'Pesan',
  to: 'Kepada',
  state: 'Keadaan',
  how: 'Jalan',
  act: 'Tindakan',
  all: 'Semua',
  open: 'Perlu dikirim',
  tabs: 'Pesan menurut keadaan',
  send: 'Kirim lewat WhatsApp',
  sendOne: (what, to) => `Kirim ${what} kepada ${to} lewat WhatsApp`,
  handTitle: 'Kirim sendiri lewat WhatsApp',
  handLead: 'Tautan membuka percakapan dengan teks siap kirim. Pembukaan ini tercatat atas nama Anda.',
  handText: 'Isi pesan',
  openWa: 'Buka WhatsApp',
  back: 'Kembali ke daftar pesan',
  rows: (n) => `${n} pesan`,
  tries: (n) => `dicoba ${n} kali`,
  states: {
    waiting: 'menunggu',
    sending: 'sedang dikirim',
    sent: 'terkirim',
    shown: 'tampil di terminal',
    'by-hand': 'perlu dikirim sendiri',
    handed: 'dikirim sendiri',
    failed: 'gagal',
    'too-late': 'kedaluwarsa',
  },
  faults: {
    unreachable: 'penyedia tidak terjangkau',
    rejected: 'ditolak penyedia',
    'no-address': 'tidak ada alamat lewat jalan ini',
  },
};

const en: Words = {
  title: 'Messages out',
  lead: 'Every message the system has made, with the number masked. Sign-in codes are never shown here.',
  none: 'No messages yet',
  noneText: 'Messages appear here as soon as one goes to an owner.',
  made: 'Made',
  what: 'Message',
  to: 'To',
  state: 'State',
  how: 'Way',
  act: 'Act',
  all: 'All',
  open: 'To be sent',
  tabs: 'Messages by state',
  send: 'Send by WhatsApp',
  sendOne: (what, to) => `Send ${what} to ${to} by WhatsApp`,
  handTitle: 'Send it yourself by WhatsApp',
  handLead: 'The link opens a chat with the text ready to send. Opening it is on record under your name.',
  handText: 'Text of the message',
  openWa: 'Open WhatsApp',
  back: 'Back to the messages',
  rows: (n) => (n === 1 ? '1 message' : `${n} messages`),
  tries: (n) => (n === 1 ? 'tried once' : `tried ${n} times`),
  states: {
    waiting: 'waiting',
    sending: 'being sent',
    sent: 'sent',
    shown: 'shown on the terminal',
    'by-hand': 'to be sent by a person',
    handed: 'sent by a person',
    failed: 'failed',
    'too-late': 'too late',
  },
  faults: {
    unreachable: 'the provider could not be reached',
    rejected: 'the provider refused it',
    'no-address': 'no address on this way',
  },
};

export const words: Readonly<Record<Lang, Words>> = { id, en };
