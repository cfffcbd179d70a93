// What the database launcher says to the person at the terminal, in both languages.
export const words = {
  id: {
    creating: 'menyiapkan PostgreSQL (sekali saja)',
    recovering: 'PostgreSQL memulihkan diri, mohon tunggu',
    orphans: 'mengakhiri sisa proses PostgreSQL yang lama',
    restarting: 'PostgreSQL berhenti sendiri, dinyalakan lagi',
    lost: 'PostgreSQL tidak dapat dinyalakan lagi',
    copied: (folder: string) => `folder ini tertutup bagi PostgreSQL, data disimpan di ${folder}`,
    unsupported: (platform: string) =>
      `tidak ada PostgreSQL bawaan untuk ${platform}; isi DATABASE_URL dengan alamat PostgreSQL 16-18`,
    rootRefused:
      'PostgreSQL menolak berjalan sebagai root dan tidak ada akun lain yang dapat dipakai; ' +
      'jalankan sebagai pengguna biasa, atau isi DATABASE_URL dengan alamat PostgreSQL 16-18',
    foreign: (folder: string, uid: number) =>
      `${folder} milik pengguna lain (uid ${uid}); jalankan sebagai pengguna itu atau sebagai root`,
    unreachable: (folder: string, uid: number) =>
      `PostgreSQL berjalan sebagai uid ${uid} dan tidak dapat membuka ${folder}; buka jalan ke folder itu, ` +
      'atau isi DATABASE_URL dengan alamat PostgreSQL 16-18',
    broken: (folder: string) =>
      `PostgreSQL di ${folder} tidak dapat dijalankan di sistem ini; isi DATABASE_URL dengan alamat PostgreSQL 16-18`,
    otherVersion: (folder: string, found: string, ours: string) =>
      `${folder} ditulis oleh PostgreSQL ${found}, sedangkan yang terpasang versi ${ours}`,
    notStarted: (log: string) => `PostgreSQL tidak dapat dinyalakan; catatannya di ${log}`,
    notCreated: 'PostgreSQL tidak dapat menyiapkan folder datanya',
  },
  en: {
    creating: 'setting up PostgreSQL (only once)',
    recovering: 'PostgreSQL is recovering, please wait',
    orphans: 'ending leftover processes of an earlier PostgreSQL',
    restarting: 'PostgreSQL stopped by itself and is started again',
    lost: 'PostgreSQL cannot be started again',
    copied: (folder: string) => `this folder is closed to PostgreSQL, data are kept in ${folder}`,
    unsupported: (platform: string) =>
      `no bundled PostgreSQL for ${platform}; set DATABASE_URL to a PostgreSQL 16-18 server`,
    rootRefused:
      'PostgreSQL refuses to run as root and no other account can be used; ' +
      'run as an ordinary user, or set DATABASE_URL to a PostgreSQL 16-18 server',
    foreign: (folder: string, uid: number) =>
      `${folder} belongs to another user (uid ${uid}); run as that user or as root`,
    unreachable: (folder: string, uid: number) =>
      `PostgreSQL runs as uid ${uid} and cannot open ${folder}; open the way to that folder, ` +
      'or set DATABASE_URL to a PostgreSQL 16-18 server',
    broken: (folder: string) =>
      `the PostgreSQL in ${folder} cannot run on this system; set DATABASE_URL to a PostgreSQL 16-18 server`,
    otherVersion: (folder: string, found: string, ours: string) =>
      `${folder} was written by PostgreSQL ${found}, but version ${ours} is installed`,
    notStarted: (log: string) => `PostgreSQL cannot be started; its log is in ${log}`,
    notCreated: 'PostgreSQL cannot create its data folder',
  },
} as const;

export type Language = keyof typeof words;
