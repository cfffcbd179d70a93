// What the scripts say, in the language of the terminal: Indonesian unless it is set to English.
const languages = {
  id: {
    installing: 'memasang yang belum ada (sekali saja, perlu internet) ...',
    installed: (seconds) => `terpasang dalam ${seconds} detik`,
    building: 'menyusun program ...',
    waiting: 'menunggu proses lain yang sedang menyiapkan folder ini ...',
    browser: 'memasang peramban Chromium dari paket sistem ...',
    ok: 'lulus',
    failed: 'GAGAL',
    overdue: (minutes) => `belum selesai dalam ${minutes} menit, diakhiri beserta semua yang dinyalakannya`,
    seeAbove: (code) => `kode keluar ${code}, alasannya tertulis di atas`,
    stopped: 'berhenti',
    installFailed: 'npm tidak dapat memasang paket; periksa sambungan internet, lalu ulangi',
    buildFailed: 'program tidak dapat disusun',
    notWritable: (where, why) =>
      `${where} tidak dapat ditulisi (${why}); jalankan sebagai pemilik folder ini, atau serahkan kepada pengguna ini dengan chown -R`,
    diskFull: (where) => `disk dari ${where} penuh; kosongkan ruang, lalu ulangi`,
    nodeNeeded: (found) =>
      `perlu Node.js 24 atau lebih baru: untuk sistem ini tidak ada yang terpasang otomatis, dan yang ada ${found}`,
    browserMissing: (output) =>
      'tes peramban perlu Chromium, dan Chromium tidak dapat dipasang otomatis. ' +
      `Pasang dengan "sudo apt-get install chromium", lalu ulangi.${output}`,
  },
  en: {
    installing: 'installing what is missing (only once, needs internet) ...',
    installed: (seconds) => `installed in ${seconds} seconds`,
    building: 'building the program ...',
    waiting: 'waiting for another process that is preparing this folder ...',
    browser: 'installing the Chromium browser from the system packages ...',
    ok: 'ok',
    failed: 'FAILED',
    overdue: (minutes) => `not finished within ${minutes} minutes, ended with all that it had started`,
    seeAbove: (code) => `exit code ${code}, the reason stands above`,
    stopped: 'stopped',
    installFailed: 'npm could not install the packages; check the internet connection and try again',
    buildFailed: 'the program could not be built',
    notWritable: (where, why) =>
      `${where} cannot be written (${why}); run as the owner of this folder, or give it to this user with chown -R`,
    diskFull: (where) => `the disk of ${where} is full; make room and try again`,
    nodeNeeded: (found) =>
      `Node.js 24 or newer is needed: none is brought along for this system, and found was ${found}`,
    browserMissing: (output) =>
      'the browser tests need Chromium, and it could not be installed automatically. ' +
      `Install it with "sudo apt-get install chromium" and try again.${output}`,
  },
};

const setting = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';

export const words = setting.startsWith('en') ? languages.en : languages.id;

/** One line to the person; on stderr, because stdout belongs to the verbs (`--json`). */
export function say(line) {
  process.stderr.write(`naik-kelas: ${line}\n`);
}
