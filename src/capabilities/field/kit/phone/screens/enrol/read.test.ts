// From what a kader types to the body of an act.
import { describe, expect, test } from 'vitest';

import { enrolBody, helpBody } from '../../../../acts.ts';
import { words } from '../../words/words.ts';
import { blank, typedFrom } from './draft.ts';
import { readTyped } from './read.ts';
import type { Typed } from './read.ts';

const officer = [
  { code: '64.71.04.1001', name: 'Gunung Sari Ilir', kecamatan: 'Balikpapan Tengah', rt: 'RT069' },
];
const around = { lang: 'id', say: words.id, year: 2026 } as const;
const typed = (more: Partial<Typed>): Typed => ({ ...blank(officer), name: 'Keripik Contoh', ...more });
const read = (more: Partial<Typed>) => readTyped(typed(more), around);

describe('a new record', () => {
  test('needs a name alone: place and RT are the officer’s own', () => {
    const made = read({});
    expect(made).toMatchObject({
      body: { name: 'Keripik Contoh', area: '64.71.04.1001/RT069', nib: null },
      help: null,
    });
    expect('body' in made && enrolBody.safeParse(made.body).success).toBe(true);
  });

  test('is read as people write', () => {
    const { body } = read({
      phone: '0812 3456 7890',
      rt: '7',
      hasNib: true,
      nib: '1234 5678 90123',
      workers: ' 2 ',
    }) as {
      body: unknown;
    };
    expect(body).toMatchObject({
      phone: '+6281234567890',
      area: '64.71.04.1001/RT007',
      nib: '1234567890123',
      workers: 2,
    });
    expect(enrolBody.safeParse(body).success).toBe(true);
  });

  test('without an NIB may ask for help, and with one asks for none', () => {
    const { help } = read({ help: true }) as { help: unknown };
    expect(helpBody.safeParse(help).success).toBe(true);
    expect(read({ help: true, hasNib: true, nib: '1234567890123' })).toMatchObject({ help: null });
  });

  test.each([
    [{ name: '  ' }, 'name'],
    [{ area: '' }, 'area'],
    [{ rt: '0' }, 'rt'],
    [{ rt: '1000' }, 'rt'],
    [{ phone: 'rumah' }, 'phone'],
    [{ nik: '123' }, 'nik'],
    [{ hasNib: true, nib: '' }, 'nib'],
    [{ hasNib: true, nib: '12345' }, 'nib'],
    [{ started: '1899' }, 'started'],
    [{ started: '2027' }, 'started'],
    [{ workers: 'dua' }, 'workers'],
  ] satisfies readonly (readonly [Partial<Typed>, keyof Typed])[])(
    '%o is refused beside its field',
    (more, name) => {
      const made = read(more);
      expect('wrongs' in made && Object.keys(made.wrongs)).toEqual([name]);
      expect('wrongs' in made && made.wrongs[name]).toMatch(/\.$/);
    },
  );

  test('refused by the city comes back into the form as it was, under an id of its own', () => {
    const first = typed({ owner: 'Bu Contoh', rt: '12', sales: 'to-60m', workers: '3', consent: true });
    const made = readTyped(first, around);
    if (!('body' in made)) throw new Error('readable');
    const { enterprise, ...rest } = typedFrom(made.body);
    const { enterprise: before, ...typedBefore } = first;
    expect(rest).toEqual(typedBefore);
    expect(enterprise).not.toBe(before);
  });
});
