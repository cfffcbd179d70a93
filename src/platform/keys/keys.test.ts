// Keys: what is sealed reads the same to nobody else and never twice alike; what was changed does not open.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  keysOf,
  lookupHash,
  makeKeyFile,
  openBlob,
  openKeys,
  openPerson,
  replaceKeys,
  sealBlob,
  sealPerson,
  unwrapKey,
  wrapNewKey,
  writeKeys,
} from './index.ts';

const keys = keysOf(makeKeyFile());
const other = keysOf(makeKeyFile());
const folder = () => mkdtempSync(join(tmpdir(), 'keys-'));
const bytes = fc.uint8Array({ maxLength: 500 }).map((b) => Buffer.from(b));
const refused = /unable to authenticate|Invalid authentication tag/;

test('what is sealed opens again, and never looks the same twice', () => {
  fc.assert(
    fc.property(bytes, (plain) => {
      const [once, twice] = [sealBlob(keys.master, plain), sealBlob(keys.master, plain)];
      expect(openBlob(keys.master, once)).toEqual(plain);
      expect(once.equals(twice)).toBe(false);
    }),
  );
});

test('one changed bit anywhere, a cut end or another key: it does not open', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), fc.integer({ min: 0, max: 7 }), (plain, at, bit) => {
      const sealed = sealBlob(keys.master, plain);
      const changed = Buffer.from(sealed);
      const place = at % sealed.length;
      changed[place] = (changed[place] ?? 0) ^ (1 << bit);
      expect(() => openBlob(keys.master, changed)).toThrow(refused);
      expect(() => openBlob(other.master, sealed)).toThrow(refused);
    }),
  );
  const sealed = sealBlob(keys.master, Buffer.from('rahasia'));
  for (let length = 0; length < sealed.length; length += 1) {
    expect(() => openBlob(keys.master, sealed.subarray(0, length))).toThrow(/./);
  }
});

test('a person is sealed under a key of their own, which stays when their values change', () => {
  const nik = '6471015505880001';
  const first = sealPerson(keys.master, { nik });
  const second = sealPerson(keys.master, { nik });
  expect(first.sealed.includes(nik)).toBe(false);
  expect(unwrapKey(keys.master, first.sealedKey)).not.toEqual(unwrapKey(keys.master, second.sealedKey));
  expect(() => openPerson(keys.master, first.sealedKey, second.sealed)).toThrow(refused);
  const changed = sealPerson(keys.master, { nik, phone: '+62812555001' }, first.sealedKey);
  expect(changed.sealedKey).toEqual(first.sealedKey);
  expect(openPerson(keys.master, first.sealedKey, changed.sealed)).toEqual({ nik, phone: '+62812555001' });
});

test('a new key and its wrapped form belong together', () => {
  const { key, wrapped } = wrapNewKey(keys.master);
  expect(unwrapKey(keys.master, wrapped)).toEqual(key);
});

test('a lookup hash is the same for the same value, and tells of the kind, the key and its version', () => {
  const nik = '6471015505880001';
  const hash = lookupHash(keys, 'nik', nik);
  expect(lookupHash(keysOf(keys.file), 'nik', nik)).toEqual(hash);
  expect([hash.length, hash[0]]).toEqual([17, 1]);
  expect(lookupHash(keys, 'phone', nik)).not.toEqual(hash);
  expect(lookupHash(keys, 'nik', '6471015505880002')).not.toEqual(hash);
  expect(lookupHash(other, 'nik', nik)).not.toEqual(hash);
  const later = keysOf({
    ...keys.file,
    lookup: [...keys.file.lookup, { version: 2, key: other.file.lookup[0]?.key ?? '' }],
  });
  expect(lookupHash(later, 'nik', nik)[0]).toBe(2);
  expect(lookupHash(later, 'nik', nik).subarray(1)).not.toEqual(hash.subarray(1));
});

test('keys are made once, closed to others, and read again', () => {
  const place = join(folder(), 'keys');
  const made = openKeys(place, undefined);
  expect(openKeys(place, undefined).file).toEqual(made.file);
  expect(statSync(place).mode & 0o777).toBe(0o700);
  expect(statSync(join(place, 'keys.json')).mode & 0o777).toBe(0o600);
  expect(openKeys(folder(), JSON.stringify(other.file)).file).toEqual(other.file);
});

test('beside a database that lies there already, or for one in use on a server, no new keys are made', () => {
  const data = folder();
  expect(() => openKeys(join(data, 'keys'), undefined, true)).toThrow('The keys are gone');
  mkdirSync(join(data, 'postgres'));
  expect(() => openKeys(join(data, 'keys'), undefined)).toThrow('The keys are gone');
  expect(readdirSync(data)).toEqual(['postgres']);
});

test.each(['', '{"master": "c2VjcmV0', '{}', 'null'])(
  'keys that are damaged (%j) are refused without a word of them',
  (text) => {
    const place = folder();
    writeFileSync(join(place, 'keys.json'), text);
    expect(() => openKeys(place, undefined)).toThrow('keys.json is damaged');
    expect(() => openKeys(place, undefined)).not.toThrow('c2VjcmV0');
    expect(() => openKeys(place, text || ' ')).toThrow('NAIK_KELAS_KEYS is damaged');
  },
);

test('two processes that make keys at once end with the same ones', () => {
  const place = folder();
  writeKeys(place, keys.file);
  writeKeys(place, other.file);
  expect(openKeys(place, undefined).file).toEqual(keys.file);
  expect(readdirSync(place)).toEqual(['keys.json']);
});

test('keys that are replaced are kept beside the new ones, each time', () => {
  const place = folder();
  const now = new Date('2026-03-05T02:00:00Z');
  writeKeys(place, keys.file);
  replaceKeys(place, other.file, now);
  replaceKeys(place, keys.file, now);
  const read = (name: string): unknown => JSON.parse(readFileSync(join(place, name), 'utf8'));
  const names = ['keys.json', 'keys.until-20260305T020000Z-2.json', 'keys.until-20260305T020000Z.json'];
  expect(readdirSync(place).sort()).toEqual(names.toSorted());
  expect(names.map(read)).toEqual([keys.file, other.file, keys.file]);
  for (const name of names) expect(statSync(join(place, name)).mode & 0o777).toBe(0o600);
});
