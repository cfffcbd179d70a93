// The ways out, against servers of our own on this machine.
import { createServer as createHttp } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTcp } from 'node:net';
import type { AddressInfo, Server } from 'node:net';

import { afterEach, expect, test } from 'vitest';

import type { Outgoing } from '../adapter.ts';
import { adapterOf } from './choose.ts';
import { consoleAdapter } from './console.ts';
import { httpAdapter } from './http.ts';
import { smtpAdapter } from './smtp.ts';
import { whatsAppAdapter } from './whatsapp.ts';

const message: Outgoing = {
  to: '+6281234500001',
  template: 'owners:code',
  secret: true,
  lang: 'id',
  text: '205917 adalah kode masuk Anda.',
  values: ['205917'],
};

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

const portOf = (server: Server): Promise<number> =>
  new Promise((done) => {
    open.push(server);
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });

type Asked = { method: string; url: string; headers: IncomingMessage['headers']; body: unknown };

async function gateway(status: number, say: (res: ServerResponse) => void = (res) => res.end('{}')) {
  const asked: Asked[] = [];
  const server = createHttp((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(parts).toString());
      asked.push({ method: req.method ?? '', url: req.url ?? '', headers: req.headers, body });
      res.statusCode = status;
      say(res);
    });
  });
  return { url: `http://127.0.0.1:${await portOf(server)}`, asked };
}

test('a gateway gets the number, the text and the token, and nothing else', async () => {
  const { url, asked } = await gateway(202);
  expect(await httpAdapter({ url: `${url}/send`, token: 'rahasia' }).deliver(message)).toBe('sent');
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    method: 'POST',
    url: '/send',
    headers: { authorization: 'Bearer rahasia', 'content-type': 'application/json' },
    body: { to: message.to, text: message.text, template: 'owners:code', lang: 'id' },
  });
});

test.each([
  [500, { refused: 'rejected', again: true }],
  [429, { refused: 'rejected', again: true }],
  [400, { refused: 'rejected', again: false }],
  [401, { refused: 'rejected', again: false }],
])('a gateway that answers %i: %o', async (status, said) => {
  const { url } = await gateway(status);
  expect(await httpAdapter({ url, token: 't' }).deliver(message)).toEqual(said);
});

test('a gateway that leads elsewhere is not followed, and one that is not there is tried again', async () => {
  const { url } = await gateway(302, (res) => res.setHeader('location', 'http://127.0.0.1:9/').end());
  expect(await httpAdapter({ url, token: 't' }).deliver(message)).toMatchObject({ refused: 'unreachable' });
  const nobody = { refused: 'unreachable', again: true };
  expect(await httpAdapter({ url: 'http://127.0.0.1:9', token: 't' }).deliver(message)).toEqual(nobody);
});

test('WhatsApp gets an approved template with the code in its body and its button', async () => {
  const { url, asked } = await gateway(200);
  const adapter = whatsAppAdapter({ url: `${url}/v23.0`, phoneNumberId: '1555', token: 'wa' });
  expect(await adapter.deliver(message)).toBe('sent');
  const parameters = [{ type: 'text', text: '205917' }];
  expect(asked[0]).toMatchObject({
    url: '/v23.0/1555/messages',
    body: {
      messaging_product: 'whatsapp',
      to: '6281234500001',
      type: 'template',
      template: {
        name: 'owners_code',
        language: { code: 'id' },
        components: [
          { type: 'body', parameters },
          { type: 'button', sub_type: 'url', index: '0', parameters },
        ],
      },
    },
  });
  expect(await adapter.deliver({ ...message, to: 'ani@contoh.id' })).toMatchObject({ refused: 'no-address' });
});

/** Enough of SMTP to take one mail, or to refuse its receiver. */
async function mailServer(refuse: string | null) {
  const heard: string[] = [];
  const server = createTcp((socket) => {
    let inData = false;
    socket.write('220 localhost\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      for (const line of data.toString().split('\r\n').filter(Boolean)) {
        heard.push(line);
        if (inData) {
          if (line === '.') {
            inData = false;
            socket.write('250 taken\r\n');
          }
          continue;
        }
        if (line.startsWith('EHLO')) socket.write('250 localhost\r\n');
        else if (line.startsWith('RCPT') && refuse) socket.write(`${refuse}\r\n`);
        else if (line.startsWith('DATA')) {
          inData = true;
          socket.write('354 go on\r\n');
        } else if (line.startsWith('QUIT')) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });
  return { url: `smtp://127.0.0.1:${await portOf(server)}`, heard };
}

test('a phone is reached by mail through the address the provider gives it', async () => {
  const { url, heard } = await mailServer(null);
  const from = 'naikkelas@contoh.go.id';
  const adapter = smtpAdapter({ url, from, phoneAddress: '{phone}@sms.contoh.id' });
  expect(await adapter.deliver(message)).toBe('sent');
  expect(heard.join('\n')).toContain('RCPT TO:<6281234500001@sms.contoh.id>');
  expect(heard.join('\n')).toContain('205917');
  const without = smtpAdapter({ url, from, phoneAddress: '' });
  expect(await without.deliver(message)).toEqual({ refused: 'no-address', again: false });
});

test.each([
  ['550 nobody here', { refused: 'rejected', again: false }],
  ['451 later', { refused: 'rejected', again: true }],
])('a mail server that says %j: %o', async (line, said) => {
  const { url } = await mailServer(line);
  const adapter = smtpAdapter({ url, from: 'a@contoh.id', phoneAddress: '{phone}@sms.contoh.id' });
  expect(await adapter.deliver(message)).toEqual(said);
});

test('the terminal shows messages of an example city and of no other', async () => {
  const lines: string[] = [];
  const adapter = consoleAdapter((line) => lines.push(line));
  expect([adapter.works({ example: true }), adapter.works({ example: false })]).toEqual([true, false]);
  expect(await adapter.deliver(message)).toBe('shown');
  expect(lines.join('')).toContain('205917');
});

test('without a way out nothing is claimed', () => {
  expect(adapterOf({ adapter: 'none' }, () => undefined)).toBeNull();
});
