// Sentences of the next step, and names for what a city adds to the policy.
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from './policy.ts';
import { conditionName, nextStepSentence, rungName, trackName, words } from './words.ts';

describe('the next step', () => {
  test.each([
    ['nothing', 'Urus NIB di oss.go.id, gratis; petugas kelurahan membantu.'],
    ['grade', 'Tunjukkan bukti NIB kepada petugas supaya dihitung.'],
    ['expired', 'Perbarui NIB: masa berlakunya sudah habis.'],
    ['too_few', 'Teruskan, sudah ada sebagian: NIB.'],
  ] as const)('says what to do when the lack is: %s', (because, sentence) => {
    expect(nextStepSentence({ condition: 'nib', because }, 'id')).toBe(sentence);
  });

  test('of a city’s own condition is its label', () => {
    const label = { id: 'surat RT', en: 'letter of the RT' };
    expect(nextStepSentence({ condition: 'rt_letter', because: 'nothing', label }, 'id')).toBe(
      'Lengkapi: surat RT.',
    );
    expect(nextStepSentence({ condition: 'rt_letter', because: 'nothing', label }, 'en')).toBe(
      'Complete: letter of the RT.',
    );
  });
});

test('a name is the city’s label, else our word, else the code', () => {
  const label = { id: 'Surat-surat', en: 'Papers' };
  expect(trackName({ code: 'legality', label }, 'id')).toBe('Surat-surat');
  expect(trackName({ code: 'legality' }, 'id')).toBe('Legalitas');
  expect(rungName({ code: 'verified' }, 'en')).toBe('Seen by an officer');
  expect(conditionName({ code: 'toString' }, 'en')).toBe('toString');
});

test('words name nothing that the default policy does not have', () => {
  const codes = (list: readonly { code: string }[]) => list.map((it) => it.code).sort();
  const rungs = defaultPolicy.tracks.flatMap((track) => [...track.rungs]);
  for (const lang of ['id', 'en'] as const) {
    expect(Object.keys(words[lang].tracks).sort()).toEqual(codes(defaultPolicy.tracks));
    expect(Object.keys(words[lang].rungs).sort()).toEqual(codes(rungs));
    expect(Object.keys(words[lang].conditions).sort()).toEqual(
      codes(rungs.flatMap((r) => [...r.conditions])),
    );
  }
});
