// The copy of one's data as a file: everything on record, figures of money in bands, the NIK masked.
import type { Lang } from '../../kernel/language.ts';
import { bandOf, evidenceWords, kindFacts } from '../evidence/index.ts';
import type { ListedFact } from '../evidence/index.ts';
import type { OwnCopy } from './actions/load.ts';

const factOf = (fact: ListedFact, lang: Lang) => {
  const measure = kindFacts(fact.kind).measure;
  const value =
    fact.value === null
      ? null
      : measure?.of === 'rupiah'
        ? bandOf(fact.value, fact.valueHigh ?? fact.value, lang)
        : String(fact.value);
  return {
    what: evidenceWords[lang].kinds[fact.kind],
    grade: fact.grade,
    number: fact.number,
    from: fact.validFrom,
    until: fact.validTo,
    value,
    source: fact.source,
    note: fact.note,
    recordedAt: fact.recordedAt,
  };
};

/** A plain object for JSON; ids of officers are replaced by their names, or left out. */
export function copyOf(copy: OwnCopy, lang: Lang, now: Date) {
  const { person, masked, rights } = copy;
  const who = (by: string): string => rights.names.get(by) ?? (by.startsWith('owner:') ? 'owner' : 'agency');
  return {
    madeAt: now,
    person: {
      id: person.id,
      name: person.name,
      sex: person.sex,
      nik: masked.nik,
      phone: copy.phone,
      email: copy.email,
      restrictedAt: person.restrictedAt,
    },
    enterprises: copy.enterprises.map(({ enterprise: e, facts, findable, phoneShown, point }) => ({
      id: e.id,
      name: e.name,
      kind: e.kind,
      sector: e.sector,
      kbli: e.kbli,
      area: e.area,
      rw: e.rw,
      address: e.address,
      point: point && { lat: point.lat, lng: point.lng, source: point.source, day: point.day },
      nib: e.nib,
      founded: e.founded,
      status: e.status,
      lastSeen: e.seenDay,
      findable,
      phoneShown,
      proofs: facts.map((fact) => factOf(fact, lang)),
      standings: (copy.history.get(e.id)?.standings ?? []).map((s) => ({
        day: s.day,
        status: s.status,
        area: s.area,
        lastSeen: s.seenDay,
        source: s.source,
        reason: s.reason,
        recordedAt: s.recordedAt,
      })),
      corrections: (copy.history.get(e.id)?.changes ?? []).map((c) => ({
        before: c.before,
        after: c.after,
        reason: c.reason,
        recordedAt: c.recordedAt,
      })),
    })),
    choices: copy.choices.map(({ what, enterpriseId, given, at }) => ({ what, enterpriseId, given, at })),
    requests: rights.requests.map((r) => ({
      kind: r.kind,
      state: r.state,
      madeAt: r.madeAt,
      dueAt: r.dueAt,
      decidedAt: r.decidedAt,
      reason: r.reason,
    })),
    looks: rights.looks.map((l) => ({
      at: l.at,
      by: who(l.by),
      what: l.file ? 'list taken as a file' : l.role === null ? 'numbers shown' : 'page opened',
      reason: l.reason,
      file: l.file && { rows: l.file.rows, filters: l.file.filters[lang], purpose: l.file.purpose },
    })),
    sessions: rights.sessions.map(({ begunAt, usedAt, device }) => ({ begunAt, usedAt, device })),
    phones: rights.phones.map(({ name, madeAt, lastSync }) => ({ name, madeAt, lastSync })),
  };
}
