// In what policies differ, and the sentences that say so in both languages.
import { describe, expect, test } from 'vitest';

import { day } from '../../../../kernel/day.ts';
import { defaultPolicy } from '../../policy.ts';
import type { Condition, Policy, Rung } from '../../policy.ts';
import { tellDifference } from '../words/differences.ts';
import { differencesOf } from './differ.ts';
import { findCondition, findRung, move, putCondition, putRung, putSize, putTrack, remove } from './edit.ts';

const base: Policy = defaultPolicy;
const condition = (code: string): Condition => findCondition(base, code)!.condition;
const rung = (code: string): Rung => findRung(base, code)!.rung;
const label = { id: 'surat RT', en: 'letter of the RT' };
const told = (after: Policy, lang: 'id' | 'en' = 'id') =>
  differencesOf(base, after).map((d) => tellDifference(d, lang));

describe('a difference is one sentence', () => {
  const nib = condition('nib');
  test.each<[string, Policy, string, string]>([
    [
      'stricter proof',
      putCondition(base, 'nib', { ...nib, anyOf: [{ kind: 'nib', leastGrade: 'checked' }] }),
      'Syarat “NIB”: bukti dari “NIB (nomor induk berusaha), dilihat petugas” menjadi “NIB (nomor induk berusaha), dicek ke sumbernya”.',
      'Condition “NIB”: proof from “NIB (business number), seen by an officer” to “NIB (business number), checked at the source”.',
    ],
    [
      'asked from a day',
      putCondition(base, 'nib', { ...nib, dueFrom: day('2027-01-01') }),
      'Syarat “NIB”: baru diminta sejak 1 Januari 2027.',
      'Condition “NIB”: asked only from 1 January 2027.',
    ],
    [
      'asked of one sector',
      putCondition(base, 'nib', { ...nib, appliesTo: ['food'] }),
      'Syarat “NIB”: bidang usaha: dari semua bidang menjadi makanan dan minuman.',
      'Condition “NIB”: kinds of business: from all kinds to food and drink.',
    ],
    [
      'another helper',
      putCondition(base, 'nib', { ...nib, helper: 'mentor' }),
      'Syarat “NIB”: dibantu pendamping, tadinya petugas kelurahan.',
      'Condition “NIB”: helped by mentor, before by kelurahan officer.',
    ],
    [
      'another basis',
      putCondition(base, 'nib', { ...nib, source: { text: 'Perwali contoh', grade: 'C' } }),
      'Syarat “NIB”: dasar menjadi “Perwali contoh (C)”, tadinya “PP 5/2021, perizinan berusaha berbasis risiko (B)”.',
      'Condition “NIB”: basis is now “Perwali contoh (C)”, before “PP 5/2021, perizinan berusaha berbasis risiko (B)”.',
    ],
    [
      'another name',
      putCondition(base, 'nib', { ...nib, label: { id: 'nomor induk', en: 'main number' } }),
      'Syarat “nomor induk”: nama “NIB” menjadi “nomor induk”.',
      'Condition “main number”: name “NIB” becomes “main number”.',
    ],
    [
      'a condition more',
      putCondition(base, 'nib', { ...nib, code: 'surat_rt', label }),
      'Syarat “surat RT”: syarat baru di jenjang “Punya NIB”, dibuktikan dengan NIB (nomor induk berusaha), dilihat petugas.',
      'Condition “letter of the RT”: new condition of rung “Has a NIB”, proven by NIB (business number), seen by an officer.',
    ],
    [
      'a condition less',
      remove(base, 'condition', 'npwp'),
      'Syarat “NPWP”: tidak lagi diminta di jenjang “Punya NPWP dan rekening usaha”.',
      'Condition “tax number (NPWP)”: no longer asked for rung “Has tax number and business account”.',
    ],
    [
      'a condition of another rung',
      putCondition(base, 'nib', condition('npwp')),
      'Syarat “NPWP”: pindah dari jenjang “Punya NPWP dan rekening usaha” ke “Punya NIB”.',
      'Condition “tax number (NPWP)”: moved from rung “Has tax number and business account” to “Has a NIB”.',
    ],
    ['a rung less', remove(base, 'rung', 'halal'), 'Jenjang “Halal” dihapus.', 'Rung “Halal” removed.'],
    [
      'a rung more',
      putRung(base, 'legality', { code: 'bersih', label: { id: 'Bersih', en: 'Clean' }, conditions: [] }),
      'Jenjang baru ke-5: “Bersih”.',
      'New rung 5: “Clean”.',
    ],
    ['a track less', remove(base, 'track', 'export'), 'Jalur dihapus.', 'Track removed.'],
    [
      'a track more',
      putTrack(base, { code: 'hijau', label: { id: 'Hijau', en: 'Green' }, rungs: [rung('recorded')] }),
      'Jalur baru.',
      'New track.',
    ],
    [
      'a new law of size',
      putSize(base, null, {
        from: day('2027-01-01'),
        capital: [2e9, 6e9, 12e9],
        sales: [3e9, 16e9, 60e9],
        newForYears: 2,
        source: { text: 'Peraturan contoh', grade: 'C' },
      }),
      'Batas kelas usaha baru sejak 1 Januari 2027: modal sampai Rp2.000.000.000 (mikro), Rp6.000.000.000 (kecil), Rp12.000.000.000 (menengah); penjualan sampai Rp3.000.000.000 (mikro), Rp16.000.000.000 (kecil), Rp60.000.000.000 (menengah); usaha baru selama 2 tahun; dasar Peraturan contoh (C).',
      'New size limits from 1 January 2027: capital up to Rp2.000.000.000 (micro), Rp6.000.000.000 (small), Rp12.000.000.000 (medium); sales up to Rp3.000.000.000 (micro), Rp16.000.000.000 (small), Rp60.000.000.000 (medium); new firms for 2 years; basis Peraturan contoh (C).',
    ],
    [
      'another threshold',
      putSize(base, base.size[0]!.from, { ...base.size[0]!, newForYears: 3 }),
      'Batas kelas usaha sejak 2 Februari 2021: usaha baru selama 3 tahun.',
      'Size limits from 2 February 2021: new firms for 3 years.',
    ],
  ])('%s', (_, after, id, en) => {
    expect(told(after)[0]).toBe(id);
    expect(told(after, 'en')[0]).toBe(en);
  });
});

test('a policy does not differ from itself, from what the database gives back of it, nor by version and day', () => {
  const back = JSON.parse(JSON.stringify(base)) as Policy;
  const turned = { size: back.size, tracks: back.tracks, startsOn: day('2027-01-01'), version: 9 };
  expect(differencesOf(base, turned)).toEqual([]);
});

test('what only changed places is said once', () => {
  expect(told(move(base, 'track', 'brand', 'up'))).toEqual(['Jalur dipindah ke sesudah Legalitas.']);
  expect(told(move(base, 'rung', 'nib', 'down'))).toEqual([
    'Jenjang “Punya NPWP dan rekening usaha” menjadi jenjang ke-3.',
  ]);
});
