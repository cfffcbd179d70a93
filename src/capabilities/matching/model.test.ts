// What a learned model says of two records.
import { describe, expect, test } from 'vitest';

import { isRefused } from '../../kernel/refusal.ts';
import { explainPair } from './explain.ts';
import { findDuplicates } from './find.ts';
import { listOfEnterprises } from './fixtures.ts';
import { keyReader, scorePair } from './model.ts';
import type { Model } from './model.ts';

const list = listOfEnterprises(600, 0.2, 21, 2);
const found = findDuplicates(list.records);
if (isRefused(found)) throw new Error(found.refused);
const { model } = found;
const record = (at: number) => list.records[at] ?? {};

describe('a pair', () => {
  test('weighs the same whichever record stands first', () => {
    for (const { left, right } of found.likely) {
      const [one, other] = [
        scorePair(model, record(left), record(right)),
        scorePair(model, record(right), record(left)),
      ];
      expect(one.probability).toBeCloseTo(other.probability, 9);
      expect(one.bits).toBeCloseTo(other.bits, 9);
    }
  });

  test('scores alone as it did among all, and the parts add up', () => {
    for (const { left, right, probability } of found.likely) {
      const score = scorePair(model, record(left), record(right));
      expect(score.probability).toBeCloseTo(probability, 9);
      expect(score.parts.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(score.bits, 6);
    }
  });

  test('is found by its keys: who is one enterprise shares a key', () => {
    const keys = keyReader(model);
    const shared = list.truth.filter(([i, j]) => {
      const own = new Set(keys(record(i)));
      return keys(record(j)).some((key) => own.has(key));
    });
    expect(shared.length).toBeGreaterThanOrEqual(0.99 * list.truth.length);
  });

  test('is the more likely the more alike a field is', () => {
    const base = {
      name: 'Warung Bu Kusumawati',
      owner: 'Ningrum Kusuma',
      area: 'Damai',
      phone: '081234567890',
    };
    const chances = [
      'Warung Bu Kusumawati',
      'Warung Bu Kusumawaty',
      'Warung Bu Kusmwatu',
      'Bengkel Prasojo',
    ].map((name) => scorePair(model, base, { ...base, name }).bits);
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
  });

  test('a field that one does not tell is no evidence', () => {
    const base = { name: 'Warung Bu Kusumawati', area: 'Damai' };
    const part = scorePair(model, { ...base, phone: '081234567890' }, base).parts.find(
      ({ field }) => field === 'phone',
    );
    expect(part).toMatchObject({ level: null, bits: 0 });
  });

  test('the rarer the name the more its agreement tells', () => {
    const bits = (name: string) => scorePair(model, { name }, { name }).parts[0]?.bits ?? 0;
    expect(bits('Warung Kusumawati')).toBeGreaterThan(bits(mostCommon(model)));
  });
});

const mostCommon = ({ common }: Model): string =>
  Object.entries(common[0]?.values ?? {}).toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';

test('levels of a column weigh less and less', () => {
  for (const { m, u } of model.chances) {
    const weights = m.map((chance, level) => Math.log2(chance / (u[level] ?? 1)));
    for (const [level, weight] of weights.entries())
      if (level > 0) expect(weight).toBeLessThanOrEqual((weights[level - 1] ?? 0) + 1e-9);
  }
});

test('the model is plain data: written and read again it says the same', () => {
  const read = JSON.parse(JSON.stringify(model)) as Model;
  for (const { left, right } of found.likely.slice(0, 50))
    expect(scorePair(read, record(left), record(right))).toEqual(
      scorePair(model, record(left), record(right)),
    );
});

describe('in words', () => {
  const base = {
    name: 'Warung Bu Kusumawati',
    owner: 'Ningrum Kusuma',
    area: 'Damai',
    phone: '081234567890',
  };

  test('the strongest part stands first, in both languages', () => {
    const score = scorePair(model, base, { ...base, owner: 'Hj. Ningrum Kusumo' });
    const [id, en] = [explainPair(score, 'id'), explainPair(score, 'en')];
    expect(id.parts.map(({ bits }) => Math.abs(bits))).toEqual(
      id.parts.map(({ bits }) => Math.abs(bits)).toSorted((a, b) => b - a),
    );
    expect(id.parts.map(({ text }) => text.replace(/ \(.*/, ''))).toEqual(
      expect.arrayContaining(['nama sama', 'telepon sama', 'wilayah sama']),
    );
    expect(en.parts).toHaveLength(id.parts.length);
    expect(id.verdict).toMatch(/^kemungkinan satu usaha .*%$/);
    expect(id.against).toBeNull();
  });

  test('a telephone alone says why it is not enough', () => {
    const score = scorePair(model, base, {
      name: 'Bengkel Prasojo',
      owner: 'Adinegoro',
      area: 'Teritip',
      phone: base.phone,
    });
    expect(score.probability).toBe(0);
    expect(explainPair(score, 'id').against).toContain('telepon');
    expect(explainPair(score, 'en').against).toContain('phone');
  });

  test('fields in each other’s columns are said to be so', () => {
    const score = scorePair(model, base, { ...base, name: base.owner, owner: base.name });
    expect(score.parts.filter(({ crossed }) => crossed).map(({ field }) => field)).toEqual(['name', 'owner']);
    expect(explainPair(score, 'id').parts.some(({ text }) => text.includes('tertukar'))).toBe(true);
  });
});
