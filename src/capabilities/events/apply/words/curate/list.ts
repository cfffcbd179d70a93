// Sentences of the list of applicants.
import type { Lang } from '../../../../../kernel/language.ts';

type Words = {
  list: Record<
    | 'title'
    | 'none'
    | 'noneText'
    | 'download'
    | 'nobody'
    | 'forward'
    | 'begin'
    | 'rank'
    | 'name'
    | 'group'
    | 'what'
    | 'area'
    | 'state'
    | 'points'
    | 'curators'
    | 'first'
    | 'officer'
    | 'choose'
    | 'everyState'
    | 'acceptTop'
    | 'acceptTopHint'
    | 'preview'
    | 'rule',
    string
  > & {
    tick: (name: string) => string;
    seed: (seed: string) => string;
    shown: (from: string, to: string, of: string) => string;
    room: (free: string, waiting: string) => string;
    roomOpen: string;
    todo: (n: string) => string;
  };
};

const id: Words = {
  list: {
    title: 'Pendaftar',
    download: 'Unduh daftar (xlsx, csv)',
    none: 'Belum ada pendaftar',
    noneText: 'Pemilik mendaftar dari HP. Anda juga bisa mengajukan usaha di wilayah Anda.',
    nobody: 'Tidak ada pendaftar dengan saringan ini.',
    forward: 'Ajukan usaha',
    begin: 'Mulai menilai',
    rank: 'Urutan',
    name: 'Usaha',
    group: 'Kelompok',
    what: 'Yang dijual',
    area: 'Wilayah',
    state: 'Keadaan',
    points: 'Nilai',
    curators: 'Penilai',
    first: 'baru pertama',
    officer: 'lewat petugas',
    choose: 'Pilih',
    everyState: 'Semua',
    acceptTop: 'Terima yang teratas, sebanyak',
    acceptTopHint: 'Hanya yang belum diputuskan. Kosongkan untuk menerima yang dicentang.',
    preview: 'Lihat dulu sebelum menerima',
    rule: 'Urutan: rata-rata nilai para penilai untuk tiap hal, dijumlahkan. Bila sama, yang belum pernah ikut acara didahulukan; bila masih sama, undian.',
    tick: (name) => `Pilih ${name}`,
    seed: (seed) => `Kata undian: ${seed}`,
    shown: (from, to, of) => `${from}–${to} dari ${of}`,
    room: (free, waiting) => `${free} tempat kosong, ${waiting} menunggu giliran.`,
    roomOpen: 'Tempat tidak dibatasi.',
    todo: (n) => `${n} belum diputuskan`,
  },
};

const en: Words = {
  list: {
    title: 'Applicants',
    download: 'Download the list (xlsx, csv)',
    none: 'Nobody applied yet',
    noneText: 'Owners apply on the phone. You may also put enterprises of your area forward.',
    nobody: 'No applicant fits these filters.',
    forward: 'Put enterprises forward',
    begin: 'Begin to look',
    rank: 'Rank',
    name: 'Enterprise',
    group: 'Group',
    what: 'What they sell',
    area: 'Area',
    state: 'State',
    points: 'Points',
    curators: 'Curators',
    first: 'first time',
    officer: 'by an officer',
    choose: 'Choose',
    everyState: 'All',
    acceptTop: 'Accept the first, as many as',
    acceptTopHint: 'Only those not decided yet. Leave it empty to accept those ticked.',
    preview: 'Look before accepting',
    rule: 'Order: the mean of the curators’ points for each thing, added up. Among equals, whoever stood at no event before comes first; then a lot is drawn.',
    tick: (name) => `Choose ${name}`,
    seed: (seed) => `Words of the lot: ${seed}`,
    shown: (from, to, of) => `${from}–${to} of ${of}`,
    room: (free, waiting) => `${free} places free, ${waiting} waiting.`,
    roomOpen: 'Places are not limited.',
    todo: (n) => `${n} not decided yet`,
  },
};

export const list = { id, en } as const satisfies Record<Lang, Words>;
