// Sentences of those who put enterprises forward and of those who curate.
import type { Lang } from '../../../../kernel/language.ts';
import type { Criterion } from '../../kinds.ts';
import type { StepKind, Why } from '../kinds.ts';
import type { RefusalProblem } from '../rules/refusal-form.ts';

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
  criteria: Record<Criterion, string>;
  hints: Record<Criterion, string>;
  one: Record<
    | 'points'
    | 'pointsLead'
    | 'facts'
    | 'factsToday'
    | 'rungs'
    | 'noRungs'
    | 'papers'
    | 'noPapers'
    | 'before'
    | 'neverBefore'
    | 'total'
    | 'needs'
    | 'power'
    | 'water'
    | 'nothing'
    | 'most'
    | 'asMany'
    | 'wishes'
    | 'history'
    | 'appeal'
    | 'accept'
    | 'turnDown'
    | 'next'
    | 'previous'
    | 'samePerson'
    | 'owner'
    | 'yes'
    | 'leave'
    | 'leaveWhy'
    | 'saved'
    | 'enterprise'
    | 'nobodyYet',
    string
  > & {
    mean: (n: string, by: string) => string;
    factsOn: (day: string) => string;
    times: (n: string) => string;
    rankOf: (rank: string, of: string) => string;
    give: (points: string, criterion: string) => string;
    until: (day: string) => string;
    ahead: (n: string) => string;
    by: (name: string) => string;
    someone: string;
  };
  accept: Record<
    'title' | 'lead' | 'act' | 'back' | 'offered' | 'waits' | 'none' | 'unscored' | 'outcome',
    string
  > & {
    said: (offered: string, waiting: string) => string;
    left: (n: string) => string;
  };
  refuse: Record<
    | 'title'
    | 'lead'
    | 'why'
    | 'whyChoose'
    | 'reason'
    | 'reasonHint'
    | 'next'
    | 'nextHint'
    | 'what'
    | 'due'
    | 'act'
    | 'said',
    string
  > & { problems: Record<RefusalProblem, string> };
  whys: Record<Why, string>;
  steps: Record<StepKind, string>;
  forward: Record<
    | 'title'
    | 'lead'
    | 'search'
    | 'found'
    | 'none'
    | 'noneText'
    | 'choose'
    | 'applied'
    | 'what'
    | 'act'
    | 'nobody',
    string
  > & {
    said: (n: string) => string;
    left: (n: string, why: string) => string;
    tick: (name: string) => string;
    groupOf: (name: string) => string;
    whatOf: (name: string) => string;
    more: (n: string) => string;
  };
  refused: Record<'unseen' | 'other' | 'points-wrong', string>;
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
    rank: 'No.',
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
    seed: (seed) => `Benih undian: ${seed}`,
    shown: (from, to, of) => `${from}–${to} dari ${of}`,
    room: (free, waiting) => `${free} tempat kosong, ${waiting} menunggu giliran.`,
    roomOpen: 'Tempat tidak dibatasi.',
    todo: (n) => `${n} belum diputuskan`,
  },
  criteria: {
    product: 'Produk',
    packaging: 'Kemasan',
    papers: 'Surat',
    story: 'Cerita',
    ready: 'Kesiapan',
  },
  hints: {
    product: 'Mutu, rasa, rapi',
    packaging: 'Tertutup, berlabel, menarik',
    papers: 'Surat yang diminta lengkap',
    story: 'Asal, ciri khas, buatan sendiri',
    ready: 'Cukup jumlahnya untuk hari acara',
  },
  one: {
    points: 'Nilai Anda',
    pointsLead: 'Tekan 0 sampai 4. J berikutnya, K sebelumnya, A terima, R belum diterima.',
    facts: 'Fakta saat diputuskan',
    factsToday: 'Fakta hari ini',
    rungs: 'Jenjang',
    noRungs: 'belum mencapai jenjang',
    papers: 'Surat yang berlaku',
    noPapers: 'belum ada',
    before: 'Acara sebelumnya',
    neverBefore: 'belum pernah',
    total: 'Jumlah',
    needs: 'Keperluan',
    power: 'listrik',
    water: 'air',
    nothing: 'tidak ada',
    most: 'Giliran paling banyak',
    asMany: 'sebanyak yang diberikan',
    wishes: 'Waktu',
    history: 'Yang terjadi',
    appeal: 'Meminta ditinjau lagi',
    accept: 'Terima',
    turnDown: 'Belum diterima',
    next: 'Berikutnya',
    previous: 'Sebelumnya',
    samePerson: 'Anda yang memutuskan sebelumnya. Peninjauan ini dijawab oleh orang lain.',
    owner: 'Jawaban pemilik',
    yes: 'Pemilik ikut',
    leave: 'Pemilik membatalkan',
    leaveWhy: 'Alasannya',
    saved: 'Tercatat.',
    enterprise: 'Buka usaha ini',
    nobodyYet: 'belum dinilai',
    mean: (n, by) => `${n} (${by} penilai)`,
    factsOn: (day) => `Tercatat ${day}; perubahan sesudahnya tidak mengubahnya.`,
    times: (n) => `${n} kali`,
    rankOf: (rank, of) => `nomor ${rank} dari ${of}`,
    give: (points, criterion) => `${criterion}: ${points}`,
    until: (day) => `Menunggu jawaban sampai ${day}.`,
    ahead: (n) => `${n} orang sebelum dia dalam antrean.`,
    by: (name) => `oleh ${name}`,
    someone: 'pemilik',
  },
  accept: {
    title: 'Terima pendaftar',
    lead: 'Tempat ditawarkan menurut urutan nilai; sisanya menunggu dalam urutan yang sama. Fakta hari ini disimpan bersama keputusan.',
    act: 'Terima',
    back: 'Kembali',
    offered: 'Ditawari tempat',
    waits: 'Menunggu giliran',
    none: 'Tidak ada yang bisa diterima. Centang pendaftar yang belum diputuskan.',
    unscored: 'belum lengkap dinilai',
    outcome: 'Hasilnya',
    said: (offered, waiting) => `${offered} ditawari tempat, ${waiting} menunggu giliran.`,
    left: (n) => `${n} dilewati: sudah diputuskan, atau harus dijawab orang lain.`,
  },
  refuse: {
    title: 'Belum diterima',
    lead: 'Pemilik membaca alasan ini dan langkah berikutnya, dan bisa meminta ditinjau sekali.',
    why: 'Alasan utama',
    whyChoose: 'Pilih alasan',
    reason: 'Penjelasan untuk pemilik',
    reasonHint: 'Boleh dikosongkan bila alasan utama sudah cukup.',
    next: 'Langkah berikutnya',
    nextHint: 'Menjadi tindak lanjut bertanggal. Kosongkan untuk langkah yang biasa.',
    what: 'Tentang',
    due: 'Paling lambat',
    act: 'Simpan keputusan',
    said: 'Keputusan tersimpan, langkah berikutnya tercatat.',
    problems: {
      'why-missing': 'Pilih alasan utama.',
      'reason-short': 'Tulis penjelasan, paling sedikit lima huruf.',
      'next-short': 'Tulis langkah berikutnya, paling sedikit lima huruf.',
      'due-wrong': 'Tulis tanggal seperti 5/1/2027.',
      'due-past': 'Tanggalnya sudah lewat.',
    },
  },
  whys: {
    product: 'Produk belum sesuai',
    packaging: 'Kemasan belum siap',
    papers: 'Surat belum lengkap',
    ready: 'Jumlah belum cukup',
    full: 'Tempat penuh',
    other: 'Alasan lain (tulis di bawah)',
  },
  steps: {
    financing: 'Pembiayaan',
    digital: 'Pemasaran digital',
    certification: 'Sertifikasi produk',
    other: 'Lainnya',
  },
  forward: {
    title: 'Ajukan usaha',
    lead: 'Usaha di wilayah Anda yang diundang acara ini. Centang, pilih kelompoknya, lalu kirim.',
    search: 'Cari nama usaha atau pemilik',
    found: 'Usaha di wilayah Anda',
    none: 'Tidak ada usaha yang bisa diajukan',
    noneText: 'Ubah kata pencarian, atau catat usahanya dulu.',
    choose: 'Pilih',
    applied: 'sudah terdaftar',
    what: 'Yang dijual',
    act: 'Ajukan yang dicentang',
    nobody: 'Centang paling sedikit satu usaha.',
    said: (n) => `${n} usaha diajukan.`,
    left: (n, why) => `${n} tidak diajukan: ${why}`,
    tick: (name) => `Pilih ${name}`,
    groupOf: (name) => `Kelompok ${name}`,
    whatOf: (name) => `Yang dijual ${name}`,
    more: (n) => `Hanya ${n} pertama yang tampak. Cari namanya untuk yang lain.`,
  },
  refused: {
    unseen: 'Data usaha ini sedang tidak boleh diolah.',
    other: 'Tidak bisa disimpan. Muat ulang halaman ini.',
    'points-wrong': 'Nilai dari 0 sampai 4.',
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
    rank: 'No.',
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
    seed: (seed) => `Seed of the lot: ${seed}`,
    shown: (from, to, of) => `${from}–${to} of ${of}`,
    room: (free, waiting) => `${free} places free, ${waiting} waiting.`,
    roomOpen: 'Places are not limited.',
    todo: (n) => `${n} not decided yet`,
  },
  criteria: {
    product: 'Product',
    packaging: 'Packaging',
    papers: 'Papers',
    story: 'Story',
    ready: 'Readiness',
  },
  hints: {
    product: 'Quality, taste, finish',
    packaging: 'Closed, labelled, attractive',
    papers: 'The papers asked for are there',
    story: 'Origin, character, made by themselves',
    ready: 'Enough for the days of the event',
  },
  one: {
    points: 'Your points',
    pointsLead: 'Press 0 to 4. J next, K previous, A accept, R not accepted.',
    facts: 'Facts when it was decided',
    factsToday: 'Facts of today',
    rungs: 'Rungs',
    noRungs: 'no rung reached yet',
    papers: 'Papers in force',
    noPapers: 'none yet',
    before: 'Events before',
    neverBefore: 'never',
    total: 'Total',
    needs: 'Needs',
    power: 'power',
    water: 'water',
    nothing: 'nothing',
    most: 'Shifts at most',
    asMany: 'as many as are given',
    wishes: 'Times',
    history: 'What happened',
    appeal: 'Asks for a second look',
    accept: 'Accept',
    turnDown: 'Not accepted',
    next: 'Next',
    previous: 'Previous',
    samePerson: 'You decided before. This review is answered by somebody else.',
    owner: 'The owner’s answer',
    yes: 'The owner takes part',
    leave: 'The owner calls it off',
    leaveWhy: 'The reason',
    saved: 'Recorded.',
    enterprise: 'Open this enterprise',
    nobodyYet: 'not looked at yet',
    mean: (n, by) => `${n} (${by} ${by === '1' ? 'curator' : 'curators'})`,
    factsOn: (day) => `Kept on ${day}; what changed since does not change it.`,
    times: (n) => (n === '1' ? 'once' : `${n} times`),
    rankOf: (rank, of) => `number ${rank} of ${of}`,
    give: (points, criterion) => `${criterion}: ${points}`,
    until: (day) => `Waits for an answer until ${day}.`,
    ahead: (n) => `${n} before them in the line.`,
    by: (name) => `by ${name}`,
    someone: 'the owner',
  },
  accept: {
    title: 'Accept applicants',
    lead: 'Places are offered in the order of points; the others wait in the same order. The facts of today are kept with the decision.',
    act: 'Accept',
    back: 'Back',
    offered: 'Offered a place',
    waits: 'Waits for a turn',
    none: 'Nobody can be accepted. Tick applicants that are not decided yet.',
    unscored: 'not looked at in full',
    outcome: 'Outcome',
    said: (offered, waiting) => `${offered} offered a place, ${waiting} waiting for a turn.`,
    left: (n) => `${n} passed over: decided already, or to be answered by somebody else.`,
  },
  refuse: {
    title: 'Not accepted',
    lead: 'The owner reads this reason and the next step, and may ask for a second look once.',
    why: 'Main reason',
    whyChoose: 'Choose a reason',
    reason: 'Words to the owner',
    reasonHint: 'May stay empty where the main reason says enough.',
    next: 'Next step',
    nextHint: 'Becomes a dated follow-up. Leave it empty for the usual step.',
    what: 'About',
    due: 'By',
    act: 'Save the decision',
    said: 'The decision is kept, the next step is on record.',
    problems: {
      'why-missing': 'Choose the main reason.',
      'reason-short': 'Write a few words, at least five letters.',
      'next-short': 'Write the next step, at least five letters.',
      'due-wrong': 'Write a day like 5/1/2027.',
      'due-past': 'That day is over.',
    },
  },
  whys: {
    product: 'The product does not fit',
    packaging: 'Packaging is not ready',
    papers: 'Papers are missing',
    ready: 'Not enough can be made',
    full: 'Places are full',
    other: 'Another reason (write it below)',
  },
  steps: {
    financing: 'Financing',
    digital: 'Digital marketing',
    certification: 'Product certification',
    other: 'Other',
  },
  forward: {
    title: 'Put enterprises forward',
    lead: 'Enterprises of your area that this event invites. Tick them, choose the group, send.',
    search: 'Look for an enterprise or owner',
    found: 'Enterprises of your area',
    none: 'No enterprise to put forward',
    noneText: 'Change the words of the search, or record the enterprise first.',
    choose: 'Choose',
    applied: 'applied already',
    what: 'What they sell',
    act: 'Put those ticked forward',
    nobody: 'Tick at least one enterprise.',
    said: (n) => `${n} put forward.`,
    left: (n, why) => `${n} not put forward: ${why}`,
    tick: (name) => `Choose ${name}`,
    groupOf: (name) => `Group of ${name}`,
    whatOf: (name) => `What ${name} sells`,
    more: (n) => `Only the first ${n} are shown. Search for the others by name.`,
  },
  refused: {
    unseen: 'The data of this enterprise may not be worked with at present.',
    other: 'It could not be saved. Load this page again.',
    'points-wrong': 'Points go from 0 to 4.',
  },
};

export const words = { id, en } as const satisfies Record<Lang, Words>;
