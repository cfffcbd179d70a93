// What is said at the terminal when the PostgreSQL server of DATABASE_URL cannot carry the system: why, and what to do.
type Sentence = { readonly id: string; readonly en: string };

/** Both languages on one line, as faults of a start are said. */
export const both = ({ id, en }: Sentence): string => `${id} / ${en}`;

const shape = 'postgres://USER:PASSWORD@HOST:5432/DATABASE';

export const words = {
  otherKind: {
    id: `DATABASE_URL bukan alamat PostgreSQL; bentuknya ${shape}.`,
    en: `DATABASE_URL is not the address of a PostgreSQL; its shape is ${shape}.`,
  },
  unreadable: {
    id: `DATABASE_URL tidak terbaca; bentuknya ${shape}, dengan nama basis data, dan tanda seperti # / ? @ dalam kata sandi ditulis %23 %2F %3F %40.`,
    en: `DATABASE_URL cannot be read; its shape is ${shape}, with the name of a database, and signs such as # / ? @ in the password are written %23 %2F %3F %40.`,
  },
  down: (host: string, why: string) => ({
    id: `PostgreSQL di ${host} (DATABASE_URL) tidak menjawab (${why}). Periksa alamatnya, dan apakah server itu berjalan.`,
    en: `PostgreSQL at ${host} (DATABASE_URL) does not answer (${why}). Check the address, and whether that server runs.`,
  }),
  wrongPassword: (login: string) => ({
    id: `PostgreSQL menolak kata sandi akun ${login} dari DATABASE_URL.`,
    en: `PostgreSQL refuses the password of ${login} in DATABASE_URL.`,
  }),
  notLetIn: (login: string) => ({
    id: `PostgreSQL tidak mengizinkan akun ${login} masuk dari komputer ini; izinkan di pg_hba.conf dengan scram-sha-256, lalu muat ulang.`,
    en: `PostgreSQL does not let ${login} in from this machine; allow it in pg_hba.conf with scram-sha-256 and reload.`,
  }),
  noDatabase: (name: string, owner: string) => ({
    id: `Basis data ${name} dari DATABASE_URL belum ada. Buat: create database "${name}" owner "${owner}" encoding 'UTF8' template template0`,
    en: `There is no database ${name} as DATABASE_URL says. Make it: create database "${name}" owner "${owner}" encoding 'UTF8' template template0`,
  }),
  full: {
    id: 'Sambungan ke PostgreSQL dari DATABASE_URL sudah habis. Naikkan max_connections, atau akhiri yang tidak dipakai.',
    en: 'The PostgreSQL of DATABASE_URL has no connection left. Raise max_connections, or end those not in use.',
  },
  tooOld: (version: string, oldest: number) => ({
    id: `PostgreSQL ${version} terlalu lama; DATABASE_URL perlu PostgreSQL ${oldest} atau lebih baru.`,
    en: `PostgreSQL ${version} is too old; DATABASE_URL needs PostgreSQL ${oldest} or newer.`,
  }),
  encoding: (name: string, found: string) => ({
    id: `Basis data ${name} berkode ${found}, perlu UTF8. Buat yang baru: create database ... encoding 'UTF8' template template0`,
    en: `Database ${name} is encoded in ${found}, UTF8 is needed. Make a new one: create database ... encoding 'UTF8' template template0`,
  }),
  standby: {
    id: 'PostgreSQL dari DATABASE_URL hanya dapat dibaca (server cadangan). Isi alamat server utamanya.',
    en: 'The PostgreSQL of DATABASE_URL can only be read (a standby). Give the address of its primary.',
  },
  noExtensions: {
    id: 'PostgreSQL dari DATABASE_URL tidak punya ekstensi pg_trgm dan btree_gist. Pasang paket postgresql-contrib di server itu.',
    en: 'The PostgreSQL of DATABASE_URL lacks the extensions pg_trgm and btree_gist. Install the package postgresql-contrib on that server.',
  },
  lacking: (role: string, statements: readonly string[]) => ({
    id: `Akun ${role} dari DATABASE_URL kurang haknya. Jalankan sebagai superuser di basis data itu: ${statements.join('; ')}`,
    en: `The role ${role} of DATABASE_URL lacks rights. Run as a superuser in that database: ${statements.join('; ')}`,
  }),
} as const;
