// Sentences of the page of one applicant.
import type { Lang } from '../../../../../kernel/language.ts';

type Words = {
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
};

const id: Words = {
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
};

const en: Words = {
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
};

export const one = { id, en } as const satisfies Record<Lang, Words>;
