// Forms with files: whatever arrives, in whichever pieces, the taker sees whole files or an end.
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

import { expect, test } from 'vitest';

import { isRefused } from '../../kernel/refusal.ts';
import { CutShort, readUpload } from './upload.ts';
import type { SentFile } from './upload.ts';

const boundary = '----naikkelas';
const type = `multipart/form-data; boundary=${boundary}`;
const limits = { most: 1_000_000, files: 3 };

const field = (name: string, value: string) =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (name: string, body: string) =>
  `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n${body}\r\n`;
const end = `--${boundary}--\r\n`;

/** A request whose body comes in pieces of `size` bytes; `then` is thrown after them. */
function form(
  body: string,
  { size = 7, then, headers = {} }: { size?: number; then?: Error; headers?: object } = {},
) {
  const bytes = Buffer.from(body);
  let at = 0;
  const stream = new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, (at += size)));
      else if (then) controller.error(then);
      else controller.close();
    },
  });
  return new Request('http://localhost/intake/new', {
    method: 'POST',
    body: stream,
    duplex: 'half',
    headers: { 'content-type': type, ...headers },
  });
}

async function read(content: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const whole = async ({ name, content }: SentFile) => ({ name, text: await read(content) });

test.each([1, 3, 64, 100_000])(
  'three files and a field arrive whole, in pieces of %i bytes',
  async (size) => {
    const body =
      field('_once', 'k1') +
      file('a.csv', 'Nama\nSari') +
      file('b.csv', '') +
      file('c.csv', 'x'.repeat(3000)) +
      end;
    const sent = await readUpload(form(body, { size }), limits, whole);
    if (isRefused(sent)) throw new Error(sent.refused);
    expect(sent.fields.text('_once')).toBe('k1');
    expect(sent.taken.map(({ name, text }) => [name, text.length])).toEqual([
      ['a.csv', 9],
      ['b.csv', 0],
      ['c.csv', 3000],
    ]);
  },
);

test('a form without a chosen file takes nothing', async () => {
  const sent = await readUpload(form(field('_once', 'k') + file('', '') + end), limits, whole);
  expect(sent).toMatchObject({ taken: [] });
});

test.each([
  ['..\\..\\etc\\daftar.csv', 'daftar.csv'],
  ['/home/sari/daftar.csv', 'daftar.csv'],
  ['usaha\u202evsc.exe', 'usahavsc.exe'],
  ['Rekap é 2026.xlsx', 'Rekap é 2026.xlsx'],
  ['\u202e', '?'],
])('the name %j is kept as %j', async (given, kept) => {
  const sent = await readUpload(form(file(given, 'x') + end), limits, whole);
  expect(sent).toMatchObject({ taken: [{ name: kept }] });
});

test('a connection cut in the middle of a file ends the file with a fault and is refused', async () => {
  const seen: unknown[] = [];
  const take = ({ content }: SentFile) => read(content).catch((fault: unknown) => (seen.push(fault), 'gone'));
  const cut = form(file('a.csv', 'x'.repeat(500)), { then: new Error('aborted') });
  expect(await readUpload(cut, limits, take)).toMatchObject({ refused: 'cut-short' });
  expect(seen).toEqual([expect.any(CutShort)]);
});

test('a taker that begins to read only after the cut harms nobody', async () => {
  const take = async ({ content }: SentFile) => {
    await new Promise((done) => setTimeout(done, 20));
    return read(content).catch(() => 'gone');
  };
  const cut = form(file('a.csv', 'x'.repeat(500)), { size: 9_000, then: new Error('aborted') });
  expect(await readUpload(cut, limits, take)).toMatchObject({ refused: 'cut-short' });
});

test('a body that ends before its form does is refused, however it was announced', async () => {
  const body = field('_once', 'k') + file('a.csv', 'x'.repeat(500));
  for (const length of ['5', '100000']) {
    const seen: unknown[] = [];
    const take = ({ content }: SentFile) =>
      read(content).catch((fault: unknown) => (seen.push(fault), 'gone'));
    const request = form(body.slice(0, -100), { headers: { 'content-length': length } });
    expect(await readUpload(request, limits, take)).toMatchObject({ refused: 'cut-short' });
    expect(seen).toEqual([expect.any(CutShort)]);
  }
});

test('a fourth file is refused', async () => {
  const body = ['a', 'b', 'c', 'd'].map((name) => file(name, 'x')).join('') + end;
  expect(await readUpload(form(body), limits, whole)).toMatchObject({ refused: 'too-many-files' });
});

test('a body beyond all limits is refused at once when it is announced, and on the way when it is not', async () => {
  const announced = form(file('a.csv', 'x') + end, { headers: { 'content-length': '99000000' } });
  expect(await readUpload(announced, limits, whole)).toMatchObject({ refused: 'too-large' });
  const small = { most: 1_000, files: 1 };
  const huge = form(file('a.csv', 'x'.repeat(10_200_000)) + end, { size: 65_536 });
  const drop = async ({ content }: SentFile) =>
    createHash('sha256')
      .update(await read(content))
      .digest('hex');
  expect(await readUpload(huge, small, (sent) => drop(sent).catch(() => ''))).toMatchObject({
    refused: 'too-large',
  });
});

test('a taker that gives a file up does not hold up the others', async () => {
  const body = file('a.csv', 'x'.repeat(300_000)) + file('b.csv', 'ok') + end;
  const take = async (sent: SentFile) => {
    if (sent.name !== 'a.csv') return whole(sent);
    sent.content.destroy();
    return 'refused';
  };
  const sent = await readUpload(form(body, { size: 65_536 }), limits, take);
  expect(sent).toMatchObject({ taken: ['refused', { name: 'b.csv', text: 'ok' }] });
});

test('a fault of a taker is thrown after the form was read', async () => {
  const take = async () => Promise.reject(new Error('disk full'));
  await expect(readUpload(form(file('a.csv', 'x'.repeat(300_000)) + end), limits, take)).rejects.toThrow(
    'disk full',
  );
});

test.each(['application/x-www-form-urlencoded', 'multipart/form-data', 'multipart/form-data; boundary='])(
  'a form of type %s is no form with files',
  async (wrong) => {
    const request = form(file('a.csv', 'x') + end, { headers: { 'content-type': wrong } });
    expect(await readUpload(request, limits, whole)).toMatchObject({ refused: 'not-a-form' });
  },
);
