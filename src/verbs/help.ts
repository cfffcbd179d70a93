// What the command line says of itself, in both languages.
import type { Lang } from '../kernel/language.ts';
import type { Verb } from './verb.ts';

export const sayings = {
  id: {
    unknownVerb: (name: string) => `Tidak ada perintah "${name}".`,
    noCity: 'Belum ada kota. Buat dulu: ./naik-kelas city create --code 64.71 --name "Kota Balikpapan"',
    whichCity: (cities: string) => `Kota mana? Tambahkan --city KODE. Yang ada: ${cities}`,
    fault: (message: string) => `Gagal: ${message}`,
    diskFull:
      'Disk penuh: yang belum selesai dibatalkan, yang sudah tersimpan aman. Kosongkan ruang, lalu ulangi.',
  },
  en: {
    unknownVerb: (name: string) => `There is no verb "${name}".`,
    noCity: 'There is no city yet. Make one: ./naik-kelas city create --code 64.71 --name "Kota Balikpapan"',
    whichCity: (cities: string) => `Which city? Add --city CODE. There are: ${cities}`,
    fault: (message: string) => `Failed: ${message}`,
    diskFull:
      'The disk is full: what was not finished is undone, what was saved is safe. Make room and try again.',
  },
} as const satisfies Record<Lang, Record<string, string | ((a: string) => string)>>;

const frame = {
  id: {
    head: 'Naik Kelas: sistem kerja dinas UMKM sebuah kota',
    usage: 'Cara pakai: ./naik-kelas PERINTAH [pilihan]',
    common: 'Pilihan bersama: --json (keluaran JSON), --city KODE, --as PENGGUNA, --lang id|en, --help',
    environment: 'Lingkungan: PORT, HOST, DATA_DIR (bawaan ./data), DATABASE_URL',
    exit: 'Kode keluar: 0 selesai, 1 ditolak (beserta alasannya), 2 salah pakai',
  },
  en: {
    head: "Naik Kelas: the working system of a city's MSME agency",
    usage: 'Usage: ./naik-kelas VERB [options]',
    common: 'Common options: --json (print JSON), --city CODE, --as USER, --lang id|en, --help',
    environment: 'Environment: PORT, HOST, DATA_DIR (default ./data), DATABASE_URL',
    exit: 'Exit code: 0 done, 1 refused (with the reason), 2 wrong usage',
  },
} as const;

/** The help text of these verbs, Indonesian first, then English. */
export function helpFor(verbs: readonly Verb[]): string {
  const part = (lang: Lang) => {
    const say = frame[lang];
    const lines = verbs.map((v) => `  ${v.usage}\n      ${v.about[lang]}`);
    return [say.head, say.usage, '', ...lines, '', say.common, say.environment, say.exit].join('\n');
  };
  return `${part('id')}\n\n${part('en')}\n`;
}
